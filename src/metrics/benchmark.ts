import { ObjectType } from 'type-graphql';
import { Choice, Day, Decimal, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Sourced, type Entry } from '../registry/entry';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Source } from '../sources/source';
import { Instrument } from '../touchpoints/measurementPoint';
import { Metric, Unit } from './observation';

@ObjectType({ implements: Sourced, description: 'What somebody states of a competitor: a value, or only a place. It is held against figures of one\'s own and never shown as one, nor added to or averaged with any. One\'s own place among competitors is an `Observation` of COMPETITIVE_RANK.', simpleResolvers: true })
export class Benchmark extends Sourced {
  @TwoTongues({ description: 'Who is compared: a competitor, or a group of them such as the average of the industry.' })
  competitor!: StoredBilingual;

  @Choice(Metric, { description: 'What is compared. Only figures of the same metric and unit are held against it.', filtered: true })
  metric!: Metric;

  @Choice(Instrument, { description: 'The kind of question behind it; null where it is no survey figure.', optional: true })
  instrument!: Instrument | null;

  @LinkToMany({ to: null, relationship: 'ABOUT', optional: false, description: 'The own object that the competitor\'s is comparable to.' })
  about?: Entry[];

  @Decimal({ description: 'The value of the competitor as printed, in `unit`; null where only a place is known.', optional: true, min: -1e12, max: 1e12 })
  value!: number | null;

  @Choice(Unit, { description: 'The unit of the value.', optional: true })
  unit!: Unit | null;

  @Whole({ description: 'The place of the competitor, 1 the best; null where only its value is known.', optional: true, min: 1, max: 10_000 })
  rank!: number | null;

  @Day({ description: 'First day of the period; null where the source gives none.', optional: true })
  periodFrom!: string | null;

  @Day({ description: 'First day after the period; null where the source gives none.', optional: true })
  periodTo!: string | null;

  @TwoTongues({ description: 'How it was found: whose customers were asked, and whether they knew for whom; or that the source does not say.', max: 1000 })
  method!: StoredBilingual;

  @LinkToOne({ to: 'Source', relationship: 'REPORTED_BY', optional: true, description: 'Who reported it.' })
  source?: Source | null;

  @TwoTongues({ description: 'A note.', optional: true, max: 2000 })
  note!: StoredBilingual | null;
}
