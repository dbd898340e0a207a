import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { batched } from '../graphql/batched';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { badInput } from '../kernel/failure';
import { globalId } from '../kernel/id';
import { pageRequest } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { firstEntry, keyOfEntry, linked, linking, slugOf } from '../registry/edges';
import { Entry } from '../registry/entry';
import { searchText } from '../registry/lists';
import { entriesCalled, entriesCovering, touchpointsCovered, type EntryFound } from './search.store';

const nouns = { SUBSIDIARY: 'Subsidiary', JOURNEY: 'Journey', CHANNEL: 'Channel', ARCHETYPE: 'Archetype', DEPARTMENT: 'Department', TOUCHPOINT: 'Touchpoint', MEASUREMENT_POINT: 'MeasurementPoint' };

const SearchKind = enumeration('SearchKind', 'What a search finds.', {
  SUBSIDIARY: 'A subsidiary.', JOURNEY: 'A journey.', CHANNEL: 'A channel: by what means customer and company meet, the same for all subsidiaries.',
  ARCHETYPE: 'An archetype: a kind of touchpoint that several subsidiaries run.', DEPARTMENT: 'A department.', TOUCHPOINT: 'A touchpoint.', MEASUREMENT_POINT: 'A measurement point.',
});
type SearchKind = keyof typeof SearchKind;

const kinds = Object.keys(nouns) as SearchKind[];
/** What covers touchpoints. */
const covering: readonly string[] = [nouns.CHANNEL, nouns.ARCHETYPE];

const kindOf = (noun: string): SearchKind => kinds.find((kind) => nouns[kind] === noun)!;

@ObjectType({ description: 'Something that a search found.', simpleResolvers: true })
export class SearchHit {
  @Field(() => ID, { description: 'The id of what was found.' })
  id!: string;

  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => Bilingual, { description: 'Its name.' })
  name!: StoredBilingual;

  @Field(() => String, { nullable: true, description: 'Its code; null for all but touchpoints.' })
  code!: string | null;

  @Field(() => Entry, { description: 'The object itself.' })
  entry!: Entry;

  @Field(() => Bilingual, { nullable: true, description: 'Of a channel or archetype that is called otherwise: the name of a touchpoint that it covers, or of a department that operates it, through which it was found. Null where it is called so itself.' })
  through!: StoredBilingual | null;
}

type FoundHit = SearchHit & { found: EntryFound['entry'] };

const hitOf = ({ entry, through }: EntryFound): FoundHit => ({
  id: globalId(entry.noun, slugOf(entry)), kind: kindOf(entry.noun), name: entry.name as StoredBilingual, code: (entry.code as string | undefined) ?? null, entry: entry as unknown as Entry, through, found: entry,
});

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => [SearchHit], { description: 'Finds objects by name or code in Chinese and English alike: upper and lower case, full and half width, hyphens and spaces do not differ. What is called exactly so comes first, then what begins so, then where the text stands within a name, then where it stands in other names or notes; at last channels and archetypes that are called otherwise but cover touchpoints that are called so. Among equals what stands today comes first. BAD_INPUT for an empty text, one of more than 200 characters, or more than 100 hits.' })
  async search(@Ctx() request: Request, @Arg('text', () => String, { description: 'What to look for, in one piece: 1 to 200 characters.' }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many hits at most, 0 to 100.' }) first: number,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'Only these kinds; all if left out.' }) only?: SearchKind[] | null): Promise<FoundHit[]> {
    const wanted = searchText(text, 'text')!.replaceAll('-', ' ');
    if (wanted.trim() === '') throw badInput('text', 'empty', '1 to 200 characters');
    const limit = pageRequest({ first }).limit;
    const order = Object.fromEntries(kinds.filter((kind) => only == null || only.includes(kind)).map((kind, place) => [nouns[kind], place]));
    const searched = { text: wanted, order, day: todayOf(request.clock), limit };
    const called = await entriesCalled(request.graph, searched);
    const reached = called.length < limit ? await entriesCovering(request.graph, { ...searched, limit: limit - called.length }, covering.filter((noun) => noun in order)) : [];
    return [...called, ...reached].map(hitOf);
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary it belongs to; null for subsidiaries themselves, and for what belongs to none: channels, archetypes, departments of the holding.' })
  async subsidiary(@Root() { found }: FoundHit, @Ctx() request: Request): Promise<Subsidiary | null> {
    if (found.noun === nouns.SUBSIDIARY || covering.includes(found.noun)) return null;
    return firstEntry(found.noun === nouns.DEPARTMENT ? await linking(request, found, 'HAS', nouns.SUBSIDIARY) : await linked(request, found, 'BELONGS_TO'));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Touchpoints that stand today and are delivered on the channel, or are variants of the archetype; null for all other kinds.' })
  async touchpoints(@Root() { found }: FoundHit, @Ctx() request: Request): Promise<number | null> {
    if (!covering.includes(found.noun)) return null;
    return await batched(request.batches, touchpointsCovered, keyOfEntry(found), (keys) => touchpointsCovered(request.graph, keys, todayOf(request.clock))) ?? 0;
  }
}
