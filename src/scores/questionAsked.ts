import { badInput } from '../kernel/failure';
import { fromGlobalId, keyOf, splitKey } from '../kernel/id';
import type { ScoreArgs, ScorePeriodInput, ScoreSegmentInput } from './scoreArgs';
import type { ScoreQuestion } from './scoreQuestion';
import { addDays, dayNumber, periodOf, type DaySpan } from './taipeiPeriods';

const scored = ['Group', 'Subsidiary', 'Channel', 'Archetype', 'Touchpoint', 'MeasurementPoint', 'Journey', 'Stage'];

/** The key of the object that a question is about. @throws BAD_INPUT where it is not the id of something that can have a score */
export function scopeKey(id: string, field = 'scope'): string {
  const parts = fromGlobalId(id) ?? splitKey(id);
  if (!parts || !scored.includes(parts.noun)) throw badInput(field, 'not the id of something that can have a score', `a global id, or \`Noun:slug\`, of one of: ${scored.join(', ')}`, id);
  return keyOf(parts.noun, parts.slug);
}

const usualDays = 90;

/** The longest period of one question: fifty years. */
const mostDays = 18_300;

/** The days that a period names; the last ninety where it names none. @throws BAD_INPUT where it names them twice, by half or backward */
export function spanAsked(period: ScorePeriodInput | null | undefined, today: string, field = 'period'): DaySpan {
  const { from, to, grain, on } = period ?? {};
  if (grain != null) {
    if (from != null || to != null) throw badInput(field, 'named twice', 'from and to, or grain and on');
    const { from: first, to: next } = periodOf(grain, on ?? today);
    return { from: first, to: next };
  }
  if (on != null) throw badInput(`${field}.grain`, 'missing beside on', 'a grain');
  if (from == null && to == null) return { from: addDays(today, 1 - usualDays), to: addDays(today, 1) };
  if (from == null || to == null) throw badInput(field, 'has one end only', 'both from and to');
  if (to <= from || dayNumber(to) - dayNumber(from) > mostDays) throw badInput(`${field}.to`, 'not after from, or too far from it', `a later day, at most ${mostDays} days on`);
  return { from, to };
}

function segmentAsked(segment: ScoreSegmentInput | null | undefined, field: string): ScoreQuestion['segment'] {
  if (segment == null) return null;
  if (segment.dimension === 'TOTAL') throw badInput(`${field}.dimension`, 'has no segments', 'another dimension');
  if (segment.code.length === 0 || segment.code.length > 200 || !segment.code.isWellFormed()) throw badInput(`${field}.code`, 'empty, too long or malformed', '1 to 200 characters');
  return { dimension: segment.dimension, code: segment.code };
}

/** What the arguments of a field ask. @throws BAD_INPUT for a period, segment or level that cannot be */
export function questionAsked({ period, segment, instrument, formula, method, level }: ScoreArgs, today: string, field = ''): ScoreQuestion {
  if (!(level >= 0.5 && level <= 0.999)) throw badInput('level', 'out of range', '0.5 to 0.999');
  return { period: spanAsked(period, today, `${field}period`), segment: segmentAsked(segment, `${field}segment`), instrument: instrument ?? null, formula: formula ?? null, method: method ?? null, level };
}
