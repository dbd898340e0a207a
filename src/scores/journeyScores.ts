import { Field, ObjectType } from 'type-graphql';
import { Touchpoint } from '../touchpoints/touchpoint';
import { ScoreComparison } from './scoreComparison';

@ObjectType({ description: 'The scores of a touchpoint and of its counterpart in another journey, compared.', simpleResolvers: true })
export class ComparedScores {
  @Field(() => Touchpoint, { description: 'The touchpoint of the left journey: the first side.' })
  left!: Touchpoint;

  @Field(() => Touchpoint, { description: 'Its counterpart in the right journey: the second side.' })
  right!: Touchpoint;

  @Field(() => ScoreComparison, { description: 'The comparison, as one of the family of all that are answered together.' })
  comparison!: ScoreComparison;
}
