import { segmentsOf } from '../surveys/countAnswers';
import type { CountDimension } from '../surveys/dailyCount';
import type { GivenAnswer } from './givenAnswer';

/** So few answers say nothing about the others. */
const leastToTell = 30;

/** So few of one segment say nothing about that segment. */
const leastOfSegment = 3;

const areOfFew = (customers: readonly string[]): boolean => new Set(customers).size * 2 < customers.length;

/**
 * Whether the answers of a sample let suspect that few customers gave many of all: on average more than two each, altogether or in one
 * segment, or too few answers were found to tell.
 */
export function isByFew(sample: readonly GivenAnswer[], dimension: CountDimension | null): boolean {
  if (sample.length < leastToTell || areOfFew(sample.map(({ customer }) => customer))) return true;
  const segments = new Map<string, string[]>();
  for (const answer of dimension === null ? [] : sample) {
    for (const code of segmentsOf(answer).find(([each]) => each === dimension)![1]) segments.set(code, [...(segments.get(code) ?? []), answer.customer]);
  }
  return [...segments.values()].some((customers) => customers.length >= leastOfSegment && areOfFew(customers));
}
