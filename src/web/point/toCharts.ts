import type { DistributionModel, SegmentsModel, SeriesChange, SeriesModel, SeriesPlace, SeriesTarget } from '../charts/chart';
import { chartWord, dimensionNames, hiddenWords, modeName, noChannel } from '../charts/chartWords';
import { dimensions, type AnsweredPart, type AnsweredPeriod, type AnsweredScore, type AnsweredSeries, type PointBreakdown, type PointScores } from '../charts/pointScores';
import type { InBothTongues, Tongue } from '../drawing/mapModel';
import type { PointAnswer } from './pointQuery';

export interface PointCharts {
  series: SeriesModel;
  distribution: DistributionModel;
  segments: SegmentsModel;
}

/** A score with its interval; null where it is not shown or has none. */
const shownOf = ({ value, interval }: AnsweredScore): { value: number; lower: number; upper: number } | null =>
  (value === null || interval === null ? null : { value, lower: interval.lower, upper: interval.upper });

const hiddenOf = ({ keptBack }: AnsweredScore): InBothTongues | null => keptBack && hiddenWords(keptBack);

const placeOf = ({ name, score, beyondNoise }: AnsweredPeriod): SeriesPlace => ({
  name, n: score.n, shown: shownOf(score), hidden: hiddenOf(score), beyondNoise, unanswered: score.state === 'NO_ANSWERS', version: score.questionVersions.join(', '),
});

/** The first target set for the point, its touchpoint or, where it asks about all of it, its company, in the periods that it is set for. */
function targetOf({ targets, measurementPoint: { key, subject, touchpoint, subsidiary } }: PointAnswer, instrument: string, periods: readonly AnsweredPeriod[]): SeriesTarget | null {
  const about = [key, touchpoint?.key, ...(subject === 'COMPANY' ? [subsidiary.key] : [])];
  const set = targets.nodes.filter((each) => each.instrument === instrument && each.about.some((one) => about.includes(one.key)));
  for (const { value, operator, provenance, periodFrom, periodTo } of set) {
    const places = periods.flatMap(({ from, to }, index) => (to > (periodFrom ?? '') && from < (periodTo ?? '9999') ? [index] : []));
    if (places.length > 0) return { value, operator, provenance, from: places[0]!, to: places.at(-1)! };
  }
  return null;
}

/** A change of a series; where the question changed in it, too, that is said: nobody knows which of the two it was. */
function changeOf(change: AnsweredSeries['change'], places: readonly SeriesPlace[]): SeriesChange | null {
  if (!change) return null;
  const { name, before, after, distinguishable, questionChanged, verdict } = change;
  const isAcross = distinguishable && questionChanged;
  const said = (tongue: Tongue): string => (isAcross ? `${verdict[tongue]}${tongue === 'zh' ? '；' : '; '}${chartWord('across', tongue)}` : verdict[tongue]);
  return { place: places.findIndex((place) => place.name === name), before: before.value, after: after.value, distinguishable, verdict: { zh: said('zh'), en: said('en') } };
}

/** What comes before the first answer says nothing. */
const sinceFirstAnswer = (periods: readonly AnsweredPeriod[]): readonly AnsweredPeriod[] => periods.slice(Math.max(0, periods.findIndex(({ score }) => score.state !== 'NO_ANSWERS')));

/** How the question was sent, and on which channel where that is not the point's own; a mode that goes with no channel has nothing in front of its stroke. */
function modeLabel(segment: string, channel: PointAnswer['measurementPoint']['channel']): InBothTongues {
  const [slug, mode] = [segment.slice(0, segment.indexOf('/')), segment.slice(segment.indexOf('/') + 1)];
  const place = slug === '' ? noChannel : slug === channel?.slug && mode !== '' ? null : { zh: slug, en: slug };
  const label = (tongue: Tongue): string => [modeName(mode, tongue), place?.[tongue]].filter(Boolean).join(tongue === 'zh' ? '・' : ', ');
  return { zh: label('zh'), en: label('en') };
}

const partsOf = (parts: readonly AnsweredPart[], labelOf: (segment: string) => InBothTongues): SegmentsModel['groups'][number]['rows'] => parts.map(({ segment, segmentEntry, score }) => ({
  label: segmentEntry?.name ?? labelOf(segment!), n: score.n, shown: shownOf(score), hidden: hiddenOf(score),
}));

const sharesOf = ({ detractorShare, passiveShare, promoterShare }: PointScores['distribution']['score']): DistributionModel['shares'] => (detractorShare === null || passiveShare === null || promoterShare === null
  ? []
  : [{ group: 'DETRACTOR', share: detractorShare }, { group: 'PASSIVE', share: passiveShare }, { group: 'PROMOTER', share: promoterShare }]);

/** The chart of a score period by period. */
export function toSeries(told: PointAnswer, series: AnsweredSeries): SeriesModel {
  const { instrument } = told.measurementPoint.deployments[0]!.survey;
  const periods = sinceFirstAnswer(series.periods);
  const places = periods.map(placeOf);
  return { provenance: series.overall.provenance, metric: instrument, grain: series.grain, target: targetOf(told, instrument, periods), change: changeOf(series.change, places), periods: places };
}

/** The chart of how many gave which answer. */
export const toDistribution = ({ provenance }: Pick<AnsweredSeries['overall'], 'provenance'>, { distribution }: Pick<PointBreakdown, 'distribution'>): DistributionModel =>
  ({ provenance, n: distribution.score.n, answers: distribution.answers, shares: sharesOf(distribution.score) });

/** The chart of the segments beside the whole. */
export function toSegments({ measurementPoint: { channel } }: PointAnswer, overall: AnsweredSeries['overall'], { divisions }: PointBreakdown): SegmentsModel {
  return {
    provenance: overall.provenance, whole: shownOf(overall),
    groups: dimensions.flatMap((dimension) => {
      const rows = partsOf((divisions[dimension].parts ?? []).filter(({ segment }) => segment !== null && segment !== ''), (segment) => (dimension === 'CHANNEL_MODE' ? modeLabel(segment, channel) : { zh: segment, en: segment }));
      return rows.length === 0 ? [] : [{ name: dimensionNames[dimension], rows }];
    }),
  };
}

/** What the charts of a point show. */
export const toCharts = (told: PointAnswer, scores: PointScores): PointCharts =>
  ({ series: toSeries(told, scores.series), distribution: toDistribution(scores.series.overall, scores), segments: toSegments(told, scores.series.overall, scores) });
