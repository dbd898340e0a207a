import { isUtf8 } from 'node:buffer';
import type { Problem } from '../kernel/failure';
import { readJson } from '../kernel/readJson';
import type { SentAnswer } from './answer';
import { jsonProblem } from './jsonProblem';
import type { SentLine } from './report';

/** The longest line; a longer one is refused without being kept. */
export const longestLine = 64 * 1024;

const wrong = (message: string, allowed: string): Problem[] => [{ field: 'line', message, allowed }];
const notObject = wrong('not a JSON object', 'one JSON object a line, in UTF-8');
const notUtf8 = wrong('not UTF-8', 'one JSON object a line, in UTF-8');
export const tooLong = wrong('too long', `at most ${longestLine} bytes a line`);

/** Where an answer stands in the file that it was read from, where the sender says so. */
function placed(object: Record<string, unknown>, line: number): SentLine {
  const { line: said, ...answer } = object;
  return { line: Number.isSafeInteger(said) && Number(said) > 0 ? Number(said) : line, answer };
}

function lineOf(text: string, line: number): SentLine | null {
  if (text.trim() === '') return null;
  const read = readJson(text);
  if ('flaw' in read) return { line, answer: read.flaw === 'not JSON' ? notObject : [jsonProblem(read, 'line')] };
  const { value } = read;
  // The refusal repeats nothing of the line.
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? placed(value as SentAnswer, line) : { line, answer: notObject };
}

/** Splits bytes into lines. Of a line that is too long, or that is not UTF-8, nothing is kept but what is wrong. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | Problem[]> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): string | Problem[] => {
    const isTooLong = length > longestLine;
    const bytes = Buffer.concat(parts);
    parts = [];
    length = 0;
    if (isTooLong) return tooLong;
    // Decoding would put a replacement character for what it cannot read and say nothing.
    return isUtf8(bytes) ? bytes.toString('utf8') : notUtf8;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longestLine) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

/** Reads newline-delimited JSON as it comes: one answer a line, empty lines left out. It holds one line at a time. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SentLine> {
  let line = 0;
  for await (const text of linesOf(chunks)) {
    line += 1;
    const read = typeof text === 'string' ? lineOf(text, line) : { line, answer: text };
    if (read) yield read;
  }
}
