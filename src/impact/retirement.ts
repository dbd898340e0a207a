import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars';
import { Entry } from '../registry/entry';
import { Lasting } from '../registry/lasting';

@ObjectType({ description: 'Objects of one kind that a retirement touches.', simpleResolvers: true })
export class Touched {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => [Entry], { description: 'The first 100 of them, by slug; steps in the order of their journeys.' })
  nodes!: Entry[];
}

@ObjectType({ description: 'Answers to a deployment on a day or later, erased ones left out.', simpleResolvers: true })
export class AnswersLater {
  @Field({ description: 'The deployment.' })
  deployment!: Lasting;

  @Field(() => Int, { description: 'How many, at least 1.' })
  answers!: number;

  @Field(() => DateScalar, { description: 'The day of the last one. An end on the day after it, or later, leaves out none.' })
  last!: string;
}

@ObjectType({ description: 'Answers that the end of an object would leave out. While there are any, it is refused.', simpleResolvers: true })
export class AnswersLeftOut {
  @Field(() => Int, { description: 'How many, on that day or later, at all deployments that would end; erased ones are left out. 0 where none stands in the way.' })
  count!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The earliest day on which it could end without leaving any out; null where none stands in the way.' })
  possibleFrom!: string | null;

  @Field(() => [AnswersLater], { description: 'The first 100 deployments that have some, by slug.' })
  deployments!: AnswersLater[];
}

@ObjectType({ description: 'What the retirement of an object touches: asked before it is done, or after. What had ended by that day is not touched and not counted.', simpleResolvers: true })
export class Retirement {
  @Field({ description: 'The object.' })
  object!: Lasting;

  @Field(() => DateScalar, { description: 'The first day on which it does not stand, or would not.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'Why retiring it on this day would be refused; null where it would not.' })
  refusedBecause!: string | null;

  @Field({ description: 'What ends with it, in the same edit: measurement points and deployments. Restoring it opens them again.' })
  closes!: Touched;

  @Field({ description: 'The answers on that day or later at deployments that would end with it.' })
  answers!: AnswersLeftOut;

  @Field({ description: 'Steps of journeys that stand at it. They keep it; each is part of a gap until it is taken off.' })
  steps!: Touched;

  @Field({ description: 'Journeys whose drafts hold it, that are variants of it, or that are drawn for it.' })
  journeys!: Touched;

  @Field({ description: 'Paths that take it, lead through it or are taken by it. Their legs there are part of their continuity no more.' })
  paths!: Touched;

  @Field({ description: 'Measurement points that ask at it.' })
  points!: Touched;

  @Field({ description: 'Deployments at it or at its points.' })
  deployments!: Touched;

  @Field({ description: 'Targets set for it or its points: nothing meets or misses them any more.' })
  targets!: Touched;

  @Field({ description: 'Touchpoints that are delivered on it, owned by it or variants of it.' })
  touchpoints!: Touched;

  @Field({ description: 'Touchpoints that hand customers over to it.' })
  handedFrom!: Touched;

  @Field({ description: 'Departments that own or operate it.' })
  owners!: Touched;

  @Field({ description: 'Channels that it operates.' })
  channels!: Touched;
}
