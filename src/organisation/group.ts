import { ObjectType } from 'type-graphql';
import { TwoTongues, Whole, Words } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Sourced } from '../registry/entry';
import { LinkToOne } from '../registry/links';

@ObjectType({ implements: Sourced, description: 'A financial group: a holding with its subsidiaries.', simpleResolvers: true })
export class Group extends Sourced {
  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Words({ description: 'Other names it goes by.', searched: true })
  aliases!: string[];
}

@ObjectType({ implements: Sourced, description: 'A company of the group. Its journeys, touchpoints and departments are its own.', simpleResolvers: true })
export class Subsidiary extends Sourced {
  @LinkToOne({ to: 'Group', relationship: 'PART_OF', description: 'The group it is part of.' })
  group?: Group;

  @Whole({ description: 'Its place in lists of the group, from 1.', min: 1, max: 1000 })
  position!: number;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @Words({ description: 'Other names it goes by.', searched: true })
  aliases!: string[];
}
