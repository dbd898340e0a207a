import type { Unit } from '../graph/graph';
import { isWithin } from '../kernel/period';
import type { Answer } from './answer';
import { deploymentSpans } from './answersLeftOut.store';
import { daysOfAnswers } from './deploymentSpan';

/** Between binding an answer and writing it, what it is bound to was given other days, or was taken out. The unit is given up; it is bound anew. */
export class BoundTooEarly extends Error {
  constructor() {
    super('what an answer is bound to has changed');
  }
}

/**
 * Looks once more whether what answers are bound to takes them on their days, now that the counts are held by this unit: an edit that
 * sets those days holds them too (`leftOutByEdit`), so one of the two sees the other.
 * @throws BoundTooEarly
 */
export async function takenInTime(unit: Unit, answers: readonly Answer[]): Promise<void> {
  if (answers.length === 0) return;
  const spans = await deploymentSpans(unit, [...new Set(answers.map(({ deployment }) => deployment))].sort());
  const takes = new Map([...spans].map(([key, span]) => [key, daysOfAnswers(span)]));
  const isTaken = ({ deployment, day }: Answer): boolean => takes.has(deployment) && isWithin(day, takes.get(deployment)!);
  if (!answers.every(isTaken)) throw new BoundTooEarly();
}
