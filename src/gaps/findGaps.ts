import { giveWay } from '../kernel/giveWay';
import type { Reconciliation } from '../reconciliation/reconciliation';
import { findArchetypeGaps } from './findArchetypeGaps';
import { findBenchmarkGaps } from './findBenchmarkGaps';
import { findBreaks } from './findBreaks';
import { findCompetitorGaps } from './findCompetitorGaps';
import { findConflicts } from './findConflicts';
import { findCoverageGaps } from './findCoverageGaps';
import { findDeclaredGaps } from './findDeclaredGaps';
import { findMisreadCounts } from './findMisreadCounts';
import { findMissedTargets } from './findMissedTargets';
import { findOwnershipGaps } from './findOwnershipGaps';
import { findRetired } from './findRetired';
import { findScoresBelowTarget } from './findScoresBelowTarget';
import { findStageGaps } from './findStageGaps';
import { findUntestableChanges } from './findUntestableChanges';
import { findVariantGaps } from './findVariantGaps';
import type { FoundGap } from './foundGap';
import type { GapFacts } from './gapFacts';
import { rankGaps } from './rankGaps';
import type { ThresholdsOf } from './thresholds';

/** A reconciliation as a statement answers it: the subsidiary with its key. */
export type Reconciled = Omit<Reconciliation, 'subsidiary'> & { subsidiary: { key: string } };

type Finder = () => FoundGap[];

const finders = (facts: GapFacts, reconciled: readonly Reconciled[], thresholdsOf: ThresholdsOf): Finder[] => [
  () => findDeclaredGaps(facts, reconciled, thresholdsOf),
  () => findMisreadCounts(facts, reconciled, thresholdsOf),
  () => findCoverageGaps(facts, thresholdsOf),
  () => findStageGaps(facts, thresholdsOf),
  () => findBreaks(facts, thresholdsOf),
  () => findOwnershipGaps(facts),
  () => findRetired(facts),
  () => findArchetypeGaps(facts, thresholdsOf),
  () => findVariantGaps(facts),
  () => findMissedTargets(facts, thresholdsOf),
  () => findScoresBelowTarget(facts, thresholdsOf),
  () => findBenchmarkGaps(facts, thresholdsOf),
  () => findCompetitorGaps(facts),
  () => findUntestableChanges(facts, thresholdsOf),
  () => findConflicts(facts, reconciled),
];

/** Every gap there is, in the order in which they are to be dealt with. */
export const findGaps = (facts: GapFacts, reconciled: readonly Reconciled[], thresholdsOf: ThresholdsOf): FoundGap[] =>
  rankGaps(finders(facts, reconciled, thresholdsOf).flatMap((find) => find()));

/** The same, others let in between: on a large registry it takes long. */
export async function findGapsInTurns(facts: GapFacts, reconciled: readonly Reconciled[], thresholdsOf: ThresholdsOf): Promise<FoundGap[]> {
  const found: FoundGap[] = [];
  for (const find of finders(facts, reconciled, thresholdsOf)) {
    await giveWay();
    found.push(...find());
  }
  await giveWay();
  return rankGaps(found);
}
