import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledService } from './compiled';
import { projectRoot } from './keptFolder';
import { exitOf, started } from './startService';

export interface Imported {
  code: number | null;
  /** All that was said, on both streams. */
  said: string;
  /** How often each thing became of rows, in the order accepted, counted before, corrected, left out, refused; null where it was not brought to an end. */
  figures: number[] | null;
  rows: number | null;
  leftOut: [line: number, rule: string][];
  refused: [line: number, problem: string][];
  /** Rows that have the id of one above them: the line of that one, and what made the id. */
  same: [line: number, as: number, by: string][];
  found: Record<string, string>;
  failed: string | null;
}

export const caseFile = (name: string): string => join(projectRoot, 'test', 'cases', 'answers', name);

/** Writes a file into a folder, and answers where. */
export function fileIn(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command line on a store, or through the service that holds it. */
export async function waymark(folder: string, ...words: string[]): Promise<{ code: number | null; text: string }> {
  const child = started(process.execPath, [join(compiledService(), 'cli.js'), ...words], { WAYMARK_DATA: folder });
  let text = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => { text += chunk; });
  const { code } = await exitOf(child);
  return { code, text };
}

/** Imports a file of answers as a user would, and reads the report. */
export async function importAnswers(folder: string, file: string, ...words: string[]): Promise<Imported> {
  const { code, text } = await waymark(folder, 'import', 'responses', file, '--json', ...words);
  const result: Imported = { code, said: text, figures: null, rows: null, leftOut: [], refused: [], same: [], found: {}, failed: null };
  for (const line of text.split('\n').filter((each) => each.startsWith('{'))) {
    const said = JSON.parse(line);
    if (said.found) result.found[said.found.about] = said.found.message;
    if (said.leftOut) result.leftOut.push([said.leftOut.line, said.leftOut.rule]);
    if (said.same) result.same.push([said.same.line, said.same.as, said.same.by]);
    if (said.refused) result.refused.push([said.refused.line, said.refused.problems.map(({ field, message }: any) => `${field}: ${message}`).join('; ')]);
    if (said.failed) result.failed = said.failed.message;
    if (said.done) {
      const { accepted, alreadyCounted, corrected, leftOut, refused, lines } = said.done;
      result.figures = [accepted, alreadyCounted, corrected, leftOut, refused];
      result.rows = lines;
    }
  }
  // Lines that hold no answer are not sent with the others, and are told before or after them.
  result.refused.sort(([a], [b]) => a - b);
  return result;
}
