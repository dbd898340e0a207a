import { isUtf8 } from 'node:buffer';
import { arePairs } from './misreadPairs';
import { isUtf8ReadInPairs } from './misreadUtf8';

/** The characters that windows-1252 has in the place of controls, from 0x80 on; a blank where it has none. */
const inPlaceOfControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const beyondAscii = /[\u0080-\uffff]/;

/** The byte that a character was, where bytes were read one by one; null where no byte is read so. */
function byteOf(sign: string): number | null {
  const place = sign === ' ' ? -1 : inPlaceOfControls.indexOf(sign);
  if (place >= 0) return 0x80 + place;
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : null;
}

/** The bytes of a text that was read byte by byte; null where it was not. */
function bytesOf(text: string): number[] | null {
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = byteOf(sign);
    if (byte === null) return null;
    bytes.push(byte);
  }
  return bytes;
}

/** A character of three bytes, or two of two: nobody writes such signs one behind the other. */
function areUtf8(bytes: readonly number[]): boolean {
  const firsts = bytes.filter((byte) => byte >= 0xc0);
  return (firsts.length > 1 || firsts.some((byte) => byte >= 0xe0)) && isUtf8(Buffer.from(bytes));
}

/**
 * Whether a text was read in another encoding than its own, and written again: UTF-8, Big5, GBK or Shift-JIS byte by byte, in windows-1252 or
 * ISO-8859-1 (`å¾ˆå¥½` was 很好, `¶W¹L¤@¤p®É` 超過一小時), or UTF-8 in one of the other three (`浣犲ソ` was 你好). Where that is not certain, it is taken as it stands.
 */
export function isMisdecoded(text: string): boolean {
  if (!beyondAscii.test(text)) return false;
  const bytes = bytesOf(text);
  return bytes === null ? isUtf8ReadInPairs(text) : areUtf8(bytes) || arePairs(bytes);
}
