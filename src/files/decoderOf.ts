import { getDecoder, type DecoderStream } from 'iconv-lite';

export interface Decoder {
  /** @throws for bytes that are not in the encoding */
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

const replacement = '\ufffd';

/**
 * Encodings that the decoder of Node reads otherwise than browsers do (WHATWG): Big5 as windows-950, with private-use characters in the place of those
 * of HKSCS; EUC-KR without the syllables and signs (`€`) that windows-949 adds.
 */
const asBrowsersDo: Readonly<Record<string, string>> = { big5: 'big5', 'euc-kr': 'cp949' };

/** None of these encodings has a replacement character, so that one in the text is a fault. */
class WhatwgDecoder implements Decoder {
  private decoder: DecoderStream;

  constructor(private readonly encoding: string) {
    this.decoder = this.begun();
  }

  private begun(): DecoderStream {
    return getDecoder(asBrowsersDo[this.encoding]!);
  }

  decode(bytes?: Uint8Array, { stream = false } = {}): string {
    const text = `${bytes ? this.decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : ''}${stream ? '' : this.decoder.end() ?? ''}`;
    if (!stream) this.decoder = this.begun();
    if (text.includes(replacement)) throw new TypeError(`not ${this.encoding}`);
    return text;
  }
}

/** A decoder that puts nothing in the place of what it cannot decode. */
export const decoderOf = (encoding: string): Decoder => (encoding in asBrowsersDo ? new WhatwgDecoder(encoding) : new TextDecoder(encoding, { fatal: true }));
