import { canonicalJson } from '../kernel/canonical';
import { spanAsked } from '../scores/questionAsked';
import { mostPairs } from '../scores/mostPairs';
import { isStructural, type ScoreDivision } from '../scores/scoreQuestion';
import type { ScorePeriodInput } from '../scores/scoreArgs';
import { dayNumber, mostPeriods, type DaySpan, type Grain } from '../scores/taipeiPeriods';
import type { ListLengths } from './listLengths';
import type { Arguments, OnceCost } from './onceCost';

/** The most that one question counts, however large the registry has grown: whoever asks a single one gets it, whoever asks several at once is refused. */
const mostOfQuestion = 520_000;

/**
 * What is asked of scores, for each deployment: all are read, whatever the object, since it is decided on all of them what is shown. `look`
 * is one statement about a period, for what was answered or for who did; `own` what a field does besides, where answers are looked at one by one.
 */
const perDeployment = { look: 200, lookDay: 1.25, lookDayOfCodes: 1.75, own: 50, ownOfAnswers: 500, span: 160, spanDay: 2.7, day: 5, period: 55, together: 5, dividedTogether: 30 };

/** For each pair of a family, those who answered on both sides are looked up, answer by answer. */
const perPair = 5_000;

/** For each count of a deployment and a code: all codes of a dimension are read, and of each it is decided what is shown. In a series in each of its periods. */
const perCount = { read: 15, period: 0.7 };

const daysOfGrain: Record<Grain, number> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };

/** Whether answers are divided by codes that they carry, not by objects. */
const isDimension = (by: unknown): by is ScoreDivision => by != null && !isStructural(by as ScoreDivision);

const daysIn = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from);

/** How many days of a span can have answers: none before the first that has any. */
function daysAnswered({ from, to }: DaySpan, { firstCountedDay: first }: ListLengths): number {
  if (first === null) return 0;
  return Math.max(0, daysIn({ from: first !== undefined && from < first ? first : from, to }));
}

/** For each deployment, once any answers were counted: without any, nothing is read of them. */
const deploymentsRead = (lengths: ListLengths): number => (lengths.firstCountedDay === null ? 0 : lengths.entries('Deployment'));

/** The days that a period names; what the field itself will refuse counts as the usual period. */
function spanOf(period: unknown, today: string): DaySpan {
  try {
    return spanAsked(period as ScorePeriodInput | null | undefined, today);
  } catch {
    return spanAsked(null, today);
  }
}

/** How many periods a series has, at most. */
export const periodsOfSeries = ({ period, grain }: Arguments, today: string): number =>
  Math.min(mostPeriods, Math.ceil(daysIn(spanOf(period, today)) / daysOfGrain[grain as Grain]) + 1);

/** How many parts a division has at most; one where nothing is divided. */
export function partsOfDivision({ by }: Arguments, lengths: ListLengths): number {
  if (by == null) return 1;
  return Math.max(1, isDimension(by) ? lengths.codes(by).codes : lengths.entries('MeasurementPoint'));
}

/** Those that read answers one by one. */
const readsAnswers = new Set(['weightedScore', 'comments', 'compareScores']);

const divided = new Set(['scoreDistribution', 'ranking', 'scoreChange', 'segmentContributions', 'compareScoreFamily', 'subsidiaryDifferences', ...readsAnswers]);

const isSeries = (field: string): boolean => field === 'scoreSeries' || field === 'scoreTrend';

/** Whether a field asks about scores: one of a root, or on an object. */
export const asksScores = (isRoot: boolean, field: string, args: Arguments): boolean =>
  (isRoot ? field === 'score' || field === 'scoreSeries' || divided.has(field) : (field === 'score' && 'level' in args) || field === 'scoreTrend');

/** How many objects are named to be scored together: their answers are put together, and it is decided anew what of them is shown. */
function namedTogether({ scopes, a, b }: Arguments): number {
  const sides = [a, b].filter((each) => each != null) as Arguments[];
  return ((scopes as unknown[] | null | undefined)?.length ?? 0) + sides.reduce((sum, side) => sum + namedTogether(side), 0);
}

/** In how many periods that is done. */
function periodsOf(field: string, args: Arguments, today: string): number {
  if (field === 'scoreTrend') return Number(args.periods);
  return field === 'scoreSeries' ? periodsOfSeries(args, today) : 1;
}

/** What the codes cost that are read. It has no greatest cost, as the rest has: how many codes there are depends on the answers, not on the registry. */
const codesCost = (dimension: string, periods: number, lengths: ListLengths): number =>
  (perCount.read + perCount.period * (periods - 1)) * lengths.codes(dimension).counts;

/** How the keys of scores begin. */
const ofScores = 'scores';

/** Whether what is counted under a key is about scores. */
export const isOfScores = (key: string): boolean => key.startsWith(ofScores);

/** A period of which what came in is looked at, and by what: one request does so once, whatever it asks of it, of which objects. */
interface PeriodAsked {
  span: DaySpan;
  dimension: string | null;
  code: string | null;
}

/** Those of a question; of a comparison on both sides. */
function periodsAsked({ a, b, before, period, segment, by }: Arguments, today: string): PeriodAsked[] {
  const sides = [a, b].filter((each) => each != null) as Arguments[];
  if (sides.length > 0) return sides.flatMap((side) => periodsAsked(side, today));
  const { dimension, code } = (segment ?? { dimension: null, code: null }) as Pick<PeriodAsked, 'dimension' | 'code'>;
  const meant = isDimension(by) ? { dimension: by, code: null } : { dimension, code };
  return [period, ...before == null ? [] : [before]].map((each) => ({ span: spanOf(each, today), ...meant }));
}

interface Look {
  key: string;
  cost: number;
  ofCodes: number;
}

/** What is looked up of a period: what came in, and who answered, of all and of the codes that are meant. */
function looksOf({ span, dimension, code }: PeriodAsked, lengths: ListLengths): Look[] {
  const look = (of: string, what: string, perDay: number, ofCodes: number): Look =>
    ({ key: `${ofScores} ${span.from} ${span.to} ${of} ${what}`, cost: (perDeployment.look + perDay * daysAnswered(span, lengths)) * deploymentsRead(lengths), ofCodes });
  const ofAll = ['bins', ...code === null ? ['customers'] : []].map((what) => look('', what, perDeployment.lookDay, 0));
  if (dimension === null) return ofAll;
  return [...ofAll, look(dimension, 'bins', perDeployment.lookDayOfCodes, codesCost(dimension, 1, lengths)), look(dimension, `customers ${canonicalJson(code)}`, perDeployment.lookDayOfCodes, 0)];
}

/** A question's costs, in proportion, where they come to more than a question may count. */
function atMost(costs: readonly (OnceCost & { ofCodes: number })[]): OnceCost[] {
  const part = Math.min(1, mostOfQuestion / costs.reduce((sum, { cost }) => sum + cost, 0));
  return costs.map(({ key, cost, ofCodes }) => ({ key, cost: cost * part + ofCodes }));
}

function seriesCosts(field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  const span = spanOf(args.period, today);
  const periods = periodsOf(field, args, today);
  const days = daysAnswered(span, lengths);
  const each = field === 'scoreTrend' ? (perDeployment.span + perDeployment.spanDay * days) * periods : perDeployment.day * days + perDeployment.period * periods;
  const segment = args.segment as PeriodAsked | null | undefined;
  const ofCodes = segment == null ? 0 : codesCost(segment.dimension!, periods, lengths);
  const read = canonicalJson({ field, span, segment, periods, grain: args.grain, rollingDays: args.rollingDays });
  return atMost([
    { key: `${ofScores} ${read}`, cost: each * deploymentsRead(lengths), ofCodes },
    { key: `${ofScores} ${read} ${namedTogether(args)}`, cost: perDeployment.together * namedTogether(args) * periods * lengths.entries('Deployment'), ofCodes: 0 },
  ]);
}

/** What the scores of counterparts in two journeys cost, of which there are `pairs` at most. */
export const comparedJourneysCosts = (lengths: ListLengths, pairs: number, today: string): OnceCost[] =>
  [...scoreCosts('compared', { a: {}, b: {} }, lengths, today), { key: null, cost: perPair * Math.min(mostPairs, pairs) }];

/** The most pairs of subsidiaries that are compared as one family. */
const mostPairsOfSubsidiaries = 91;

/** The touchpoints of each subsidiary are put together, and each pair is compared. */
function differencesCosts({ period }: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  const subsidiaries = lengths.entries('Subsidiary');
  const pairs = Math.min(mostPairsOfSubsidiaries, (subsidiaries * (subsidiaries - 1)) / 2);
  const together = { key: null, cost: perDeployment.dividedTogether * subsidiaries * deploymentsRead(lengths), ofCodes: 0 };
  return [...atMost([...looksOf({ span: spanOf(period, today), dimension: null, code: null }, lengths), together]), { key: null, cost: perPair * pairs }];
}

/** What a question about scores costs beside its objects. Of a family of comparisons it is not bounded: how many there are the question says, not the registry. */
export function scoreCosts(field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  if (isSeries(field)) return seriesCosts(field, args, lengths, today);
  const pairs = args.pairs as Arguments[] | undefined;
  if (field === 'subsidiaryDifferences') return differencesCosts(args, lengths, today);
  if (pairs) return pairs.flatMap((pair) => [...scoreCosts('compared', pair, lengths, today), { key: null, cost: perPair }]);
  const asked = periodsAsked(args, today);
  const isOwn = divided.has(field) || args.by != null;
  const each = isOwn ? perDeployment.dividedTogether * namedTogether(args) + (readsAnswers.has(field) ? perDeployment.ownOfAnswers : perDeployment.own) : perDeployment.together * namedTogether(args);
  const own = { key: isOwn ? null : `${ofScores} ${canonicalJson({ asked, together: namedTogether(args) })}`, cost: each * deploymentsRead(lengths), ofCodes: 0 };
  return atMost([...asked.flatMap((period) => looksOf(period, lengths)), own]);
}
