import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { keyNamed } from '../history/naming.rules';
import { badInput } from '../kernel/failure';
import { pageRequest, type PageArguments, type PageRequest } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { entryByKey, firstEntry, linked, onlyEntries, type Met } from '../registry/edges';
import { Entry } from '../registry/entry';
import type { StoredEntry } from '../registry/storedEntry';
import { Citation, citationOf } from '../sources/citation';
import { Fact } from '../sources/fact';
import { factsOfEntries, factsThatAdd } from '../sources/sources.store';
import { Addition, AdditionKind, UndatedAdditions } from './addition';
import { startsOf } from './additions.store';
import { findAdditions, placeOf, type FoundAddition } from './findAdditions';
import { undatedWords } from './undatedWords';

@ObjectType({ description: 'A page of what was added, the earliest first.' })
export class AdditionConnection extends connectionOf(Addition) {
  @Field(() => [UndatedAdditions], { description: 'Beside the list, for each kind asked for: of how many it is not known when they were added.' })
  undated!: UndatedAdditions[];
}

const allKinds = Object.keys(AdditionKind) as AdditionKind[];

@ArgsType()
class AdditionArgs {
  @Field(() => DateScalar, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after it; later than `from`, else BAD_INPUT. Of the year 2021: 2022-01-01.' })
  to!: string;

  @Field(() => ID, { nullable: true, description: 'Only what was added at this subsidiary.' })
  subsidiary?: string | null;
}

/** What a page reads of the list, in the direction of reading, one beyond the limit. */
function readOf(all: FoundAddition[], { limit, backward, position }: PageRequest): FoundAddition[] {
  const at = position?.sortKey;
  const read = backward ? all.filter((each) => at === undefined || placeOf(each) < at).reverse() : all.filter((each) => at === undefined || placeOf(each) > at);
  return read.slice(0, limit + 1);
}

const isFact = ({ provenance }: Pick<Addition, 'provenance'>): boolean => provenance === null;

const entriesOf = async (request: Request, keys: readonly string[]): Promise<StoredEntry[]> => (await Promise.all(keys.map((key) => entryByKey(request, key)))).filter((entry) => entry !== null);

@Resolver(() => Addition)
export class AdditionsResolver {
  @Query(() => AdditionConnection, { description: 'What was added in a period, in one list: touchpoints, measurement points and channels whose first day is known and lies in it, and the service nodes and functions of which a source says so. What is known to the year or month alone is in every period that meets it (`certain`). What has no first day is not said to be added; how many those are stands beside the list (`undated`).' })
  async additions(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Args(() => AdditionArgs) { from, to, subsidiary }: AdditionArgs,
    @Arg('kinds', () => [AdditionKind], { nullable: true, description: 'Only these kinds; all if left out.' }) kinds?: AdditionKind[] | null): Promise<Connection<Addition> & Pick<AdditionConnection, 'undated'>> {
    if (from >= to) throw badInput('to', 'not after `from`', 'a later day');
    const asked = pageRequest(page, 'string');
    const key = await keyNamed(request, 'Subsidiary', subsidiary, 'subsidiary');
    const [starts, facts] = await Promise.all([startsOf(request.graph, ['Touchpoint', 'MeasurementPoint', 'Channel']), factsThatAdd(request.graph)]);
    const { additions, undated } = findAdditions(starts, facts, { from, to, subsidiary: key, kinds: kinds ?? allKinds });
    return {
      ...connect(readOf(additions, asked), asked, ({ subsidiaries, registered, ...each }): Addition => ({ ...each, subsidiaryKeys: subsidiaries, registeredKeys: registered }), (each) => ({ sortKey: placeOf(each), slug: each.key })),
      count: () => additions.length,
      undated: [...undated].map(([kind, count]) => ({ kind, count, statement: undatedWords(kind, count) })),
    };
  }

  @FieldResolver(() => Bilingual, { description: 'The name of the object, or the fact in our own words.' })
  async name(@Root() { key }: Addition, @Ctx() request: Request): Promise<StoredBilingual> {
    const entry = (await entryByKey(request, key))!;
    return (entry.name ?? entry.statement) as StoredBilingual;
  }

  @FieldResolver(() => Entry, { description: 'The object of the registry, or the fact that states it.' })
  async object(@Root() { key }: Addition, @Ctx() request: Request): Promise<Entry> {
    return (await entryByKey(request, key)) as unknown as Entry;
  }

  @FieldResolver(() => [Subsidiary], { description: 'Where it was added; empty for a channel.' })
  async subsidiaries(@Root() { subsidiaryKeys }: Addition, @Ctx() request: Request): Promise<Subsidiary[]> {
    return (await entriesOf(request, subsidiaryKeys)) as unknown as Subsidiary[];
  }

  @FieldResolver(() => [Entry], { description: 'Of what a source states: the objects in the list that the same fact states or bears on. They are, or may be, what it speaks of. Empty where the source does not name it, and for objects.' })
  async registered(@Root() { registeredKeys }: Addition, @Ctx() request: Request): Promise<Entry[]> {
    return (await entriesOf(request, registeredKeys)) as unknown as Entry[];
  }

  @FieldResolver(() => [Citation], { description: 'Where it is stated; empty for what no source states.' })
  async citations(@Root() addition: Addition, @Ctx() request: Request): Promise<Citation[]> {
    if (!isFact(addition)) return ((await batched(request.batches, factsOfEntries, addition.key, (keys) => factsOfEntries(request.graph, keys))) ?? []).map(citationOf);
    const fact = (await entryByKey(request, addition.key))!;
    return [citationOf({ ...fact, source: firstEntry<StoredEntry>(await linked(request, fact, 'STATED_IN')) })];
  }
}

@Resolver(() => Fact)
export class FactAdditionsResolver {
  @FieldResolver(() => [Subsidiary], { description: 'The companies where it says that something was added; empty where `adds` is.' })
  async addedAt(@Root() fact: Met, @Ctx() request: Request): Promise<Subsidiary[]> {
    return onlyEntries(await linked(request, fact, 'ADDS_AT'));
  }
}
