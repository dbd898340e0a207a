import { ObjectType } from 'type-graphql';
import { Choice, enumeration, Text, TwoTongues, Words } from '../graphql/attributes';
import type { StoredBilingual } from '../graphql/bilingual';
import { Entry } from '../registry/entry';
import { LinkToMany, LinkToOne } from '../registry/links';
import type { Source } from './source';

export const FactKind = enumeration('FactKind', 'What sort of thing a fact states.', {
  PRACTICE: 'How something is done.',
  COUNT: 'How many there are.',
  METRIC: 'A measured figure, or how one moved.',
  CLAIM: 'What the publisher concludes; not tested here.',
  INSIGHT: 'What the publisher holds to be a cause.',
  GOAL: 'What is aimed at.',
  BENCHMARK: 'A comparison with others.',
  FEATURE: 'Something that a service can do.',
  PLAN: 'Something intended.',
  AWARD: 'A prize.',
  FACT: 'Anything else that is stated.',
  TARGET: 'A standard that a figure is held against.',
});
export type FactKind = keyof typeof FactKind;

@ObjectType({ implements: Entry, description: 'One thing that a source states, restated in our own words.', simpleResolvers: true })
export class Fact extends Entry {
  @LinkToOne({ to: 'Source', relationship: 'STATED_IN', description: 'The source that states it.' })
  source?: Source;

  @Text({ description: 'The part of the source in which it stands.', searched: true })
  section!: string;

  @Choice(FactKind, { description: 'What sort of thing it states.', filtered: true })
  kind!: FactKind;

  @LinkToMany({ to: null, relationship: 'ABOUT', description: 'What it speaks of.' })
  about?: Entry[];

  @TwoTongues({ description: 'The fact restated; no sentence of the source.', max: 1000, searched: true })
  statement!: StoredBilingual;

  @Text({ description: 'Its content as `key=value` pairs, separated by semicolons.', optional: true, max: 1000 })
  details!: string | null;

  @TwoTongues({ description: 'Why nothing in the registry rests on it; null where something does.', optional: true, max: 1000 })
  noDataReason!: StoredBilingual | null;

  @Words({ description: 'What it says was added, each as kind, number and year: `NODE=2@2021` (service nodes), `FEATURE=1@2021` (functions); without a year where none is stated: `FEATURE=1`. Empty where it says nothing of the kind.' })
  adds!: string[];

  @LinkToMany({ to: 'Subsidiary', relationship: 'ADDS_AT', description: 'The companies where it says that was added; at least one where `adds` names anything.' })
  addedAt?: Entry[];
}
