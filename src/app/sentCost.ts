import { mostCountsMoved, segmentsOf } from '../surveys/countAnswers';
import type { SentAnswer } from '../surveys/answer';
import type { Arguments } from './onceCost';

// What comes with an argument is read character by character, and moves counts. In units of about two microseconds of the service's thread, measured.
/** A character of an answer is looked through for personal data; one of a file is read, kept and written; any other is digested for cursors and handed to the graph, at each place where it stands. */
const perCharacter = { answer: 0.75, file: 0.02, other: 0.02 };
const perAnswer = 100;
/** Of an answer that stands nobody knows by its id in how many counts it is: its day, its products and its other codes. */
const countsOfStanding = 25;
const perCount = 80;
/** Besides the import itself; what is held of a row until the end is memory, too. */
const perRow = 50;

/** Characters of all texts in a value. */
function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + textIn(each), 0);
}

const dayMs = 86_400_000;
const taipeiMs = 8 * 3_600_000;
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** How many daily counts answers move at most: those of one deployment, day and code are one. */
function countsMoved(responses: readonly SentAnswer[]): number {
  const counts = new Set<string>();
  for (const { deployment, point, instrument, answeredAt, products, channel, mode, callReason, segment, region } of responses) {
    const place = [deployment, point, instrument, Math.floor((Number(answeredAt) + taipeiMs) / dayMs)].join('|');
    const codes = segmentsOf({ products: (products ?? []) as string[], channel: orNull(channel), mode: orNull(mode), callReason: orNull(callReason), segment: orNull(segment), region: orNull(region) });
    for (const [dimension, segments] of codes) for (const code of segments) counts.add(`${place}|${dimension}|${code}`);
  }
  return counts.size;
}

/** Answers that stand already are moved out of their counts, which are bounded where that is done. */
const standingMoved = (answers: number): number => Math.min(mostCountsMoved, answers * countsOfStanding);

const rowsIn = (content: string): number => content.split('\n').length;

const costs: Readonly<Record<string, (args: Arguments) => number>> = {
  submitResponses: ({ responses }) => perAnswer * (responses as SentAnswer[]).length + perCharacter.answer * textIn(responses) + perCount * countsMoved(responses as SentAnswer[]),
  correctResponses: ({ responses }) => perAnswer * (responses as SentAnswer[]).length + perCharacter.answer * textIn(responses) + perCount * standingMoved((responses as SentAnswer[]).length),
  // By customer nobody knows how many: all go, however many there are.
  eraseResponses: ({ ids }) => (ids == null ? perCount * mostCountsMoved : perAnswer * (ids as string[]).length + perCount * standingMoved((ids as string[]).length)),
  importFiles: ({ files }) => (files as { content: string }[]).reduce((sum, { content }) => sum + perRow * rowsIn(content), perCharacter.file * textIn(files)),
};

/** What reading and taking in the arguments of a field costs. */
export const sentCost = (type: string, field: string, args: Arguments): number =>
  (type === 'Mutation' && Object.hasOwn(costs, field) ? costs[field]!(args) : perCharacter.other * textIn(args));
