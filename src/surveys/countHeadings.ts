import type { TableRow } from '../files/readTable';
import { answerFields } from './answer';
import type { Mapping } from './mapping';
import { foldHeading, headingAndZone, tableForms } from './tableForms';

const known: ReadonlySet<string> = new Set([...answerFields.map(foldHeading), ...Object.values(tableForms).flatMap(({ fields, looksAt, digits }) => [...Object.values(fields).flat(), ...looksAt, ...digits])]);

/** How many cells of a row are headings of answers, once each: those of any kind of file, and those that a mapping names. */
export function countHeadings({ cells }: TableRow, columns: Mapping['columns']): number {
  const mapped = new Set(Object.values(columns).map(foldHeading));
  return new Set(cells.flatMap((cell) => {
    const name = foldHeading(headingAndZone(cell)[0]);
    return name !== '' && (known.has(name) || mapped.has(name) || mapped.has(foldHeading(cell))) ? [name] : [];
  })).size;
}
