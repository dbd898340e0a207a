import { Field, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Entry } from '../registry/entry';

export const Dependence = enumeration('Dependence', 'How something depends on something else.', {
  RUNS_ON: 'A touchpoint is delivered on the channel.',
  OWNED_BY: 'A touchpoint is owned by the department.',
  VARIANT_OF: 'A touchpoint is a variant of the archetype, or a journey of the journey.',
  SERVES: 'A touchpoint stands at a step of the journey.',
  HELD_BY: 'A stage or a path is the journey\'s own, a step the stage\'s.',
  OPERATED_BY: 'A channel is operated by the department.',
  BELONGS_TO: 'A subsidiary runs the touchpoint.',
  STANDS_AT: 'A step of a journey stands at the touchpoint.',
  PART_OF: 'A stage holds the step, or a journey holds the stage.',
  TAKES: 'The path of a persona takes the touchpoint.',
  MEASURES: 'A measurement point asks there.',
  ABOUT: 'A reported figure is about it.',
  HANDS_OVER_TO: 'Another touchpoint hands over to it.',
});
export type Dependence = keyof typeof Dependence;

@ObjectType({ description: 'One object on the way from what is asked about to what depends on it.', simpleResolvers: true })
export class Hop {
  @Field({ description: 'The object.' })
  object!: Entry;

  @Field(() => Dependence, { description: 'How it depends on the one before it.' })
  how!: Dependence;
}

@ObjectType({ description: 'One way along which something depends.', simpleResolvers: true })
export class DependencyWay {
  @Field({ description: 'Where it begins: what was asked about, or one of several.' })
  from!: Entry;

  @Field(() => [Hop], { description: 'The objects on it; the last one is what depends.' })
  hops!: Hop[];
}

@ObjectType({ description: 'Something that depends on what was asked about.', simpleResolvers: true })
export class Dependent {
  @Field({ description: 'What depends.' })
  object!: Entry;

  @Field(() => Dependence, { description: 'How it depends: the last hop of its first way.' })
  how!: Dependence;

  @Field(() => [DependencyWay], { description: 'Through what: every way to it from what was asked about, or from any of several.' })
  ways!: DependencyWay[];
}

@ObjectType({ description: 'Everything that depends on touchpoints, channels, archetypes, departments or journeys.', simpleResolvers: true })
export class Impact {
  @Field(() => Entry, { nullable: true, description: 'What was asked about; null where several objects were, which `objects` names.' })
  object!: Entry | null;

  @Field(() => [Entry], { description: 'What was asked about: one object, or several together, by kind and slug.' })
  objects!: Entry[];

  @Field(() => [Dependent], { description: 'What depends on any of it, each once, without what was asked about: touchpoints, steps, stages, journeys, paths, subsidiaries, measurement points, figures and channels, in this order.' })
  dependents!: Dependent[];
}
