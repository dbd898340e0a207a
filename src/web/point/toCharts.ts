import type { DistributionModel, SegmentsModel, SeriesModel, SeriesPlace } from '../charts/chart';
import { dimensionNames, hiddenWords } from '../charts/chartWords';
import { dimensions, type AnsweredPart, type AnsweredPeriod, type AnsweredScore, type PointScores } from '../charts/pointScores';
import type { AnsweredDeployment } from './pointQuery';
import type { PointTold } from './readPoint';

export interface PointCharts {
  series: SeriesModel;
  distribution: DistributionModel;
  segments: SegmentsModel;
}

/** A score with its interval; null where it is not shown or has none. */
const shownOf = ({ value, interval }: AnsweredScore): { value: number; lower: number; upper: number } | null =>
  (value === null || interval === null ? null : { value, lower: interval.lower, upper: interval.upper });

const versionOf = ({ questionVersion, survey }: AnsweredDeployment): string => questionVersion ?? survey.questionVersion;

/** The versions of the question that were asked in a period. */
function versionsIn(deployments: readonly AnsweredDeployment[], instrument: string, { from, to }: AnsweredPeriod): string {
  const asked = deployments.filter(({ survey, validFrom, validTo }) => survey.instrument === instrument && (validFrom ?? '') < to && (validTo ?? '9999') > from);
  return [...new Set(asked.map(versionOf))].sort().join(', ');
}

const placeOf = (period: AnsweredPeriod, version: string): SeriesPlace => ({
  name: period.name, n: period.score.n, shown: shownOf(period.score), isHidden: period.score.state === 'SUPPRESSED', beyondNoise: period.beyondNoise, version,
});

/** What comes before the first answer says nothing. */
const sinceFirstAnswer = (periods: readonly AnsweredPeriod[]): readonly AnsweredPeriod[] => periods.slice(Math.max(0, periods.findIndex(({ score }) => score.n > 0)));

/** @param fewest answers from which on a figure is shown: with more, a part is hidden for another one's sake */
const partsOf = (parts: readonly AnsweredPart[], fewest: number): SegmentsModel['groups'][number]['rows'] => parts.map(({ segment, score }) => ({
  // A mode that goes with no channel has nothing in front of its stroke.
  label: (segment ?? '').replace(/^\//, ''), n: score.n, shown: shownOf(score), hidden: score.state === 'SUPPRESSED' ? hiddenWords(score.n < fewest) : null,
}));

/** What the charts of a point show. */
export function toCharts({ measurementPoint, targets, suppressionPolicies }: PointTold, { series, distribution, divisions }: PointScores): PointCharts {
  const { deployments, subsidiary, touchpoint, slug } = measurementPoint;
  const instrument = deployments[0]!.survey.instrument;
  const { provenance } = series.overall;
  const target = targets.nodes.find((each) => each.instrument === instrument && each.about.some((about) => about.slug === slug || about.slug === touchpoint?.slug));
  const fewest = suppressionPolicies.nodes.find((policy) => policy.subsidiary.slug === subsidiary.slug)?.figuresFrom ?? 5;
  return {
    series: { provenance, metric: instrument, grain: series.grain, target: target ? { value: target.value, provenance: target.provenance } : null, periods: sinceFirstAnswer(series.periods).map((period) => placeOf(period, versionsIn(deployments, instrument, period))) },
    distribution: { provenance, n: distribution.score.n, isNetPromoter: distribution.score.formula === 'NET_PROMOTER', answers: distribution.answers },
    segments: {
      provenance, whole: shownOf(series.overall),
      groups: dimensions.flatMap((dimension) => {
        const rows = partsOf((divisions[dimension].parts ?? []).filter(({ segment }) => segment !== null && segment !== ''), fewest);
        return rows.length === 0 ? [] : [{ name: dimensionNames[dimension], rows }];
      }),
    },
  };
}
