import { escapeFormula, unescapeFormula } from './formulaCells';

/** Digits with what stands between and around them in numbers, sums of money, shares, fractions, days and times. */
const figures = /^(?:nt|us)?[$€£¥]?[\d\s.,:/()%$€£¥年月日號时時分秒上下午e+\-]*$/i;

/** 3 Mar, Mar-21, March 5, 2021. */
const monthName = /^(?:\d{1,4}[\s\-/.,]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*(?:[\s\-/.,]*\d{1,4}){0,2}$/i;

const timeOfDay = /^\d{1,2}(?::\d{1,2}){0,2}(?:\.\d+)?\s*[ap]m?$/i;

const truth = /^(?:true|false)$/i;

/** What a sheet reads as a number or a truth value and writes again as it was: as many digits as it keeps, and none that it would drop. */
const unchanged = /^(?:0|[1-9]\d{0,14}|(?:0|[1-9]\d{0,6})\.\d{0,6}[1-9]|TRUE|FALSE)$/;

/** Whether a sheet takes a text for a number, a day, a time or a truth value, and writes it otherwise: `007`, `1.10`, `2024-01`, `1E5`. */
export function isRewritten(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (unchanged.test(text)) return false;
  return (/\d/.test(plain) && (figures.test(plain) || monthName.test(plain) || timeOfDay.test(plain))) || truth.test(plain);
}

/** The days that sheets make of codes such as `1-3`, `3/5` and `MAR1`: `3-Jan`, `Mar-21`, `1月3日`, `2026/1/3`. */
const dayOfSheet = /^(?:\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{1,4}|\d{1,2}月\d{1,2}日|\d{4}\/\d{1,2}\/\d{1,2})$/i;

export const isDayOfSheet = (text: string): boolean => dayOfSheet.test(text.normalize('NFKC').trim());

/** Whether a text is what a sheet makes of a long number (`1.18E+11`): most of its digits are gone. */
export const isCutBySheet = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(text);

const behindApostrophes = (text: string): string => text.replace(/^'+/, '');

/**
 * A text as a cell that a sheet leaves as it is: one that it would compute (`escapeFormula`) or rewrite (`isRewritten`), also behind apostrophes,
 * has one apostrophe more before it. For texts and ids: numbers and days stay what they are.
 */
export const guardCell = (text: string): string => (isRewritten(behindApostrophes(text)) ? `'${text}` : escapeFormula(text));

/** Takes off again what `guardCell` put before a text; any other text stays as it is. */
export const unguardCell = (cell: string): string => (cell.startsWith('\'') && isRewritten(behindApostrophes(cell)) ? cell.slice(1) : unescapeFormula(cell));

const textFormula = /^="((?:[^"]|"")*)"\s*$/;

/**
 * A cell without the formula around a plain text, `="00123"`, by which systems keep a sheet from rewriting ids and codes. Any other cell stays as it
 * is; a text from which `unguardCell` would take an apostrophe has one more. A text that is such a formula itself is written with an apostrophe.
 */
export function withoutTextFormula(cell: string): string {
  const text = cell.startsWith('="') ? textFormula.exec(cell)?.[1]?.replaceAll('""', '"') : undefined;
  if (text === undefined) return cell;
  return unguardCell(text) === text ? text : guardCell(text);
}
