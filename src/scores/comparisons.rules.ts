import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { benjaminiHochberg } from './benjaminiHochberg';
import { compareCounts, type Difference } from './compareCounts';
import { comparePaired, type Moves } from './comparePaired';
import { decidingLevels } from './decidingLevels';
import { deploymentDays, deploymentDaysNumber } from './deploymentDays';
import { instrumentOf, type Settled } from './instrumentOf';
import { netPromoterCounts } from './netPromoterCounts';
import { pairedMoves } from './pairedMoves';
import { answersOfRespondents } from './respondents.store';
import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score } from './score';
import type { ScoreComparison } from './scoreComparison';
import type { ScoreQuestion } from './scoreQuestion';
import { answersAsked, pooledBins, refuseMixed, settledScore, type Asking } from './scores.rules';
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

/** What a side rests on. */
async function answered(asking: Asking, side: Side): Promise<Answered> {
  const answers = await answersAsked(asking, side.key, side.question);
  const settled = instrumentOf(answers, side.question);
  return { ...side, answers, settled, score: { ...settledScore(answers, settled), scopeKey: side.key, periodFrom: side.question.period.from, periodTo: side.question.period.to } };
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

/** The days of deployments that a side is looked up by, named only where they are not too many. */
const daysOf = ({ answers, question }: Answered, deployments: readonly ScopedDeployment[]): { number: number; names: () => string[] } =>
  ({ number: deploymentDaysNumber(answers, deployments, question.period), names: () => deploymentDays(answers, deployments, question.period) });

/** How the people who answered on both sides moved; null where that is not looked up. */
async function movesOfRespondents(reader: Reader, a: Answered, b: Answered): Promise<Moves | null> {
  if (a.question.segment !== null || b.question.segment !== null || a.score.n + b.score.n > mostPaired) return null;
  if ('unshown' in a.settled || 'unshown' in b.settled) return null;
  const [first, second] = [daysOf(a, a.settled.deployments), daysOf(b, b.settled.deployments)];
  if (first.number + second.number > mostDeploymentDays) return null;
  return pairedMoves(await answersOfRespondents(reader, first.names()), await answersOfRespondents(reader, second.names()));
}

const unsaid = { method: null, difference: null, testedDifference: null, standardError: null, z: null, p: null, adjustedP: null, intervalLevel: null, lower: null, upper: null, distinguishable: null, answersNeeded: null, answersNeededForPower: null, answeredBoth: null };

/** Two sides, before it is known what else is compared beside them. */
interface Compared {
  a: Answered;
  b: Answered;
  method: ScoreComparison['method'];
  answeredBoth: number | null;
  /** How they differ, with interval and numbers of answers for a level. */
  at(level: number): Difference;
}

type Incomparable = Pick<Compared, 'a' | 'b'> & { hidden: Score };

async function compare(reader: Reader, a: Answered, b: Answered, level: number): Promise<Compared | Incomparable> {
  const hidden = [a.score, b.score].find(({ state }) => state !== 'SHOWN');
  if (hidden || 'unshown' in a.settled || 'unshown' in b.settled) return { a, b, hidden: hidden! };
  const moves = await movesOfRespondents(reader, a, b);
  const answeredBoth = moves && comparePaired(moves, level).n;
  const minimum = strictestMinimums([...a.settled.deployments, ...b.settled.deployments]).figuresFrom;
  if (moves !== null && answeredBoth! >= minimum && 2 * answeredBoth! >= Math.min(a.score.n, b.score.n)) return { a, b, method: 'PAIRED', answeredBoth, at: (each) => comparePaired(moves, each) };
  const [first, second] = [netPromoterCounts(pooledBins(a.answers, a.settled.deployments)), netPromoterCounts(pooledBins(b.answers, b.settled.deployments))];
  return { a, b, method: 'ADJUSTED_WALD', answeredBoth, at: (each) => compareCounts(first, second, each) };
}

const unsayable = ({ a, b, hidden: { state, reason } }: Incomparable, level: number): ScoreComparison =>
  ({ ...unsaid, a: a.score, b: b.score, state, reason, level, verdict: [`無法比較：${reason![0]}`, `Cannot be compared: ${reason![1]}`] });

/** What is said of a comparison: verdict, interval and numbers of answers all rest on the level at which it is decided. */
function said({ a, b, method, answeredBoth, at }: Compared, level: number, intervalLevel: number, adjustedP: number): ScoreComparison {
  const found = at(intervalLevel);
  const paired = method === 'PAIRED';
  const distinguishable = found.p <= 1 - intervalLevel;
  return {
    a: a.score, b: b.score, state: 'SHOWN', reason: null, level, intervalLevel, method,
    difference: paired ? 100 * found.difference : b.score.value! - a.score.value!, testedDifference: 100 * found.difference,
    standardError: 100 * found.standardError, z: found.z, p: found.p, adjustedP, lower: 100 * found.lower, upper: 100 * found.upper,
    distinguishable, verdict: verdictOf({ distinguishable, difference: found.difference, needed: found.needed, paired, level }), answersNeeded: found.needed, answersNeededForPower: found.neededForPower, answeredBoth,
  };
}

/**
 * Compares pairs as one family: each is decided at a level that follows from how many comparisons there are and how many of them are found.
 * @throws BAD_INPUT for sides that share answers, or were asked with different instruments
 */
export async function compareFamily(asking: Asking, pairs: readonly (readonly [Side, Side])[], level: number): Promise<ScoreComparison[]> {
  const comparisons: (Compared | Incomparable)[] = [];
  for (const [index, [first, second]] of pairs.entries()) {
    const [a, b] = [await answered(asking, first), await answered(asking, second)];
    refuseIncomparable(a, b, pairs.length > 1 ? `pairs.${index}` : 'b');
    comparisons.push(await compare(asking.graph, a, b, level));
    await giveWay();
  }
  const tested = comparisons.filter((each) => 'at' in each);
  const values = tested.map(({ at }) => at(level).p);
  const [levels, adjusted] = [decidingLevels(values, level), benjaminiHochberg(values)];
  return comparisons.map((each) => {
    if (!('at' in each)) return unsayable(each, level);
    const place = tested.indexOf(each);
    return said(each, level, levels[place]!, adjusted[place]!);
  });
}
