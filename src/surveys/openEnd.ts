import { lineEnds } from '../files/decodeText';
import type { TableRow } from '../files/readTable';
import type { OpenEnd } from '../files/rowsPassing';
import { maskPersonalData } from '../kernel/maskPersonalData';
import type { AnswerField } from './answer';
import { readTime } from './readTime';
import type { Finding } from './readingTerms';

/** A score or a time as it stands in a cell, which is nobody's words; null for anything else. */
function sayableValue(field: AnswerField, cell: string): string | null {
  const isScore = field === 'score' && /^\s*\d{1,3}(?:\.\d{1,2})?\s*$/.test(cell);
  const isTime = (field === 'answeredAt' || field === 'completedAt') && readTime(cell, { zone: 'UTC', dates: 'mdy' }) !== null;
  return (isScore || isTime) && maskPersonalData(cell) === cell ? `"${cell.trim()}"` : null;
}

/** What a last row without a line end is worth: of a file that was cut, rows are missing, and what stands of its last cell looks like a value. */
export function openEndFound({ line, cells }: TableRow, { isQuoted }: Pick<OpenEnd, 'isQuoted'>, at: ReadonlyMap<AnswerField, number>): Finding {
  const place = cells.length - 1;
  const [field] = [...at].find(([, index]) => index === place) ?? [];
  const last = line + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
  const value = field === undefined ? null : sayableValue(field, cells[place]!);
  const cell = `column ${place + 1}, ${field === undefined ? 'which is not read' : `${field}${value === null ? '' : `, read as ${value}`}`}`;
  return { about: 'end', message: `line ${last} has no line end, as every line above it has one: if the file was cut there, rows are missing${isQuoted ? '' : `, and its last value may be cut too (${cell})`}` };
}
