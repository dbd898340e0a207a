import type { Metric } from '../metrics/observation';
import { knownFrom } from './assembleFacts';
import { competitorWords } from './competitorWords';
import { figureRange } from './figureRange';
import { foundGap, type FoundGap } from './foundGap';
import type { BenchmarkFacts, FigureFacts, GapFacts } from './gapFacts';
import { periodText, valueText } from './gapWords';
import { momentsOfTruth, placesOf } from './onMaps';
import { subjectOf } from './subjectOf';

type Facts = Pick<GapFacts, 'figures' | 'benchmarks' | 'touchpoints' | 'points' | 'names'>;

/** Which end of a metric is the better one; metrics left out say nothing of who is ahead, or not on which scale. */
const better: Partial<Record<Metric, 'MORE' | 'LESS'>> = { RNPS: 'MORE', TNPS: 'MORE', SATISFACTION: 'MORE', CSAT_STARS: 'MORE', PROMOTER_SHARE: 'MORE', DETRACTOR_SHARE: 'LESS' };

/** Whether a figure lies behind a competitor's value for certain: one that may lie on either side of it is not said to. */
function isBehind(figure: FigureFacts, { metric, value }: BenchmarkFacts): boolean {
  const range = figureRange(figure);
  return range !== null && value !== null && (better[metric] === 'MORE' ? range.high < value : range.low > value);
}

/** The own figures that a benchmark is held against: of its period, or the latest where it states none. */
function comparable(benchmark: BenchmarkFacts, about: string, { figures }: Facts): FigureFacts[] {
  const same = figures.filter((figure) => figure.metric === benchmark.metric && figure.unit === benchmark.unit && figure.value !== null && figure.about.includes(about));
  if (benchmark.periodFrom !== null) return same.filter(({ periodFrom, periodTo }) => periodFrom === benchmark.periodFrom && periodTo === benchmark.periodTo);
  const latest = same.map((figure) => knownFrom(figure) ?? '').sort().at(-1);
  return same.filter((figure) => (knownFrom(figure) ?? '') === latest);
}

function gapOf(benchmark: BenchmarkFacts, about: string, facts: Facts): FoundGap[] {
  const own = comparable(benchmark, about, facts);
  const [figure] = own;
  const subject = subjectOf(about, facts);
  // Where sources disagree whether it is behind, that is a conflict and not a lag.
  if (!figure || !subject || better[benchmark.metric] === undefined || !own.every((each) => isBehind(each, benchmark))) return [];
  const { name, subsidiary, touchpoint, momentOfTruth } = subject;
  const value = benchmark.value!;
  return [foundGap({
    form: 'BELOW_COMPETITOR',
    severity: momentOfTruth ? 'HIGH' : 'MEDIUM',
    subject: about, subsidiary, apart: [benchmark.key], momentOfTruth, places: touchpoint ? placesOf(touchpoint) : [],
    metric: benchmark.metric, period: { from: figure.periodFrom, to: figure.periodTo },
    evidence: [benchmark, ...own, ...momentsOfTruth(touchpoint)],
    since: { day: knownFrom(figure), reason: knownFrom(figure) === null ? ['數據沒有註明期間', 'the figure states no period'] : ['這筆數據的期間到這天為止', 'the period of the figure ends on this day'] },
    ...competitorWords({
      about: name, competitor: benchmark.competitor, metric: benchmark.metric, period: periodText(figure.periodFrom, figure.periodTo), momentOfTruth,
      own: valueText(figure.value!, figure.unit, figure.decimals), theirs: valueText(value, benchmark.unit),
      method: benchmark.method, source: benchmark.source === null ? null : facts.names.get(benchmark.source)?.name ?? null,
    }),
  })];
}

/** Reported figures that are behind a competitor's value of the same metric, unit and period. */
export const findCompetitorGaps = (facts: Facts): FoundGap[] => facts.benchmarks.flatMap((benchmark) => benchmark.about.flatMap((about) => gapOf(benchmark, about, facts)));
