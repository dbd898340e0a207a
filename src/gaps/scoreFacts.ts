import { dayBefore, daysAfter, monthsAfter } from '../kernel/period';
import { splitKey } from '../kernel/id';
import type { SurveyInstrument } from '../surveys/survey';
import type { Cadence } from '../touchpoints/measurementPoint';
import type { GapFacts, PointFacts, TargetFacts } from './gapFacts';

/** One score to be asked for. */
export interface ScoreWanted {
  scope: string;
  /** Null: the only one that was answered. */
  instrument: SurveyInstrument | null;
  from: string;
  /** First day after the period. */
  to: string;
}

/** By which a wanted score is found again. */
export const wantedKey = ({ scope, instrument, from, to }: ScoreWanted): string => JSON.stringify([scope, instrument, from, to]);

const months: Record<Exclude<Cadence, 'DAILY'>, number> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 };

/** What came in at a point in one turn of its cadence, and the grace allowed, up to and with a day: answers to what the point measures, whatever else is asked there. */
export function wantedOfPoint({ key, cadence, instrument }: Pick<PointFacts, 'key' | 'cadence' | 'instrument'>, graceDays: number, day: string): ScoreWanted {
  const to = daysAfter(day, 1);
  const start = cadence === 'DAILY' ? day : monthsAfter(to, -months[cadence]);
  return { scope: key, instrument: instrument === 'UNDETERMINED' ? null : instrument, from: daysAfter(start, -graceDays), to };
}

/** Everything that ever came in at a point up to and with a day; null where nothing had come in anywhere. */
export const wantedEver = ({ key, instrument }: Pick<PointFacts, 'key' | 'instrument'>, { answersFrom, day }: Pick<GapFacts, 'answersFrom' | 'day'>): ScoreWanted | null =>
  (answersFrom === null || answersFrom > day ? null : { scope: key, instrument: instrument === 'UNDETERMINED' ? null : instrument, from: answersFrom, to: daysAfter(day, 1) });

const scored = ['Group', 'Subsidiary', 'Channel', 'Touchpoint', 'MeasurementPoint', 'Journey', 'Stage'];

/** How long a target without a period looks back from the day, where no cadence says it. */
const usualMonths = 3;

/** What a target is held against: only answers to its own instrument, in its period as far as it has come; null where no answers can tell. */
export function wantedOfTarget({ metric, unit, periodFrom, periodTo }: TargetFacts, about: string, { points, day }: Pick<GapFacts, 'points' | 'day'>): ScoreWanted | null {
  if ((metric !== 'TNPS' && metric !== 'RNPS') || unit !== 'NPS_POINTS' || !scored.includes(splitKey(about)!.noun)) return null;
  const tomorrow = daysAfter(day, 1);
  const to = periodTo !== null && periodTo < tomorrow ? periodTo : tomorrow;
  const point = points.find(({ key }) => key === about);
  const from = periodFrom ?? (point ? wantedOfPoint(point, 0, dayBefore(to)).from : monthsAfter(to, -usualMonths));
  return from < to ? { scope: about, instrument: metric, from, to } : null;
}
