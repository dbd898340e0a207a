import { Arg, Args, Ctx, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { PageArguments } from '../kernel/page';
import { entryNamed, firstEntry, keyOfEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import type { StoredEntry } from '../registry/storedEntry';
import { Entry, Sourced } from '../registry/entry';
import { filterOf } from '../registry/inputs';
import { listEntries } from '../registry/lists';
import { Assertion, Reading } from './assertion';
import { Citation, citationOf } from './citation';
import { Fact } from './fact';
import { Source } from './source';
import { factsOfEntries } from './sources.store';
import './sources.rules';

@ObjectType({ description: 'A page of facts.' })
export class FactConnection extends connectionOf(Fact) {}

@ObjectType({ description: 'A page of sources.' })
export class SourceConnection extends connectionOf(Source) {}

@ObjectType({ description: 'A page of assertions.' })
export class AssertionConnection extends connectionOf(Assertion) {}

@InputType({ description: 'Narrows a list of facts.' })
class FactFilter extends filterOf(Fact) {}

@InputType({ description: 'Narrows a list of assertions.' })
class AssertionFilter extends filterOf(Assertion) {}

const factsOf = async (entry: Met & { facts?: StoredEntry[] }, request: Request): Promise<StoredEntry[]> =>
  entry.facts ?? (await batched(request.batches, factsOfEntries, keyOfEntry(entry), (keys) => factsOfEntries(request.graph, keys))) ?? [];

@Resolver(() => Sourced)
export class SourcedResolver {
  @FieldResolver(() => [Fact], { description: 'The facts on which it rests; empty for what is illustrative or entered in use.' })
  facts(@Root() entry: Met, @Ctx() request: Request): Promise<StoredEntry[]> {
    return factsOf(entry, request);
  }

  @FieldResolver(() => Citation, { nullable: true, description: 'Where it is stated: the first of its citations; null for what no source states.' })
  async citation(@Root() entry: Met, @Ctx() request: Request): Promise<Citation | null> {
    const [fact] = await factsOf(entry, request);
    return fact ? citationOf(fact) : null;
  }

  @FieldResolver(() => [Citation], { description: 'Everywhere it is stated.' })
  async citations(@Root() entry: Met, @Ctx() request: Request): Promise<Citation[]> {
    return (await factsOf(entry, request)).map(citationOf);
  }

  @FieldResolver(() => Bilingual, { nullable: true, description: 'What the source states, in our own words: the first of its facts; null for what no source states.' })
  async statement(@Root() entry: Met, @Ctx() request: Request): Promise<StoredBilingual | null> {
    const [fact] = await factsOf(entry, request);
    return (fact?.statement as StoredBilingual | undefined) ?? null;
  }
}

@Resolver(() => Fact)
export class FactResolver {
  @Query(() => Fact, { description: 'A fact by id or slug (`P-06`). NOT_FOUND where there is none.' })
  fact(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Fact> {
    return entryNamed(request, 'Fact', id);
  }

  @Query(() => FactConnection, { description: 'Facts that pass a filter, by slug.' })
  facts(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => FactFilter, { nullable: true, description: 'Only facts that pass it.' }) filter?: FactFilter | null): Promise<Connection<Fact>> {
    return listEntries(request, Fact, filter, null, page);
  }

  @FieldResolver(() => Source, { description: 'The source that states it.' })
  async source(@Root() fact: Met, @Ctx() request: Request): Promise<Source | null> {
    return firstEntry(await linked(request, fact, 'STATED_IN'));
  }

  @FieldResolver(() => [Entry], { description: 'What it speaks of.' })
  async about(@Root() fact: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linked(request, fact, 'ABOUT'));
  }

  @FieldResolver(() => [Entry], { description: 'The objects of the registry that rest on it.' })
  async supports(@Root() fact: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linking(request, fact, 'RESTS_ON'));
  }

  @FieldResolver(() => [Entry], { description: 'The objects on which it bears without stating them.' })
  async bearsOn(@Root() fact: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linking(request, fact, 'BEARS_ON'));
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'All sources, by slug.' })
  sources(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Source>> {
    return listEntries(request, Source, null, null, page);
  }

  @FieldResolver(() => FactConnection, { description: 'The facts it states, by slug.' })
  facts(@Root() source: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Fact>> {
    return listEntries(request, Fact, null, null, page, keyOfEntry(source));
  }
}

@Resolver(() => Assertion)
export class AssertionResolver {
  @Query(() => Assertion, { description: 'An assertion by id or slug (`A-01`). NOT_FOUND where there is none.' })
  assertion(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Assertion> {
    return entryNamed(request, 'Assertion', id);
  }

  @Query(() => AssertionConnection, { description: 'Assertions that pass a filter, by slug.' })
  assertions(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => AssertionFilter, { nullable: true, description: 'Only assertions that pass it.' }) filter?: AssertionFilter | null): Promise<Connection<Assertion>> {
    return listEntries(request, Assertion, filter, null, page);
  }

  @FieldResolver(() => [Entry], { description: 'What it speaks of.' })
  async about(@Root() assertion: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linked(request, assertion, 'ABOUT'));
  }

  @FieldResolver(() => [Reading], { description: 'The ways to read it, in order.' })
  async readings(@Root() assertion: Met, @Ctx() request: Request): Promise<Reading[]> {
    return onlyEntries(await linking(request, assertion, 'READS'));
  }

  @FieldResolver(() => Reading, { nullable: true, description: 'The reading this registry works with; null where it works with none.' })
  async adopted(@Root() assertion: Met, @Ctx() request: Request): Promise<Reading | null> {
    return firstEntry(await linked(request, assertion, 'ADOPTS'));
  }

  @FieldResolver(() => [Citation], { description: 'Where the source says it.' })
  async citations(@Root() assertion: Met, @Ctx() request: Request): Promise<Citation[]> {
    return (await factsOf(assertion, request)).map(citationOf);
  }
}

@Resolver(() => Reading)
export class ReadingResolver {
  @FieldResolver(() => Assertion, { description: 'The assertion it reads.' })
  async assertion(@Root() reading: Met, @Ctx() request: Request): Promise<Assertion | null> {
    return firstEntry(await linked(request, reading, 'READS'));
  }
}
