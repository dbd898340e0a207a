import type { Problem } from '../kernel/failure';
import { plainTerms, type ReadingTerms, type ScaleMap } from './readingTerms';
import { trimmedId } from './trimmedId';

type ScoreTerms = Pick<ReadingTerms, 'isNumberFirst' | 'labels' | 'scale'>;

const wholeNumber = /^[+-]?\d{1,9}(?:\.0+|,0{1,2})?$/;
const anyNumber = /^[+-]?[\d.,]+$/;
/** A label that begins with its score. One with a second number in it may be a range: `9-10`. */
const numberFirst = /^(\d{1,2})(?![\d.,%/A-Za-z])\D+$/;
/** Behind a number: more than it alone, or another half. `9分以上`, `9+`, `9 or more`, `9½`. */
const ofSeveral = /^\d+\s*(?:[+~<>\u2264\u2265]|-\s*$)|以上|以下|以內|以内|或更|起$|未滿|未满|不到|超過|超过|左右|上下|至|到|半|\b(?:or|to|and|plus|more|less|over|under|above|below|about|half|at (?:least|most))\b/i;
/** Numbers in circles, brackets and powers, and parts of one: what is not a digit is no digit of a score. */
const otherNumber = /[\p{No}\p{Nl}]/u;

/** Why a text or a number is no score. A class, since what is sent may have any shape of JSON, also that of a problem. */
export class NoScore {
  constructor(readonly problem: Problem) {}
}

const wrong = (message: string, allowed: string): NoScore => new NoScore({ field: 'score', message, allowed });

/** The step of the survey's scale that a step of the file's scale means; null outside it. */
function rescaled(score: number, { from, to }: ScaleMap): number | null {
  const step = (score - from[0]) * Math.sign(from[1] - from[0]);
  return step < 0 || step > Math.abs(from[1] - from[0]) ? null : to[0] + step * Math.sign(to[1] - to[0]);
}

const noNumber = wrong('a label or no number', 'a whole number; a label where --labels says how it is read');

/** A number as the file codes it; null where it is one that no scale has. */
function numberOf(text: string, { isNumberFirst }: ScoreTerms): number | NoScore | null {
  if (wholeNumber.test(text)) return Number(text.replace(/[.,].*$/, ''));
  if (anyNumber.test(text)) return null;
  const first = isNumberFirst ? numberFirst.exec(text) : null;
  if (first && ofSeveral.test(text)) return wrong('a label of more than one score', 'a label that begins with its score; what this one means said: --labels "label=number"');
  return first ? Number(first[1]) : noNumber;
}

/**
 * A score as cells hold it: `9`, `9.0`, full-width digits, blanks around it; a label only where a rule for it is said. What a label is said to mean
 * is a score of the survey; a number is one of the file, which may code the scale otherwise. No scale is guessed.
 * @returns the score; what it was, where it is a number that no scale has; or what is wrong
 */
export function readScoreCell(cell: string, terms: ScoreTerms): number | string | NoScore {
  const text = trimmedId(cell.normalize('NFKC'));
  const labelled = terms.labels.get(text.toLowerCase());
  if (labelled !== undefined) return labelled;
  if (otherNumber.test(cell)) return noNumber;
  const number = numberOf(text, terms);
  if (number === null) return cell;
  return number instanceof NoScore ? number : scoreOnScale(number, terms);
}

/** A score that came as a number, on the survey's scale where the file is said to have another one. */
export function scoreOnScale(score: number, { scale }: Pick<ScoreTerms, 'scale'>): number | NoScore {
  if (scale === null) return score;
  return (Number.isInteger(score) ? rescaled(score, scale) : null) ?? wrong('outside the scale that the file is said to have', `${scale.from[0]} to ${scale.from[1]}`);
}

/** The number that stands as a score, also one that is on no scale; null for anything else. */
export function numberSeen(sent: unknown): number | null {
  const read = typeof sent === 'string' ? readScoreCell(sent, plainTerms) : sent;
  return typeof read === 'string' ? Number(read) : typeof read === 'number' ? read : null;
}
