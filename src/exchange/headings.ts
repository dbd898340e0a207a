import { badInput } from '../kernel/failure';
import { fold } from '../kernel/fold';
import { allNouns, type Noun } from '../registry/noun';
import { columnsOf } from './columns';
import { zhHeadingOf } from '../registry/zhHeadings';

/** No heading is longer; a longer cell is compared as it stands. */
const longestHeading = 1_000;

/** A heading as headings are compared: case, width, blanks and the marks between words make no difference. */
export const foldHeading = (heading: string): string => (heading.length > longestHeading ? heading : fold(heading)).replace(/[\s._\-\p{Cf}]/gu, '');

/** The headings of a noun's file as it is written, `id` first. */
export const headersOf = (noun: Noun): string[] => ['id', ...columnsOf(noun).filter(({ isFormer }) => !isFormer).flatMap(({ headers }) => headers)];

const readHeaders = (noun: Noun): string[] => ['id', ...columnsOf(noun).flatMap(({ headers }) => headers)];

/** What the headings of a noun's file may be written as: as they are or were, or in Chinese, whatever their case and width; to what they are. */
export function knownHeadings(noun: Noun): Map<string, string> {
  return new Map(readHeaders(noun).flatMap((header) => {
    const zh = zhHeadingOf(header);
    return [[foldHeading(header), header] as const, ...(zh === null ? [] : [[foldHeading(zh), header] as const])];
  }));
}

/** That a column of somebody's file is an attribute, where it is called otherwise. */
export interface MappedColumn {
  /** The heading of the registry: `owner`, `name.zh`. */
  attribute: string;
  /** The heading of the file. */
  column: string;
}

/** The known headings, and those that a mapping adds; a mapping says what is meant where both know a heading. */
export function headingsWith(noun: Noun, mapping: MappedColumn[]): Map<string, string> {
  const known = knownHeadings(noun);
  const added = mapping.flatMap(({ attribute, column }) => {
    const header = known.get(foldHeading(attribute));
    return header === undefined ? [] : [[foldHeading(column), header] as const];
  });
  // Another column of the file that is called like a mapped attribute would be the same column twice: the mapping takes its place.
  const taken = new Set(added.map(([, header]) => header));
  return new Map([...[...known].filter(([, header]) => !taken.has(header)), ...added]);
}

/** A mapping as it is typed: `attribute=column`, as for answers; `column=attribute` as well, where the right side alone is an attribute. @throws BAD_INPUT */
export function mappedColumn(typed: string): MappedColumn {
  const at = typed.indexOf('=');
  const [left, right] = [typed.slice(0, Math.max(0, at)).trim(), typed.slice(at + 1).trim()];
  if (left === '' || right === '') throw badInput('columns', 'not a mapping', 'attribute=column, such as owner=負責部門');
  const isAttribute = (text: string): boolean => allNouns().some((noun) => knownHeadings(noun).has(foldHeading(text)));
  return isAttribute(right) && !isAttribute(left) ? { attribute: right, column: left } : { attribute: left, column: right };
}
