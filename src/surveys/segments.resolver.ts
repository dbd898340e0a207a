import { Arg, Args, Ctx, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { PageArguments } from '../kernel/page';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { entryNamed } from '../registry/edges';
import { changeOf, filterOf, newOf } from '../registry/inputs';
import { listEntries, orderOf, type OrderInput } from '../registry/lists';
import { retiringOf } from '../registry/retiring.resolver';
import { Segment } from './segment';
import './segments.rules';

@ObjectType({ description: 'A page of the dictionary of segments.' })
export class SegmentConnection extends connectionOf(Segment) {}

@InputType({ description: 'Narrows a list of segments; all that is given must hold.' })
class SegmentFilter extends filterOf(Segment) {}

@InputType({ description: 'Orders a list of segments.' })
class SegmentOrder extends orderOf(Segment) {}

@InputType({ description: 'A segment to enter.' })
export class NewSegment extends newOf(Segment) {}

@InputType({ description: 'What to change on a segment. Another code leaves the answers that carry the former one without a name.' })
export class SegmentChange extends changeOf(Segment) {}

@Resolver(() => Segment)
export class SegmentResolver {
  @Query(() => Segment, { description: 'An entry of the dictionary of segments by id or slug (`call-reason/complaint`). NOT_FOUND where there is none.' })
  segment(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Segment> {
    return entryNamed(request, 'Segment', id);
  }

  @Query(() => SegmentConnection, { description: 'The dictionary of segments: what the codes that answers carry stand for, by slug if no order is given.' })
  segments(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => SegmentFilter, { nullable: true, description: 'Only segments that pass it.' }) filter?: SegmentFilter | null,
    @Arg('orderBy', () => SegmentOrder, { nullable: true, description: 'The order.' }) order?: SegmentOrder | null): Promise<Connection<Segment>> {
    return listEntries(request, Segment, filter, order as OrderInput | null | undefined, page);
  }

  @Mutation(() => Segment, { description: 'Enters what a code of a dimension stands for. BAD_INPUT where another entry names it, or where code, name or slug holds personal data.' })
  addSegment(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewSegment, { description: 'The segment.' }) input: NewSegment): Promise<Segment> {
    return addEntry(request, 'addSegment', 'Segment', input, idempotencyKey);
  }

  @Mutation(() => Segment, { description: 'Changes an entry of the dictionary; what the change leaves out stays as it is, and so do answers.' })
  changeSegment(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => SegmentChange, { description: 'What to change.' }) change: SegmentChange): Promise<Segment> {
    return changeEntry(request, 'changeSegment', 'Segment', { ...args, change });
  }
}

export const segmentRetiring = retiringOf(Segment, 'Answers that carry its code keep its name.');
