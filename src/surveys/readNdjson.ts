import { isUtf8 } from 'node:buffer';
import type { Problem } from '../kernel/failure';
import { collected, rejoined } from '../files/lookAtHead';
import { readJson } from '../kernel/readJson';
import { isRecord } from '../kernel/records';
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
  return isRecord(value) ? placed(value, line) : { line, answer: notObject };
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

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const blanks: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];

/** Makes the refusal of all of a stream, as its door says it. */
type RefuseWhole = (message: string, allowed: string) => Error;

/** Bytes without the mark of UTF-8. @throws what refuses the whole where they are a list: of one that has an answer a line, only the last would be read */
async function* ofLines(chunks: AsyncIterable<Uint8Array>, refuse: RefuseWhole): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const head = Buffer.concat(await collected(source, mark.length));
  let isBegun = false;
  for await (const chunk of rejoined([head.subarray(0, mark.length).equals(mark) ? head.subarray(mark.length) : head], source)) {
    const sign: number | undefined = isBegun ? undefined : chunk.find((byte) => !blanks.includes(byte));
    if (sign === 0x5b) throw refuse('one JSON array, not one JSON object a line', 'one JSON object a line, without [ and ] around all and commas between');
    isBegun ||= sign !== undefined;
    yield chunk;
  }
}

/**
 * Reads newline-delimited JSON as it comes: one answer a line, empty lines left out. It holds one line at a time.
 * @param refuse for what is a JSON array: nothing of it is taken
 */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>, refuse: RefuseWhole): AsyncGenerator<SentLine> {
  let line = 0;
  for await (const text of linesOf(ofLines(chunks, refuse))) {
    line += 1;
    const read = typeof text === 'string' ? lineOf(text, line) : { line, answer: text };
    if (read) yield read;
  }
}
