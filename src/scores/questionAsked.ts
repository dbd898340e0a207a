import { badInput } from '../kernel/failure';
import { isSlug, keyOf, partsOfId } from '../kernel/id';
import type { ScopeAsked, ScoreArgs, ScorePeriodInput, ScoreSegmentInput } from './scoreArgs';
import { mostTogether, togetherKey } from './scopeUnion';
import type { ScoreQuestion } from './scoreQuestion';
import { addDays, dayNumber, periodOf, type DaySpan } from './taipeiPeriods';

const scored = ['Group', 'Subsidiary', 'Channel', 'Archetype', 'Touchpoint', 'MeasurementPoint', 'Journey', 'Stage'];

function scopeKey(id: string, field: string): string {
  const parts = partsOfId(id);
  if (!parts || !scored.includes(parts.noun) || !isSlug(parts.slug)) throw badInput(field, 'not the id of something that can have a score', `a global id, or \`Noun:slug\`, of one of: ${scored.join(', ')}`, id);
  return keyOf(parts.noun, parts.slug);
}

/** An object that a question names, and the argument by which it does. */
interface NamedScope {
  key: string;
  field: string;
}

/**
 * The objects that a question is about.
 * @param within what stands before the names of its arguments: `a.`
 * @throws BAD_INPUT where none are named, or in both ways, too many, or something that cannot have a score
 */
export function scopesNamed({ scope, scopes }: ScopeAsked, within = ''): NamedScope[] {
  const field = `${within}scope`;
  if (scope != null && scopes != null) throw badInput(`${field}s`, 'named beside scope', 'either scope or scopes');
  if (scope != null) return [{ key: scopeKey(scope, field), field }];
  if (scopes == null) throw badInput(field, 'missing', 'scope, or scopes for several objects together');
  if (scopes.length < 1 || scopes.length > mostTogether) throw badInput(`${field}s`, 'too few or too many', `1 to ${mostTogether} objects`);
  return scopes.map((id, index) => ({ key: scopeKey(id, `${field}s[${index}]`), field: `${field}s[${index}]` }));
}

/** The key of what a question is about: of an object, or of several together. @throws BAD_INPUT as `scopesNamed` */
export const scopeAsked = (asked: ScopeAsked, within = ''): string => togetherKey(scopesNamed(asked, within).map(({ key }) => key));

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
