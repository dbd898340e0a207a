import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { Journey, Path, Stage, Step } from '../journeys/journey';
import { Persona } from '../journeys/persona';
import { Observation } from '../metrics/observation';
import { Subsidiary } from '../organisation/group';
import { entryByKey } from '../registry/edges';
import { Entry } from '../registry/entry';
import { Citation, citationOf } from '../sources/citation';
import { factsOfEntries } from '../sources/sources.store';
import { Channel } from '../touchpoints/channel';
import { Touchpoint } from '../touchpoints/touchpoint';
import type { FoundEnd, FoundGap, FoundPlace } from './foundGap';
import { Gap, GapBetween, GapEnd, GapEvidence, GapPlace } from './gap';

type Found<Part> = { found: Part };

const named = async <Type>(request: Request, key: string | null): Promise<Type | null> => (key === null ? null : (await entryByKey(request, key)) as Type | null);

const allNamed = async <Type>(request: Request, keys: string[]): Promise<Type[]> =>
  (await Promise.all(keys.map((key) => named<Type>(request, key)))).filter((entry) => entry !== null);

@Resolver(() => Gap)
export class GapEdgesResolver {
  @FieldResolver(() => Entry, { description: 'The object that it is about: a touchpoint, a stage, a path, a journey, a measurement point, an archetype, a subsidiary or a channel.' })
  subject(@Root() { found }: Gap, @Ctx() request: Request): Promise<Entry | null> {
    return named(request, found.subjectKey);
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary whose gap it is; null for a gap of the whole group, such as one about a channel.' })
  subsidiary(@Root() { found }: Gap, @Ctx() request: Request): Promise<Subsidiary | null> {
    return named(request, found.subsidiaryKey);
  }

  @FieldResolver(() => [GapPlace], { description: 'Where it shows on maps; none for a gap that lies on no map.' })
  places(@Root() { found }: Gap): GapPlace[] {
    return found.foundPlaces.map((place) => ({ found: place }));
  }
}

@Resolver(() => GapEvidence)
export class GapEvidenceResolver {
  @FieldResolver(() => [Observation], { description: 'The reported figures it rests on. They carry no number of answers, hence no interval.' })
  observations(@Root() { found }: Found<FoundGap>, @Ctx() request: Request): Promise<Observation[]> {
    return allNamed(request, found.figureKeys);
  }

  @FieldResolver(() => [Entry], { description: 'The objects it rests on: those on the path, at the stage, on either side of the comparison.' })
  objects(@Root() { found }: Found<FoundGap>, @Ctx() request: Request): Promise<Entry[]> {
    return allNamed(request, found.objectKeys);
  }

  @FieldResolver(() => [Citation], { description: 'Where sources state what it rests on; each fact once.' })
  async citations(@Root() { found }: Found<FoundGap>, @Ctx() request: Request): Promise<Citation[]> {
    const facts = await Promise.all([...found.figureKeys, ...found.objectKeys].map((key) => batched(request.batches, factsOfEntries, key, (keys) => factsOfEntries(request.graph, keys))));
    return [...new Map(facts.flatMap((each) => each ?? []).map((fact) => [fact.key, citationOf(fact)])).values()];
  }
}

@Resolver(() => GapPlace)
export class GapPlaceResolver {
  @FieldResolver(() => Journey, { description: 'The journey.' })
  journey(@Root() { found }: Found<FoundPlace>, @Ctx() request: Request): Promise<Journey | null> {
    return named(request, found.journey);
  }

  @FieldResolver(() => Stage, { nullable: true, description: 'The stage; of a break, that of its first end.' })
  stage(@Root() { found }: Found<FoundPlace>, @Ctx() request: Request): Promise<Stage | null> {
    return named(request, found.stage);
  }

  @FieldResolver(() => Step, { nullable: true, description: 'The step; of a break, that of its first end.' })
  step(@Root() { found }: Found<FoundPlace>, @Ctx() request: Request): Promise<Step | null> {
    return named(request, found.step);
  }

  @FieldResolver(() => Touchpoint, { nullable: true, description: 'The touchpoint; of a break, its first end.' })
  touchpoint(@Root() { found }: Found<FoundPlace>, @Ctx() request: Request): Promise<Touchpoint | null> {
    return named(request, found.touchpoint);
  }

  @FieldResolver(() => GapBetween, { nullable: true, description: 'Of a break, between what it lies; null for all others.' })
  between(@Root() { found }: Found<FoundPlace>): GapBetween | null {
    return found.between && { found: found.between };
  }
}

type FoundBetween = NonNullable<FoundPlace['between']>;

@Resolver(() => GapBetween)
export class GapBetweenResolver {
  @FieldResolver(() => Path, { description: 'The path.' })
  path(@Root() { found }: Found<FoundBetween>, @Ctx() request: Request): Promise<Path | null> {
    return named(request, found.path);
  }

  @FieldResolver(() => Persona, { description: 'Who takes it.' })
  persona(@Root() { found }: Found<FoundBetween>, @Ctx() request: Request): Promise<Persona | null> {
    return named(request, found.persona);
  }

  @FieldResolver(() => GapEnd, { description: 'Where the customer comes from.' })
  from(@Root() { found }: Found<FoundBetween>): GapEnd {
    return { found: found.from };
  }

  @FieldResolver(() => GapEnd, { description: 'Where the customer goes.' })
  to(@Root() { found }: Found<FoundBetween>): GapEnd {
    return { found: found.to };
  }
}

@Resolver(() => GapEnd)
export class GapEndResolver {
  @FieldResolver(() => Step, { description: 'The step.' })
  step(@Root() { found }: Found<FoundEnd>, @Ctx() request: Request): Promise<Step | null> {
    return named(request, found.step);
  }

  @FieldResolver(() => Touchpoint, { description: 'The touchpoint.' })
  touchpoint(@Root() { found }: Found<FoundEnd>, @Ctx() request: Request): Promise<Touchpoint | null> {
    return named(request, found.touchpoint);
  }

  @FieldResolver(() => Channel, { description: 'The channel it is used on.' })
  channel(@Root() { found }: Found<FoundEnd>, @Ctx() request: Request): Promise<Channel | null> {
    return named(request, found.channel);
  }
}
