// The dearest arguments that a field takes, different each time it is asked in one document: other objects, other days, other periods.
import { pack } from './dist.mjs';

const { getNamedType, isEnumType, isListType, isNonNullType, isRequiredArgument, getNullableType } = pack('graphql');

const dayMs = 86_400_000;
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
const lastDay = Date.parse('2026-11-28');

/** Days of the five years that the registry knows, no two alike. */
const day = (index) => dayOf(lastDay - ((index * 37) % 1_700) * dayMs);

/** A period of so many days; each begins on another day. */
const period = (days, index) => `{ from: "${dayOf(lastDay - (days + index) * dayMs)}", to: "${dayOf(lastDay - index * dayMs)}" }`;

const longest = { scoreSeries: 395, scoreTrend: 30, weightedScore: 365, comments: 18_000 };
const yearAndMore = 700;

const turned = (list, index, count) => Array.from({ length: Math.min(count, list.length) }, (_, place) => list[(index * 7 + place) % list.length]);

const quoted = (values) => `[${values.map((each) => JSON.stringify(each)).join(', ')}]`;

const scopesIn = (samples) => ['MeasurementPoint', 'Touchpoint', 'Journey', 'Subsidiary', 'Channel', 'Archetype'].flatMap((noun) => (samples[noun] ?? []).map((slug) => `${noun}:${slug}`));

const side = (index, samples) => `{ scopes: ${quoted(turned(scopesIn(samples), index, 20))}, period: ${period(yearAndMore, index)} }`;

function idFor(field, returned, index, samples) {
  const slugs = samples[returned] ?? [];
  if (slugs.length > 0) return slugs[index % slugs.length];
  const all = Object.entries(samples).flatMap(([noun, each]) => each.slice(0, 10).map((slug) => `${noun}:${slug}`));
  return all[(index * 3) % all.length];
}

/** Values by an argument's name; what is not named here is left to its default, or takes the last value of its type. */
const byName = {
  id: (field, index, samples) => JSON.stringify(idFor(field, getNamedType(field.type).name, index, samples)),
  ids: (field, index, samples) => quoted(turned(scopesIn(samples), index, 20)),
  asOf: (field, index) => `"${day(index)}"`,
  on: (field, index) => `"${day(index)}"`,
  leftAsOf: (field, index) => `"${day(index)}"`,
  rightAsOf: (field, index) => `"${day(index + 1)}"`,
  left: (field, index, samples) => JSON.stringify(samples.Journey[index % samples.Journey.length]),
  right: (field, index, samples) => JSON.stringify(samples.Journey[(index * 5 + 1) % samples.Journey.length]),
  journey: (field, index, samples) => JSON.stringify(samples.Journey[index % samples.Journey.length]),
  period: (field, index) => period(longest[field.name] ?? yearAndMore, index),
  scopes: (field, index, samples) => quoted(turned(scopesIn(samples), index, 20)),
  a: (field, index, samples) => side(2 * index, samples),
  b: (field, index, samples) => side(2 * index + 1, samples),
  pairs: (field, index, samples) => `[${Array.from({ length: 20 }, (_, pair) => `{ a: ${side(40 * index + 2 * pair, samples)}, b: ${side(40 * index + 2 * pair + 1, samples)} }`).join(', ')}]`,
  before: (field, index) => period(yearAndMore, index + yearAndMore),
  instrument: () => 'TNPS',
  grain: () => 'DAY',
  periods: () => '24',
  rollingDays: (field, index) => String(90 - (index % 50)),
  latest: () => 'false',
  population: () => '1000000',
  level: (field, index) => String(0.9 + index / 1_000),
  search: (field, index) => `"${'aeiou'[index % 5]}"`,
};

const leftOut = new Set(['scope', 'filter', 'orderBy', 'segment', 'formula', 'method', 'minimum', 'last', 'after', 'before', 'names', 'from', 'headings']);

function valueOf(argument, field, index, samples) {
  const type = getNamedType(argument.type);
  if (argument.name === 'by' && isEnumType(type)) {
    const words = type.getValues().map(({ name }) => name);
    return isListType(getNullableType(argument.type)) ? `[${words.join(', ')}]` : words.includes('POINT') ? 'POINT' : words[0];
  }
  return (byName[argument.name] ?? (isNonNullType(argument.type) ? () => '1' : () => null))(field, index, samples);
}

/** All of them as text, with parentheses; `rolling` asks rolling windows of series, `single` one object instead of twenty. */
export function argumentsFor(field, { index, page, samples, form = {} }) {
  const parts = field.args.flatMap((argument) => {
    const { name } = argument;
    if (name === 'first') return [`first: ${page}`];
    if (name === 'rollingDays' && !form.rolling) return [];
    if (form.single && name === 'scopes') return [`scope: ${JSON.stringify(scopesIn(samples)[(index * 11) % scopesIn(samples).length])}`];
    if (form.plain?.includes(name) || (leftOut.has(name) && !isRequiredArgument(argument)) || (field.name === 'group' && name === 'id')) return [];
    if (name === 'ids' && form.single) return [];
    if (name === 'id' && field.args.some((each) => each.name === 'ids') && !form.single) return [];
    const value = valueOf(argument, field, index, samples);
    return value === null ? [] : [`${name}: ${value}`];
  });
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
