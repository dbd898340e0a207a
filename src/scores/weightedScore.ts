import { Field, Float, ObjectType } from 'type-graphql';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { Score, ScoreInterval, ScoreState } from './score';

@ObjectType({ description: 'A score in which each answer stands for as many customers as it was picked from: weighted by one over its inclusion probability (Horvitz and Thompson 1952; the mean is Hájek\'s). All figures are null where the plain score is not shown, or where so few answers share a probability that the weights would tell them: classes of probabilities, not one for each customer, keep it shown.', simpleResolvers: true })
export class WeightedScore {
  @Field(() => ScoreState, { description: 'Whether the figures are shown, and if not, why.' })
  state!: ScoreState;

  @Field(() => Bilingual, { nullable: true, description: 'Why no figure is shown; null where they are.' })
  reason!: StoredBilingual | null;

  @Field({ description: 'The plain score of the same answers, each counting once.' })
  score!: Score;

  @Field(() => Float, { nullable: true, description: 'Σ wx / Σ w in points of NPS, x being 1 for a promoter, 0 for a passive and -1 for a detractor, w one over the inclusion probability.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its standard error in points, by linearisation: √(Σ w² (x - m)²) / Σ w.' })
  standardError!: number | null;

  @Field(() => ScoreInterval, { nullable: true, description: 'Between what the true value lies: adjusted Wald on the weighted shares of as many answers of equal weight as have this standard error.' })
  interval!: ScoreInterval | null;

  @Field(() => Float, { nullable: true, description: 'How many answers of equal weight these are worth: (Σ w)² / Σ w² (Kish).' })
  effectiveAnswers!: number | null;

  @Field(() => Float, { nullable: true, description: 'By how much the weights widen the variance: answers by effective answers, 1 where all weigh the same.' })
  designEffect!: number | null;

  @Field(() => Float, { nullable: true, description: 'The least inclusion probability among the answers.' })
  leastProbability!: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest one.' })
  greatestProbability!: number | null;
}
