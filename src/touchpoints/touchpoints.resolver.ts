import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import { pageRequest, type PageArguments } from '../kernel/page';
import { Department } from '../organisation/department';
import { Subsidiary } from '../organisation/group';
import { entryNamed, firstEntry, keyOfEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import type { FoundEnd } from '../registry/storedEntry';
import { filterOf } from '../registry/inputs';
import { isThere } from '../registry/lasting';
import { dayOfView, viewDay, type MetLasting } from '../registry/lasting.resolver';
import { connectEntries, entryOrder, equalsOf, orderOf, searchText, sortedBy, type OrderInput } from '../registry/lists';
import { ReportingGroup } from '../registry/provenance';
import { Fact } from '../sources/fact';
import { Archetype } from './archetype';
import { Channel } from './channel';
import { DaysInput } from './daysInput';
import { lanesOf } from './laneOf';
import { MeasurementPoint } from './measurementPoint';
import { Delivery, HandOver, Ownership, Touchpoint, Variant } from './touchpoint';
import { countTouchpoints, touchpointsPage, type TouchpointSearch } from './touchpoints.store';
import './touchpoints.rules';

@ObjectType({ description: 'A page of touchpoints.' })
export class TouchpointConnection extends connectionOf(Touchpoint) {}

@InputType({ description: 'Narrows a list of touchpoints; all that is given must hold.' })
export class TouchpointFilter extends filterOf(Touchpoint) {
  @Field(() => ID, { nullable: true, description: 'Run by this subsidiary.' })
  subsidiary?: string | null;

  @Field(() => ID, { nullable: true, description: 'Standing at a step of this journey.' })
  journey?: string | null;

  @Field(() => ID, { nullable: true, description: 'Standing at a step of this stage.' })
  stage?: string | null;

  @Field(() => ID, { nullable: true, description: 'Delivered on this channel.' })
  channel?: string | null;

  @Field(() => ReportingGroup, { nullable: true, description: 'Reported on this side on at least one of its channels that stands (on `validOn`, or today).' })
  reportingGroup?: ReportingGroup | null;

  @Field(() => ID, { nullable: true, description: 'A variant of this archetype.' })
  archetype?: string | null;

  @Field(() => ID, { nullable: true, description: 'Owned by this department.' })
  owner?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a department owns it that stands (on `validOn`, or today).' })
  owned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has an active measurement point (on `validOn`, or today).' })
  measured?: boolean | null;

  @Field(() => DaysInput, { nullable: true, description: 'Whose first day is known and lies in this period.' })
  added?: DaysInput | null;
}

@InputType({ description: 'Orders a list of touchpoints.' })
export class TouchpointOrder extends orderOf(Touchpoint) {}

/** What a filter leaves open is null: any. */
const said = <Value>(value: Value | null | undefined): Value | null => value ?? null;

async function search(request: Request, filter: TouchpointFilter | null | undefined, fixed: Partial<TouchpointSearch> = {}): Promise<TouchpointSearch> {
  const { text, validOn, added, subsidiary, owner, owned, channel, archetype, journey, stage, reportingGroup, measured } = (filter ?? {}) as TouchpointFilter & { text?: string | null; validOn?: string | null };
  return {
    equals: equalsOf(Touchpoint, filter as Record<string, unknown> | null | undefined),
    text: searchText(text),
    validOn: said(validOn),
    addedFrom: said(added?.from),
    addedTo: said(added?.to),
    subsidiary: await keyNamed(request, 'Subsidiary', subsidiary, 'filter.subsidiary'),
    owner: await keyNamed(request, 'Department', owner, 'filter.owner'),
    hasOwner: said(owned),
    channel: await keyNamed(request, 'Channel', channel, 'filter.channel'),
    archetype: await keyNamed(request, 'Archetype', archetype, 'filter.archetype'),
    journey: await keyNamed(request, 'Journey', journey, 'filter.journey'),
    stage: await keyNamed(request, 'Stage', stage, 'filter.stage'),
    reportingGroup: said(reportingGroup),
    measured: said(measured),
    standingOn: validOn ?? todayOf(request.clock),
    ...fixed,
  };
}

/** A page of touchpoints that pass a filter and, where they are listed on another object, belong to it. */
export async function listTouchpoints(request: Request, filter: TouchpointFilter | null | undefined, order: OrderInput | null | undefined, page: PageArguments, fixed: Partial<TouchpointSearch> = {}): Promise<Connection<Touchpoint>> {
  const sorted = entryOrder(Touchpoint, order, 'code');
  const asked = pageRequest(page, sortedBy(sorted));
  const passing = await search(request, filter, fixed);
  return connectEntries(await touchpointsPage(request.graph, passing, sorted, asked), asked, () => countTouchpoints(request.graph, passing));
}

const delivery = ({ entry, attributes }: FoundEnd): Delivery => ({
  channel: entry as unknown as Channel, reportingGroup: (attributes.reportingGroup ?? entry.reportingGroup) as ReportingGroup, position: attributes.position!, provenance: attributes.provenance as Delivery['provenance'],
});

type MetTouchpoint = MetLasting & { measurementPoints?: MetLasting[] };

@Resolver(() => Touchpoint)
export class TouchpointResolver {
  @Query(() => Touchpoint, { description: 'A touchpoint by id or slug (`life/online-purchase`). NOT_FOUND where there is none.' })
  touchpoint(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Touchpoint> {
    return entryNamed(request, 'Touchpoint', id);
  }

  @Query(() => TouchpointConnection, { description: 'Touchpoints that pass a filter, by code if no order is given.' })
  touchpoints(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => TouchpointFilter, { nullable: true, description: 'Only touchpoints that pass it.' }) filter?: TouchpointFilter | null,
    @Arg('orderBy', () => TouchpointOrder, { nullable: true, description: 'In which order.' }) order?: TouchpointOrder | null): Promise<Connection<Touchpoint>> {
    return listTouchpoints(request, filter, order, page);
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary that runs it.' })
  async subsidiary(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, touchpoint, 'BELONGS_TO'));
  }

  @FieldResolver(() => Ownership, { nullable: true, description: 'Who owns it; null where nobody does.' })
  async owner(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Ownership | null> {
    const [end] = await linked(request, touchpoint, 'OWNED_BY');
    return end ? { department: end.entry as unknown as Department, provenance: end.attributes.provenance as Ownership['provenance'] } : null;
  }

  @FieldResolver(() => [Delivery], { description: 'The channels it is delivered on, in order.' })
  async channels(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Delivery[]> {
    return (await linked(request, touchpoint, 'DELIVERED_ON')).map(delivery);
  }

  @FieldResolver(() => ReportingGroup, { nullable: true, description: 'Its lane on a map: the group of the first of its channels that stands on the day of the map (today, or the day for which a published version was asked); where none stands, of its first; null without channels.' })
  async lane(@Root() touchpoint: Met & { channels?: Delivery[] }, @Ctx() request: Request): Promise<ReportingGroup | null> {
    return (await this.lanes(touchpoint, request))[0] ?? null;
  }

  @FieldResolver(() => [ReportingGroup], { description: 'The lanes that it stands in on a map: the groups of its channels that stand on that day, each once, its `lane` first; where none stands, its `lane` alone; empty without channels. Two: it is used both online and offline.' })
  async lanes(@Root() touchpoint: Met & { channels?: Delivery[] }, @Ctx() request: Request): Promise<ReportingGroup[]> {
    return lanesOf(touchpoint.channels ?? await this.channels(touchpoint, request), touchpoint.frozenOn ?? todayOf(request.clock));
  }

  @FieldResolver(() => [Variant], { description: 'The archetypes it is a variant of.' })
  async archetypes(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Variant[]> {
    return (await linked(request, touchpoint, 'VARIANT_OF')).map(({ entry, attributes }) => ({ archetype: entry as unknown as Archetype, provenance: attributes.provenance as Variant['provenance'] }));
  }

  @FieldResolver(() => [HandOver], { description: 'Hand-overs on record to other touchpoints.' })
  async handsOverTo(@Root() touchpoint: Met, @Ctx() request: Request): Promise<HandOver[]> {
    return (await linked(request, touchpoint, 'HANDS_OVER_TO')).map(({ entry, attributes }) => ({ touchpoint: entry as unknown as Touchpoint, provenance: attributes.provenance as HandOver['provenance'] }));
  }

  @FieldResolver(() => [MeasurementPoint], { description: 'The measurement points on it, active or not.' })
  async measurementPoints(@Root() touchpoint: Met, @Ctx() request: Request): Promise<MeasurementPoint[]> {
    return onlyEntries(await linking(request, touchpoint, 'MEASURES'));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it stands on a day and has a measurement point that stands then, too. Inside a frozen map: one of those frozen with it, by what the registry says of them now.' })
  async measured(@Root() touchpoint: MetTouchpoint, @Ctx() request: Request, @Arg('on', () => DateScalar, viewDay) on?: string | null): Promise<boolean> {
    const day = dayOfView(touchpoint, request, on);
    if (!isThere(day, touchpoint)) return false;
    const points = touchpoint.measurementPoints ?? await this.measurementPoints(touchpoint, request) as unknown as MetLasting[];
    return points.some((point) => isThere(day, point));
  }

  @FieldResolver(() => [Fact], { description: 'Facts that bear on it without stating it.' })
  async seeAlso(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Fact[]> {
    return onlyEntries(await linked(request, touchpoint, 'BEARS_ON'));
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryTouchpointsResolver {
  @FieldResolver(() => TouchpointConnection, { description: 'The touchpoints it runs, by code if no order is given.' })
  touchpoints(@Root() subsidiary: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => TouchpointFilter, { nullable: true, description: 'Only touchpoints that pass it.' }) filter?: TouchpointFilter | null,
    @Arg('orderBy', () => TouchpointOrder, { nullable: true, description: 'In which order.' }) order?: TouchpointOrder | null): Promise<Connection<Touchpoint>> {
    return listTouchpoints(request, filter, order, page, { subsidiary: keyOfEntry(subsidiary) });
  }
}

@Resolver(() => Department)
export class DepartmentTouchpointsResolver {
  @FieldResolver(() => TouchpointConnection, { description: 'The touchpoints it owns.' })
  touchpoints(@Root() department: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Touchpoint>> {
    return listTouchpoints(request, null, null, page, { owner: keyOfEntry(department) });
  }

  @FieldResolver(() => [Channel], { description: 'The channels it operates.' })
  async channels(@Root() department: Met, @Ctx() request: Request): Promise<Channel[]> {
    return onlyEntries(await linked(request, department, 'OPERATES'));
  }
}
