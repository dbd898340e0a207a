import type { Unit } from '../graph/graph';
import { isWithin } from '../kernel/period';
import type { Answer } from './answer';
import { deploymentSpans } from './answersLeftOut.store';
import { daysOfAnswers } from './deploymentSpan';

/** Between binding an answer and writing it, what it is bound to was given other days or another scale, or was taken out. The unit is given up; it is bound anew. */
export class BoundTooEarly extends Error {
  constructor() {
    super('what an answer is bound to has changed');
  }
}

/**
 * Looks once more whether what answers are bound to takes them, on their days and on its scale, now that the counts are held by this unit:
 * an edit that sets those holds them too (`leftOutByEdit`, `answeredOtherwise`), so one of the two sees the other.
 * @throws BoundTooEarly
 */
export async function takenInTime(unit: Unit, answers: readonly Answer[]): Promise<void> {
  if (answers.length === 0) return;
  const spans = await deploymentSpans(unit, [...new Set(answers.map(({ deployment }) => deployment))].sort());
  const takes = new Map([...spans].map(([key, span]) => [key, { days: daysOfAnswers(span), ...span.survey }]));
  const isTaken = ({ deployment, day, score }: Answer): boolean => {
    const by = takes.get(deployment);
    return by !== undefined && isWithin(day, by.days) && score >= by.scaleMin && score <= by.scaleMax;
  };
  if (!answers.every(isTaken)) throw new BoundTooEarly();
}
