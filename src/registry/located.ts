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

/** What was sent, by key: those that differ, and all. */
export interface SentByKey {
  differing: ReadonlyMap<string, Sent>;
  all: ReadonlyMap<string, Sent>;
}

/** Of one that comes twice the first: what follows from it was not sent. */
export const byKey = (sent: readonly Sent[]): ReadonlyMap<string, Sent> => new Map(sent.toReversed().map((each) => [keyOf(each.noun, each.slug), each]));

/**
 * A problem among objects where the sender finds it: at the first of those it is about that was sent and differs, else at the first that was
 * sent, else by its field alone. An object that has no such field is a place only in a file.
 */
export function locatedAmong({ differing, all }: SentByKey, { about, ...problem }: ProblemTogether): Problem {
  for (const { definition: { attributes, links }, intent } of [differing, all].flatMap((sent) => about.flatMap((key) => sent.get(key) ?? []))) {
    const placed = located(intent, problem);
    if (placed.file !== undefined || [...attributes, ...links].some(({ name }) => name === problem.field)) return placed;
  }
  return namingEntry(problem);
}
