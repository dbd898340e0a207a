import { getDecoder } from 'iconv-lite';

export interface Decoder {
  /** @throws for bytes that are not in the encoding */
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

const replacement = '\ufffd';

/**
 * Big5 as browsers read it (WHATWG), with the characters of HKSCS. The decoder of Node reads it as windows-950, which has private-use characters in their place.
 * The encoding has no replacement character, so that one in the text is a fault.
 */
class Big5Decoder implements Decoder {
  private decoder = getDecoder('big5');

  decode(bytes?: Uint8Array, { stream = false } = {}): string {
    const text = `${bytes ? this.decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : ''}${stream ? '' : this.decoder.end() ?? ''}`;
    if (!stream) this.decoder = getDecoder('big5');
    if (text.includes(replacement)) throw new TypeError('not Big5');
    return text;
  }
}

/** A decoder that puts nothing in the place of what it cannot decode. */
export const decoderOf = (encoding: string): Decoder => (encoding === 'big5' ? new Big5Decoder() : new TextDecoder(encoding, { fatal: true }));
