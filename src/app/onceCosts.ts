import { canonicalJson } from '../kernel/canonical';
import { spanAsked } from '../scores/questionAsked';
import type { ScorePeriodInput } from '../scores/scoreArgs';
import { dayNumber, type DaySpan, type Grain } from '../scores/taipeiPeriods';
import { anyNoun } from './lengthRules';
import type { ListLengths } from './listLengths';

export type Arguments = Readonly<Record<string, unknown>>;

/** What a field reads or computes beside its objects: once for equal keys, which one request asks together; each time where there is none. */
export interface OnceCost {
  key: string | null;
  cost: number;
}

/**
 * The most that one question counts, however large the registry has grown: whoever asks a single one gets it, whoever asks several at once
 * is refused. The whole registry, checked or as files, leaves room for nothing beside it.
 */
const most = { question: 400_000, whole: 600_000 };

/** For each object of the registry that is read. */
const perEntry: Readonly<Record<string, number>> = { gaps: 120, gap: 120, gapSummary: 120, coverage: 70, leverage: 100, continuity: 70, impact: 15, reconcile: 5, reconciliation: 5 };

/** What is asked of scores, for each deployment: all are read, whatever the object, since it is decided on all of them what is shown. */
const perDeployment = { registered: 10, question: 500, division: 1_500, day: 4, period: 45, span: 500 };

const daysOfGrain: Record<Grain, number> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };

/** The service refuses series with more. */
const mostPeriods = 400;

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

function perDeploymentOf(field: string, args: Arguments, today: string): number {
  if (field === 'scoreSeries') return perDeployment.day * daysIn(spanOf(args.period, today)) + perDeployment.period * periodsOfSeries(args, today);
  if (field === 'scoreTrend') return perDeployment.span * Number(args.periods);
  if (field === 'compareScoreFamily') return 2 * perDeployment.question * (args.pairs as unknown[]).length;
  return field === 'score' && args.by == null ? perDeployment.question : perDeployment.division;
}

function scoreCost(field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost {
  const { scope: _scope, ...asked } = args;
  const isTogether = together.has(field) && args.by == null;
  const each = perDeployment.registered + perDeploymentOf(field, args, today);
  return { key: isTogether ? canonicalJson({ field, ...asked }) : null, cost: Math.min(most.question, each * lengths.entries('Deployment')) };
}

const whole = new Set(['checkRegistry', 'checkCounts', 'exportFiles', 'importFiles']);

/** Where these fields stand: on other types the same words are something else. */
const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation';

/** Whether a field reads or writes the whole registry, however long that takes. */
export const isWhole = (type: string, field: string): boolean => isRoot(type) && whole.has(field);

/** What a field of a type costs once, beside its objects; null where all of it is in them. */
export function onceCostOf(type: string, field: string, args: Arguments, lengths: ListLengths, today: string): OnceCost | null {
  if (isRoot(type) ? together.has(field) || divided.has(field) : field === 'score' && 'level' in args || field === 'scoreTrend') return scoreCost(field, args, lengths, today);
  if (isRoot(type) && whole.has(field)) return { key: null, cost: most.whole };
  if (!Object.hasOwn(perEntry, field) || !(isRoot(type) || type === 'Path' || type === 'Subsidiary')) return null;
  // Gaps, one gap and their summary rest on the same.
  const shared = field === 'gap' || field === 'gapSummary' ? 'gaps' : field;
  return { key: field === 'impact' ? null : `${shared} ${String(args.asOf ?? today)}`, cost: Math.min(most.question, perEntry[field]! * lengths.entries(anyNoun)) };
}
