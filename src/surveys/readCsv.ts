import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Problem } from '../kernel/failure';
import { answerFields } from './answer';
import { mapped, withNumbers, type Mapping } from './mapping';
import type { SentLine } from './report';

/** A file that cannot be read as what it is said to be. */
export class UnreadableFile extends Error {}

/** A row of a file, by column, with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** Reads CSV row by row. @param headers how many rows of headers there are; the first one names the columns @throws UnreadableFile */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>, headers = 1, sawHeader: (row: string[], place: number) => void = () => undefined): AsyncGenerator<CsvRow> {
  const source = Readable.from(chunks);
  const parser = source.pipe(parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true }));
  source.on('error', (error) => parser.destroy(error));
  let names: string[] = [];
  let row = 0;
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (row === 0) names = record;
      if (row < headers) sawHeader(record, row);
      else yield { line, cells: Object.fromEntries(record.map((cell, index) => [names[index] ?? `column ${index + 1}`, cell])) };
      row += 1;
      line = info.lines + 1;
    }
  } catch (error) {
    if (String((error as { code?: string }).code).startsWith('CSV_')) throw new UnreadableFile('not CSV: comma-separated values, quoted as in RFC 4180');
    throw error;
  } finally {
    source.destroy();
  }
  if (row < headers) throw new UnreadableFile(`${headers === 1 ? 'a header row is' : `${headers} header rows are`} missing`);
}

const unknownColumn = (name: string): Problem[] => [{ field: name.slice(0, 40), message: 'an unknown column', allowed: answerFields.join(', ') }];

/** Reads plain CSV: columns named like the fields of an answer, several products in one cell with `|` between. @throws UnreadableFile for a column that is no field */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, mapping: Mapping): AsyncGenerator<SentLine> {
  const known = new Set<string>([...answerFields, ...Object.values(mapping.columns), 'npsGroup']);
  for await (const { line, cells } of csvRows(chunks, 1, (header) => {
    const stranger = header.find((name) => !known.has(name));
    if (stranger !== undefined) throw new UnreadableFile(unknownColumn(stranger).map(({ field, message, allowed }) => `${field}: ${message} (allowed: ${allowed})`).join());
  })) yield { line, answer: withNumbers(mapped(cells, mapping)) };
}
