import type { Reader } from '../graph/graph';
import { reconcile } from '../reconciliation/reconcile';
import { DeclaredCount } from '../reconciliation/reconciliation';
import { countsToReconcile } from '../reconciliation/reconciliation.store';
import { registerNoun } from '../registry/noun';
import { assembleFacts } from './assembleFacts';
import { findGaps, type Reconciled } from './findGaps';
import type { Gap } from './gap';
import { GapDecision } from './gapDecision';
import type { GapFacts } from './gapFacts';
import { readGapRows } from './gapFacts.store';
import { checkGapPolicy, GapPolicy } from './gapPolicy';
import { gapDecisions, gapPolicies, linkGapDecisions, linkGapPolicies } from './gaps.store';
import { shownGap } from './shownGap';
import { thresholdsFrom, type ThresholdsOf } from './thresholds';

registerNoun(GapPolicy, { file: 'gap-policies', link: linkGapPolicies, check: checkGapPolicy });
registerNoun(GapDecision, { file: 'gap-decisions', link: linkGapDecisions });

/** What gaps are found in and measured by on a day; coverage and leverage rest on the same. */
export interface GapBasis {
  facts: GapFacts;
  thresholdsOf: ThresholdsOf;
}

/** The registry as gaps are found in it on a day. Nine statements, whatever the size of the registry. */
export const gapBasisOn = async (graph: Reader, day: string): Promise<GapBasis> =>
  ({ facts: assembleFacts(await readGapRows(graph), day), thresholdsOf: thresholdsFrom(await gapPolicies(graph)) });

/** Every gap on the day of the facts with what was decided about it, in the order in which they are to be dealt with. Two statements more. */
export async function gapsOn(graph: Reader, { facts, thresholdsOf }: GapBasis): Promise<Gap[]> {
  const counts = await countsToReconcile(graph, null, facts.day, Object.keys(DeclaredCount));
  const reconciled = counts.map((count) => ({ ...reconcile(count, facts.day), subsidiary: { key: count.subsidiary.key } }) satisfies Reconciled);
  const found = findGaps(facts, reconciled, thresholdsOf);
  const decisions = await gapDecisions(graph);
  return found.map((gap) => shownGap(gap, decisions.get(gap.gapSlug)));
}
