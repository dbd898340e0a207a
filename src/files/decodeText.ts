import { decoderOf } from './decoderOf';
import { LinesApart, Utf8Passing } from './linesApart';
import { TwoReadings } from './twoReadings';
import { UnreadableFile } from './unreadableFile';

const marks: readonly [bytes: readonly number[], encoding: string][] = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']];

const examples = 'utf-8, big5, gb18030, shift_jis, utf-16le, windows-1252 and others by their WHATWG names';

/** Names of Big5 and EUC-KR as Windows and Java have them, which are none of WHATWG. */
const codePages: readonly [RegExp, string][] = [[/^(?:cp|ms|(?:x-)?windows-)950$/i, 'big5'], [/^(?:(?:cp|ms|(?:x-)?windows-)949|uhc)$/i, 'euc-kr']];

/** The name of an encoding, as everybody spells it. @throws UnreadableFile for one that is not known */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(codePages.find(([form]) => form.test(name.trim()))?.[1] ?? name).encoding;
  } catch {
    throw new UnreadableFile('an unknown encoding', examples);
  }
}

/**
 * In which encoding a file is: as its byte order mark says, as somebody says, or UTF-8.
 * @throws UnreadableFile where the mark and what is said differ, or where it is UTF-16 without a mark
 */
export function tellEncoding(head: Uint8Array, said: string | null): string {
  const marked = marks.find(([bytes]) => bytes.every((byte, index) => head[index] === byte))?.[1] ?? null;
  const named = said === null ? null : encodingNamed(said);
  if (marked !== null && named !== null && marked !== named) throw new UnreadableFile(`the file begins with the mark of ${marked}, not of ${named}`, `${marked}, or nothing said`);
  const encoding = marked ?? named ?? 'utf-8';
  if (!encoding.startsWith('utf-16') && head.subarray(0, 4_096).includes(0)) throw new UnreadableFile('not a text: it holds zero bytes', 'text; where it is UTF-16 without a mark, its encoding said: utf-16le or utf-16be');
  return encoding;
}

/** How many lines end in a text. */
export function lineEnds(text: string): number {
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** Cut where a line ends, so that a piece that cannot be decoded is known by its line; one without an end for so long is cut anyway. */
const longestPiece = 1024 * 1024;

async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    const rest = chunk.subarray(end);
    if (end > 0) {
      yield Buffer.concat([...kept, chunk.subarray(0, end)]);
      kept = [];
      length = 0;
    }
    kept.push(rest);
    length += rest.length;
    if (length > longestPiece) {
      yield Buffer.concat(kept);
      kept = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(kept);
}

/**
 * Decodes bytes as they come; a mark at the beginning is taken off. Nothing is put in the place of what cannot be decoded.
 * @param disputed hears of characters that programs read otherwise
 * @throws UnreadableFile with the lines, for bytes of another encoding: at the end, where they can be decoded all the same
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: string, disputed = new TwoReadings()): AsyncGenerator<string> {
  if (encoding.startsWith('utf-16')) yield* decoded(chunks, encoding);
  else yield* decodedByLine(encoding === 'big5' ? lookedAt(chunks, disputed) : chunks, encoding);
}

async function* lookedAt(chunks: AsyncIterable<Uint8Array>, disputed: TwoReadings): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    disputed.look(chunk);
    yield chunk;
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 0;
  const next = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile(`not ${encoding}`, 'the encoding in which the file was saved', { line: lines + 1 });
    }
  };
  for await (const chunk of chunks) {
    const text = next(chunk);
    lines += lineEnds(text);
    if (text !== '') yield text;
  }
  next();
}

async function* decodedByLine(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const utf8 = encoding === 'utf-8' ? null : new Utf8Passing(encoding);
  const apart = new LinesApart(encoding);
  let isBroken = false;
  let lines = 0;
  for await (const piece of wholeLines(chunks)) {
    utf8?.add(piece);
    let text = '';
    try {
      // Behind bytes that cannot be decoded the other lines are looked at alone.
      if (!isBroken) text = decoder.decode(piece, { stream: true });
    } catch {
      isBroken = true;
    }
    if (isBroken || utf8) apart.look(piece, lines);
    else if (text.length < piece.length) apart.readOthers();
    lines += isBroken ? lineEnds(Buffer.from(piece).toString('latin1')) : lineEnds(text);
    if (text !== '') yield text;
  }
  if (utf8?.isCertain()) throw new UnreadableFile(`the file is UTF-8, not ${encoding}`, 'no --encoding, or utf-8');
  apart.refuse();
  try {
    if (!isBroken) decoder.decode();
  } catch {
    throw new UnreadableFile(`not ${encoding}`, 'a file that ends with a whole character', { line: lines + 1 });
  }
}
