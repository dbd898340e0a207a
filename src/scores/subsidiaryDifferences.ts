import { Field, Float, ObjectType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { DateScalar } from '../graphql/scalars';
import { Subsidiary } from '../organisation/group';
import { Archetype } from '../touchpoints/archetype';
import { Touchpoint } from '../touchpoints/touchpoint';
import { Score } from './score';
import { ScoreComparison } from './scoreComparison';

@ObjectType({ description: 'What one subsidiary scores with its touchpoints of an archetype, all of them together.', simpleResolvers: true })
export class SubsidiarySide {
  @Field({ description: 'The subsidiary.' })
  subsidiary!: Subsidiary;

  @Field(() => [Touchpoint], { description: 'Its touchpoints of the archetype that stand on the last day of the period (today, where that is later), by code; empty where it has none.' })
  touchpoints!: Touchpoint[];

  @Field(() => Score, { nullable: true, description: 'Their score together, or the state that says why none is shown; null without touchpoints.' })
  score!: Score | null;
}

@ObjectType({ description: 'Two subsidiaries compared at an archetype.', simpleResolvers: true })
export class SubsidiaryDifference {
  @Field({ description: 'The subsidiary compared with: the one that comes first in the group.' })
  a!: Subsidiary;

  @Field({ description: 'The subsidiary compared.' })
  b!: Subsidiary;

  @Field(() => ScoreComparison, { nullable: true, description: 'The comparison, decided as one of the family of all pairs; null where the two must not be compared: they were asked with different instruments, or with one that is not NPS.' })
  comparison!: ScoreComparison | null;

  @Field(() => Bilingual, { nullable: true, description: 'Why nothing can be told of the two; null where a difference can be told apart.' })
  reason!: StoredBilingual | null;
}

@ObjectType({ description: 'Which pair of subsidiaries differs most at an archetype.', simpleResolvers: true })
export class SubsidiaryDifferences {
  @Field({ description: 'The archetype.' })
  archetype!: Archetype;

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  periodTo!: string;

  @Field(() => Float, { description: 'The level of confidence asked for, of all pairs together.' })
  level!: number;

  @Field(() => [SubsidiarySide], { description: 'All subsidiaries, in order, also those without such a touchpoint.' })
  sides!: SubsidiarySide[];

  @Field(() => [SubsidiaryDifference], { description: 'All pairs of those that have such touchpoints: first those whose difference can be told apart, the largest first; then the other differences, the largest first; then those that cannot be compared.' })
  pairs!: SubsidiaryDifference[];

  @Field(() => SubsidiaryDifference, { nullable: true, description: 'The pair with the largest difference that can be told apart; null where there is none, and `reason` says why.' })
  widest!: SubsidiaryDifference | null;

  @Field(() => Bilingual, { nullable: true, description: 'Why no pair can be told apart: no or one subsidiary has such a touchpoint, nobody or too few answered, different instruments, or the differences are within what chance brings. Null where one can.' })
  reason!: StoredBilingual | null;
}
