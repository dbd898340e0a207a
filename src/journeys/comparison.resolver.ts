import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { namesOf } from '../history/naming.rules';
import { todayOf } from '../kernel/clock';
import { notFound } from '../kernel/failure';
import { keyOf, slugFrom } from '../kernel/id';
import { compareMaps, type SideToCompare } from './compareMaps';
import { JourneyComparison } from './comparison';
import { draftMaps, journeyAsOf } from './journeys.resolver';

interface SideAsked {
  field: 'left' | 'right';
  id: string;
  asOf: string | null;
}

/** The drafts among the sides asked for, by the key that was asked for: in one statement, and two more where one is called otherwise now. */
async function draftsOf(request: Request, sides: readonly SideAsked[]): Promise<Map<string, unknown>> {
  const keys = [...new Set(sides.filter(({ asOf }) => asOf === null).map(({ field, id }) => keyOf('Journey', slugFrom('Journey', id, field))))];
  if (keys.length === 0) return new Map();
  const found = await draftMaps(request, keys);
  if (keys.every((key) => found.has(key))) return found;
  const names = await namesOf(request);
  const meant = await draftMaps(request, [...new Set(keys.map((key) => names.meant(key)))]);
  return new Map(keys.map((key) => [key, meant.get(names.meant(key))]));
}

async function sideToCompare(request: Request, { field, id, asOf }: SideAsked, drafts: Map<string, unknown>): Promise<SideToCompare> {
  const slug = slugFrom('Journey', id, field);
  const map = asOf === null ? drafts.get(keyOf('Journey', slug)) : await journeyAsOf(request, slug, asOf, { journey: field, asOf: `${field}AsOf` });
  if (!map) throw notFound('Journey', field);
  return { map: map as SideToCompare['map'], asOf, measuredOn: asOf ?? todayOf(request.clock) };
}

const asOfOptions = (side: string) => ({ nullable: true, description: `Compare the version of the ${side} journey that was in force on this day; the draft if left out.` });

@Resolver()
export class ComparisonResolver {
  @Query(() => JourneyComparison, { description: 'Two journeys held against each other, or one at two dates: for each touchpoint its counterpart (the same touchpoint first, else one that shares an archetype) and how it stands to it. Steps are aligned by their weighted longest common subsequence; the deviations are those of journey conformance analysis (Halvorsrud, Kvale, Følstad 2016): missing, ad hoc, irregular sequence, and what differs between counterparts. A journey is the same as itself. A touchpoint that does not stand on the day of its side is not there. NOT_FOUND where there is no such journey, or none had been published by the day.' })
  async compareJourneys(@Ctx() request: Request,
    @Arg('left', () => ID, { description: 'The id or slug of the journey that the other is held against.' }) left: string,
    @Arg('right', () => ID, { description: 'The id or slug of the other journey; the same one to compare two dates.' }) right: string,
    @Arg('leftAsOf', () => DateScalar, asOfOptions('left')) leftAsOf?: string | null,
    @Arg('rightAsOf', () => DateScalar, asOfOptions('right')) rightAsOf?: string | null): Promise<JourneyComparison> {
    const sides: [SideAsked, SideAsked] = [{ field: 'left', id: left, asOf: leftAsOf ?? null }, { field: 'right', id: right, asOf: rightAsOf ?? null }];
    const drafts = await draftsOf(request, sides);
    return compareMaps(await sideToCompare(request, sides[0], drafts), await sideToCompare(request, sides[1], drafts));
  }
}
