import { isUtf8 } from 'node:buffer';

/** The characters that windows-1252 has in the place of controls, from 0x80 on; a blank where it has none. */
const inPlaceOfControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const beyondAscii = /[\u0080-\u00ff]/;

/** The byte that a character was, where bytes were read one by one; null where no byte is read so. */
function byteOf(sign: string): number | null {
  const place = sign === ' ' ? -1 : inPlaceOfControls.indexOf(sign);
  if (place >= 0) return 0x80 + place;
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : null;
}

/**
 * Whether a text is UTF-8 that was read byte by byte, in windows-1252 or ISO-8859-1, and written again: `å¾ˆå¥½` was 很好. It needs a character of three
 * bytes, or two of two: nobody writes such signs one behind the other.
 */
export function isMisdecoded(text: string): boolean {
  if (!beyondAscii.test(text)) return false;
  const bytes: number[] = [];
  for (const sign of text) {
    const byte = byteOf(sign);
    if (byte === null) return false;
    bytes.push(byte);
  }
  const firsts = bytes.filter((byte) => byte >= 0xc0);
  return (firsts.length > 1 || firsts.some((byte) => byte >= 0xe0)) && isUtf8(Buffer.from(bytes));
}
