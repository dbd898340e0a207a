import type { Reader } from '../graph/graph';
import { badInput } from '../kernel/failure';
import { rollupOf } from '../surveys/dailyCount';
import { concealedParts } from './concealedParts';
import { concealedWindows } from './concealedWindows';
import { instrumentOf, type Settled } from './instrumentOf';
import { answersIn, netPromoterCounts, type Bins } from './netPromoterCounts';
import { noiseBand } from './noiseBand';
import { poolBins } from './poolBins';
import type { ScopedDeployment, SegmentCount } from './scopeAnswers';
import type { Score, ScoreFigure } from './score';
import { scoreOfBins } from './scoreOfBins';
import type { ScoreQuestion } from './scoreQuestion';
import type { NoiseBand, ScoreDistribution, ScoreSeries, SeriesPeriod } from './scoreSeries';
import { answersOfScopes, pooledBins, settledScore } from './scores.rules';
import { countsByDay, countsOfSpans, deploymentsOfScopes } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import { dayNumber, dayOfNumber, periodsOf, rollingWindows, spansUpTo, type CalendarPeriod, type DaySpan, type Grain } from './taipeiPeriods';

const mostPeriods = 400;
const mostRollingDays = 366;

/** The periods of a series. @throws BAD_INPUT where there are too many, or the window is out of range */
function periodsAsked({ period }: ScoreQuestion, grain: Grain, rollingDays: number | null): CalendarPeriod[] {
  const periods = periodsOf(grain, period);
  if (periods.length > mostPeriods) throw badInput('period', 'has too many periods of this grain', `at most ${mostPeriods}`);
  if (rollingDays === null) return periods;
  if (rollingDays < 2 || rollingDays > mostRollingDays) throw badInput('rollingDays', 'out of range', `2 to ${mostRollingDays}`);
  return rollingWindows(periods, rollingDays);
}

type ReadCounts = (rollups: readonly string[]) => Promise<(SegmentCount & { day: string })[]>;

/** The answers of each deployment, by the day that they are counted on. */
async function daysOf(deployments: readonly ScopedDeployment[], { segment }: ScoreQuestion, read: ReadCounts): Promise<Map<string, Map<string, Bins>>> {
  const rollups = new Map(deployments.map(({ deployment }) => [rollupOf(deployment, segment?.dimension ?? 'TOTAL'), deployment]));
  const days = new Map<string, Map<string, Bins>>();
  const counts = rollups.size === 0 ? [] : await read([...rollups.keys()]);
  for (const { rollup, segment: code, day, bins } of counts) {
    if (code !== (segment?.code ?? '')) continue;
    const deployment = rollups.get(rollup)!;
    days.set(deployment, (days.get(deployment) ?? new Map<string, Bins>()).set(day, bins));
  }
  return days;
}

/** Sums over any span of days, each in one step: the counts up to each day. */
function summing(byDay: readonly ReadonlyMap<string, Bins>[], { from, to }: DaySpan): (span: DaySpan) => number[] {
  const first = dayNumber(from);
  const upTo = Array.from({ length: dayNumber(to) - first + 1 }, () => new Array<number>(11).fill(0));
  const add = (sums: number[], bins: Bins): void => bins.forEach((count, score) => { sums[score]! += count; });
  for (const days of byDay) for (const [day, bins] of days) add(upTo[dayNumber(day) - first + 1]!, bins);
  for (let day = 1; day < upTo.length; day += 1) add(upTo[day]!, upTo[day - 1]!);
  return (span) => {
    const before = upTo[dayNumber(span.from) - first]!;
    return upTo[dayNumber(span.to) - first]!.map((count, score) => count - before[score]!);
  };
}

const bandOf = (overall: ScoreFigure, pooled: Bins, score: ScoreFigure): NoiseBand | null => {
  if (overall.state !== 'SHOWN' || score.state !== 'SHOWN' || overall.formula !== 'NET_PROMOTER') return null;
  const { lower, upper } = noiseBand(netPromoterCounts(pooled), score.n)!;
  return { lower: 100 * lower, upper: 100 * upper };
};

/** The periods of one instrument's answers, scored, those kept back that would tell the answers of too few. */
function scoredPeriods(periods: CalendarPeriod[], rolling: boolean, { terms, deployments }: Exclude<Settled, { unshown: ScoreFigure }>, days: ReadonlyMap<string, ReadonlyMap<string, Bins>>, overall: Score): SeriesPeriod[] {
  const span = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const minimums = strictestMinimums(deployments);
  const sumOf = summing(deployments.flatMap(({ deployment }) => (days.has(deployment) ? [days.get(deployment)!] : [])), span);
  const bins = periods.map(sumOf);
  const pooled = sumOf(span);
  const concealed = rolling
    ? concealedWindows(periods.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })), (from, to) => answersIn(sumOf({ from: dayOfNumber(from), to: dayOfNumber(to) })), minimums.figuresFrom)
    : concealedParts(bins.map(answersIn), answersIn(pooled), minimums.figuresFrom);
  return periods.map((period, index) => {
    const score: Score = Object.assign(scoreOfBins(bins[index]!, terms, minimums, concealed[index]), { scopeKey: overall.scopeKey, periodFrom: period.from, periodTo: period.to });
    const noise = rolling ? null : bandOf(overall, pooled, score);
    return { ...period, score, noise, beyondNoise: noise && (score.value! < noise.lower || score.value! > noise.upper) };
  });
}

interface Asked {
  question: ScoreQuestion;
  grain: Grain;
  rollingDays: number | null;
}

async function seriesOver(reader: Reader, keys: readonly string[], periods: CalendarPeriod[], asked: Asked, read: ReadCounts): Promise<Map<string, ScoreSeries>> {
  const scoped = await deploymentsOfScopes(reader, keys);
  const days = await daysOf([...scoped.values()].flat(), asked.question, read);
  return new Map([...scoped].map(([key, deployments]) => [key, seriesFrom(key, deployments, days, periods, asked)]));
}

/** Series of scores of objects, by key: two statements, whatever their number and length. */
export function seriesOf(reader: Reader, keys: readonly string[], question: ScoreQuestion, grain: Grain, rollingDays: number | null): Promise<Map<string, ScoreSeries>> {
  const periods = periodsAsked(question, grain, rollingDays);
  return seriesOver(reader, keys, periods, { question, grain, rollingDays }, (rollups) => countsByDay(reader, rollups, periods[0]!.from, periods.at(-1)!.to));
}

/** The scores of objects in so many periods up to that of a question, each as long as it, by key: two statements, too, which add up in the graph. */
export async function trendsOf(reader: Reader, keys: readonly string[], question: ScoreQuestion, count: number): Promise<Map<string, Score[]>> {
  const periods = spansUpTo(question.period, count);
  const series = await seriesOver(reader, keys, periods, { question, grain: 'DAY', rollingDays: null }, (rollups) => countsOfSpans(reader, rollups, periods));
  return new Map([...series].map(([key, { periods }]) => [key, periods.map(({ score }) => score)]));
}

/** The series of one object, from the answers of all deployments by day. */
function seriesFrom(key: string, deployments: ScopedDeployment[], days: ReadonlyMap<string, ReadonlyMap<string, Bins>>, periods: CalendarPeriod[],
  { question, grain, rollingDays }: Asked): ScoreSeries {
  const span = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const bins = deployments.flatMap(({ deployment }): [string, Bins][] => (days.has(deployment) ? [[deployment, poolBins([...days.get(deployment)!.values()])]] : []));
  const answers = { deployments, bins: new Map(bins.filter(([, each]) => answersIn(each) > 0)) };
  const settled = instrumentOf(answers, question);
  const overall = { ...settledScore(answers, settled), scopeKey: key, periodFrom: span.from, periodTo: span.to };
  const unshown = (period: CalendarPeriod): SeriesPeriod => ({ ...period, score: { ...overall, periodFrom: period.from, periodTo: period.to }, noise: null, beyondNoise: null });
  const rolling = rollingDays !== null;
  return { grain, rollingDays, overall: rolling ? null : overall, periods: 'unshown' in settled ? periods.map(unshown) : scoredPeriods(periods, rolling, settled, days, overall) };
}

/** How the answers about one object are distributed. */
export async function distributionOf(reader: Reader, key: string, question: ScoreQuestion): Promise<ScoreDistribution> {
  const answers = (await answersOfScopes(reader, [key], question)).get(key)!;
  const settled = instrumentOf(answers, question);
  const score = { ...settledScore(answers, settled), scopeKey: key, periodFrom: question.period.from, periodTo: question.period.to };
  if (score.state !== 'SHOWN' || 'unshown' in settled) return { score, answers: [] };
  const bins = pooledBins(answers, settled.deployments);
  const [least, greatest] = settled.terms.scale;
  return { score, answers: bins.slice(least, greatest + 1).map((count, place) => ({ answer: least + place, count, share: (100 * count) / score.n })) };
}
