import { ObjectType } from 'type-graphql';
import { TwoTongues } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Lasting } from '../registry/lasting';

@ObjectType({ implements: Lasting, description: 'A kind of touchpoint that several subsidiaries run, so that they can be compared.', simpleResolvers: true })
export class Archetype extends Lasting {
  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;
}
