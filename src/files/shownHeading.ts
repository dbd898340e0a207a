import { maskPersonalData } from '../kernel/maskPersonalData';

const longestName = 40;

/** As columns and keys are called; a customer's words have blanks, or marks between them. */
const oneWord = /^[\p{L}\p{N}_.-]+$/u;
/** Where the headings of a table are certain: up to four words, and what exports put in brackets, `Submit Date (UTC)`. */
const someWords = /^[\p{L}\p{N}_.-]+(?: [\p{L}\p{N}_.-]+){0,3}(?: ?\([\p{L}\p{N}_.:+/ -]+\))?$/u;

const isSayable = (name: string, form: RegExp): boolean => name.length <= longestName && form.test(name) && maskPersonalData(name) === name;

const columnAt = (index: number): string => `column ${index + 1}`;

/** A key of an answer as a message may repeat it; null where a customer's words or data could stand in its place. */
export const shownKey = (key: string): string | null => (isSayable(key, oneWord) ? key : null);

/** Codes of channels and modes have a stroke between them, either of which may be missing. */
const codeWords = /^[\p{L}\p{N}_./-]+(?: [\p{L}\p{N}_./-]+){0,2}$/u;

/** Whether a report may repeat a code of a segment: a column that was taken for one may hold customers' words. */
export const isSayableCode = (code: string): boolean => isSayable(code, codeWords);

/** A heading, or a key in its place, of what is known to be one, as a message may repeat it; null where it may not. */
export const sayableHeading = (heading: string): string | null =>
  (isSayable(heading.normalize('NFKC').replace(/\s+/g, ' ').trim(), someWords) ? heading.replace(/\s+/g, ' ').trim() : null);

/**
 * A heading as a message may repeat it, or the place of its column: in the place of headings customers' words may stand.
 * @param index the place, from 0
 * @param isCertain whether the row is known to be one of headings
 */
export function shownHeading(heading: string, index: number, isCertain: boolean): string {
  const shown = sayableHeading(heading);
  return shown !== null && (isCertain || oneWord.test(shown.normalize('NFKC'))) ? shown : columnAt(index);
}

/** Whether a row that should be one of headings holds a number by itself, as answers do. */
const isAnswer = (cells: readonly string[]): boolean => cells.some((cell) => /^[\p{Nd}.,:/ -]+$/u.test(cell.trim()) && /\p{Nd}/u.test(cell));

/** The heading of a column that is not known, where it may be said, with what is wrong behind it. */
export const unknownColumn = (cells: readonly string[], index: number): string => {
  const shown = isAnswer(cells) ? null : shownKey(cells[index]!.trim());
  return shown === null ? 'an unknown column; its heading is not repeated, since it may be a customer\'s words' : `${shown}: an unknown column`;
};

/**
 * The headings of a row that may not be one of headings.
 * @param isKnown of a heading that exports have: no customer's words
 */
export const shownHeadings = (cells: readonly string[], isKnown: (heading: string) => boolean): string =>
  cells.flatMap((name, index) => (name.trim() === '' ? [] : [isKnown(name) ? shownHeading(name, index, true) : isAnswer(cells) ? columnAt(index) : shownHeading(name, index, false)])).join(', ');
