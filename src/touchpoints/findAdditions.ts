import type { Provenance } from '../registry/provenance';
import { readAdds } from '../sources/readAdds';
import type { AdditionKind } from './addition';
import type { Precision } from './touchpoint';

/** Since when an object of the registry stands, as far as that is known. */
export interface Start {
  key: string;
  noun: string;
  validFrom: string | null;
  /** Null: to the day. */
  precision: Precision | null;
  provenance: Provenance;
  subsidiaries: string[];
  /** Those that state it or bear on it. */
  facts: string[];
}

/** A fact that says something was added. */
interface Stating {
  key: string;
  adds: readonly string[];
  subsidiaries: string[];
}

export interface FoundAddition {
  kind: AdditionKind;
  /** The key of the object, or of the fact. */
  key: string;
  count: number;
  subsidiaries: string[];
  day: string | null;
  from: string;
  to: string;
  certain: boolean;
  provenance: Provenance | null;
  /** The keys of objects in the list that a stated addition may be. */
  registered: string[];
}

interface Asked {
  from: string;
  to: string;
  subsidiary: string | null;
  kinds: readonly AdditionKind[];
}

const kindsOfNouns: Record<string, AdditionKind> = { Touchpoint: 'TOUCHPOINT', MeasurementPoint: 'MEASUREMENT_POINT', Channel: 'CHANNEL' };
const kindsStated: Record<'NODE' | 'FEATURE', AdditionKind> = { NODE: 'STATED_NODES', FEATURE: 'STATED_FEATURES' };

const firstOf = (year: number): string => `${year}-01-01`;

/** The first day after the period in which a day lies that is known so exactly. */
function dayAfter(day: string, precision: Precision): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (precision === 'YEAR') return firstOf(year + 1);
  return new Date(Date.UTC(year, precision === 'MONTH' ? month : month - 1, precision === 'MONTH' ? 1 : date + 1)).toISOString().slice(0, 10);
}

type Known = Omit<FoundAddition, 'certain' | 'from' | 'to'> & { span: { from: string; to: string } | null };

const ofObject = ({ key, noun, validFrom, precision, provenance, subsidiaries }: Start): Known => ({
  kind: kindsOfNouns[noun]!, key, count: 1, subsidiaries, provenance, registered: [],
  day: validFrom !== null && (precision ?? 'DAY') === 'DAY' ? validFrom : null,
  span: validFrom === null ? null : { from: validFrom, to: dayAfter(validFrom, precision ?? 'DAY') },
});

const ofFact = ({ key, adds, subsidiaries }: Stating): Known[] => adds.flatMap((text) => readAdds(text) ?? []).map(({ kind, count, year }) => ({
  kind: kindsStated[kind], key, count, subsidiaries, provenance: null, registered: [], day: null,
  span: year === null ? null : { from: firstOf(year), to: firstOf(year + 1) },
}));

/**
 * What was added in a period, by the first day of what is known of when, and how many there are of each kind of which it is not known.
 * What is known to the year or month alone is in every period that meets it.
 */
export function findAdditions(starts: readonly Start[], facts: readonly Stating[], { from, to, subsidiary, kinds }: Asked): { additions: FoundAddition[]; undated: Map<AdditionKind, number> } {
  const isAsked = ({ kind, subsidiaries }: Known): boolean => kinds.includes(kind) && (subsidiary === null || subsidiaries.includes(subsidiary));
  const known = [...starts.map(ofObject), ...facts.flatMap(ofFact)].filter(isAsked);
  const additions = known.flatMap(({ span, ...each }) => (span === null || span.from >= to || span.to <= from ? [] : [{ ...each, ...span, certain: span.from >= from && span.to <= to }]));
  const listed = new Set(additions.map(({ key }) => key));
  const resting = (fact: string): string[] => starts.filter((start) => listed.has(start.key) && start.facts.includes(fact)).map(({ key }) => key);
  const undated = new Map(kinds.map((kind) => [kind, known.filter((each) => each.kind === kind && each.span === null).reduce((sum, { count }) => sum + count, 0)]));
  return {
    additions: additions.map((each) => (each.provenance === null ? { ...each, registered: resting(each.key) } : each))
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    undated,
  };
}

/** By when, then by kind, then by what it is called: no two have the same place. */
export const placeOf = ({ from, kind, key }: Pick<FoundAddition, 'from' | 'kind' | 'key'>): string => `${from} ${kind} ${key}`;
