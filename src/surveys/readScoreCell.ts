import type { Problem } from '../kernel/failure';
import type { ReadingTerms, ScaleMap } from './readingTerms';
import { trimmedId } from './trimmedId';

type ScoreTerms = Pick<ReadingTerms, 'isNumberFirst' | 'labels' | 'scale'>;

const wholeNumber = /^[+-]?\d{1,9}(?:\.0+|,0{1,2})?$/;
const anyNumber = /^[+-]?[\d.,]+$/;
/** A label that begins with its score. One with a second number in it may be a range: `9-10`. */
const numberFirst = /^(\d{1,2})(?![\d.,%/A-Za-z])\D+$/;

const wrong = (message: string, allowed: string): Problem[] => [{ field: 'score', message, allowed }];

/** The step of the survey's scale that a step of the file's scale means; null outside it. */
function rescaled(score: number, { from, to }: ScaleMap): number | null {
  const step = (score - from[0]) * Math.sign(from[1] - from[0]);
  return step < 0 || step > Math.abs(from[1] - from[0]) ? null : to[0] + step * Math.sign(to[1] - to[0]);
}

function numberOf(text: string, { isNumberFirst, labels }: ScoreTerms): number | Problem[] | null {
  if (wholeNumber.test(text)) return Number(text.replace(/[.,].*$/, ''));
  const labelled = labels.get(text.toLowerCase());
  if (labelled !== undefined) return labelled;
  if (anyNumber.test(text)) return null;
  const first = isNumberFirst ? numberFirst.exec(text) : null;
  return first ? Number(first[1]) : wrong('a label or no number', 'a whole number; a label where --labels says how it is read');
}

/**
 * A score as cells hold it: `9`, `9.0`, full-width digits, blanks around it; a label only where a rule for it is said. No scale is guessed.
 * @returns the score; what it was, where it is a number that no scale has; or what is wrong
 */
export function readScoreCell(cell: string, terms: ScoreTerms): number | string | Problem[] {
  const number = numberOf(trimmedId(cell.normalize('NFKC')), terms);
  if (number === null) return cell;
  return Array.isArray(number) ? number : scoreOnScale(number, terms);
}

/** A score that came as a number, on the survey's scale where the file is said to have another one. */
export function scoreOnScale(score: number, { scale }: Pick<ScoreTerms, 'scale'>): number | Problem[] {
  if (scale === null) return score;
  return (Number.isInteger(score) ? rescaled(score, scale) : null) ?? wrong('outside the scale that the file is said to have', `${scale.from[0]} to ${scale.from[1]}`);
}
