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
import { thresholdsFrom } from './thresholds';

registerNoun(GapPolicy, { file: 'gap-policies', link: linkGapPolicies, check: checkGapPolicy });
registerNoun(GapDecision, { file: 'gap-decisions', link: linkGapDecisions });

/** The registry as gaps are found in it on a day. */
export const gapFactsOn = async (graph: Reader, day: string): Promise<GapFacts> => assembleFacts(await readGapRows(graph), day);

/** Every gap on a day with what was decided about it, in the order in which they are to be dealt with. Eleven statements, whatever the size of the registry. */
export async function gapsOn(graph: Reader, day: string): Promise<Gap[]> {
  const facts = await gapFactsOn(graph, day);
  const counts = await countsToReconcile(graph, null, day, Object.keys(DeclaredCount));
  const reconciled = counts.map((count) => ({ ...reconcile(count, day), subsidiary: { key: count.subsidiary.key } }) satisfies Reconciled);
  const found = findGaps(facts, reconciled, thresholdsFrom(await gapPolicies(graph)));
  const decisions = await gapDecisions(graph);
  return found.map((gap) => shownGap(gap, decisions.get(gap.gapSlug)));
}
