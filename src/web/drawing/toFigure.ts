import type { AnsweredFigure, AnsweredMapScore, AnsweredTouchpoint } from './mapAnswer';
import type { Figure, InBothTongues } from './mapModel';

/** The metric that a card shows, where a touchpoint has several: scores of the touchpoint itself before parts of scores and volumes. */
const shownFirst = ['TNPS', 'RNPS', 'NPS_UNSPECIFIED', 'CSAT_STARS', 'SATISFACTION', 'PROMOTER_SHARE', 'DETRACTOR_SHARE', 'PASSIVE_SHARE', 'COMPETITIVE_RANK', 'SHARE_OF_CONTACTS', 'VOLUME'];

const placeOf = ({ metric }: AnsweredFigure): number => (shownFirst.includes(metric) ? shownFirst.indexOf(metric) : shownFirst.length);

/** A source's own figure stands before another source's about the same. */
const byRank = (one: AnsweredFigure, other: AnsweredFigure): number =>
  placeOf(one) - placeOf(other)
  || Number(other.provenance === 'REPORTED') - Number(one.provenance === 'REPORTED')
  || (other.periodFrom ?? other.asOf ?? '').localeCompare(one.periodFrom ?? one.asOf ?? '');

const before: Record<string, InBothTongues> = {
  ABOUT: { zh: '約 ', en: 'about ' }, AT_LEAST: { zh: '≥ ', en: '≥ ' }, AT_MOST: { zh: '≤ ', en: '≤ ' }, MORE_THAN: { zh: '> ', en: '> ' },
};
const behind: Record<string, string> = { PERCENT: '%', PERCENTAGE_POINTS: '%', STARS_OF_5: '/5' };
const movements: Record<NonNullable<AnsweredFigure['direction']>, InBothTongues> = {
  STABLE: { zh: '穩定', en: 'stable' }, RISING: { zh: '持續上升', en: 'rising' }, ROSE: { zh: '上升', en: 'rose' }, FELL: { zh: '下降', en: 'fell' },
};

const printed = (value: number, decimals: number | null): string => Math.abs(value).toFixed(decimals ?? (Number.isInteger(value) ? 0 : 1));

const inBoth = (text: (tongue: 'zh' | 'en') => string): InBothTongues => ({ zh: text('zh'), en: text('en') });

/** A reported figure as it is printed; null where it says nothing that could be shown. */
export function statedFigure(figure: AnsweredFigure): Figure | null {
  const { citation, metric, provenance, statement, periodFrom, periodTo, value, unit, decimals, qualifier, delta, deltaUnit, deltaQualifier, direction, rank, n, interval } = figure;
  const head = { metric, provenance, statement, periodFrom, periodTo, source: citation ? [citation.document.zh, citation.section].filter(Boolean).join(' ') : null };
  if (value !== null) return { ...head, form: 'STATED', counted: n === null || interval === null ? null : { n, low: interval.lower, high: interval.upper }, value: inBoth((tongue) => `${before[qualifier ?? '']?.[tongue] ?? ''}${value < 0 ? '−' : ''}${printed(value, decimals)}${behind[unit ?? ''] ?? ''}`) };
  if (delta !== null) return { ...head, form: 'CHANGE', change: inBoth((tongue) => `${before[deltaQualifier ?? '']?.[tongue] ?? ''}${delta < 0 ? '−' : '+'}${printed(delta, null)}${behind[deltaUnit ?? ''] ?? ''}`) };
  if (rank !== null) return { ...head, form: 'WORDS', words: { zh: `第 ${rank} 名`, en: `rank ${rank}` } };
  return direction === null ? null : { ...head, form: 'WORDS', words: movements[direction] };
}

/** The scores of the periods before, and this one; empty where no other is shown, or another question was asked. */
function trendOf(trend: AnsweredTouchpoint['scoreTrend'], { instrument, value }: AnsweredMapScore): (number | null)[] {
  const before = (trend ?? []).slice(0, -1).map((each) => (each.instrument === instrument ? each.value : null));
  return before.some((each) => each !== null) ? [...before.slice(before.findIndex((each) => each !== null)), value] : [];
}

/** What answers make up; null where there are none, or where they are to different questions. */
function scoreFigure(score: AnsweredMapScore, trend: AnsweredTouchpoint['scoreTrend']): Figure | null {
  const { state, reason, instrument, n, lowBase, value, interval, provenance, periodFrom, periodTo } = score;
  const head = { metric: instrument ?? '', provenance, statement: null, source: null, periodFrom, periodTo };
  if (state === 'SUPPRESSED') return { ...head, form: 'SUPPRESSED', n, reason: reason! };
  return value === null || interval === null ? null : { ...head, form: 'OPERATED', value, low: interval.lower, high: interval.upper, n, lowBase, series: trendOf(trend, score) };
}

/** The score to show: of all answers, or of those to the transactional question where several kinds are asked. */
function scoreOf({ score, transactional, scoreTrend }: AnsweredTouchpoint): Figure | null {
  if (score?.state === 'INSTRUMENTS_DIFFER') return transactional ? scoreFigure(transactional, []) : null;
  return score ? scoreFigure(score, scoreTrend) : null;
}

/**
 * What a card shows, and what stands beside it: of a touchpoint that does not stand on the day, that alone. Otherwise the score of its answers where there are any, else what was stated about its touchpoint;
 * failing that, whether it is measured at all. What was stated is of its own time, and stands beside the score with it.
 */
export function toFigures(touchpoint: AnsweredTouchpoint & { measured: boolean }): { figure: Figure; beside: Figure | null } {
  const { figures, measured, measurementPoints, standing, retiredOn, validFrom } = touchpoint;
  if (standing !== 'STANDING') return { figure: { form: 'NOT_STANDING', standing, on: standing === 'RETIRED' ? retiredOn : validFrom }, beside: null };
  const scored = scoreOf(touchpoint);
  const stated = [...figures].sort(byRank).map(statedFigure).find((each) => each !== null) ?? null;
  if (scored) return { figure: scored, beside: stated };
  if (stated) return { figure: stated, beside: null };
  // An instrument of a kind that is not known names no metric.
  if (!measured) return { figure: { form: 'NOT_MEASURED' }, beside: null };
  const metric = measurementPoints.map(({ instrument }) => instrument).find((instrument) => shownFirst.includes(instrument)) ?? null;
  return { figure: { form: 'NONE', metric, state: touchpoint.score?.state ?? null, reason: touchpoint.score?.reason ?? null }, beside: null };
}
