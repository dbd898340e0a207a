import type { Reader } from '../graph/graph';
import { readOnce } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { answerOrError } from '../kernel/answerOrError';
import { canonicalJson } from '../kernel/canonical';
import { badInput } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { registerNoun } from '../registry/noun';
import { rollupOf, type CountDimension } from '../surveys/dailyCount';
import { answersByCode, scopeFamily, type AnswersByScope } from './answersByScope';
import { codesCalled, type CodesCalled } from './channelsCalled.rules';
import { checkSuppressionPolicy } from './checkSuppressionPolicy';
import { countCustomers, enoughCustomers, leastCustomers, withEnoughAnswers, type AnsweredDays } from './countCustomers.rules';
import { customersAmong, type CustomersByDeployment } from './customersAmong';
import { instrumentOf, type Settled } from './instrumentOf';
import { kindOf } from './kindOf';
import type { Bins } from './netPromoterCounts';
import { poolBins } from './poolBins';
import type { PeriodCounts, RegisteredDeployment, ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import type { Score, ScoreFigure } from './score';
import { scoreOfBins } from './scoreOfBins';
import type { ScoreQuestion } from './scoreQuestion';
import type { AnsweredDay } from './daysToLookAt';
import { answersADay, countsOfRollups } from './dailyCounts.store';
import { linkSuppressionPolicies, registeredDeployments } from './scores.store';
import { strictestMinimums } from './strictestMinimums';
import { SuppressionPolicy } from './suppressionPolicy';
import { addDays, type DaySpan } from './taipeiPeriods';

registerNoun(SuppressionPolicy, { calledAfter: 'its subsidiary', file: 'suppression-policies', link: linkSuppressionPolicies, check: checkSuppressionPolicy });

/** Which deployment's answers a rollup counts by a dimension. */
const countedBy = (dimension: CountDimension, deployments: readonly RegisteredDeployment[]): Map<string, string> =>
  new Map(deployments.map(({ deployment }) => [rollupOf(deployment, dimension), deployment]));

/** The customers of a span by code. */
type CustomersOfSpans = Awaited<ReturnType<typeof countCustomers>>;

/** Which answers are meant: all, those of one segment, or all and those of each segment of a dimension. */
export interface Division {
  dimension: CountDimension | null;
  /** Null: all, and where a dimension is given each of its segments. */
  code: string | null;
}

/** By which code counts can be looked up; null: by none, because there may be several that count as the one that is asked for. */
const codeIn = (dimension: CountDimension, code: string | null): string | null => (dimension === 'TOTAL' ? '' : dimension === 'CHANNEL_MODE' ? null : code);

/** On which days of a period how many answers came in, by the codes of a dimension: one of them, or all if null. One statement. */
async function answeredDays(reader: Reader, registered: readonly RegisteredDeployment[], { from, to }: DaySpan, of: CountDimension, { code, called }: Pick<Division, 'code'> & { called: CodesCalled }): Promise<AnsweredDays[]> {
  const rollups = countedBy(of, registered);
  const answered = new Map<string, AnsweredDays & { days: AnsweredDay[] }>();
  for (const { rollup, segment, day, n } of rollups.size === 0 ? [] : await answersADay(reader, [...rollups.keys()], { from, to, code: codeIn(of, code) })) {
    const countedAs = called.codeOf(segment);
    if (of !== 'TOTAL' && code !== null && countedAs !== code) continue;
    const name = `${rollup}\n${segment}`;
    const found = answered.get(name);
    if (found) found.days.push({ day, n });
    else answered.set(name, { deployment: rollups.get(rollup)!, code: segment, countedAs, days: [{ day, n }] });
    await giveWay();
  }
  return [...answered.values()];
}

/** Who gave the answers of spans within a period. As a rule one statement more. */
const customersBy = async (reader: Reader, registered: readonly RegisteredDeployment[], period: DaySpan, of: CountDimension, codes: Pick<Division, 'code'> & { called: CodesCalled }, spans: readonly DaySpan[]): Promise<CustomersOfSpans> =>
  countCustomers(reader, of, withEnoughAnswers(await answeredDays(reader, registered, period, of, codes), leastCustomers(registered)), spans, enoughCustomers(registered));

/** The latest days of a long period: of most deployments they tell that customers are enough. */
const latestDays = 92;

/** Who gave all answers of a period. Of a long one the latest days are looked at first, and all days only of the deployments of which those do not tell. */
async function customersAltogether(reader: Reader, registered: readonly RegisteredDeployment[], period: DaySpan): Promise<CustomersByDeployment> {
  const codes = { code: null, called: await codesCalled(reader, null) };
  const enough = enoughCustomers(registered);
  const latest = { from: addDays(period.to, -latestDays), to: period.to };
  const lately = latest.from > period.from ? await answeredDays(reader, registered, latest, 'TOTAL', codes) : [];
  const few = (await countCustomers(reader, 'TOTAL', lately, [latest], enough))(latest, '');
  const told = new Set(lately.map(({ deployment }) => deployment).filter((deployment) => !few.has(deployment)));
  const others = await answeredDays(reader, registered.filter(({ deployment }) => !told.has(deployment)), period, 'TOTAL', codes);
  return (await countCustomers(reader, 'TOTAL', told.size > 0 ? others : withEnoughAnswers(others, leastCustomers(registered)), [period], enough))(period, '');
}

/** Who gave the answers of spans within a period, as far as a question decides by it; twice as many statements where all segments are asked for, too. */
export async function customersIn(reader: Reader, registered: readonly RegisteredDeployment[], period: DaySpan, { dimension, code, called }: Division & { called: CodesCalled }, spans: readonly DaySpan[]): Promise<(span: DaySpan, code: string | null) => CustomersByDeployment> {
  const counting = (of: CountDimension): Promise<CustomersOfSpans> => customersBy(reader, registered, period, of, { code, called }, spans);
  const [altogether, inSegments] = [code === null ? await counting('TOTAL') : null, dimension === null ? null : await counting(dimension)];
  return (span, asked) => (asked === null ? altogether!(span, '') : inSegments!(span, asked));
}

/** What came in in a period, by code and deployment. One statement. */
async function readBins(reader: Reader, registered: readonly RegisteredDeployment[], { from, to }: DaySpan, of: CountDimension, called: CodesCalled): Promise<Map<string, Map<string, Bins>>> {
  const rollups = countedBy(of, registered);
  const counted = new Map<string, Map<string, Bins>>();
  for (const { rollup, segment, bins } of rollups.size === 0 ? [] : await countsOfRollups(reader, [...rollups.keys()], from, to)) {
    const [present, deployment] = [called.codeOf(segment), rollups.get(rollup)!];
    const known = counted.get(present) ?? new Map<string, Bins>();
    counted.set(present, known.set(deployment, known.has(deployment) ? poolBins([bins, known.get(deployment)!]) : bins));
    await giveWay();
  }
  return counted;
}

/** What came in in a period, all of it and by the codes that are meant, with what of it must be kept back. */
export interface CountedPeriod {
  counts: PeriodCounts;
  answersWith(code: string | null): AnswersByScope;
}

/** Who asks about scores: one request reads the same once, whatever it asks of it, of which objects, and when. */
export type Asking = Pick<Request, 'graph' | 'batches'>;

/** All that came in in a period, whole and by the segments of a dimension, with who gave it. Four statements as a rule, eight where all segments are asked for, those of the whole once for all dimensions; more where a period is long and some deployments have few answers of late. */
async function readPeriod({ graph, batches }: Asking, period: DaySpan, { dimension, code }: Division): Promise<CountedPeriod> {
  const { registered, family } = await readOnce(batches, 'registered deployments', async () => {
    const found = await registeredDeployments(graph);
    return { registered: found, family: scopeFamily(found) };
  });
  const called = await codesCalled(graph, dimension);
  const bins = (of: CountDimension) => readOnce(batches, `bins ${canonicalJson({ period, of })}`, () => readBins(graph, registered, period, of, called));
  const totals = (await bins('TOTAL')).get('') ?? new Map<string, Bins>();
  const segments = dimension === null ? new Map<string, Map<string, Bins>>() : await bins(dimension);
  const isAnswered = totals.size > 0;
  const altogether = isAnswered && code === null ? await readOnce(batches, `customers ${canonicalJson(period)}`, () => customersAltogether(graph, registered, period)) : new Map();
  const inSegments = isAnswered && dimension !== null ? await customersBy(graph, registered, period, dimension, { code, called }, [period]) : null;
  const counts: PeriodCounts = { totals, segments, customers: (asked) => (asked === null ? altogether : inSegments?.(period, asked) ?? new Map()) };
  return { counts, answersWith: answersByCode(family, counts) };
}

/** What came in in a period: read where nobody of the same request asked for it before. */
export const countedPeriod = (asking: Asking, period: DaySpan, division: Division): Promise<CountedPeriod> =>
  readOnce(asking.batches, `counted ${canonicalJson({ period, division })}`, () => readPeriod(asking, period, division));

/** What came in about an object in the period of a question, with what of it must be kept back. */
export async function answersAsked(asking: Asking, key: string, { period, segment }: ScoreQuestion): Promise<ScopeAnswers> {
  const { answersWith } = await countedPeriod(asking, period, { dimension: segment?.dimension ?? null, code: segment?.code ?? null });
  return answersWith(segment?.code ?? null).answersOf(key);
}

/** The answers of deployments, pooled from counts. */
export const pooledBins = ({ bins }: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[]): number[] =>
  poolBins(deployments.map(({ deployment }) => bins.get(deployment)).filter((each) => each !== undefined));

/** How many customers gave the answers of deployments; null where they are enough for every minimum. */
export const customersOf = ({ bins, customers }: Pick<ScopeAnswers, 'bins' | 'customers'>, deployments: readonly ScopedDeployment[]): number | null =>
  customersAmong(customers, deployments.map(({ deployment }) => deployment).filter((deployment) => bins.has(deployment)));

/** The score of an object's answers, once it is settled which of them are meant. */
export const settledScore = (answers: ScopeAnswers, settled: Settled): ScoreFigure =>
  ('unshown' in settled ? settled.unshown : scoreOfBins(pooledBins(answers, settled.deployments), settled.terms, strictestMinimums(settled.deployments), answers.concealed.has(kindOf(settled.deployments[0]!)), customersOf(answers, settled.deployments)));

/** An object, and which instrument is meant of it; null: the only one with answers. */
export interface ScoreAsked {
  key: string;
  instrument: ScoreQuestion['instrument'];
}

/** The score of an object in the period of a question. None is shown that would tell, with those of other objects, the answers of too few. */
async function scoreAsked(asking: Asking, { key, instrument }: ScoreAsked, question: ScoreQuestion): Promise<Score> {
  const answers = await answersAsked(asking, key, question);
  return { ...settledScore(answers, instrumentOf(answers, { ...question, instrument })), scopeKey: key, periodFrom: question.period.from, periodTo: question.period.to };
}

/** The scores of objects in the period of a question, each of the instrument asked for it, in that order. As many statements as `readPeriod` takes. */
export function scoresOfEach(graph: Reader, asked: readonly ScoreAsked[], question: ScoreQuestion): Promise<Score[]> {
  const asking: Asking = { graph, batches: new Map() };
  return Promise.all(asked.map((each) => scoreAsked(asking, each, question)));
}

/** The scores of objects (measurement points, touchpoints, stages, journeys, channels, subsidiaries, groups) in a period, by key, or why one cannot be scored as the question asks: as `scoresOfEach` for one question. */
export async function scoresOf(asking: Asking, keys: readonly string[], question: ScoreQuestion): Promise<Map<string, Score | Error>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await answerOrError(() => scoreAsked(asking, { key, instrument: question.instrument }, question))] as const)));
}

/** @throws BAD_INPUT where answers to different instruments would be put together */
export function refuseMixed({ state, reason }: Pick<ScoreFigure, 'state' | 'reason'>): void {
  if (state === 'INSTRUMENTS_DIFFER') throw badInput('instrument', reason![1], 'one instrument');
}
