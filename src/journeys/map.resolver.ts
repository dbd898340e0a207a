import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import type { PageArguments } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { firstEntry, keyOfEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import { filterOf } from '../registry/inputs';
import { listEntries } from '../registry/lists';
import { Touchpoint } from '../touchpoints/touchpoint';
import { Alternative, Journey, Leg, Path, Stage, Step } from './journey';
import { legsOfPaths, placesOfTouchpoints } from './mapParts.store';
import { Persona } from './persona';

@ObjectType({ description: 'A page of personas.' })
export class PersonaConnection extends connectionOf(Persona) {}

@InputType({ description: 'Narrows a list of personas.' })
class PersonaFilter extends filterOf(Persona) {
  @Field(() => ID, { nullable: true, description: 'Only personas of this subsidiary.' })
  subsidiary?: string | null;
}

@ObjectType({ description: 'A place in a journey at which a touchpoint stands.', simpleResolvers: true })
export class Place {
  @Field({ description: 'The journey.' })
  journey!: Journey;

  @Field({ description: 'The stage.' })
  stage!: Stage;

  @Field({ description: 'The step.' })
  step!: Step;
}

@Resolver(() => Stage)
export class StageResolver {
  @FieldResolver(() => Journey, { description: 'The journey it is a stage of.' })
  async journey(@Root() stage: Met, @Ctx() request: Request): Promise<Journey | null> {
    return firstEntry(await linking(request, stage, 'HAS_STAGE'));
  }

  @FieldResolver(() => [Step], { description: 'Its steps, in order.' })
  async steps(@Root() stage: Met, @Ctx() request: Request): Promise<Step[]> {
    const steps = onlyEntries<Step>(await linked(request, stage, 'HAS_STEP'));
    return steps.sort((a, b) => a.position - b.position);
  }
}

@Resolver(() => Step)
export class StepResolver {
  @FieldResolver(() => Stage, { description: 'The stage it is a step of.' })
  async stage(@Root() step: Met, @Ctx() request: Request): Promise<Stage | null> {
    return firstEntry(await linking(request, step, 'HAS_STEP'));
  }

  @FieldResolver(() => [Alternative], { description: 'The touchpoints at it: alternatives, the first one first. None: the step is known, no touchpoint is.' })
  async touchpoints(@Root() step: Met, @Ctx() request: Request): Promise<Alternative[]> {
    return (await linked(request, step, 'AT')).map(({ entry, attributes }) => ({ touchpoint: entry as unknown as Touchpoint, position: attributes.position!, provenance: attributes.provenance as Alternative['provenance'] }));
  }
}

@Resolver(() => Path)
export class PathResolver {
  @FieldResolver(() => Journey, { description: 'The journey.' })
  async journey(@Root() path: Met, @Ctx() request: Request): Promise<Journey | null> {
    return firstEntry(await linked(request, path, 'LEADS_THROUGH'));
  }

  @FieldResolver(() => Persona, { description: 'Who takes it.' })
  async persona(@Root() path: Met, @Ctx() request: Request): Promise<Persona | null> {
    return firstEntry(await linked(request, path, 'TAKEN_BY'));
  }

  @FieldResolver(() => [Leg], { description: 'The touchpoints used, in order.' })
  async taken(@Root() path: Met, @Ctx() request: Request): Promise<Leg[]> {
    return ((await batched(request.batches, legsOfPaths, keyOfEntry(path), (keys) => legsOfPaths(request.graph, keys))) ?? []) as unknown as Leg[];
  }
}

@Resolver(() => Persona)
export class PersonaResolver {
  @Query(() => PersonaConnection, { description: 'Personas that pass a filter, by slug.' })
  async personas(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => PersonaFilter, { nullable: true, description: 'Only personas that pass it.' }) filter?: PersonaFilter | null): Promise<Connection<Persona>> {
    return listEntries(request, Persona, filter, null, page, await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'));
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary whose customer this is.' })
  async subsidiary(@Root() persona: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, persona, 'BELONGS_TO'));
  }

  @FieldResolver(() => [Path], { description: 'The paths this persona takes.' })
  async paths(@Root() persona: Met, @Ctx() request: Request): Promise<Path[]> {
    return onlyEntries(await linking(request, persona, 'TAKEN_BY'));
  }
}

@Resolver(() => Touchpoint)
export class TouchpointPlacesResolver {
  @FieldResolver(() => [Place], { description: 'Where it stands in journeys.' })
  async places(@Root() touchpoint: Met, @Ctx() request: Request): Promise<Place[]> {
    return ((await batched(request.batches, placesOfTouchpoints, keyOfEntry(touchpoint), (keys) => placesOfTouchpoints(request.graph, keys))) ?? []) as unknown as Place[];
  }
}
