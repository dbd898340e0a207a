import { badInputs, type Problem } from '../kernel/failure';
import type { Tongue } from './drawing/mapModel';
import { dayOf, oneOf, type Spoken } from './drawingWords';
import { objectWords, readChosen, type ChosenGaps } from './gaps/gapsAddress';
import { AddressWords } from './shell/addressWords';

/** What the address of a table of gaps says. */
export interface GapFileWords {
  chosen: ChosenGaps;
  lang: Tongue;
  asOf: string | null;
}

const allWords = [...objectWords, 'type', 'severity', 'standing', 'provenance', 'lang', 'asOf'];

/**
 * Reads the words after the question mark of the address of a table of gaps: those of the page, of which nothing is left out here.
 * @param search the words as they were written, with the question mark
 * @throws BAD_INPUT naming every word that is unknown, and what is allowed
 */
export function readGapFileWords(search: string, spoken: Spoken): GapFileWords {
  const problems: Problem[] = Object.keys(spoken).some((name) => !allWords.includes(name)) ? [{ field: 'address', message: 'holds a word that no table of gaps knows', allowed: allWords.join(', ') }] : [];
  const words = new AddressWords(search);
  const read = { chosen: readChosen(words), lang: oneOf(spoken, 'lang', ['zh', 'en'], problems), asOf: dayOf(spoken.asOf, problems) };
  problems.push(...words.misread().flatMap(({ word, allowed }) => (word === null ? [] : [{ field: word, message: 'not allowed here', allowed: allowed.en }])));
  if (problems.length > 0) throw badInputs(problems);
  return read;
}
