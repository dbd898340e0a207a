import { keyOf, splitKey } from '../kernel/id';
import type { TargetScores } from '../surveys/lookThrough';
import { Refused, type Consultation } from './consultation';

interface AskedNames {
  key: string;
  slug: string;
  formerSlugs: string[];
}

const ofDeployment = 'query Names($id: ID!) { named: deployment(id: $id) { key slug formerSlugs } }';
const ofPoint = 'query Names($id: ID!) { named: measurementPoint(id: $id) { key slug formerSlugs } }';

async function namesOf({ ask }: Consultation, query: string, id: string): Promise<AskedNames | null> {
  try {
    return (await ask<{ named: AskedNames }>(query, { id })).named;
  } catch (error) {
    // What does not exist is refused line by line.
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The slugs under which deployments and points that answers of a file are sent to were entered, by the keys of all slugs that they have or had. */
export async function slugsEntered(consultation: Consultation, targets: readonly TargetScores[]): Promise<ReadonlyMap<string, string>> {
  const entered = new Map<string, string>();
  for (const [query, said] of [[ofDeployment, targets.map(({ target }) => target.deployment)], [ofPoint, targets.map(({ target }) => target.point)]] as const) {
    for (const id of new Set(said)) {
      const names = id === null ? null : await namesOf(consultation, query, id);
      if (names === null) continue;
      const { noun, slug } = splitKey(names.key)!;
      for (const each of [names.slug, ...names.formerSlugs]) entered.set(keyOf(noun, each), slug);
    }
  }
  return entered;
}
