import { ObjectType } from 'type-graphql';
import { Text, TwoTongues, Whole } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Entry } from '../registry/entry';

@ObjectType({ implements: Entry, description: 'A document or page that facts were taken from.', simpleResolvers: true })
export class Source extends Entry {
  @TwoTongues({ description: 'Its title.', searched: true })
  title!: StoredBilingual;

  @TwoTongues({ description: 'Who published it.', searched: true })
  publisher!: StoredBilingual;

  @Whole({ description: 'The year it speaks of or was published in; null where it does not say.', optional: true, min: 1900, max: 2200 })
  year!: number | null;

  @Text({ description: 'Where it can be found, without protocol; null for a printed document.', optional: true, max: 500 })
  address!: string | null;
}
