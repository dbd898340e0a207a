import { Field, ID, InterfaceType } from 'type-graphql';
import { Choice, Instant, Whole, Words } from '../graphql/attributes';
import { LinkToMany } from './links';
import { Provenance } from './provenance';

@InterfaceType({ description: 'Anything with an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'An opaque id, unique across all types; `node(id)` finds the object again.' })
  id!: string;
}

/** What every object of the registry has. In the graph `id` is the slug, `noun` its type and `key` both. */
@InterfaceType({ implements: Node, description: 'An object of the registry.' })
export abstract class Entry extends Node {
  @Field({ description: 'A readable id, unique among objects of this type: `life/online-purchase`. Arguments that name one object take it as well. It can be changed (`changeSlug`); former ones go on naming the object.' })
  slug!: string;

  @Field({ description: 'What never changes: its type and the slug it was entered with, `Touchpoint:life/online-purchase`. It is the same on published versions, whatever the object was called when they were published, so that parts of answers are joined by it. Arguments that take any object (`Noun:slug`) take it as well.' })
  key!: string;

  @Words({ description: 'Slugs that it had before, the one it was entered with first. They go on naming it wherever an id or slug is taken, and no other object of this type can have them.', inFilesAlone: true })
  formerSlugs!: string[];

  @Whole({ description: 'Goes up by one with every change. Changes name the version they are made on.', min: 0, max: 2_147_483_647, kept: true })
  version!: number;

  @Instant({ description: 'When it was entered.', kept: true })
  createdAt!: string;

  @Instant({ description: 'When it was last changed.', kept: true })
  updatedAt!: string;

  noun!: string;
}

/** An object that is more or less well founded: it says where it comes from and on which facts it rests. */
@InterfaceType({ implements: Entry, description: 'An object that says where it comes from.' })
export abstract class Sourced extends Entry {
  @Choice(Provenance, { description: 'Where it comes from. `REPORTED` and `PUBLISHED` objects have a citation.', filtered: true, initially: 'OPERATED' })
  provenance!: Provenance;

  @LinkToMany({ to: 'Fact', relationship: 'RESTS_ON', description: 'The facts that state it; at least one where it is REPORTED, PUBLISHED or DERIVED.' })
  facts?: object[];
}

