import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import { frozenFields } from '../graphql/frozenFields';
import { asksFor } from '../graphql/lookAhead';
import type { Request } from '../graphql/request';
import { foundMeant, keyNamed } from '../history/naming.rules';
import { DateScalar, JsonScalar, type FinishedJson } from '../graphql/scalars';
import { unlessEdited } from '../history/unlessEdited.rules';
import { Failure, notFound } from '../kernel/failure';
import { keyOf, slugFrom } from '../kernel/id';
import { pageRequest, type PageArguments } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { entryNamed, firstEntry, keyOfEntry, linked, onlyEntries, type Met } from '../registry/edges';
import { countEntries, entriesByKeys, entriesPage } from '../registry/entries.store';
import type { SortedEntry, StoredEntry } from '../registry/storedEntry';
import { filterOf } from '../registry/inputs';
import { connectEntries, entryFilter, entryOrder, orderOf, type OrderInput, sortedBy } from '../registry/lists';
import { thawedMap, type ThawedJourney } from './thawedMap';
import { Journey, JourneyVersion, Path, Stage } from './journey';
import { mapOnDay } from './mapOnDay';
import { versionInForce, versionsOfJourneys, versionsWithDocuments } from './journeys.store';
import { pathsOfJourneys, stagesOfJourneys } from './mapParts.store';
import { readableDocument } from './knownDocuments';
import { journeyMaps } from './maps.store';
import { Persona } from './persona';
import { fieldsNotHeld } from './frozenRules';
import { versionSlug } from './versionSlug';
import './journeys.rules';

@ObjectType({ description: 'A page of journeys.' })
export class JourneyConnection extends connectionOf(Journey) {}

@InputType({ description: 'Narrows a list of journeys.' })
export class JourneyFilter extends filterOf(Journey) {
  @Field(() => ID, { nullable: true, description: 'Only journeys of this subsidiary.' })
  subsidiary?: string | null;
}

@InputType({ description: 'Orders a list of journeys.' })
export class JourneyOrder extends orderOf(Journey) {}

/** The edges that make a journey a map; whoever asks for one gets the whole map in one statement. */
const mapEdges = ['stages', 'paths', 'counts'];

/** The maps of drafts by key, kept until the next edit. */
export const draftMaps = (request: Request, keys: readonly string[]): Promise<Map<string, StoredEntry>> => unlessEdited(request, journeyMaps, keys, () => journeyMaps(request.graph, keys));

async function withMaps(request: Request, rows: SortedEntry[]): Promise<SortedEntry[]> {
  const maps = await draftMaps(request, rows.map(({ entry }) => entry.key));
  return rows.map((row) => ({ ...row, entry: maps.get(row.entry.key) ?? row.entry }));
}

/** A page of journeys, with their maps where the client asks for them. */
export async function listJourneys(request: Request, info: GraphQLResolveInfo, filter: JourneyFilter | null | undefined, order: OrderInput | null | undefined, page: PageArguments, subsidiary: string | null): Promise<Connection<Journey>> {
  const sorted = entryOrder(Journey, order);
  const asked = pageRequest(page, sortedBy(sorted));
  const passing = entryFilter(Journey, filter, subsidiary);
  const rows = await entriesPage(request.graph, 'Journey', passing, sorted, asked);
  const wantsMaps = asksFor(info, ...mapEdges.flatMap((edge) => [`nodes.${edge}`, `edges.node.${edge}`]));
  // The row beyond the page is not loaded.
  const read = wantsMaps && rows.length > 0 ? [...await withMaps(request, rows.slice(0, asked.limit)), ...rows.slice(asked.limit)] : rows;
  return connectEntries(read, asked, () => countEntries(request.graph, 'Journey', passing));
}

@Resolver(() => Journey)
export class JourneyResolver {
  @Query(() => Journey, { description: 'A journey by id or slug (`life/claim`): the draft, or what was published on a day. NOT_FOUND where there is none, or none had been published by that day; UNREADABLE where what was published is broken. A published version is answered from its frozen document, at any depth: what the document does not hold is null or empty (`notFrozen` says what), never taken from the registry of today. Scores and figures are live, as of the day asked for.' })
  async journey(@Ctx() request: Request, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Answer from the version in force on this day; the draft if left out.' }) asOf?: string | null): Promise<Journey> {
    if (asOf != null) return journeyAsOf(request, slugFrom('Journey', id, 'id'), asOf);
    if (!asksFor(info, ...mapEdges)) return entryNamed(request, 'Journey', id);
    const map = await foundMeant(request, keyOf('Journey', slugFrom('Journey', id, 'id')), async (key) => (await draftMaps(request, [key])).get(key));
    if (!map) throw notFound('Journey');
    return map as unknown as Journey;
  }

  @Query(() => JourneyConnection, { description: 'Journeys that pass a filter, by slug if no order is given. Only who asks for stages or paths loads maps.' })
  async journeys(@Ctx() request: Request, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => JourneyFilter, { nullable: true, description: 'Only journeys that pass it.' }) filter?: JourneyFilter | null,
    @Arg('orderBy', () => JourneyOrder, { nullable: true, description: 'In which order.' }) order?: JourneyOrder | null): Promise<Connection<Journey>> {
    return listJourneys(request, info, filter, order, page, await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'));
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary whose journey it is.' })
  async subsidiary(@Root() journey: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, journey, 'BELONGS_TO'));
  }

  @FieldResolver(() => [Persona], { description: 'The personas it is drawn for.' })
  async personas(@Root() journey: Met, @Ctx() request: Request): Promise<Persona[]> {
    return onlyEntries(await linked(request, journey, 'WALKED_BY'));
  }

  @FieldResolver(() => Journey, { nullable: true, description: 'The journey it is a variant of: the reference it is held against.' })
  async variantOf(@Root() journey: Met, @Ctx() request: Request): Promise<Journey | null> {
    return firstEntry(await linked(request, journey, 'VARIANT_OF'));
  }

  @FieldResolver(() => [Stage], { description: 'Its stages, in order.' })
  async stages(@Root() journey: Met, @Ctx() request: Request): Promise<Stage[]> {
    return ((await batched(request.batches, stagesOfJourneys, keyOfEntry(journey), (keys) => stagesOfJourneys(request.graph, keys))) ?? []) as unknown as Stage[];
  }

  @FieldResolver(() => [Path], { description: 'The paths of its personas.' })
  async paths(@Root() journey: Met, @Ctx() request: Request): Promise<Path[]> {
    return ((await batched(request.batches, pathsOfJourneys, keyOfEntry(journey), (keys) => pathsOfJourneys(request.graph, keys))) ?? []) as unknown as Path[];
  }

  @FieldResolver(() => [JourneyVersion], { description: 'Its published versions, the latest first. On a published version: those up to it.' })
  async versions(@Root() journey: Met & Partial<ThawedJourney>, @Ctx() request: Request): Promise<JourneyVersion[]> {
    const published = ((await batched(request.batches, versionsOfJourneys, keyOfEntry(journey), (keys) => versionsOfJourneys(request.graph, keys))) ?? []) as unknown as JourneyVersion[];
    return journey.frozenOn === undefined ? published : published.filter(({ number }) => number <= (journey.frozenAs ?? 0));
  }

  @FieldResolver(() => [String], { description: 'On a published version: the fields that its document does not hold, as `Touchpoint.seeAlso`; asked on it or below, they answer null or an empty list, whatever the registry holds today. Empty for the draft.' })
  notFrozen(@Root() journey: Partial<ThawedJourney>, @Info() { schema }: GraphQLResolveInfo): string[] {
    return journey.held ? fieldsNotHeld(frozenFields(schema), journey.held) : [];
  }
}

/** A published map weighs by its text: about so many characters for each object. */
const charactersOfObject = 280;

/**
 * The map of a journey that was in force on a day.
 * @param fields the arguments that named the journey and the day
 * @throws NOT_FOUND where there is no such journey, or none of it had been published by that day
 */
export async function journeyAsOf(request: Request, slug: string, day: string, fields = { journey: 'id', asOf: 'asOf' }): Promise<Journey> {
  const asked = `${slug} ${day}`;
  const maps = await unlessEdited(request, versionInForce, [asked], async () => {
    const found = await foundMeant(request, keyOf('Journey', slug), (key) => versionInForce(request.graph, key, day));
    if (!found) throw notFound('Journey', fields.journey);
    const { revision, version } = found;
    if (!version) throw new Failure('NOT_FOUND', 'no version of this journey had been published by that day', { field: fields.asOf, noun: 'Journey' });
    const map = await mapOnDay(thawedMap(version.frozen, { slug: versionSlug(slug, version.number), number: version.number, day }), (keys) => entriesByKeys(request.graph, keys));
    return { revision, answers: new Map([[asked, map]]), weight: version.frozen.length / charactersOfObject };
  });
  return maps.get(asked) as unknown as Journey;
}

@Resolver(() => JourneyVersion)
export class JourneyVersionResolver {
  @Query(() => JourneyVersion, { description: 'A published version by id or slug (`life/claim#1`). NOT_FOUND where there is none.' })
  async journeyVersion(@Ctx() request: Request, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<JourneyVersion> {
    if (!asksFor(info, 'document')) return entryNamed(request, 'JourneyVersion', id);
    const version = await foundMeant(request, keyOf('JourneyVersion', slugFrom('JourneyVersion', id, 'id')), async (key) => (await versionsWithDocuments(request.graph, [key])).get(key));
    if (!version) throw notFound('JourneyVersion');
    return version as unknown as JourneyVersion;
  }

  @FieldResolver(() => Journey, { description: 'The journey, as its draft is now.' })
  async journey(@Root() version: Met, @Ctx() request: Request): Promise<Journey | null> {
    return firstEntry(await linked(request, version, 'VERSION_OF'));
  }

  @FieldResolver(() => JsonScalar, { description: 'The frozen map, whole, exactly as it was published: `{format, journey}`, the journey in the shape of the API with every edge in place. It is passed through as it was stored: the cheapest way to read a map. UNREADABLE where it is broken.' })
  async document(@Root() version: Met & { frozen?: string | null }, @Ctx() request: Request): Promise<FinishedJson> {
    const read: StoredEntry | null = version.frozen == null ? await batched(request.batches, versionsWithDocuments, keyOfEntry(version), (keys) => versionsWithDocuments(request.graph, keys)) : version as unknown as StoredEntry;
    if (!read) throw notFound('JourneyVersion');
    return request.finished(readableDocument(request.kept, read as { key: string; id: string; frozen?: string }));
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryJourneysResolver {
  @FieldResolver(() => JourneyConnection, { description: 'Its journeys, by slug if no order is given.' })
  journeys(@Root() subsidiary: Met, @Ctx() request: Request, @Info() info: GraphQLResolveInfo, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => JourneyFilter, { nullable: true, description: 'Only journeys that pass it.' }) filter?: JourneyFilter | null,
    @Arg('orderBy', () => JourneyOrder, { nullable: true, description: 'In which order.' }) order?: JourneyOrder | null): Promise<Connection<Journey>> {
    return listJourneys(request, info, filter, order, page, keyOfEntry(subsidiary));
  }
}
