import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MovedAnswers } from './moveTally';

@ObjectType({ description: 'Answers that counted at one deployment and count at another since they were corrected.', simpleResolvers: true })
class CorrectedMove {
  @Field(() => ID, { description: 'The slug of the deployment where they counted.' })
  from!: string;

  @Field(() => ID, { description: 'The slug of the deployment where they count now.' })
  to!: string;

  @Field(() => Int, { description: 'How many.' })
  answers!: number;
}

@ObjectType({ description: 'Corrected answers that count elsewhere than before: scores of both places change.', simpleResolvers: true })
export class CorrectedElsewhere implements MovedAnswers {
  @Field(() => Int, { description: 'How many there are.' })
  answers!: number;

  @Field(() => [CorrectedMove], { description: 'From where to where, most answers first, at most 20.' })
  moves!: MovedAnswers['moves'];

  @Field(() => Int, { description: 'How many pairs of deployments there are behind those.' })
  more!: number;
}
