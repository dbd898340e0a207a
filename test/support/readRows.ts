import { plainTerms, type Finding, type ReadingTerms } from '../../src/surveys/readingTerms';
import type { FileLine } from '../../src/surveys/report';
import { responseFormats } from '../../src/surveys/responseFile';

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += 50) yield bytes.subarray(from, from + 50);
}

/** The rows of a file of answers as they are read, and what is said of the file. */
export async function readRows(format: string, text: string, terms: Partial<ReadingTerms> = {}): Promise<{ lines: FileLine[]; found: Finding[] }> {
  const lines: FileLine[] = [];
  const found: Finding[] = [];
  for await (const line of responseFormats[format]!(pieces(text), { ...plainTerms, ...terms }, (finding) => found.push(finding))) lines.push(line);
  return { lines, found };
}
