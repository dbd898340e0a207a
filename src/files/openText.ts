import { decodeText, tellEncoding } from './decodeText';
import { collected, headBytes, rejoined } from './lookAtHead';
import { tellContent } from './tellContent';
import { TwoReadings, type LinesFound } from './twoReadings';
import { UnreadableFile } from './unreadableFile';

/** A text as UTF-8 without a mark, whatever it was in, still to be read. */
export interface OpenText {
  encoding: string;
  bytes: AsyncGenerator<Uint8Array>;
  /** Lines with characters that programs read otherwise; known when all is read. */
  twoReadings(): LinesFound | null;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}

/** Opens a text that is no table. What is UTF-8 goes through untouched: whoever reads it line by line says which one is not. @throws UnreadableFile for what is no text */
export async function openText(chunks: AsyncIterable<Uint8Array>, said: string | null): Promise<OpenText> {
  const source = chunks[Symbol.asyncIterator]();
  const head = Buffer.concat(await collected(source, headBytes));
  const other = tellContent(head);
  if (other && other[0] !== 'JSON') throw new UnreadableFile(`this is ${other[0]}, not text`, other[1]);
  const encoding = tellEncoding(head, said);
  const disputed = new TwoReadings();
  const isUtf8 = encoding === 'utf-8';
  const bytes = rejoined([isUtf8 && head.subarray(0, 3).equals(mark) ? head.subarray(3) : head], source);
  return { encoding, bytes: isUtf8 ? bytes : encoded(decodeText(bytes, encoding, disputed)), twoReadings: () => disputed.lines };
}
