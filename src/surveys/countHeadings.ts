import type { TableRow } from '../files/readTable';
import { answerFields } from './answer';
import type { Mapping } from './mapping';
import { asksForRecommendation, foldHeading, tableForms } from './tableForms';
import { headingAndZone } from './zoneOfHeading';

const known: ReadonlySet<string> = new Set([...answerFields.map(foldHeading), ...Object.values(tableForms).flatMap(({ fields, looksAt, digits }) => [...Object.values(fields).flat(), ...looksAt, ...digits])]);

/** Whether a heading is one that answers or exports of other systems have. */
export const isKnownHeading = (heading: string): boolean => known.has(foldHeading(headingAndZone(heading)[0]));

/** How many cells of a row are headings of answers, once each: those of any kind of file, those that a mapping names, and the question for a recommendation. */
export function countHeadings({ cells }: TableRow, columns: Mapping['columns']): number {
  const mapped = new Set(Object.values(columns).map(foldHeading));
  return new Set(cells.flatMap((cell) => {
    const name = foldHeading(headingAndZone(cell)[0]);
    if (name === '') return [];
    if (known.has(name) || mapped.has(name) || mapped.has(foldHeading(cell))) return [name];
    return asksForRecommendation.test(cell) ? ['score'] : [];
  })).size;
}
