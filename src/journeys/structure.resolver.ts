import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { keyOf } from '../kernel/id';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { editEntries } from '../registry/editing';
import { changeOf, intentFrom, newOf } from '../registry/inputs';
import { nounNamed } from '../registry/noun';
import { Provenance } from '../registry/provenance';
import { Journey, Stage, Step } from './journey';
import { attached, detached, reordered, restructured, withRoom } from './structure.rules';
import './journeys.rules';

@InputType({ description: 'A stage to enter. Where its place is taken, that stage and those after it move one further.' })
export class NewStage extends newOf(Stage) {}

@InputType({ description: 'What to change on a stage.' })
export class StageChange extends changeOf(Stage) {}

@InputType({ description: 'A step to enter. Where its place is taken, that step and those after it move one further.' })
export class NewStep extends newOf(Step) {}

@InputType({ description: 'What to change on a step.' })
export class StepChange extends changeOf(Step) {}

@ArgsType()
class StepAndTouchpointArgs extends EditArgs {
  @Field(() => ID, { description: 'The id or slug of the step.' })
  step!: string;

  @Field(() => ID, { description: 'The id or slug of the touchpoint.' })
  touchpoint!: string;

  @Field(() => Int, { description: 'The version of the step the change is made on.' })
  expectedVersion!: number;
}

const namesMeant = (request: Request, noun: string, ids: readonly string[], field: string): Promise<string[]> =>
  Promise.all(ids.map((id, index) => nameMeant(request, noun, id, `${field}[${index}]`)));

/** Adds a stage to a journey or a step to a stage. */
async function addPart<Type>(request: Request, operation: string, noun: string, parentNoun: string, link: string, input: Record<string, unknown> & { slug: string }, idempotencyKey?: string | null): Promise<Type> {
  const parent = keyOf(parentNoun, await nameMeant(request, parentNoun, String(input[link]), `input.${link}`));
  return editEntries(request, { operation, input, idempotencyKey }, noun, async (unit) =>
    restructured(unit, [parent], { slug: input.slug, intents: await withRoom(unit, parent, noun, intentFrom(nounNamed(noun), input.slug, 'ADD', input)) }));
}

async function changePart<Type>(request: Request, operation: string, noun: string, { id, expectedVersion, idempotencyKey }: VersionedArgs, change: Record<string, unknown>): Promise<Type> {
  const slug = await nameMeant(request, noun, id, 'id');
  return editEntries(request, { operation, input: { slug, expectedVersion, change }, idempotencyKey }, noun, (unit) =>
    restructured(unit, [keyOf(noun, slug)], { slug, intents: [{ ...intentFrom(nounNamed(noun), slug, 'CHANGE', change, 'change'), expectedVersion }] }));
}

@Resolver()
export class StageEditing {
  @Mutation(() => Stage, { description: 'Enters a stage into a journey.' })
  addStage(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewStage, { description: 'The stage.' }) input: NewStage): Promise<Stage> {
    return addPart(request, 'addStage', 'Stage', 'Journey', 'journey', input, idempotencyKey);
  }

  @Mutation(() => Stage, { description: 'Changes a stage.' })
  changeStage(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => StageChange, { description: 'What to change.' }) change: StageChange): Promise<Stage> {
    return changePart(request, 'changeStage', 'Stage', args, change);
  }

  @Mutation(() => Journey, { description: 'Puts the stages of a journey in another order. Paths keep their legs at each step.' })
  async reorderStages(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('journey', () => ID, { description: 'The id or slug of the journey.' }) journey: string,
    @Arg('stages', () => [ID], { description: 'All its stages, each once, in the new order.' }) stages: string[],
    @Arg('expectedOrder', () => [ID], { nullable: true, description: 'The order the change is made on. VERSION_CONFLICT, with the current order, where it has changed since.' }) expectedOrder?: string[] | null): Promise<Journey> {
    const slug = await nameMeant(request, 'Journey', journey, 'journey');
    const order = await namesMeant(request, 'Stage', stages, 'stages');
    const expected = expectedOrder == null ? null : await namesMeant(request, 'Stage', expectedOrder, 'expectedOrder');
    return editEntries(request, { operation: 'reorderStages', input: { slug, order, expected }, idempotencyKey }, 'Journey', async (unit) =>
      restructured(unit, [keyOf('Journey', slug)], { slug, intents: await reordered(unit, keyOf('Journey', slug), 'Stage', order, 'stages', expected) }));
  }
}

@Resolver()
export class StepEditing {
  @Mutation(() => Step, { description: 'Enters a step into a stage.' })
  addStep(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewStep, { description: 'The step.' }) input: NewStep): Promise<Step> {
    return addPart(request, 'addStep', 'Step', 'Stage', 'stage', input, idempotencyKey);
  }

  @Mutation(() => Step, { description: 'Changes a step.' })
  changeStep(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => StepChange, { description: 'What to change.' }) change: StepChange): Promise<Step> {
    return changePart(request, 'changeStep', 'Step', args, change);
  }

  @Mutation(() => Stage, { description: 'Puts the steps of a stage in another order. Paths keep their legs at each step.' })
  async reorderSteps(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('stage', () => ID, { description: 'The id or slug of the stage.' }) stage: string,
    @Arg('steps', () => [ID], { description: 'All its steps, each once, in the new order.' }) steps: string[],
    @Arg('expectedOrder', () => [ID], { nullable: true, description: 'The order the change is made on. VERSION_CONFLICT, with the current order, where it has changed since.' }) expectedOrder?: string[] | null): Promise<Stage> {
    const slug = await nameMeant(request, 'Stage', stage, 'stage');
    const order = await namesMeant(request, 'Step', steps, 'steps');
    const expected = expectedOrder == null ? null : await namesMeant(request, 'Step', expectedOrder, 'expectedOrder');
    return editEntries(request, { operation: 'reorderSteps', input: { slug, order, expected }, idempotencyKey }, 'Stage', async (unit) =>
      restructured(unit, [keyOf('Stage', slug)], { slug, intents: await reordered(unit, keyOf('Stage', slug), 'Step', order, 'steps', expected) }));
  }

  @Mutation(() => Step, { description: 'Puts a touchpoint at a step, as one more alternative.' })
  async attachTouchpoint(@Ctx() request: Request, @Args(() => StepAndTouchpointArgs) args: StepAndTouchpointArgs,
    @Arg('position', () => Int, { nullable: true, description: 'Its place among the alternatives, from 0; the last one if left out.' }) position?: number | null,
    @Arg('provenance', () => Provenance, { description: 'Where it comes from that it stands there.', defaultValue: 'OPERATED' }) provenance: Provenance = 'OPERATED'): Promise<Step> {
    const step = await nameMeant(request, 'Step', args.step, 'step');
    const touchpoint = await nameMeant(request, 'Touchpoint', args.touchpoint, 'touchpoint');
    const { expectedVersion, idempotencyKey } = args;
    return editEntries(request, { operation: 'attachTouchpoint', input: { step, touchpoint, expectedVersion, position, provenance }, idempotencyKey }, 'Step',
      async (unit) => ({ slug: step, intents: [await attached(unit, step, expectedVersion, touchpoint, position ?? null, provenance)] }));
  }

  @Mutation(() => Step, { description: 'Takes a touchpoint away from a step. BAD_INPUT while a path uses it there.' })
  async detachTouchpoint(@Ctx() request: Request, @Args(() => StepAndTouchpointArgs) args: StepAndTouchpointArgs): Promise<Step> {
    const step = await nameMeant(request, 'Step', args.step, 'step');
    const touchpoint = await nameMeant(request, 'Touchpoint', args.touchpoint, 'touchpoint');
    const { expectedVersion, idempotencyKey } = args;
    return editEntries(request, { operation: 'detachTouchpoint', input: { step, touchpoint, expectedVersion }, idempotencyKey }, 'Step',
      async (unit) => ({ slug: step, intents: [await detached(unit, step, expectedVersion, touchpoint)] }));
  }
}
