import { ObjectType } from 'type-graphql';
import { TwoTongues } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Lasting } from '../registry/lasting';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Group, Subsidiary } from './group';

@ObjectType({ implements: Lasting, description: 'A department of a subsidiary or of the holding: who owns touchpoints and operates channels.', simpleResolvers: true })
export class Department extends Lasting {
  @LinkToOne({ to: 'Group', relationship: 'HAS', inward: true, optional: true, description: 'The group, where the department belongs to the holding itself.' })
  group?: Group | null;

  @LinkToOne({ to: 'Subsidiary', relationship: 'HAS', inward: true, optional: true, description: 'The subsidiary it belongs to; null for a department of the holding.' })
  subsidiary?: Subsidiary | null;

  @TwoTongues({ description: 'Its name.', searched: true })
  name!: StoredBilingual;

  @LinkToMany({ to: 'Channel', relationship: 'OPERATES', words: ['provenance'], description: 'The channels that it operates.' })
  channels?: object[];
}
