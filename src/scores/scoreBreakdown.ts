import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Score } from './score';

/** A part by its segment, or by the key of its object; both null for what is kept back or in no part. */
abstract class Named {
  entryKey!: string | null;
}

@ObjectType({ description: 'What one part does to the change of the whole.', simpleResolvers: true })
export class ChangePart extends Named {
  @Field(() => String, { nullable: true, description: 'The code of the segment; null where the division is by objects, and for the rest.' })
  segment!: string | null;

  @Field({ description: 'Whether it is the rest: parts that are kept back, and answers in no part, pooled.' })
  rest!: boolean;

  @Field({ description: 'Its score before.' })
  before!: Score;

  @Field({ description: 'Its score after.' })
  after!: Score;

  @Field(() => Float, { description: 'What of the change of the whole comes of its score changing: mean of its two shares times the change of its score.' })
  within!: number;

  @Field(() => Float, { description: 'What comes of its share changing: the change of its share times the mean of its two scores.' })
  mix!: number;
}

@ObjectType({ description: 'A change of a score, taken apart: every part may improve and the whole fall, when answers move to parts that score lower.', simpleResolvers: true })
export class ScoreChange {
  @Field({ description: 'The whole before.' })
  before!: Score;

  @Field({ description: 'The whole after.' })
  after!: Score;

  @Field(() => Float, { nullable: true, description: 'The score after less the score before: within and mix together. Null where one of them is not shown.' })
  change!: number | null;

  @Field(() => Float, { nullable: true, description: 'What comes of the scores of the parts changing; null where one of the wholes is not shown.' })
  within!: number | null;

  @Field(() => Float, { nullable: true, description: 'What comes of the shares of the parts changing; null where one of the wholes is not shown.' })
  mix!: number | null;

  @Field(() => [ChangePart], { description: 'The parts, those with most answers first, the rest last. Empty where one of the wholes is not shown.' })
  parts!: ChangePart[];
}

@ObjectType({ description: 'What one part contributes to the score of the whole.', simpleResolvers: true })
export class SegmentContribution extends Named {
  @Field(() => String, { nullable: true, description: 'The code of the segment; null where the division is by objects, and for the rest.' })
  segment!: string | null;

  @Field({ description: 'Whether it is the rest: parts that are kept back, and answers in no part, pooled.' })
  rest!: boolean;

  @Field({ description: 'The score of the part.' })
  score!: Score;

  @Field(() => Float, { description: 'The percent of all answers that are in it.' })
  share!: number;

  @Field(() => Float, { description: 'Its share times how far its score lies from the whole\'s: how much higher or lower the whole is because of it, in the unit of the score.' })
  contribution!: number;
}

@ObjectType({ description: 'What the parts contribute to a score. They add up to zero, unless an answer can be in several parts (products), where no rest is answered either. It is association, not cause.', simpleResolvers: true })
export class SegmentContributions {
  @Field({ description: 'The whole.' })
  whole!: Score;

  @Field(() => [SegmentContribution], { description: 'The parts, the greatest contribution first, the rest last. Empty where the whole is not shown.' })
  parts!: SegmentContribution[];
}

@ObjectType({ description: 'A place in a ranking.', simpleResolvers: true })
export class RankedScore extends Named {
  @Field(() => Int, { description: 'The place by the shrunken score, 1 the best.' })
  place!: number;

  @Field(() => String, { nullable: true, description: 'The code of the segment; null where objects are ranked.' })
  segment!: string | null;

  @Field({ description: 'The score itself, with its interval.' })
  score!: Score;

  @Field(() => Float, { description: 'The score drawn towards the mean of the family, the more the fewer its answers: empirical Bayes by DerSimonian and Laird.' })
  shrunk!: number;

  @Field(() => Float, { description: 'The lower bound of the shrunken score at the level asked for.' })
  lower!: number;

  @Field(() => Float, { description: 'The upper bound.' })
  upper!: number;

  @Field(() => Float, { description: 'How much of the shrunken score is its own: 0 to 1.' })
  weight!: number;
}

@ObjectType({ description: 'Who has not enough answers to be ranked.', simpleResolvers: true })
export class UnrankedScore extends Named {
  @Field(() => String, { nullable: true, description: 'The code of the segment; null where objects are ranked.' })
  segment!: string | null;

  @Field({ description: 'Its score, with its state.' })
  score!: Score;
}

@ObjectType({ description: 'The parts of a scope ranked by shrunken score. Neighbours whose intervals overlap are not told apart by it.', simpleResolvers: true })
export class ScoreRanking {
  @Field({ description: 'The whole.' })
  whole!: Score;

  @Field(() => Int, { description: 'From how many answers on a part is ranked.' })
  minimum!: number;

  @Field(() => Float, { nullable: true, description: 'The mean towards which scores are drawn; null where nothing is ranked.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'The standard deviation between the parts beyond chance, in points: 0 where they do not differ more than chance would have it. Null where nothing is ranked.' })
  between!: number | null;

  @Field(() => [RankedScore], { description: 'The ranking, the best first.' })
  ranked!: RankedScore[];

  @Field(() => [UnrankedScore], { description: 'Those with too few answers to be ranked, those with most first.' })
  unranked!: UnrankedScore[];
}
