import { isUtf8 } from 'node:buffer';
import { decoderOf } from './decoderOf';
import { UnreadableFile } from './unreadableFile';

/** In UTF-8 every byte but the first of a character is one of these, and every first byte says how many follow. */
const threeBytes = 0xe0;
const firstOfSeveral = 0xc0;
const beyondAscii = 0x80;

/**
 * Whether bytes that are said to be in another encoding are UTF-8: with two characters of three bytes or six of two at least, where texts of Big5
 * and others are so by chance only where they are shorter; in windows-1252 nobody writes the two signs that one character of UTF-8 makes.
 */
export class Utf8Passing {
  private isSo = true;
  private long = 0;
  private several = 0;

  constructor(private readonly encoding: string) {}

  add(piece: Uint8Array): this {
    if (!this.isSo) return this;
    this.isSo = isUtf8(piece);
    for (const byte of piece) {
      if (byte >= threeBytes) this.long += 1;
      if (byte >= firstOfSeveral) this.several += 1;
    }
    return this;
  }

  isCertain(): boolean {
    return this.isSo && (this.long > 1 || this.several > (this.encoding === 'windows-1252' ? 0 : 5));
  }
}

/** Kept by Unicode for what two parties agree on: decoders put them where an encoding has no character. */
const privateUse = /\p{Co}/u;

function* linesOf(piece: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = 0; at < piece.length; at += 1) {
    if (piece[at] !== 10 && (piece[at] !== 13 || piece[at + 1] === 10)) continue;
    yield piece.subarray(from, at);
    from = at + 1;
  }
  yield piece.subarray(from);
}

/** So many lines are named. */
const mostNamed = 10;

/** Lines of a file that are not in its encoding, told line by line. In all encodings but UTF-16 a byte 10 or 13 ends a line. */
export class LinesApart {
  private readonly named: number[] = [];
  private count = 0;
  private areOthers = false;

  constructor(private readonly encoding: string) {}

  /** Notes that lines with letters of the encoding were read. */
  readOthers(): void {
    this.areOthers = true;
  }

  private isApart(line: Uint8Array): boolean {
    try {
      const text = decoderOf(this.encoding).decode(line);
      return this.encoding !== 'utf-8' && (privateUse.test(text) || new Utf8Passing(this.encoding).add(line).isCertain());
    } catch {
      return true;
    }
  }

  /** @param before how many lines stand before the piece */
  look(piece: Uint8Array, before: number): void {
    let line = before;
    for (const each of linesOf(piece)) {
      line += 1;
      if (each.every((byte) => byte < beyondAscii)) continue;
      if (!this.isApart(each)) {
        this.areOthers = true;
        continue;
      }
      this.count += 1;
      if (this.named.length < mostNamed) this.named.push(line);
    }
  }

  /** @throws UnreadableFile with the lines, where there are some */
  refuse(): void {
    const [line] = this.named;
    if (line === undefined) return;
    const name = this.encoding === 'utf-8' ? 'UTF-8' : this.encoding;
    if (this.areOthers) {
      const more = this.count > this.named.length ? ` and ${this.count - this.named.length} more` : '';
      throw new UnreadableFile(`not ${name}, as other lines are: two encodings in one file, or characters of one system alone (line${this.count === 1 ? '' : 's'} ${this.named.join(', ')}${more})`, 'all lines in one encoding', { line });
    }
    throw new UnreadableFile(`not ${name}`, this.encoding === 'utf-8' ? 'UTF-8, or another encoding that is said (a sheet in Taiwan may save CSV in big5)' : 'the encoding in which the file was saved', { line });
  }
}
