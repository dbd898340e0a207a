import { ObjectType } from 'type-graphql';
import { TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Subsidiary } from '../organisation/group';
import { Lasting } from '../registry/lasting';
import { LinkToOne } from '../registry/links';

@ObjectType({ implements: Lasting, description: 'A typical customer, by role, whose path through journeys is drawn.', simpleResolvers: true })
export class Persona extends Lasting {
  @LinkToOne({ to: 'Subsidiary', relationship: 'BELONGS_TO', description: 'The subsidiary whose customer this is.' })
  subsidiary?: Subsidiary;

  @TwoTongues({ description: 'The role, not a personal name.', searched: true })
  name!: StoredBilingual;

  @Whole({ description: 'Age in years.', optional: true, min: 0, max: 120 })
  age!: number | null;

  @TwoTongues({ description: 'Notes.', optional: true, max: 2000 })
  notes!: StoredBilingual | null;
}
