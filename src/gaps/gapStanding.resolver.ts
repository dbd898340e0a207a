import { Arg, Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateScalar } from '../graphql/scalars';
import { slugFrom } from '../kernel/id';
import { VersionedArgs } from '../registry/editArgs';
import { editEntries } from '../registry/editing';
import { decideOnGap, type Decision } from './decideOnGap.rules';
import { Gap } from './gap';
import { forgetGaps, gapNamed, gapsAsOf } from './gaps.resolver';

/** What every decision takes. */
@ArgsType()
class DecisionArgs extends VersionedArgs {
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the gap was found, where it was not found today. The decision holds for every day.' })
  asOf?: string | null;
}

@ArgsType()
class DismissalArgs extends DecisionArgs {
  @Field(() => String, { description: 'Why it is not to be closed, 1 to 1000 characters.' })
  declare reason: string;
}

/** @throws NOT_FOUND, VERSION_CONFLICT, BAD_INPUT; answers the gap as it stands then */
async function decide(request: Request, operation: string, { id, expectedVersion, idempotencyKey, asOf }: DecisionArgs, decision: Decision): Promise<Gap> {
  const slug = slugFrom('Gap', id, 'id');
  const found = (await gapsAsOf(request, null, asOf)).find((gap) => gap.found.gapSlug === slug)?.found;
  await editEntries(request, { operation, input: { slug, expectedVersion, decision }, idempotencyKey: idempotencyKey ?? null }, 'GapDecision', (unit) => decideOnGap(unit, slug, found, expectedVersion, decision));
  forgetGaps(request);
  return gapNamed(request, id, asOf);
}

@Resolver(() => Gap)
export class GapStandingEditing {
  @Mutation(() => Gap, { description: 'Says that a gap has been seen and is one. BAD_INPUT for one that is acknowledged already, or dismissed.' })
  acknowledgeGap(@Ctx() request: Request, @Args(() => DecisionArgs) args: DecisionArgs): Promise<Gap> {
    return decide(request, 'acknowledgeGap', args, { standing: 'ACKNOWLEDGED', assignee: null, reason: args.reason ?? null });
  }

  @Mutation(() => Gap, { description: 'Says who is to close a gap. BAD_INPUT for one that is dismissed.' })
  assignGap(@Ctx() request: Request, @Args(() => DecisionArgs) args: DecisionArgs,
    @Arg('assignee', () => String, { description: 'Who is to close it: a person or a department, 1 to 200 characters.' }) assignee: string): Promise<Gap> {
    return decide(request, 'assignGap', args, { standing: 'ASSIGNED', assignee, reason: args.reason ?? null });
  }

  @Mutation(() => Gap, { description: 'Says that a gap is not to be closed, and why. It is still found, and says so. BAD_INPUT for one that is dismissed already.' })
  dismissGap(@Ctx() request: Request, @Args(() => DismissalArgs) args: DismissalArgs): Promise<Gap> {
    return decide(request, 'dismissGap', args, { standing: 'DISMISSED', assignee: null, reason: args.reason });
  }

  @Mutation(() => Gap, { description: 'Takes back what was decided about a gap; its history stays. BAD_INPUT for one that is open.' })
  reopenGap(@Ctx() request: Request, @Args(() => DecisionArgs) args: DecisionArgs): Promise<Gap> {
    return decide(request, 'reopenGap', args, { standing: 'OPEN', assignee: null, reason: args.reason ?? null });
  }
}
