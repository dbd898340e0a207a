import type { Reader } from '../graph/graph';
import { canonicalJson } from '../kernel/canonical';
import { badInput } from '../kernel/failure';
import { benjaminiHochberg } from './benjaminiHochberg';
import { compareCounts, type Difference } from './compareCounts';
import { comparePaired } from './comparePaired';
import { deploymentDays } from './deploymentDays';
import { instrumentOf, type Settled } from './instrumentOf';
import { netPromoterCounts } from './netPromoterCounts';
import { pairedMoves } from './pairedMoves';
import { answersOfRespondents } from './respondents.store';
import type { ScopeAnswers } from './scopeAnswers';
import type { Score } from './score';
import type { ScoreComparison } from './scoreComparison';
import type { ScoreQuestion } from './scoreQuestion';
import { answersOfScopes, pooledBins, refuseMixed, settledScore } from './scores.rules';
import { strictestMinimums } from './strictestMinimums';
import { verdictOf } from './verdictOf';

/** One side of a comparison as it is asked for. */
export interface Side {
  key: string;
  question: ScoreQuestion;
}

interface Answered extends Side {
  answers: ScopeAnswers;
  settled: Settled;
  score: Score;
}

/** More answers than this on both sides are not looked up one by one, nor more days of a deployment. */
const mostPaired = 20_000;
const mostDeploymentDays = 4_000;

/** Both sides of all pairs: two statements for each different period and segment. */
async function answered(reader: Reader, sides: readonly Side[]): Promise<(side: Side) => Answered> {
  const groups = new Map<string, Side[]>();
  for (const side of sides) groups.set(canonicalJson(side.question), [...(groups.get(canonicalJson(side.question)) ?? []), side]);
  const found = new Map<string, Map<string, ScopeAnswers>>();
  for (const [name, group] of groups) found.set(name, await answersOfScopes(reader, [...new Set(group.map(({ key }) => key))], group[0]!.question));
  return (side) => {
    const answers = found.get(canonicalJson(side.question))!.get(side.key)!;
    const settled = instrumentOf(answers, side.question);
    const score = { ...settledScore(answers, settled), scopeKey: side.key, periodFrom: side.question.period.from, periodTo: side.question.period.to };
    return { ...side, answers, settled, score };
  };
}

const deploymentsIn = ({ settled }: Answered): string[] => ('unshown' in settled ? [] : settled.deployments.map(({ deployment }) => deployment));

/** Whether an answer may stand on both sides. Segments of a dimension in which an answer has one code at most are apart. */
function sharesAnswers(a: Answered, b: Answered): boolean {
  const [first, second] = [a.question, b.question];
  const others = new Set(deploymentsIn(b));
  const together = deploymentsIn(a).some((deployment) => others.has(deployment)) && first.period.from < second.period.to && second.period.from < first.period.to;
  const apart = first.segment !== null && second.segment !== null && first.segment.dimension === second.segment.dimension && first.segment.dimension !== 'PRODUCT' && first.segment.code !== second.segment.code;
  return together && !apart;
}

/** @throws BAD_INPUT where the two sides must not be compared */
function refuseIncomparable(a: Answered, b: Answered, field: string): void {
  refuseMixed(a.score);
  refuseMixed(b.score);
  if (a.score.instrument !== null && b.score.instrument !== null && a.score.instrument !== b.score.instrument) {
    throw badInput(field, `one side was asked ${a.score.instrument}, the other ${b.score.instrument}: scores of different instruments are not compared`, 'the same instrument on both sides');
  }
  if ([a, b].some(({ score }) => score.formula !== null && score.formula !== 'NET_PROMOTER')) throw badInput(field, 'only kinds of NPS are compared', 'RNPS, TNPS or COMPETITIVE');
  if (sharesAnswers(a, b)) throw badInput(field, 'the two sides share answers, so no test between them holds', 'sides that overlap neither in period nor in scope');
}

/** The people who answered on both sides, compared; null where that is not looked up. */
async function compareRespondents(reader: Reader, a: Answered, b: Answered, level: number): Promise<ReturnType<typeof comparePaired> | null> {
  if (a.question.segment !== null || b.question.segment !== null || a.score.n + b.score.n > mostPaired) return null;
  const [first, second] = [a, b].map(({ answers, settled, question }) => ('unshown' in settled ? [] : deploymentDays(answers, settled.deployments, question.period))) as [string[], string[]];
  if (first.length + second.length > mostDeploymentDays) return null;
  return comparePaired(pairedMoves(await answersOfRespondents(reader, first), await answersOfRespondents(reader, second)), level);
}

const unsaid = { method: null, difference: null, testedDifference: null, standardError: null, z: null, p: null, adjustedP: null, lower: null, upper: null, distinguishable: null, answersNeeded: null, answersNeededForPower: null, answeredBoth: null };

async function compare(reader: Reader, a: Answered, b: Answered, level: number): Promise<ScoreComparison> {
  const hidden = [a.score, b.score].find(({ state }) => state !== 'SHOWN');
  if (hidden || 'unshown' in a.settled || 'unshown' in b.settled) {
    const { state, reason } = hidden!;
    return { ...unsaid, a: a.score, b: b.score, state, reason, level, verdict: [`無法比較：${reason![0]}`, `Cannot be compared: ${reason![1]}`] };
  }
  const pairs = await compareRespondents(reader, a, b, level);
  const minimum = strictestMinimums([...a.settled.deployments, ...b.settled.deployments]).figuresFrom;
  const paired = pairs !== null && pairs.n >= minimum && 2 * pairs.n >= Math.min(a.score.n, b.score.n);
  const found: Difference = paired ? pairs : compareCounts(netPromoterCounts(pooledBins(a.answers, a.settled.deployments)), netPromoterCounts(pooledBins(b.answers, b.settled.deployments)), level);
  return {
    a: a.score, b: b.score, state: 'SHOWN', reason: null, level, method: paired ? 'PAIRED' : 'ADJUSTED_WALD',
    difference: paired ? 100 * found.difference : b.score.value! - a.score.value!, testedDifference: 100 * found.difference,
    standardError: 100 * found.standardError, z: found.z, p: found.p, adjustedP: found.p, lower: 100 * found.lower, upper: 100 * found.upper,
    distinguishable: null, verdict: ['', ''], answersNeeded: found.needed, answersNeededForPower: found.neededForPower, answeredBoth: pairs?.n ?? null,
  };
}

/**
 * Compares pairs as one family: the probabilities are adjusted for how many comparisons there are.
 * @throws BAD_INPUT for sides that share answers, or were asked with different instruments
 */
export async function compareFamily(reader: Reader, pairs: readonly (readonly [Side, Side])[], level: number): Promise<ScoreComparison[]> {
  const find = await answered(reader, pairs.flat());
  const comparisons: ScoreComparison[] = [];
  for (const [index, [first, second]] of pairs.entries()) {
    const [a, b] = [find(first), find(second)];
    refuseIncomparable(a, b, pairs.length > 1 ? `pairs.${index}` : 'b');
    comparisons.push(await compare(reader, a, b, level));
  }
  const tested = comparisons.filter(({ p }) => p !== null);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p!));
  tested.forEach((comparison, index) => {
    comparison.adjustedP = adjusted[index]!;
    comparison.distinguishable = adjusted[index]! <= 1 - level;
    comparison.verdict = verdictOf({ distinguishable: comparison.distinguishable, difference: comparison.testedDifference!, needed: comparison.answersNeeded, paired: comparison.method === 'PAIRED', level });
  });
  return comparisons;
}
