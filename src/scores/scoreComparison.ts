import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { mostAnswers } from './answersNeeded';
import { Score, ScoreState } from './score';

export const ComparisonMethod = enumeration('ComparisonMethod', 'How two scores were compared.', {
  ADJUSTED_WALD: 'As two groups that share nobody: adjusted Wald on both (MeasuringU).',
  PAIRED: 'Among the people who answered on both sides: by how each of them moved between promoter, passive and detractor.',
});
export type ComparisonMethod = keyof typeof ComparisonMethod;

@ObjectType({ description: 'Two scores compared: how far apart they are, how sure that is, and in words what may be said of it. The difference is the second (b) less the first (a), in points of NPS.', simpleResolvers: true })
export class ScoreComparison {
  @Field({ description: 'The first side.' })
  a!: Score;

  @Field({ description: 'The second side.' })
  b!: Score;

  @Field(() => ScoreState, { description: 'SHOWN, or why nothing can be said: the state of the side that is not shown.' })
  state!: ScoreState;

  @Field(() => Bilingual, { nullable: true, description: 'Why nothing can be said; null where something is.' })
  reason!: StoredBilingual | null;

  @Field(() => ComparisonMethod, { nullable: true, description: 'How they were compared: paired where at least half of the smaller side answered on both.' })
  method!: ComparisonMethod | null;

  @Field(() => Float, { nullable: true, description: 'The second score less the first, as shown. Among those who answered on both sides where the method is PAIRED.' })
  difference!: number | null;

  @Field(() => Float, { nullable: true, description: 'The difference that the test looks at: of the adjusted counts. The same as `difference` where the method is PAIRED.' })
  testedDifference!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its standard error.' })
  standardError!: number | null;

  @Field(() => Float, { nullable: true, description: 'The difference in standard errors.' })
  z!: number | null;

  @Field(() => Float, { nullable: true, description: 'The two-sided probability of a difference at least as great where there is none.' })
  p!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same, adjusted for the family of comparisons asked for together (Benjamini and Hochberg 1995); equal to `p` for a single one.' })
  adjustedP!: number | null;

  @Field(() => Float, { nullable: true, description: 'The level, 0 to 1, at which this comparison is decided, on which `distinguishable`, `lower`, `upper`, `answersNeeded` and `answersNeededForPower` rest alike: `level` for a single one. Of m comparisons asked for together it is 1 - (1 - level) r / m, where r of them would be distinguishable if this one were certain (Benjamini and Hochberg 1995; for those that are, the intervals of Benjamini and Yekutieli 2005). Null where nothing can be said.' })
  intervalLevel!: number | null;

  @Field(() => Float, { nullable: true, description: 'The lower bound of the true difference at `intervalLevel`. The interval is without 0 exactly where the difference is distinguishable.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper bound of the true difference at `intervalLevel`.' })
  upper!: number | null;

  @Field(() => Float, { description: 'The level of confidence asked for, of all comparisons that are asked for together.' })
  level!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether the difference is distinguishable: `p` is at most 1 less `intervalLevel`, which is the same as `adjustedP` at most 1 less `level`. Null where nothing can be said.' })
  distinguishable!: boolean | null;

  @Field(() => Bilingual, { description: 'What may be said of it.' })
  verdict!: StoredBilingual;

  @Field(() => Int, { nullable: true, description: `How many answers each side would need for a difference of this size to be distinguishable at \`intervalLevel\`, rounded up; more than the smaller side has where it is not (people who answered on both sides where the method is PAIRED); null where there is no difference, or one that takes more than ${mostAnswers} on each side: no survey can tell it, and the verdict says so.` })
  answersNeeded!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same, so that it would be found in four of five cases.' })
  answersNeededForPower!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people answered on both sides, as far as answers name a customer; null where that was not looked up: for a segment, or more than 20000 answers.' })
  answeredBoth!: number | null;
}
