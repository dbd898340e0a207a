import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { batched } from '../graphql/batched';
import { connect, connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { answerOrError } from '../kernel/answerOrError';
import { todayOf } from '../kernel/clock';
import { notFound } from '../kernel/failure';
import { slugFrom } from '../kernel/id';
import { pageRequest, type PageArguments } from '../kernel/page';
import { SortDirection } from '../registry/lists';
import { Provenance } from '../registry/provenance';
import { gapsThatPass, type GapSearch } from './gapsThatPass';
import { Gap, GapStandingChange } from './gap';
import { GapForm, GapSeverity, GapStanding, GapType } from './gapTypes';
import { gapBasisOn, gapsOn, withScores, type GapBasis } from './gaps.rules';
import { changesOfDecisions } from './gaps.store';
import { pageOfGaps, sortGaps, type GapSort } from './sortGaps';
import { standingHistoryOf } from './standingHistoryOf';
import { touchpointsOwned } from './touchpointsOwned';

@ObjectType({ description: 'A page of gaps.' })
export class GapConnection extends connectionOf(Gap) {}

@InputType({ description: 'Narrows a list of gaps; all that is given must hold.' })
export class GapFilter {
  @Field(() => ID, { nullable: true, description: 'Only gaps of this subsidiary.' })
  subsidiary?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only gaps of any of these subsidiaries.' })
  subsidiaries?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only gaps that show on the map of this journey, or are about it.' })
  journey?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only gaps that show on the map of any of these journeys, or are about one of them.' })
  journeys?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only gaps that show at this stage, or are about it.' })
  stage?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only gaps that show at any of these stages, or are about one of them.' })
  stages?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only gaps that show at this touchpoint, or are about it; a break shows at both ends.' })
  touchpoint?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Only gaps that show at any of these touchpoints, or are about one of them; a break shows at both ends.' })
  touchpoints?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only gaps that show at touchpoints which any of these departments owns on the day, or are about one, or about the department; a break shows at both ends.' })
  owners?: string[] | null;

  @Field(() => [GapType], { nullable: true, description: 'Any of these types.' })
  types?: GapType[] | null;

  @Field(() => [GapForm], { nullable: true, description: 'Any of these forms.' })
  forms?: GapForm[] | null;

  @Field(() => [GapSeverity], { nullable: true, description: 'Any of these severities.' })
  severities?: GapSeverity[] | null;

  @Field(() => [GapStanding], { nullable: true, description: 'Any of these standings; all of them, dismissed ones too, if left out.' })
  standings?: GapStanding[] | null;

  @Field(() => [Provenance], { nullable: true, description: 'Any of these provenances.' })
  provenances?: Provenance[] | null;
}

const GapOrderField = enumeration('GapOrderField', 'What a list of gaps can be ordered by. Ties stand in the order of RANK.', {
  RANK: 'The order in which gaps are to be dealt with: severity, moments of truth first, type, weight; among equals those of one subsidiary together.',
  SEVERITY: 'Severity.', TYPE: 'Type, in the order of the enumeration.', SINCE: 'Since when; those without a day come first.', SUBSIDIARY: 'The slug of the subsidiary; those of the group come first.',
});

@InputType({ description: 'Orders a list of gaps.' })
export class GapOrder implements GapSort {
  @Field(() => GapOrderField, { description: 'What to order by.', defaultValue: 'RANK' })
  field!: keyof typeof GapOrderField;

  @Field(() => SortDirection, { description: 'Which end comes first.', defaultValue: 'ASCENDING' })
  direction!: SortDirection;
}

/** The keys of objects of which a gap is to be about any; null: of no matter which. */
const keysNamed = async (request: Request, noun: string, ids: string[] | null | undefined, field: string): Promise<string[] | null> =>
  (ids == null ? null : Promise.all(ids.map(async (id, place) => (await keyNamed(request, noun, id, `filter.${field}[${place}]`))!)));

/** Departments with what they own on a day; null: whoever owns it. */
async function ownedBy(request: Request, ids: string[] | null | undefined, asOf: string | null | undefined): Promise<string[] | null> {
  const departments = await keysNamed(request, 'Department', ids, 'owners');
  if (departments === null) return null;
  const { facts } = await gapBasisAsOf(request, asOf);
  return departments.flatMap((department) => [department, ...touchpointsOwned(facts, department)]);
}

const wordsOf = ({ types, forms, severities, standings, provenances }: GapFilter): Pick<GapSearch, 'types' | 'forms' | 'severities' | 'standings' | 'provenances'> =>
  ({ types: types ?? null, forms: forms ?? null, severities: severities ?? null, standings: standings ?? null, provenances: provenances ?? null });

/** What a filter asks for on a day, objects by key. @throws BAD_INPUT for what is no id */
export const gapSearch = async (request: Request, filter: GapFilter | null | undefined, asOf?: string | null): Promise<GapSearch> => ({
  owned: await ownedBy(request, filter?.owners, asOf),
  subsidiary: await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'),
  subsidiaries: await keysNamed(request, 'Subsidiary', filter?.subsidiaries, 'subsidiaries'),
  journey: await keyNamed(request, 'Journey', filter?.journey, 'filter.journey'),
  journeys: await keysNamed(request, 'Journey', filter?.journeys, 'journeys'),
  stage: await keyNamed(request, 'Stage', filter?.stage, 'filter.stage'),
  stages: await keysNamed(request, 'Stage', filter?.stages, 'stages'),
  touchpoint: await keyNamed(request, 'Touchpoint', filter?.touchpoint, 'filter.touchpoint'),
  touchpoints: await keysNamed(request, 'Touchpoint', filter?.touchpoints, 'touchpoints'),
  ...wordsOf(filter ?? {}),
});

const subjects = { basis: 'what gaps rest on, on a day', scored: 'what gaps rest on, with scores, on a day', gaps: 'gaps on a day' };

/** One answer for each day, or its own error, found once for all that one request asks. */
const onceADay = async <Answer>(request: Request, about: string, day: string, find: (each: string) => Promise<Answer>): Promise<Answer> =>
  (await batched(request.batches, about, day, async (days) => new Map(await Promise.all(days.map(async (each) => [each, await answerOrError(() => find(each))] as const)))))!;

/** @param asOf today in Taipei if left out */
export const gapBasisAsOf = (request: Request, asOf?: string | null): Promise<GapBasis> =>
  onceADay(request, subjects.basis, asOf ?? todayOf(request.clock), (day) => gapBasisOn(request.graph, day));

/** With the scores of answers. @param asOf today in Taipei if left out */
export const scoredBasisAsOf = (request: Request, asOf?: string | null): Promise<GapBasis> =>
  onceADay(request, subjects.scored, asOf ?? todayOf(request.clock), async (day) => withScores(request.graph, await gapBasisAsOf(request, day)));

const allGaps = (request: Request, asOf: string): Promise<Gap[]> =>
  onceADay(request, subjects.gaps, asOf, async (day) => gapsOn(request.graph, await scoredBasisAsOf(request, day)));

/** Has gaps found anew, after something was decided about one. */
export function forgetGaps(request: Request): void {
  for (const subject of Object.values(subjects)) request.batches.delete(subject);
}

/**
 * The gaps of a day that pass a filter, in the order in which they are to be dealt with.
 * @param asOf today in Taipei if left out
 */
export const gapsAsOf = async (request: Request, filter?: GapFilter | null, asOf?: string | null): Promise<Gap[]> =>
  gapsThatPass(await allGaps(request, asOf ?? todayOf(request.clock)), await gapSearch(request, filter, asOf));

export async function gapNamed(request: Request, id: string, asOf?: string | null): Promise<Gap> {
  const slug = slugFrom('Gap', id, 'id');
  const gap = (await gapsAsOf(request, null, asOf)).find(({ found }) => found.gapSlug === slug);
  if (!gap) throw notFound('Gap');
  return gap;
}

export const asOfWords = { nullable: true, description: 'On which day: what is valid, known and fresh then, in the registry as it stands now; today in Taipei if left out.' };

@Resolver(() => Gap)
export class GapsResolver {
  @Query(() => GapConnection, { description: 'What is missing, broken or in doubt, over all subsidiaries or some, ranked. Gaps are found anew each time; what was decided about them is kept.' })
  async gaps(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => GapFilter, { nullable: true, description: 'Only gaps that pass it.' }) filter?: GapFilter | null,
    @Arg('orderBy', () => GapOrder, { nullable: true, description: 'In which order; by RANK if left out.' }) order?: GapOrder | null,
    @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<Connection<Gap>> {
    const asked = pageRequest(page, 'string');
    const sorted = sortGaps(await gapsAsOf(request, filter, asOf), order ?? { field: 'RANK', direction: 'ASCENDING' });
    return { ...connect(pageOfGaps(sorted, asked), asked, ({ gap }) => gap, ({ sortKey, gap }) => ({ sortKey, slug: gap.found.gapSlug })), count: () => sorted.length };
  }

  @Query(() => Gap, { description: 'A gap by its id. NOT_FOUND where there is no such gap on the day: it is closed, or is none yet.' })
  gap(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id.' }) id: string, @Arg('asOf', () => DateScalar, asOfWords) asOf?: string | null): Promise<Gap> {
    return gapNamed(request, id, asOf);
  }

  @FieldResolver(() => [GapStandingChange], { description: 'What was decided about it so far, the latest first; also what was decided before it closed and came back.' })
  async standingHistory(@Root() { found }: Gap, @Ctx() request: Request): Promise<GapStandingChange[]> {
    const changes = await batched(request.batches, changesOfDecisions, `GapDecision:${found.gapSlug}`, (keys) => changesOfDecisions(request.graph, keys));
    return standingHistoryOf(changes ?? []);
  }
}
