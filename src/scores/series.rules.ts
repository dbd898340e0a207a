import type { Reader } from '../graph/graph';
import { readOnce } from '../graphql/batched';
import { answerOrError } from '../kernel/answerOrError';
import { canonicalJson } from '../kernel/canonical';
import { badInput } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { rollupOf, type CountDimension } from '../surveys/dailyCount';
import { answersByCode, scopeFamily, type AnswersByScope, type ScopeFamily } from './answersByScope';
import { concealedParts } from './concealedParts';
import { concealedWindows } from './concealedWindows';
import { codesCalled } from './channelsCalled.rules';
import { instrumentOf, type Settled } from './instrumentOf';
import { kindOf } from './kindOf';
import { answersIn, netPromoterCounts, promoterGroup, type Bins } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';
import { noiseBand } from './noiseBand';
import { runningCounts } from './runningCounts';
import type { PeriodCounts, ScopeAnswers, SegmentCount } from './scopeAnswers';
import type { Score, ScoreFigure } from './score';
import { scoreOfBins } from './scoreOfBins';
import type { ScoreQuestion } from './scoreQuestion';
import type { NoiseBand, ScoreDistribution, ScoreSeries, SeriesPeriod } from './scoreSeries';
import { answersAsked, customersIn, customersOf, pooledBins, settledScore, type Asking } from './scores.rules';
import { countsByDay, countsOfSpans } from './dailyCounts.store';
import { registeredDeployments } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import { dayNumber, dayOfNumber, mostPeriods, periodsOf, rollingWindows, type CalendarPeriod, type DaySpan, type Grain } from './taipeiPeriods';

const mostRollingDays = 366;

/** The periods of a series. @throws BAD_INPUT where there are too many, or the window is out of range */
function periodsAsked({ period }: ScoreQuestion, grain: Grain, rollingDays: number | null): CalendarPeriod[] {
  const periods = periodsOf(grain, period);
  if (periods.length > mostPeriods) throw badInput('period', 'has too many periods of this grain', `at most ${mostPeriods}`);
  if (rollingDays === null) return periods;
  if (rollingDays < 2 || rollingDays > mostRollingDays) throw badInput('rollingDays', 'out of range', `2 to ${mostRollingDays}`);
  return rollingWindows(periods, rollingDays);
}

/** Whether counts are read day by day, or as the graph adds them up in each period; in that case no other spans can be asked for. */
type CountedBy = 'DAYS' | 'PERIODS';

const readCounts = (reader: Reader, rollups: readonly string[], periods: readonly CalendarPeriod[], counted: CountedBy): Promise<(SegmentCount & { day: string })[]> =>
  (counted === 'DAYS' ? countsByDay(reader, rollups, periods[0]!.from, periods.at(-1)!.to) : countsOfSpans(reader, rollups, periods));

/** Sums of answers over spans of days, by deployment. */
type Running = Map<string, (span: DaySpan) => Bins>;

interface Counted {
  family: ScopeFamily;
  over: (span: DaySpan) => PeriodCounts;
}

/** All that came in, for any span that begins and ends where one that is counted does, whole and by the segments of a dimension; who gave it, for the whole and the spans. Four statements as a rule. */
async function countedDays(reader: Reader, periods: readonly CalendarPeriod[], segment: ScoreQuestion['segment'], counted: CountedBy): Promise<Counted> {
  const whole = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const [dimension, code] = [segment?.dimension ?? null, segment?.code ?? null];
  const registered = await registeredDeployments(reader);
  const dimensions: CountDimension[] = dimension === null ? ['TOTAL'] : ['TOTAL', dimension];
  const rollups = new Map(dimensions.flatMap((each) => registered.map(({ deployment }) => [rollupOf(deployment, each), { dimension: each, deployment }])));
  const called = await codesCalled(reader, dimension);
  const rows = new Map<string, { day: string; bins: Bins }[]>();
  for (const { rollup, segment: of, day, bins } of rollups.size === 0 ? [] : await readCounts(reader, [...rollups.keys()], periods, counted)) {
    const name = `${rollup}\n${called.codeOf(of)}`;
    const days = rows.get(name);
    if (days) days.push({ day, bins });
    else rows.set(name, [{ day, bins }]);
  }
  const totals: Running = new Map();
  const segments = new Map<string, Running>();
  for (const [name, counted] of rows) {
    // Of two codes that count as one, the days of the second come behind those of the first.
    const days = counted.sort((a, b) => (a.day < b.day ? -1 : 1));
    const [rollup, part] = name.split('\n') as [string, string];
    const { dimension: of, deployment } = rollups.get(rollup)!;
    if (of === 'TOTAL') totals.set(deployment, runningCounts(days));
    else segments.set(part, (segments.get(part) ?? (new Map() as Running)).set(deployment, runningCounts(days)));
  }
  const summed = (running: Running, span: DaySpan): Map<string, Bins> => new Map([...running].map(([deployment, sum]) => [deployment, sum(span)]));
  const customers = totals.size === 0 ? () => new Map() : await customersIn(reader, registered, whole, { dimension, code, called }, [whole, ...periods]);
  return {
    family: scopeFamily(registered),
    over: (span) => ({
      totals: summed(totals, span), segments: new Map([...segments].map(([part, running]) => [part, summed(running, span)])), customers: (asked) => customers(span, asked),
    }),
  };
}

/** The band of noise about the score of the whole, by number of answers; none where the whole is not shown or not NPS. */
function bandAbout({ state, formula }: ScoreFigure, pooled: Bins): (score: ScoreFigure) => NoiseBand | null {
  const whole = state === 'SHOWN' && formula === 'NET_PROMOTER' ? netPromoterScore(netPromoterCounts(pooled)) : null;
  return (score) => {
    if (!whole || score.state !== 'SHOWN') return null;
    const { lower, upper } = noiseBand(whole, score.n)!;
    return { lower: 100 * lower, upper: 100 * upper };
  };
}

/** The answers of one object over spans of days. */
type AnswersOver = (span: DaySpan) => ScopeAnswers;

/** The periods of one instrument's answers, scored, those kept back that would tell the answers of too few. */
function scoredPeriods(periods: readonly CalendarPeriod[], rolling: boolean, { terms, deployments }: Exclude<Settled, { unshown: ScoreFigure }>, answersOver: AnswersOver, overall: Score): SeriesPeriod[] {
  const minimums = strictestMinimums(deployments);
  const kind = kindOf(deployments[0]!);
  const answers = periods.map(answersOver);
  const bins = answers.map((each) => pooledBins(each, deployments));
  const pooled = pooledBins(answersOver({ from: periods[0]!.from, to: periods.at(-1)!.to }), deployments);
  const inTime = rolling
    ? concealedWindows(periods.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })), (from, to) => answersIn(pooledBins(answersOver({ from: dayOfNumber(from), to: dayOfNumber(to) }), deployments)), minimums.figuresFrom)
    : concealedParts(bins.map(answersIn), answersIn(pooled), minimums.figuresFrom);
  const bandOf = bandAbout(overall, pooled);
  return periods.map((period, index) => {
    const concealed = inTime[index]! || answers[index]!.concealed.has(kind);
    const score: Score = Object.assign(scoreOfBins(bins[index]!, terms, minimums, concealed, customersOf(answers[index]!, deployments)), { scopeKey: overall.scopeKey, periodFrom: period.from, periodTo: period.to });
    const noise = rolling ? null : bandOf(score);
    return { name: period.name, from: period.from, to: period.to, score, noise, beyondNoise: noise && (score.value! < noise.lower || score.value! > noise.upper) };
  });
}

/** What came in over a span, worked out once for all objects of a question. */
function onceForAll({ family, over }: Counted, code: string | null): (span: DaySpan) => AnswersByScope {
  const known = new Map<string, AnswersByScope>();
  return (span) => {
    const name = `${span.from} ${span.to}`;
    const found = known.get(name) ?? answersByCode(family, over(span))(code);
    known.set(name, found);
    return found;
  };
}

interface Asked {
  question: ScoreQuestion;
  grain: Grain;
  rollingDays: number | null;
}

/** Periods one after another. One request reads them once, whatever it asks of them, of which objects, and when. */
async function seriesOver({ graph, batches }: Asking, keys: readonly string[], periods: readonly CalendarPeriod[], counted: CountedBy, asked: Asked): Promise<Map<string, ScoreSeries | Error>> {
  const { segment } = asked.question;
  const name = canonicalJson({ periods: periods.map(({ from, to }) => [from, to]), segment, counted });
  const over = await readOnce(batches, `series ${name}`, async () => onceForAll(await countedDays(graph, periods, segment, counted), segment?.code ?? null));
  // The long part of it: what is kept back is decided for each period anew. Others come in between.
  const [anyKey] = keys;
  for (const { from, to } of anyKey === undefined ? [] : periods) {
    void over({ from, to }).answersOf(anyKey!).concealed;
    await giveWay();
  }
  const series = new Map<string, ScoreSeries | Error>();
  for (const key of keys) {
    series.set(key, await answerOrError(() => seriesFrom(key, (span) => over(span).answersOf(key), periods, asked)));
    await giveWay();
  }
  return series;
}

/** Series of scores of objects, by key, or why there is none of one: four statements as a rule, whatever their number and length. */
export function seriesOf(asking: Asking, keys: readonly string[], question: ScoreQuestion, grain: Grain, rollingDays: number | null): Promise<Map<string, ScoreSeries | Error>> {
  return seriesOver(asking, keys, periodsAsked(question, grain, rollingDays), 'DAYS', { question, grain, rollingDays });
}

/** The scores of objects in periods that follow each other, by key, or why there are none of one: as many statements, which add up in the graph. */
export async function trendsOf(asking: Asking, keys: readonly string[], question: ScoreQuestion, periods: readonly CalendarPeriod[]): Promise<Map<string, Score[] | Error>> {
  const series = await seriesOver(asking, keys, periods, 'PERIODS', { question, grain: 'DAY', rollingDays: null });
  return new Map([...series].map(([key, found]) => [key, found instanceof Error ? found : found.periods.map(({ score }) => score)]));
}

/** The series of one object. */
function seriesFrom(key: string, answersOver: AnswersOver, periods: readonly CalendarPeriod[], { question, grain, rollingDays }: Asked): ScoreSeries {
  const span = { from: periods[0]!.from, to: periods.at(-1)!.to };
  const answers = answersOver(span);
  const settled = instrumentOf(answers, question);
  const overall = { ...settledScore(answers, settled), scopeKey: key, periodFrom: span.from, periodTo: span.to };
  const unshown = (period: CalendarPeriod): SeriesPeriod => ({ ...period, score: { ...overall, periodFrom: period.from, periodTo: period.to }, noise: null, beyondNoise: null });
  const rolling = rollingDays !== null;
  const scored = 'unshown' in settled ? periods.map(unshown) : scoredPeriods(periods, rolling, settled, answersOver, overall);
  return {
    grain, rollingDays, overall: rolling ? null : overall, arrowsFrom: strictestMinimums(answers.deployments).arrowsFrom,
    periods: scored, latest: scored.findLast(({ score }) => score.n > 0) ?? null,
  };
}

/** How the answers about one object are distributed. */
export async function distributionOf(asking: Asking, key: string, question: ScoreQuestion): Promise<ScoreDistribution> {
  const answers = await answersAsked(asking, key, question);
  const settled = instrumentOf(answers, question);
  const score = { ...settledScore(answers, settled), scopeKey: key, periodFrom: question.period.from, periodTo: question.period.to };
  if (score.state !== 'SHOWN' || 'unshown' in settled) return { score, answers: [] };
  const bins = pooledBins(answers, settled.deployments);
  const [least, greatest] = settled.terms.scale;
  return { score, answers: bins.slice(least, greatest + 1).map((count, place) => ({ answer: least + place, count, share: (100 * count) / score.n, group: score.formula === 'NET_PROMOTER' ? promoterGroup(least + place) : null })) };
}
