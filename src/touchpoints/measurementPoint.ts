import { ObjectType } from 'type-graphql';
import { Choice, enumeration, TwoTongues, Words } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Subsidiary } from '../organisation/group';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Channel } from './channel';
import { Precision, type Touchpoint } from './touchpoint';

export const PointSubject = enumeration('PointSubject', 'What the question at a measurement point is about.', {
  TOUCHPOINT: 'A touchpoint on one channel.',
  PRODUCT: 'A product as a whole.',
  COMPANY: 'The subsidiary as a whole.',
});
export type PointSubject = keyof typeof PointSubject;

export const Instrument = enumeration('Instrument', 'The kind of question asked. Figures of different instruments are never added, averaged or ranked together.', {
  TNPS: 'Transactional NPS: after a specific interaction.',
  RNPS: 'Relational NPS: about the company or product, at intervals.',
  UNDETERMINED: 'The source does not say which.',
});
export type Instrument = keyof typeof Instrument;

export const Cadence = enumeration('Cadence', 'How often a figure is expected.', {
  DAILY: 'Every day.', MONTHLY: 'Every month.', QUARTERLY: 'Every quarter.', HALF_YEARLY: 'Every half year.', YEARLY: 'Every year.',
});
export type Cadence = keyof typeof Cadence;

export const Facet = enumeration('Facet', 'What a survey with several questions asks about.', {
  BRAND: 'The brand.', PRODUCT: 'The products.', SERVICE: 'The service.',
});
export type Facet = keyof typeof Facet;

@ObjectType({ implements: Lasting, description: 'A place where customers are asked: a touchpoint on one channel, a product, or a subsidiary as a whole. Declared "nodes" may count touchpoints or these.', simpleResolvers: true })
export class MeasurementPoint extends Lasting {
  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary that asks: the one that runs its touchpoint, where it has one.' })
  subsidiary?: Subsidiary;

  @Choice(PointSubject, { description: 'What the question is about.', filtered: true })
  subject!: PointSubject;

  @LinkToOne({ to: 'Touchpoint', relationship: 'MEASURES', optional: true, endsAlong: true, description: 'The touchpoint it measures, or the one that is the product; null where the subject is the company.' })
  touchpoint?: Touchpoint | null;

  @LinkToOne({ to: 'Channel', relationship: 'ASKED_ON', optional: true, endsAlong: true, description: 'The channel of the touchpoint it measures; null where the subject is the company.' })
  channel?: Channel | null;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Choice(Instrument, { description: 'The kind of question asked.', filtered: true })
  instrument!: Instrument;

  @Choice(Cadence, { description: 'How often a figure is expected.' })
  cadence!: Cadence;

  @TwoTongues({ description: 'Who is asked, where that is stated.', optional: true, max: 500 })
  frame!: StoredBilingual | null;

  @Words({ description: 'What the survey asks about, where it has several questions.' }, Facet)
  facets!: Facet[];

  @Choice(Precision, { description: 'How exactly `validFrom` is known.', optional: true })
  validFromPrecision!: Precision | null;

  @LinkToMany({ to: 'Fact', relationship: 'BEARS_ON', description: 'Facts that bear on it without stating it.' })
  seeAlso?: object[];
}
