import type { Unit } from '../graph/graph';
import { instantOf } from '../kernel/clock';
import type { Ingest } from './acceptAnswers.rules';
import { countAnswers } from './countAnswers';
import { moveCounts, type CountsBound } from './moveCounts.rules';
import { emptyResponses, holdResponses, responsesOfCustomer } from './responses.store';

/** How many answers are erased in one unit. */
const batch = 1_000;

async function erase(unit: Unit, keys: readonly string[], at: string, bound?: CountsBound): Promise<number> {
  const held = (await holdResponses(unit, [...new Set(keys)].sort())).filter(({ digest }) => digest !== null);
  await emptyResponses(unit, held.map(({ key }) => key), at);
  await moveCounts(unit, countAnswers([], held), at, bound);
  return held.length;
}

const eraseKeys = ({ write, clock }: Ingest, keys: readonly string[], bound?: CountsBound): Promise<number> => write((unit) => erase(unit, keys, instantOf(clock), bound), { bulk: true, besideEdits: true });

/**
 * Erases answers by key: their content goes, their counts go down with them, and their keys stay, so that one that is sent again is not taken.
 * @returns how many were erased; those that do not exist, or were erased before, are left out
 */
export async function eraseAnswers(ingest: Ingest, keys: readonly string[], bound?: CountsBound): Promise<number> {
  let erased = 0;
  for (let from = 0; from < keys.length; from += batch) erased += await eraseKeys(ingest, keys.slice(from, from + batch), bound);
  return erased;
}

/** Erases all answers of a customer. @param customer the subsidiary, `|` and the pseudonym */
export async function eraseCustomer(ingest: Ingest, customer: string): Promise<number> {
  for (let erased = 0; ;) {
    const keys = await responsesOfCustomer(ingest.graph, customer, batch);
    if (keys.length === 0) return erased;
    erased += await eraseKeys(ingest, keys);
  }
}
