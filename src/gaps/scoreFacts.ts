import { dayBefore, daysAfter, monthsAfter } from '../kernel/period';
import { splitKey } from '../kernel/id';
import type { SurveyInstrument } from '../surveys/survey';
import { freshFrom } from './freshUntil';
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

/** What came in at a point that is still fresh on a day, up to and with it: answers to what the point measures, whatever else is asked there. */
export const wantedOfPoint = ({ key, cadence, instrument }: Pick<PointFacts, 'key' | 'cadence' | 'instrument'>, graceDays: number, day: string): ScoreWanted =>
  ({ scope: key, instrument: instrument === 'UNDETERMINED' ? null : instrument, from: freshFrom(day, cadence, graceDays), to: daysAfter(day, 1) });

/** Everything that ever came in at a point up to and with a day; null where nothing had come in anywhere. */
export const wantedEver = ({ key, instrument }: Pick<PointFacts, 'key' | 'instrument'>, { answersFrom, day }: Pick<GapFacts, 'answersFrom' | 'day'>): ScoreWanted | null =>
  (answersFrom === null || answersFrom > day ? null : { scope: key, instrument: instrument === 'UNDETERMINED' ? null : instrument, from: answersFrom, to: daysAfter(day, 1) });

/** What came in at a point before all that is still fresh on a day; null where nothing had come in anywhere by then. */
export function wantedBefore(point: Pick<PointFacts, 'key' | 'cadence' | 'instrument'>, graceDays: number, { answersFrom, day }: Pick<GapFacts, 'answersFrom' | 'day'>): ScoreWanted | null {
  const { from, ...wanted } = wantedOfPoint(point, graceDays, day);
  return answersFrom === null || answersFrom >= from ? null : { ...wanted, from: answersFrom, to: from };
}

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
