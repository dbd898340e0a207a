import { Arg, Args, Ctx, FieldResolver, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { PageArguments } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { firstEntry, linked, type Met } from '../registry/edges';
import { addEntry, changeEntry } from '../registry/editing';
import { Entry } from '../registry/entry';
import { changeOf, newOf } from '../registry/inputs';
import { listEntries } from '../registry/lists';
import { GapDecision } from './gapDecision';
import { GapPolicy } from './gapPolicy';
import './gaps.rules';

@ObjectType({ description: 'A page of policies.' })
export class GapPolicyConnection extends connectionOf(GapPolicy) {}

@ObjectType({ description: 'A page of decisions about gaps.' })
export class GapDecisionConnection extends connectionOf(GapDecision) {}

@InputType({ description: 'A policy to enter: thresholds of one subsidiary (under its slug), or those that hold where a subsidiary says nothing else (under `default`).' })
export class NewGapPolicy extends newOf(GapPolicy) {}

@InputType({ description: 'What to change on a policy.' })
export class GapPolicyChange extends changeOf(GapPolicy) {}

@Resolver(() => GapPolicy)
export class GapPolicyResolver {
  @Query(() => GapPolicyConnection, { description: 'The thresholds by which gaps are found, by slug: `default`, and those of subsidiaries that set their own.' })
  gapPolicies(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<GapPolicy>> {
    return listEntries(request, GapPolicy, null, null, page);
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary it is for; null for the default policy.' })
  async subsidiary(@Root() policy: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, policy, 'APPLIES_TO'));
  }

  @Mutation(() => GapPolicy, { description: 'Enters the thresholds of a subsidiary, or the default ones. Gaps are found by them from then on.' })
  addGapPolicy(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewGapPolicy, { description: 'The policy.' }) input: NewGapPolicy): Promise<GapPolicy> {
    return addEntry(request, 'addGapPolicy', 'GapPolicy', input, idempotencyKey);
  }

  @Mutation(() => GapPolicy, { description: 'Changes thresholds; a threshold set to null is taken from the default.' })
  changeGapPolicy(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => GapPolicyChange, { description: 'What to change.' }) change: GapPolicyChange): Promise<GapPolicy> {
    return changeEntry(request, 'changeGapPolicy', 'GapPolicy', { ...args, change });
  }
}

@Resolver(() => GapDecision)
export class GapDecisionResolver {
  @Query(() => GapDecisionConnection, { description: 'Everything that was decided about gaps, by slug, also about gaps that are closed by now.' })
  gapDecisions(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<GapDecision>> {
    return listEntries(request, GapDecision, null, null, page);
  }

  @FieldResolver(() => Entry, { description: 'The object that the gap is about.' })
  async subject(@Root() decision: Met, @Ctx() request: Request): Promise<Entry | null> {
    return firstEntry(await linked(request, decision, 'DECIDES_ON'));
  }
}
