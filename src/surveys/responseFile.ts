import type { Mapping } from './readCsv';
import { readCsv } from './readCsv';
import { readNdjson } from './readNdjson';
import type { SentLine } from './report';

type Reading = (chunks: AsyncIterable<Uint8Array>, mapping: Mapping) => AsyncGenerator<SentLine>;

/** Fields said for all answers of a stream; those that an answer brings count. */
async function* withConstants(lines: AsyncIterable<SentLine>, { constants }: Mapping): AsyncGenerator<SentLine> {
  for await (const { line, answer } of lines) yield { line, answer: Array.isArray(answer) ? answer : { ...constants, ...answer } };
}

/** The kinds of files that answers are read from, by name. */
export const responseFormats: Readonly<Record<string, Reading>> = {
  csv: readCsv,
  ndjson: (chunks, mapping) => withConstants(readNdjson(chunks), mapping),
};

/** The kind of a file by its name, where nobody says it. */
export const formatOf = (file: string): string | null => (/\.csv$/i.test(file) ? 'csv' : /\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : null);
