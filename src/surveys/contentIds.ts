import { createHash } from 'node:crypto';
import { keyOf, slugFrom } from '../kernel/id';
import { answerFields, type SentAnswer } from './answer';
import { evenBlanks } from './evenBlanks';
import { ownInstead } from './mapping';
import type { ReadingTerms } from './readingTerms';
import { mayBeNothing } from './wordsForNothing';

/** What is said for all rows of a file, and what its places were entered as. */
type ContentTerms = Pick<ReadingTerms, 'constants' | 'enteredAs'>;

const madeOfContent = 'content-';

/** Whether an id was made of what an answer holds. */
export const isMadeOfContent = (id: string): boolean => id.startsWith(madeOfContent);

const idOf = (content: unknown): string => `${madeOfContent}${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 27)}`;

/** What may be a word for nothing is nothing here: whether it is one, other rows tell. */
const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'string' && mayBeNothing(value)) || (Array.isArray(value) && value.length === 0);

const evened = (value: unknown): unknown => (typeof value === 'string' ? evenBlanks(value) : Array.isArray(value) ? value.map(evened).filter((each) => !isNothing(each)) : value);

/** What a deployment or a point was entered as, by any name that it has or had, with or without its noun before it. What is no name at all is refused later. */
function slugMeant(noun: 'Deployment' | 'MeasurementPoint', value: unknown, { enteredAs }: ContentTerms): unknown {
  const said = evened(value);
  if (typeof said !== 'string') return said ?? null;
  try {
    const slug = slugFrom(noun, said, 'id');
    return enteredAs.get(keyOf(noun, slug)) ?? slug;
  } catch {
    return said;
  }
}

const placeOf = ({ deployment, point, instrument }: SentAnswer, terms: ContentTerms): unknown[] =>
  (isNothing(evened(deployment)) ? [slugMeant('MeasurementPoint', point, terms), evened(instrument) ?? null] : [slugMeant('Deployment', deployment, terms)]);

const ofBase: ReadonlySet<string> = new Set(['source', 'deployment', 'point', 'instrument', 'score', 'answeredAt']);

/** What else an answer holds of its own: not what is said for all of its file, and may be said another time or not. */
function restOf(answer: SentAnswer, terms: Pick<ContentTerms, 'constants'>): [string, unknown][] {
  const instead = new Set(ownInstead(answer, terms));
  const fields = answerFields.filter((field) => !ofBase.has(field) && (terms.constants[field] === undefined || instead.has(field)));
  return fields.map((field): [string, unknown] => [field, evened(answer[field])]).filter(([, value]) => !isNothing(value));
}

/** What an id made of content is made of besides place, instant and score: the fields that an answer has of its own. */
export const fieldsOfContent = (answer: SentAnswer, terms: Pick<ContentTerms, 'constants'>): string[] => restOf(answer, terms).map(([field]) => field);

/**
 * The id of an answer that brings none, made of what was read of it: its place, its instant, its score and all else that it holds of its own. It
 * does not depend on how cells were written, nor on other rows; answers alike in all are one.
 */
export const contentId = (answer: SentAnswer, terms: ContentTerms): string => idOf([...placeOf(answer, terms), answer.answeredAt ?? null, answer.score ?? null, restOf(answer, terms)]);
