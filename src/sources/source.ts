import { ObjectType } from 'type-graphql';
import { TwoTongues, WebAddress, Whole } from '../graphql/attributes';
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

  @WebAddress({ description: 'Where it can be found on the web: `https://`, `http://`, or an address without either; at most 500 characters, anything else is refused with BAD_INPUT. Null for a printed document.', optional: true })
  address!: string | null;
}
