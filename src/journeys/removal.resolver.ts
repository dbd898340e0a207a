import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { Subsidiary } from '../organisation/group';
import { RemoveArgs } from '../registry/editArgs';
import { checkedReason } from '../history/history.rules';
import { editEntries } from '../registry/editing';
import { Journey, Stage } from './journey';
import { withoutPart } from './removal.rules';
import './journeys.rules';

async function removePart<Type>(request: Request, operation: string, noun: string, [whole, link]: [noun: string, link: string], { id, expectedVersion, reason, idempotencyKey }: RemoveArgs): Promise<Type> {
  const slug = await nameMeant(request, noun, id, 'id');
  const removal = { noun, slug, expectedVersion, reason: checkedReason(reason) };
  return editEntries(request, { operation, input: removal, idempotencyKey }, whole, (unit) => withoutPart(unit, removal, link));
}

@Resolver()
export class DraftRemoval {
  @Mutation(() => Subsidiary, { description: 'Takes out a journey that was entered by mistake, and answers its subsidiary. BAD_INPUT while it has stages, paths, published versions, or anything else names it.' })
  removeJourney(@Ctx() request: Request, @Args(() => RemoveArgs) args: RemoveArgs): Promise<Subsidiary> {
    return removePart(request, 'removeJourney', 'Journey', ['Subsidiary', 'subsidiary'], args);
  }

  @Mutation(() => Journey, { description: 'Takes a stage out of the draft of its journey, and answers the journey. Published versions keep it. BAD_INPUT while it has steps, or anything else names it.' })
  removeStage(@Ctx() request: Request, @Args(() => RemoveArgs) args: RemoveArgs): Promise<Journey> {
    return removePart(request, 'removeStage', 'Stage', ['Journey', 'journey'], args);
  }

  @Mutation(() => Stage, { description: 'Takes a step out of the draft of its journey, and answers its stage. Published versions keep it, touchpoints stay, and every path keeps its legs at the other steps. BAD_INPUT while a path has a leg at it.' })
  removeStep(@Ctx() request: Request, @Args(() => RemoveArgs) args: RemoveArgs): Promise<Stage> {
    return removePart(request, 'removeStep', 'Step', ['Stage', 'stage'], args);
  }

  @Mutation(() => Journey, { description: 'Takes a path out of the draft of its journey, and answers the journey. Published versions keep it. What was decided on its gaps goes along. BAD_INPUT while anything else names it.' })
  removePath(@Ctx() request: Request, @Args(() => RemoveArgs) args: RemoveArgs): Promise<Journey> {
    return removePart(request, 'removePath', 'Path', ['Journey', 'journey'], args);
  }
}
