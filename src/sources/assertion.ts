import { ObjectType } from 'type-graphql';
import { Choice, enumeration, TwoTongues, Whole, Words } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Entry } from '../registry/entry';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Fact } from './fact';

export const AssertionStatus = enumeration('AssertionStatus', 'Whether it is known what a source means.', {
  UNRESOLVED: 'Still open; a reading may be adopted to work with, and stays a reading.',
  RESOLVED: 'Cleared up by the publisher or a further source.',
});
export type AssertionStatus = keyof typeof AssertionStatus;

@ObjectType({ implements: Entry, description: 'Something a source says that can be understood in more than one way, with the readings and the one adopted here.', simpleResolvers: true })
export class Assertion extends Entry {
  @LinkToMany({ to: null, relationship: 'ABOUT', description: 'What it speaks of.' })
  about?: Entry[];

  @TwoTongues({ description: 'What is unclear, in a few words.', searched: true })
  title!: StoredBilingual;

  @TwoTongues({ description: 'What the source says and why it is unclear.', max: 2000, searched: true })
  statement!: StoredBilingual;

  @Choice(AssertionStatus, { description: 'Whether it is known what is meant.', filtered: true })
  status!: AssertionStatus;

  @LinkToOne({ to: 'Reading', relationship: 'ADOPTS', optional: true, description: 'The reading this registry works with; null where it works with none.' })
  adopted?: Reading | null;

  @TwoTongues({ description: 'Why that reading was adopted.', optional: true, max: 2000 })
  adoptedReason!: StoredBilingual | null;

  @LinkToMany({ to: 'Fact', relationship: 'RESTS_ON', description: 'The facts that are unclear.' })
  facts?: Fact[];
}

@ObjectType({ implements: Entry, description: 'One way to understand an assertion.', simpleResolvers: true })
export class Reading extends Entry {
  @LinkToOne({ to: 'Assertion', relationship: 'READS', description: 'The assertion it reads.' })
  assertion?: Assertion;

  @Whole({ description: 'Its place among the readings, from 1.', min: 1, max: 100 })
  position!: number;

  @TwoTongues({ description: 'What the source would then mean.', max: 2000 })
  statement!: StoredBilingual;

  @Words({ description: 'Which declared figure this reading holds against which registered count: `DECLARED_SERVICE_NODES=SERVICE_NODES`.' })
  compares!: string[];
}
