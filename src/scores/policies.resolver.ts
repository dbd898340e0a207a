import { Arg, Args, Ctx, FieldResolver, InputType, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { PageArguments } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { firstEntry, linked, linking, type Met } from '../registry/edges';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { listEntries } from '../registry/lists';
import { SuppressionPolicy } from './suppressionPolicy';
import './scores.rules';

@ObjectType({ description: 'A page of suppression policies.' })
export class SuppressionPolicyConnection extends connectionOf(SuppressionPolicy) {}

@InputType({ description: 'A suppression policy to enter.' })
export class NewSuppressionPolicy extends newOf(SuppressionPolicy) {}

@InputType({ description: 'What to change on a suppression policy.' })
export class SuppressionPolicyChange extends changeOf(SuppressionPolicy) {}

@Resolver(() => SuppressionPolicy)
export class SuppressionPolicyResolver {
  @Query(() => SuppressionPolicyConnection, { description: 'All suppression policies, by slug. A subsidiary without one shows figures from 5 answers on, comments from 8, arrows from 30.' })
  suppressionPolicies(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<SuppressionPolicy>> {
    return listEntries(request, SuppressionPolicy, null, null, page);
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary whose answers it protects.' })
  async subsidiary(@Root() policy: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, policy, 'BELONGS_TO'));
  }

  @Mutation(() => SuppressionPolicy, { description: 'Enters the suppression policy of a subsidiary that has none; its slug is the subsidiary\'s.' })
  addSuppressionPolicy(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewSuppressionPolicy, { description: 'The policy.' }) input: NewSuppressionPolicy): Promise<SuppressionPolicy> {
    return addEntry(request, 'addSuppressionPolicy', 'SuppressionPolicy', input, idempotencyKey);
  }

  @Mutation(() => SuppressionPolicy, { description: 'Changes a suppression policy: what is shown follows it at once.' })
  changeSuppressionPolicy(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => SuppressionPolicyChange, { description: 'What to change.' }) change: SuppressionPolicyChange): Promise<SuppressionPolicy> {
    return changeEntry(request, 'changeSuppressionPolicy', 'SuppressionPolicy', { ...args, change });
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryPolicyResolver {
  @FieldResolver(() => SuppressionPolicy, { nullable: true, description: 'From how many answers on its figures are shown; null where the usual 5, 8 and 30 hold.' })
  async suppressionPolicy(@Root() subsidiary: Met, @Ctx() request: Request): Promise<SuppressionPolicy | null> {
    return firstEntry(await linking(request, subsidiary, 'BELONGS_TO', 'SuppressionPolicy'));
  }
}
