import { ObjectType } from 'type-graphql';
import { Choice, Day, Decimal, enumeration, TwoTongues } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Sourced, type Entry } from '../registry/entry';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Source } from '../sources/source';
import { Instrument } from '../touchpoints/measurementPoint';
import { Metric, Unit } from './observation';

export const TargetOperator = enumeration('TargetOperator', 'When a target is met.', { AT_LEAST: 'The value or more.', AT_MOST: 'The value or less.' });
export type TargetOperator = keyof typeof TargetOperator;

@ObjectType({ implements: Sourced, description: 'A standard that a figure is held against.', simpleResolvers: true })
export class Target extends Sourced {
  @Choice(Metric, { description: 'The metric it holds for.', filtered: true })
  metric!: Metric;

  @Choice(Instrument, { description: 'The kind of question it holds for; null where the source does not say.', optional: true })
  instrument!: Instrument | null;

  @LinkToMany({ to: null, relationship: 'ABOUT', optional: false, description: 'What it holds for.' })
  about?: Entry[];

  @Choice(TargetOperator, { description: 'When it is met.' })
  operator!: TargetOperator;

  @Decimal({ description: 'The value, in `unit`.', min: -1e12, max: 1e12 })
  value!: number;

  @Choice(Unit, { description: 'The unit of the value.' })
  unit!: Unit;

  @Day({ description: 'First day for which it holds; null: always.', optional: true })
  periodFrom!: string | null;

  @Day({ description: 'First day for which it no longer holds; null: it still does.', optional: true })
  periodTo!: string | null;

  @LinkToOne({ to: 'Source', relationship: 'SET_BY', optional: true, description: 'Who published it.' })
  source?: Source | null;

  @TwoTongues({ description: 'A note.', optional: true, max: 2000 })
  note!: StoredBilingual | null;
}
