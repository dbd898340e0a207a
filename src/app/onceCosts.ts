import { canonicalJson } from '../kernel/canonical';
import { spanAsked } from '../scores/questionAsked';
import { isStructural, type ScoreDivision } from '../scores/scoreQuestion';
import type { ScorePeriodInput } from '../scores/scoreArgs';
import { dayNumber, type DaySpan, type Grain } from '../scores/taipeiPeriods';
import { anyNoun } from './lengthRules';
import type { ListLengths } from './listLengths';

export type Arguments = Readonly<Record<string, unknown>>;

/** What a field reads or computes beside its objects: once for equal keys, which one request asks together; each time where there is none. */
export interface OnceCost {
  key: string | null;
  cost: number;
  /** What the first of its kind costs instead: whoever asks about one day gets it, about many at once not. */
  first?: { kind: string; cost: number };
}

/**
 * The most that one question counts, however large the registry has grown: whoever asks a single one gets it, whoever asks several at once
 * is refused. The whole registry, checked or as files, leaves no room for gaps beside it; the lines of an import are priced besides.
 */
const most = { part: 200_000, question: 520_000, whole: 800_000, ofImport: 450_000, ofExport: 80_000 };

/** For each object of the registry that is read. Gaps rest on what coverage does, on the same day; impact counts for each object it is asked about. */
const perEntry = { basis: 200, gaps: 60, impact: 15, reconciliation: 5 };

/** The second day takes as long as the first: that one is priced low, so that a map on a day with its gaps and scores can be asked for, all others as measured. */
const againDay = 2.15;

/** A published version found and read, or two maps compared: what is selected of it counts besides. */
const perMap = 15_000;

/** What fields rest on, once for each day. */
const restsOn: Readonly<Record<string, readonly (keyof typeof perEntry)[]>> = {
  gaps: ['basis', 'gaps'], gap: ['basis', 'gaps'], gapSummary: ['basis', 'gaps'], leverage: ['basis', 'gaps'], numberOn: ['basis', 'gaps'], coverage: ['basis'], continuity: ['basis'],
  acknowledgeGap: ['basis', 'gaps'], assignGap: ['basis', 'gaps'], dismissGap: ['basis', 'gaps'], reopenGap: ['basis', 'gaps'],
  impact: ['impact'], reconcile: ['reconciliation'], reconcileTotal: ['reconciliation'], reconciliation: ['reconciliation'],
};

/** What is asked of scores, for each deployment: all are read, whatever the object, since it is decided on all of them what is shown. */
const perDeployment = { registered: 10, question: 1_500, questionDay: 2, division: 3_000, ofFamily: 1_500, familyDay: 0.7, farDay: 1.5, farDayOfCodes: 4, trendDay: 0.7, day: 5, period: 55, span: 500, together: 5, dividedTogether: 30 };

/** Up to so many days what is divided is priced without them: a whole year; sides of a family, six. */
const nearDays = { divided: 366, ofFamily: 2_200 };

/** For each count of a deployment and a code: all codes of a dimension are read, and of each it is decided what is shown. In a series in each of its periods. */
const perCount = { read: 15, period: 0.7 };

const daysOfGrain: Record<Grain, number> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };

/** The service refuses series with more. */
const mostPeriods = 400;

/** Whether answers are divided by codes that they carry, not by objects. */
const isDimension = (by: unknown): by is ScoreDivision => by != null && !isStructural(by as ScoreDivision);

const daysIn = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from);

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

/** Those that are answered together for all objects. */
const together = new Set(['score', 'scoreTrend', 'scoreSeries']);

const divided = new Set(['scoreDistribution', 'ranking', 'scoreChange', 'segmentContributions', 'weightedScore', 'comments', 'compareScores', 'compareScoreFamily']);

/** The dimensions whose codes are read: those of segments, of which both sides of a comparison may have one, and by which it is divided. */
function dimensionsRead({ a, b, by, segment, before }: Arguments): string[] {
  const sides = [a, b].filter((side) => side != null) as Arguments[];
  const own = [(segment as { dimension: string } | null | undefined)?.dimension, isDimension(by) ? by : undefined].filter((each) => each !== undefined);
  return [...before == null ? own : [...own, ...own], ...sides.flatMap(dimensionsRead)];
}

/** What the codes cost that are read. It has no greatest cost, as the rest has: how many codes there are depends on the answers, not on the registry. */
const codesCost = (dimensions: readonly string[], periods: number, lengths: ListLengths): number =>
  dimensions.reduce((sum, dimension) => sum + (perCount.read + perCount.period * (periods - 1)) * lengths.codes(dimension).counts, 0);

/** How many parts a division has at most; one where nothing is divided. */
export function partsOfDivision({ by }: Arguments, lengths: ListLengths): number {
  if (by == null) return 1;
  return Math.max(1, isDimension(by) ? lengths.codes(by).codes : lengths.entries('MeasurementPoint'));
}

/** How many days of a span can have answers: none before the first that has any. */
function daysAnswered({ from, to }: DaySpan, { firstCountedDay: first }: ListLengths): number {
  if (first === null) return 0;
  return Math.max(0, daysIn({ from: first !== undefined && from < first ? first : from, to }));
}

/** How many days are read: of a question its period, and the one before; of a comparison those of both sides. */
function daysAsked({ a, b, before, period }: Arguments, lengths: ListLengths, today: string): number {
  if (a != null && b != null) return daysAsked(a as Arguments, lengths, today) + daysAsked(b as Arguments, lengths, today);
  return daysAnswered(spanOf(period, today), lengths) + (before == null ? 0 : daysAnswered(spanOf(before, today), lengths));
}

/** What is read of a deployment, once any answers were counted. */
function perDeploymentOf(field: string, args: Arguments, lengths: ListLengths, today: string): number {
  if (lengths.firstCountedDay === null) return 0;
  const days = daysAsked(args, lengths, today);
  if (field === 'scoreSeries') return perDeployment.day * days + perDeployment.period * periodsOfSeries(args, today);
  if (field === 'scoreTrend') return (perDeployment.span + perDeployment.trendDay * Math.max(0, days - 100)) * Number(args.periods);
  if (field === 'score' && args.by == null) return perDeployment.question + perDeployment.questionDay * days;
  return perDeployment.division + (dimensionsRead(args).length > 0 ? perDeployment.farDayOfCodes : perDeployment.farDay) * Math.max(0, days - nearDays.divided);
}

/** How many objects are named to be scored together: their answers are put together, and it is decided anew what of them is shown. */
function namedTogether({ scopes, a, b, pairs }: Arguments): number {
  const sides = [a, b, ...((pairs as Arguments[] | undefined) ?? [])].filter((each) => each != null) as Arguments[];
  return ((scopes as unknown[] | null | undefined)?.length ?? 0) + sides.reduce((sum, side) => sum + namedTogether(side), 0);
}

/** In how many periods that is done. */
function periodsOf(field: string, args: Arguments, today: string): number {
  if (field === 'scoreTrend') return Number(args.periods);
  return field === 'scoreSeries' ? periodsOfSeries(args, today) : 1;
}

/** What the sides of a family of comparisons ask of each deployment, those alike but for their object once. How many there are the question says, not the registry. */
function familyCost(pairs: readonly Readonly<Record<'a' | 'b', Arguments>>[], lengths: ListLengths, today: string): number {
  const deployments = lengths.entries('Deployment');
  const asked = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((side) => [canonicalJson({ ...side, scope: null, scopes: namedTogether(side) }), side]));
  const each = (side: Arguments): number => perDeployment.registered + perDeployment.ofFamily + perDeployment.familyDay * Math.max(0, daysAsked(side, lengths, today) - nearDays.ofFamily);
  return [...asked.values()].reduce((sum, side) => sum + Math.min(most.question, each(side) * deployments) + codesCost(dimensionsRead(side), 1, lengths), 0);
}

/** How the keys of scores begin. */
const ofScores = 'scores';

/** What lies beside a map is reached at another time than what is on it, so its scores are asked apart. */
const besideMaps = new Set(['Archetype', 'Channel', 'Group', 'Subsidiary']);

function scoreCost(type: string, field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost {
  if (field === 'compareScoreFamily') return { key: null, cost: familyCost(args.pairs as Parameters<typeof familyCost>[0], lengths, today) };
  const isTogether = together.has(field) && args.by == null;
  const ofCodes = codesCost(dimensionsRead(args), periodsOf(field, args, today), lengths);
  const union = (divided.has(field) || args.by != null ? perDeployment.dividedTogether : perDeployment.together) * namedTogether(args) * periodsOf(field, args, today);
  const each = perDeployment.registered + perDeploymentOf(field, args, lengths, today) + union;
  return { key: isTogether ? `${ofScores} ${besideMaps.has(type) ? type : ''} ${canonicalJson({ field, ...args, scope: null, scopes: namedTogether(args) })}` : null, cost: Math.min(most.question, each * lengths.entries('Deployment')) + ofCodes };
}

/** `exportPart` is none of them: a part has at most 1000 rows and takes less than 0.1 s, so that several may run at once, as other long operations. */
const whole = new Set(['checkRegistry', 'checkCounts', 'exportFiles', 'importFiles']);

/** Where these fields stand: on other types the same words are something else. */
const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

/** Whether a field reads or writes the whole registry, however long that takes. */
export const isWhole = (type: string, field: string): boolean => isRoot(type) && whole.has(field);

/**
 * Whether what is read once below a field is read for the fields after it too. After an edit nothing holds that was read before; published
 * maps are read one after another, and so are the scores on each.
 */
export function isSharedBeyond(key: string, type: string, field: string, args: Arguments): boolean {
  if (type === 'Mutation') return false;
  return !(type === 'Query' && field === 'journey' && args.asOf != null && key.startsWith(ofScores));
}

/** What a field of a root costs whose work is its own. */
function rootCost(field: string, args: Arguments): OnceCost | undefined {
  if (whole.has(field)) return { key: null, cost: field === 'importFiles' ? most.ofImport : most.whole };
  if (field === 'exportPart') return { key: null, cost: most.ofExport };
  if (field === 'compareJourneys') return { key: null, cost: perMap };
  if (field === 'journey' && args.asOf != null) return { key: `journey ${String(args.id)} ${String(args.asOf)}`, cost: perMap };
  return undefined;
}

const asksScores = (type: string, field: string, args: Arguments): boolean =>
  (isRoot(type) ? together.has(field) || divided.has(field) : (field === 'score' && 'level' in args) || field === 'scoreTrend');

/** What fields cost that rest on the same facts of a day. */
function costsOfDay(field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  const entries = lengths.entries(anyNoun);
  const day = String(args.asOf ?? today);
  const asked = (args.ids as unknown[] | null | undefined)?.length ?? 1;
  return restsOn[field]!.map((part) => {
    const cost = Math.min(most.part, perEntry[part] * entries * asked);
    if (part !== 'basis' && part !== 'gaps') return { key: part === 'impact' ? null : `${part} ${day}`, cost };
    return { key: `${part} ${day}`, cost: againDay * cost, first: { kind: part, cost } };
  });
}

/** What a field of a type costs once, beside its objects. */
export function onceCostsOf(type: string, field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost[] {
  if (asksScores(type, field, args)) return [scoreCost(type, field, args, lengths, today)];
  const own = isRoot(type) ? rootCost(field, args) : undefined;
  if (own) return [own];
  return Object.hasOwn(restsOn, field) && (isRoot(type) || type === 'Path' || type === 'Subsidiary' || type === 'Gap') ? costsOfDay(field, args, lengths, today) : [];
}
