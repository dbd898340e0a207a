import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './unreadableFile';

const marks: readonly [bytes: readonly number[], encoding: string][] = [[[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be']];

const examples = 'utf-8, big5, gb18030, shift_jis, utf-16le, windows-1252 and others by their WHATWG names';

/** The name of an encoding, as everybody spells it. @throws UnreadableFile for one that is not known */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name).encoding;
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

const notIn = (encoding: string, line: number): UnreadableFile =>
  new UnreadableFile(`not ${encoding === 'utf-8' ? 'UTF-8' : encoding}`, encoding === 'utf-8' ? 'UTF-8, or another encoding that is said (a sheet in Taiwan may save CSV in big5)' : 'the encoding in which the file was saved', { line });

/** The line of a piece that cannot be decoded. In all encodings but UTF-16 a byte 10 or 13 ends a line. */
function lineOfFault(piece: Uint8Array, encoding: string, before: number): number {
  let line = before + 1;
  let from = 0;
  for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
    try {
      line += lineEnds(new TextDecoder(encoding, { fatal: true }).decode(piece.subarray(from, end + 1)));
    } catch {
      return line;
    }
    from = end + 1;
  }
  return line;
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

/** In UTF-8 every byte but the first of a character is one of these, and every first byte says how many follow. */
const threeBytes = 0xe0;
const firstOfSeveral = 0xc0;

/**
 * Watches whether bytes that are said to be in another encoding are UTF-8: all of them, with two characters of three bytes or six of two at least.
 * Texts of Big5 and others are so by chance only where they are shorter.
 */
class Utf8Passing {
  private isSo = true;
  private long = 0;
  private several = 0;

  add(piece: Uint8Array): void {
    if (!this.isSo) return;
    this.isSo = isUtf8(piece);
    for (const byte of piece) {
      if (byte >= threeBytes) this.long += 1;
      if (byte >= firstOfSeveral) this.several += 1;
    }
  }

  refuse(encoding: string): void {
    if (this.isSo && (this.long > 1 || this.several > 5)) throw new UnreadableFile(`the file is UTF-8, not ${encoding}`, 'no --encoding, or utf-8');
  }
}

/** Decodes bytes as they come; a mark at the beginning is taken off. Nothing is put in the place of what cannot be decoded. @throws UnreadableFile with the line */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const utf8 = encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : new Utf8Passing();
  let lines = 0;
  for await (const piece of encoding.startsWith('utf-16') ? chunks : wholeLines(chunks)) {
    utf8?.add(piece);
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      utf8?.refuse(encoding);
      throw notIn(encoding, lineOfFault(piece, encoding, lines));
    }
    lines += lineEnds(text);
    if (text !== '') yield text;
  }
  try {
    decoder.decode();
  } catch {
    utf8?.refuse(encoding);
    throw notIn(encoding, lines + 1);
  }
  utf8?.refuse(encoding);
}
