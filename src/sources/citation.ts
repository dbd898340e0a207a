import type { GraphQLSchema } from 'graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { bindComputed } from '../graphql/bindFields';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import type { StoredEntry } from '../registry/storedEntry';

@ObjectType({ description: 'Where it is stated.', simpleResolvers: true })
export class Citation {
  @Field(() => Bilingual, { description: 'The title of the document.' })
  document!: StoredBilingual | Bilingual;

  @Field({ description: 'The section in which it stands.' })
  section!: string;

  @Field(() => ID, { description: 'The id of the fact: `P-06`. `fact(id:)` finds it.' })
  factId!: string;

  @Field(() => String, { nullable: true, description: 'Where the document can be found; null for a printed one.' })
  address!: string | null;

  @Field(() => Bilingual, { description: 'The fact restated in our own words.' })
  statement!: StoredBilingual | Bilingual;
}

/** The citation of a fact that came with its source. */
export function citationOf(fact: StoredEntry): Citation {
  const source = fact.source as StoredEntry;
  return {
    document: source.title as StoredBilingual,
    section: String(fact.section),
    factId: (fact.slug as string | undefined) ?? fact.id,
    address: (source.address as string | null | undefined) ?? null,
    statement: fact.statement as StoredBilingual,
  };
}

interface WithFacts {
  facts?: StoredEntry[];
}

/** Citations of objects that came with their facts are made on the spot. */
export const bindCitations = (schema: GraphQLSchema): void => bindComputed<WithFacts>(schema, 'Sourced', {
  citation: ({ facts }) => facts && (facts[0] ? citationOf(facts[0]) : null),
  citations: ({ facts }) => facts?.map(citationOf),
  statement: ({ facts }) => facts && (facts[0]?.statement ?? null),
});
