import { badInputs, type Problem } from '../kernel/failure';
import { dayOf, oneOf, widthOf, type Spoken } from './drawingWords';
import type { Tongue } from './drawing/mapModel';
import type { ThemeName } from './drawing/tokens';

/** What the address of a drawn comparison says. */
export interface ComparisonFileWords {
  left: string;
  right: string;
  leftAsOf: string | null;
  rightAsOf: string | null;
  onlyDifferences: boolean;
  lang: Tongue;
  theme: ThemeName;
  width: number;
}

const allWords = ['left', 'right', 'leftAsOf', 'rightAsOf', 'only', 'lang', 'theme', 'width'];

function journeyOf(spoken: Spoken, field: string, problems: Problem[]): string {
  const said = spoken[field];
  if (typeof said === 'string' && said !== '') return said;
  problems.push({ field, message: 'no journey', allowed: 'the id or slug of a journey' });
  return '';
}

/**
 * Reads the words after the question mark of a drawn comparison's address.
 * @throws BAD_INPUT naming every word that is missing or unknown, and what is allowed
 */
export function readComparisonWords(spoken: Spoken): ComparisonFileWords {
  const problems: Problem[] = Object.keys(spoken).some((name) => !allWords.includes(name)) ? [{ field: 'address', message: 'holds a word that no comparison knows', allowed: allWords.join(', ') }] : [];
  const words = {
    left: journeyOf(spoken, 'left', problems),
    right: journeyOf(spoken, 'right', problems),
    leftAsOf: dayOf(spoken.leftAsOf, problems, 'leftAsOf'),
    rightAsOf: dayOf(spoken.rightAsOf, problems, 'rightAsOf'),
    onlyDifferences: oneOf(spoken, 'only', ['all', 'differences'], problems) === 'differences',
    lang: oneOf(spoken, 'lang', ['zh', 'en'], problems),
    theme: oneOf(spoken, 'theme', ['light', 'dark'], problems),
    width: widthOf(spoken.width, problems),
  };
  if (problems.length > 0) throw badInputs(problems);
  return words;
}
