import { ObjectType } from 'type-graphql';
import { Choice, Day, Decimal, enumeration, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Sourced, type Entry } from '../registry/entry';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Assertion } from '../sources/assertion';
import type { Source } from '../sources/source';
import { Instrument } from '../touchpoints/measurementPoint';

export const Metric = enumeration('Metric', 'What a reported figure measures. Figures of different metrics are never added, averaged or ranked together.', {
  RNPS: 'Relational NPS, -100 to 100.',
  TNPS: 'Transactional NPS, -100 to 100.',
  NPS_UNSPECIFIED: 'Called NPS by its source, which does not say what kind.',
  SATISFACTION: 'Called satisfaction by its source, which does not say on what scale.',
  DETRACTOR_SHARE: 'Share of answers 0 to 6, percent.',
  PROMOTER_SHARE: 'Share of answers 9 and 10, percent.',
  PASSIVE_SHARE: 'Share of answers 7 and 8, percent.',
  CSAT_STARS: 'Mean satisfaction in stars.',
  SHARE_OF_CONTACTS: 'Share of all customer-service contacts, percent.',
  VOLUME: 'Contacts a month.',
  COMPETITIVE_RANK: 'Place of one\'s own among competitors; 1 is the best. What is stated of a competitor is a `Benchmark`.',
  DECLARED_SERVICE_NODES: 'Service nodes that a source declares.',
  DECLARED_ONLINE_NODES: 'Online nodes that a source declares.',
  DECLARED_OFFLINE_NODES: 'Offline nodes that a source declares.',
  NODES_ADDED: 'Nodes that a source says were added in the period.',
});
export type Metric = keyof typeof Metric;

export const MetricScope = enumeration('MetricScope', 'What a figure is about.', {
  GROUP: 'The group.', SUBSIDIARY: 'A subsidiary.', PRODUCT: 'A product.', CHANNEL: 'A channel.', SERVICE_NODE: 'A service node.', MEASUREMENT_POINT: 'A measurement point.',
});
export type MetricScope = keyof typeof MetricScope;

export const ScopeReading = enumeration('ScopeReading', 'How the scope of a figure was read where the source leaves it open.', {
  JOINT_OR_EACH: 'For all named together or for each: the source does not say.', BY_GRAMMAR: 'As the sentence has it.', UNCLEAR: 'Not clear.',
});
export type ScopeReading = keyof typeof ScopeReading;

export const Unit = enumeration('Unit', 'The unit of a figure or of a change.', {
  NPS_POINTS: 'Points of NPS, -100 to 100.', POINTS_UNSPECIFIED: 'Points; the source does not say of which scale.', PERCENT: 'Percent; of a share 0 to 100.', PERCENTAGE_POINTS: 'Percentage points.',
  STARS_OF_5: 'Stars, 0 to 5.', CONTACTS_PER_MONTH: 'Contacts a month, 0 or more.', NODES: 'Nodes, 0 or more.', RANK: 'A place in an order.', UNDETERMINED: 'Not to be told from the source.',
});
export type Unit = keyof typeof Unit;

export const Qualifier = enumeration('Qualifier', 'How a printed value bounds the real one.', {
  EXACT: 'As printed.', MORE_THAN: 'More than the value.', AT_LEAST: 'The value or more.', AT_MOST: 'The value or less.', ABOUT: 'Near the value.',
});
export type Qualifier = keyof typeof Qualifier;

export const FigurePrecision = enumeration('FigurePrecision', 'How finely a figure was stated.', {
  AS_PRINTED: 'To its last printed digit.', TENTH: 'In tenths (成): 90 stands for 85 to 95.',
});
export type FigurePrecision = keyof typeof FigurePrecision;

export const Direction = enumeration('Direction', 'How a figure moved, in the words of a source that prints no number. It is not a change of zero.', {
  ROSE: 'It rose.', FELL: 'It fell.', STABLE: 'It was called stable.', RISING: 'It keeps rising.',
});
export type Direction = keyof typeof Direction;

export const DeltaBasis = enumeration('DeltaBasis', 'What a printed change is relative to.', {
  ABSOLUTE: 'The difference of the two values.', RELATIVE: 'A share of the former value.', AMBIGUOUS: 'Either; the source does not say.',
});
export type DeltaBasis = keyof typeof DeltaBasis;

const widest = { min: -1e12, max: 1e12 };

@ObjectType({ implements: Sourced, description: 'A figure that somebody reported: metric, scope, period, value and source. Where no sample size was given with it, it has no interval; sources that disagree stand side by side.', simpleResolvers: true })
export class Observation extends Sourced {
  @Choice(Metric, { description: 'What it measures.', filtered: true })
  metric!: Metric;

  @Choice(Instrument, { description: 'The kind of question behind it; null where it is no survey figure.', optional: true, filtered: true })
  instrument!: Instrument | null;

  @Choice(MetricScope, { description: 'What sort of thing it is about.', filtered: true })
  scope!: MetricScope;

  @LinkToMany({ to: null, relationship: 'ABOUT', optional: false, description: 'What it is about.' })
  about?: Entry[];

  @Choice(ScopeReading, { description: 'How the scope was read where the source leaves it open.', optional: true })
  scopeReading!: ScopeReading | null;

  @Day({ description: 'First day of the period; null where the source gives none.', optional: true })
  periodFrom!: string | null;

  @Day({ description: 'First day after the period; null where the source gives none.', optional: true })
  periodTo!: string | null;

  @Day({ description: 'The day of which it is the state, where the source gives one.', optional: true })
  asOf!: string | null;

  @Decimal({ description: 'The value as printed, in `unit`; null where the source prints none.', optional: true, ...widest })
  value!: number | null;

  @Choice(Unit, { description: 'The unit of the value.', optional: true })
  unit!: Unit | null;

  @Whole({ description: 'Decimals as printed.', optional: true, min: 0, max: 9 })
  decimals!: number | null;

  @Choice(Qualifier, { description: 'How the printed value bounds the real one.', optional: true })
  qualifier!: Qualifier | null;

  @Choice(FigurePrecision, { description: 'How finely it was stated.', optional: true })
  precision!: FigurePrecision | null;

  @Choice(Direction, { description: 'How it moved, in words; null where the source says nothing or prints a change.', optional: true })
  direction!: Direction | null;

  @Decimal({ description: 'The printed change against the former period, in `deltaUnit`; null where none is printed.', optional: true, ...widest })
  delta!: number | null;

  @Choice(Unit, { description: 'The unit of the change.', optional: true })
  deltaUnit!: Unit | null;

  @Choice(Qualifier, { description: 'How the printed change bounds the real one.', optional: true })
  deltaQualifier!: Qualifier | null;

  @Choice(DeltaBasis, { description: 'What the change is relative to.', optional: true })
  deltaBasis!: DeltaBasis | null;

  @Whole({ description: 'The place among competitors, 1 the best; null where it is no ranking.', optional: true, min: 1, max: 10_000 })
  rank!: number | null;

  @Whole({ description: 'How many promoters it was counted from, where it came with its counts; all three or none. The score must follow from them.', optional: true, min: 0, max: 1e9 })
  promoters!: number | null;

  @Whole({ description: 'How many passives it was counted from; null where it came without counts.', optional: true, min: 0, max: 1e9 })
  passives!: number | null;

  @Whole({ description: 'How many detractors it was counted from; null where it came without counts.', optional: true, min: 0, max: 1e9 })
  detractors!: number | null;

  @TwoTongues({ description: 'How a place among competitors was found, or that its source does not say; null for other figures.', optional: true, max: 500 })
  method!: StoredBilingual | null;

  @LinkToOne({ to: 'Source', relationship: 'REPORTED_BY', optional: true, description: 'Who reported it.' })
  source?: Source | null;

  @LinkToMany({ to: 'Assertion', relationship: 'SUBJECT_TO', description: 'What is unclear about it.' })
  assertions?: Assertion[];

  @TwoTongues({ description: 'A note.', optional: true, max: 2000, searched: true })
  note!: StoredBilingual | null;
}
