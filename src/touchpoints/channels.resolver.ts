import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import type { PageArguments } from '../kernel/page';
import { Department } from '../organisation/department';
import { Subsidiary } from '../organisation/group';
import { entryNamed, firstEntry, keyOfEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import { filterOf } from '../registry/inputs';
import { isThere } from '../registry/lasting';
import { dayOfView, viewDay, type MetLasting } from '../registry/lasting.resolver';
import { listEntries, orderOf, type OrderInput } from '../registry/lists';
import { ReportingGroup } from '../registry/provenance';
import { Fact } from '../sources/fact';
import { Archetype } from './archetype';
import { sideBySide } from './sideBySide';
import { Channel } from './channel';
import { MeasurementPoint } from './measurementPoint';
import { Touchpoint } from './touchpoint';
import { listTouchpoints, TouchpointConnection } from './touchpoints.resolver';
import { variantsBySubsidiary } from './variants.store';

@ObjectType({ description: 'A page of channels.' })
export class ChannelConnection extends connectionOf(Channel) {}

@ObjectType({ description: 'A page of archetypes.' })
export class ArchetypeConnection extends connectionOf(Archetype) {}

@ObjectType({ description: 'A page of measurement points.' })
export class MeasurementPointConnection extends connectionOf(MeasurementPoint) {}

@InputType({ description: 'Narrows a list of channels.' })
class ChannelFilter extends filterOf(Channel) {}

@InputType({ description: 'Narrows a list of archetypes.' })
class ArchetypeFilter extends filterOf(Archetype) {}

@InputType({ description: 'Orders a list of channels.' })
class ChannelOrder extends orderOf(Channel) {}

@InputType({ description: 'Orders a list of measurement points.' })
class MeasurementPointOrder extends orderOf(MeasurementPoint) {}

@InputType({ description: 'Narrows a list of measurement points.' })
class MeasurementPointFilter extends filterOf(MeasurementPoint) {
  @Field(() => ID, { nullable: true, description: 'Only points of this subsidiary.' })
  subsidiary?: string | null;
}

@ObjectType({ description: 'What one subsidiary has of an archetype.', simpleResolvers: true })
export class ArchetypeColumn {
  @Field({ description: 'The subsidiary.' })
  subsidiary!: Subsidiary;

  @Field(() => [Touchpoint], { description: 'Its touchpoints that are variants of the archetype; empty where it has none.' })
  touchpoints!: Touchpoint[];
}

@Resolver(() => Channel)
export class ChannelResolver {
  @Query(() => Channel, { description: 'A channel by id or slug (`app`). NOT_FOUND where there is none.' })
  channel(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Channel> {
    return entryNamed(request, 'Channel', id);
  }

  @Query(() => ChannelConnection, { description: 'Channels that pass a filter, by slug if no order is given.' })
  channels(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => ChannelFilter, { nullable: true, description: 'Only channels that pass it.' }) filter?: ChannelFilter | null,
    @Arg('orderBy', () => ChannelOrder, { nullable: true, description: 'In which order.' }) order?: OrderInput | null): Promise<Connection<Channel>> {
    return listEntries(request, Channel, filter, order, page);
  }

  @FieldResolver(() => TouchpointConnection, { description: 'The touchpoints delivered on it, by code.' })
  touchpoints(@Root() channel: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Touchpoint>> {
    return listTouchpoints(request, null, null, page, { channel: keyOfEntry(channel) });
  }

  @FieldResolver(() => [Department], { description: 'The departments that operate it.' })
  async operators(@Root() channel: Met, @Ctx() request: Request): Promise<Department[]> {
    return onlyEntries(await linking(request, channel, 'OPERATES'));
  }
}

@Resolver(() => Archetype)
export class ArchetypeResolver {
  @Query(() => Archetype, { description: 'An archetype by id or slug (`chatbot`). NOT_FOUND where there is none.' })
  archetype(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Archetype> {
    return entryNamed(request, 'Archetype', id);
  }

  @Query(() => ArchetypeConnection, { description: 'Archetypes that pass a filter, by slug.' })
  archetypes(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => ArchetypeFilter, { nullable: true, description: 'Only archetypes that pass it.' }) filter?: ArchetypeFilter | null): Promise<Connection<Archetype>> {
    return listEntries(request, Archetype, filter as Record<string, unknown> | null | undefined, null, page);
  }

  @FieldResolver(() => [ArchetypeColumn], { description: 'The subsidiaries side by side, in order, each with its variants that stand on a day; also those that have none, and none has any on a day on which the archetype does not stand.' })
  async bySubsidiary(@Root() archetype: MetLasting, @Ctx() request: Request, @Arg('on', () => DateScalar, viewDay) on?: string | null): Promise<ArchetypeColumn[]> {
    const day = dayOfView(archetype, request, on);
    const columns = sideBySide(await variantsBySubsidiary(request.graph, keyOfEntry(archetype), day)) as unknown as ArchetypeColumn[];
    return isThere(day, archetype) ? columns : columns.map((column) => ({ ...column, touchpoints: [] }));
  }
}

@Resolver(() => MeasurementPoint)
export class MeasurementPointResolver {
  @Query(() => MeasurementPoint, { description: 'A measurement point by id or slug (`securities/trading@app`). NOT_FOUND where there is none.' })
  measurementPoint(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<MeasurementPoint> {
    return entryNamed(request, 'MeasurementPoint', id);
  }

  @Query(() => MeasurementPointConnection, { description: 'Measurement points that pass a filter, by slug if no order is given.' })
  async measurementPoints(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => MeasurementPointFilter, { nullable: true, description: 'Only points that pass it.' }) filter?: MeasurementPointFilter | null,
    @Arg('orderBy', () => MeasurementPointOrder, { nullable: true, description: 'In which order.' }) order?: OrderInput | null): Promise<Connection<MeasurementPoint>> {
    return listEntries(request, MeasurementPoint, filter, order, page, await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'));
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary that asks.' })
  async subsidiary(@Root() point: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, point, 'BELONGS_TO'));
  }

  @FieldResolver(() => Touchpoint, { nullable: true, description: 'The touchpoint it measures; null where the subject is the company.' })
  async touchpoint(@Root() point: Met, @Ctx() request: Request): Promise<Touchpoint | null> {
    return firstEntry(await linked(request, point, 'MEASURES'));
  }

  @FieldResolver(() => Channel, { nullable: true, description: 'The channel on which it measures; null where the subject is the company.' })
  async channel(@Root() point: Met, @Ctx() request: Request): Promise<Channel | null> {
    return firstEntry(await linked(request, point, 'ASKED_ON'));
  }

  @FieldResolver(() => ReportingGroup, { nullable: true, description: 'On which side it is counted: that of its touchpoint on its channel, else that of the channel itself; null without a channel. It may differ from the lane of the touchpoint, which is that of its first channel.' })
  async reportingGroup(@Root() point: Met, @Ctx() request: Request): Promise<ReportingGroup | null> {
    const [[asked], [measured]] = await Promise.all([linked(request, point, 'ASKED_ON'), linked(request, point, 'MEASURES')]);
    if (!asked) return null;
    const deliveries = measured ? await linked(request, measured.entry, 'DELIVERED_ON') : [];
    const own = deliveries.find(({ entry }) => entry.key === asked.entry.key)?.attributes.reportingGroup;
    return (own ?? asked.entry.reportingGroup) as ReportingGroup;
  }

  @FieldResolver(() => [Fact], { description: 'Facts that bear on it without stating it.' })
  async seeAlso(@Root() point: Met, @Ctx() request: Request): Promise<Fact[]> {
    return onlyEntries(await linked(request, point, 'BEARS_ON'));
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryPointsResolver {
  @FieldResolver(() => MeasurementPointConnection, { description: 'Its measurement points, by slug.' })
  measurementPoints(@Root() subsidiary: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<MeasurementPoint>> {
    return listEntries(request, MeasurementPoint, null, null, page, keyOfEntry(subsidiary));
  }
}
