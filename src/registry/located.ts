import { namingEntry, type Problem } from '../kernel/failure';
import { keyOf } from '../kernel/id';
import type { Intent } from './intent';
import type { Noun, ProblemTogether } from './noun';

/** A problem of an object where the sender finds it. */
export const located = (intent: Intent, problem: Problem): Problem => intent.locate?.(problem) ?? namingEntry(problem);

interface Sent {
  noun: string;
  /** The slug that its key is made of. */
  slug: string;
  definition: Noun;
  intent: Intent;
}

const among = (sent: readonly Sent[], keys: readonly string[]): Sent[] => keys.flatMap((key) => sent.filter(({ noun, slug }) => keyOf(noun, slug) === key));

/**
 * A problem among objects where the sender finds it: at the first of those it is about that was sent and differs, else at the first that was
 * sent, else by its field alone. An object that has no such field is a place only in a file.
 */
export function locatedAmong(differing: readonly Sent[], sent: readonly Sent[], { about, ...problem }: ProblemTogether): Problem {
  for (const { definition: { attributes, links }, intent } of [differing, sent].flatMap((some) => among(some, about))) {
    const placed = located(intent, problem);
    if (placed.file !== undefined || [...attributes, ...links].some(({ name }) => name === problem.field)) return placed;
  }
  return namingEntry(problem);
}
