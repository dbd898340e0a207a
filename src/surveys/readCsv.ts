import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Problem } from '../kernel/failure';
import { answerFields, type SentAnswer } from './answer';
import type { SentLine } from './report';

/** How a file's columns become fields of answers, where they have other names, and what all its answers have in common. */
export interface Mapping {
  /** Field to column. */
  columns: Readonly<Record<string, string>>;
  /** Field to value. */
  constants: Readonly<Record<string, string>>;
}

/** A file that cannot be read as what it is said to be. */
export class UnreadableFile extends Error {}

/** A row of a file, by column, with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

const wholeNumber = /^-?\d{1,9}$/;
const decimalNumber = /^\d*\.?\d+$/;

/** Cells are texts: what reads as a number is one where a number is meant, and the rest is left for the rule to refuse. */
export function withNumbers(cells: Readonly<Record<string, unknown>>): SentAnswer {
  const { score, inclusionProbability, products } = cells;
  return {
    ...cells,
    ...(typeof score === 'string' && wholeNumber.test(score.trim()) ? { score: Number(score) } : {}),
    ...(typeof inclusionProbability === 'string' && decimalNumber.test(inclusionProbability.trim()) ? { inclusionProbability: Number(inclusionProbability) } : {}),
    ...(typeof products === 'string' ? { products: products.split('|').map((code) => code.trim()).filter((code) => code !== '') } : {}),
  };
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

/** The fields of an answer from a row: mapped columns, then columns that are called like fields, then what is said for all. */
export function mapped(cells: Readonly<Record<string, unknown>>, { columns, constants }: Mapping): Record<string, unknown> {
  const named = Object.fromEntries(answerFields.flatMap((field) => {
    const value = cells[columns[field] ?? field];
    return value === undefined || value === '' ? [] : [[field, value]];
  }));
  return { ...constants, ...named };
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
