import type { Reader } from '../graph/graph';
import { reconcile } from '../reconciliation/reconcile';
import { DeclaredCount } from '../reconciliation/reconciliation';
import { countsToReconcile } from '../reconciliation/reconciliation.store';
import { registerNoun } from '../registry/noun';
import { firstCountedDay } from '../scores/dailyCounts.store';
import { lastAnsweredOf } from '../scores/lastAnswered.rules';
import { provenancesOf } from '../scores/provenance.rules';
import type { Score } from '../scores/score';
import { scoresOfEach } from '../scores/scores.rules';
import { assembleFacts } from './assembleFacts';
import { findGapsInTurns, type Reconciled } from './findGaps';
import type { Gap } from './gap';
import { GapDecision } from './gapDecision';
import type { GapFacts, PointFacts } from './gapFacts';
import { givenByCustomers, type ScoreFound } from './scoreFound';
import { readGapRows } from './gapFacts.store';
import { checkGapPolicy, GapPolicy } from './gapPolicy';
import { gapDecisions, gapPolicies, linkGapDecisions, linkGapPolicies } from './gaps.store';
import { wantedBefore, wantedEver, wantedKey, wantedOfPoint, wantedOfTarget, type ScoreWanted } from './scoreFacts';
import { shownGap } from './shownGap';
import { thresholdsFrom, type ThresholdsOf } from './thresholds';

registerNoun(GapPolicy, { calledAfter: 'its subsidiary', file: 'gap-policies', link: linkGapPolicies, check: checkGapPolicy });
registerNoun(GapDecision, { calledAfter: 'its gap', file: 'gap-decisions', link: linkGapDecisions, goesAlong: true, removedBy: 'reopenGap' });

/** What gaps are found in and measured by on a day; coverage and leverage rest on the same. */
export interface GapBasis {
  facts: GapFacts;
  thresholdsOf: ThresholdsOf;
}

function samePeriods(wanted: readonly ScoreWanted[]): [ScoreWanted, ...ScoreWanted[]][] {
  const periods = new Map<string, [ScoreWanted, ...ScoreWanted[]]>();
  for (const each of wanted) {
    const period = JSON.stringify([each.from, each.to]);
    const alike = periods.get(period);
    if (alike) alike.push(each);
    else periods.set(period, [each]);
  }
  return [...periods.values()];
}

/** Scores that were asked for, by what was wanted; those without answers are left out. Two statements for each period among them, and two for where they come from. */
async function answeredOf(graph: Reader, wanted: readonly ScoreWanted[]): Promise<Map<string, ScoreFound>> {
  const found: [ScoreWanted, Score][] = [];
  for (const asked of samePeriods(wanted)) {
    const [{ from, to }] = asked;
    const once = [...new Map(asked.map((each) => [wantedKey(each), each])).values()];
    const scores = await scoresOfEach(graph, once.map(({ scope, instrument }) => ({ key: scope, instrument })), { period: { from, to }, segment: null, instrument: null, formula: null, method: null, level: 0.95 });
    found.push(...scores.map((score, index): [ScoreWanted, Score] => [once[index]!, score]).filter(([, { n }]) => n > 0));
  }
  const provenances = found.length === 0 ? [] : await provenancesOf(graph, found.map(([{ scope: scopeKey, from, to }]) => ({ scopeKey, from, to })));
  return new Map(found.map(([each, score], index) => [wantedKey(each), { score, provenance: provenances[index]!, lastDay: null }]));
}

/** The same, each with the last day of its period on which something came in. One statement more for each period among them. */
async function answeredUntil(graph: Reader, wanted: readonly ScoreWanted[]): Promise<[string, ScoreFound][]> {
  const found = await answeredOf(graph, wanted);
  const asked = wanted.filter((each) => found.has(wantedKey(each)));
  const dated: [string, ScoreFound][] = [];
  for (const alike of samePeriods(asked)) {
    const lastDays = await lastAnsweredOf(graph, alike.map(({ scope, instrument }) => ({ key: scope, instrument })), alike[0]);
    dated.push(...alike.map((each, index): [string, ScoreFound] => [wantedKey(each), { ...found.get(wantedKey(each))!, lastDay: lastDays[index]! }]));
  }
  return dated;
}

/**
 * The scores that points and targets are held against; of points without one of late, all that ever came in and,
 * where too few came of late, what came before. One statement where nothing did.
 */
async function scoresFor(graph: Reader, facts: GapFacts, thresholdsOf: ThresholdsOf): Promise<Pick<GapFacts, 'scores' | 'answersFrom'>> {
  const answersFrom = await firstCountedDay(graph);
  if (answersFrom === null) return { scores: new Map(), answersFrom };
  const active = facts.points.filter((point) => point.active);
  const graceOf = (point: PointFacts): number => thresholdsOf(point.subsidiary, 'graceDays').value;
  const lately = (point: PointFacts): ScoreWanted => wantedOfPoint(point, graceOf(point), facts.day);
  const scores = await answeredOf(graph, [...active.map(lately), ...facts.targets.flatMap((target) => target.about.map((about) => wantedOfTarget(target, about, facts)).filter((each) => each !== null))]);
  const silent = active.filter((point) => givenByCustomers(scores.get(wantedKey(lately(point))) ?? null)?.score.state !== 'SHOWN');
  const sparse = silent.filter((point) => scores.has(wantedKey(lately(point))));
  const dates = { answersFrom, day: facts.day };
  const past = await answeredUntil(graph, [
    ...silent.map((point) => wantedEver(point, dates)), ...sparse.map((point) => wantedBefore(point, graceOf(point), dates)),
  ].filter((each) => each !== null));
  return { scores: new Map([...scores, ...past]), answersFrom };
}

/** The registry as gaps are found in it on a day, without scores. Nine statements, whatever the size of the registry. */
export const gapBasisOn = async (graph: Reader, day: string): Promise<GapBasis> =>
  ({ facts: assembleFacts(await readGapRows(graph), day), thresholdsOf: thresholdsFrom(await gapPolicies(graph)) });

/** The same with the scores that points and targets are held against. */
export const withScores = async (graph: Reader, { facts, thresholdsOf }: GapBasis): Promise<GapBasis> =>
  ({ facts: { ...facts, ...await scoresFor(graph, facts, thresholdsOf) }, thresholdsOf });

/** Every gap on the day of the facts with what was decided about it, in the order in which they are to be dealt with. Two statements more. */
export async function gapsOn(graph: Reader, { facts, thresholdsOf }: GapBasis): Promise<Gap[]> {
  const counts = await countsToReconcile(graph, null, facts.day, Object.keys(DeclaredCount));
  const reconciled = counts.map((count) => ({ ...reconcile(count, facts.day), subsidiary: { key: count.subsidiary.key } }) satisfies Reconciled);
  const found = await findGapsInTurns(facts, reconciled, thresholdsOf);
  const decisions = await gapDecisions(graph);
  return found.map((gap) => shownGap(gap, decisions.get(gap.gapSlug)));
}
