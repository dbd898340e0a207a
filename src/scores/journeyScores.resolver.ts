import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Request } from '../graphql/request';
import { JourneyComparison } from '../journeys/comparison';
import { keyOfEntry, type Met } from '../registry/edges';
import { SurveyInstrument } from '../surveys/survey';
import { compareFamily, type Side } from './comparisons.rules';
import { ComparedScores } from './journeyScores';
import { knownQuestion } from './knownQuestion.rules';
import { mostPairs } from './mostPairs';
import { pairsToScore } from './pairsToScore';

@Resolver(() => JourneyComparison)
export class JourneyScoresResolver {
  @FieldResolver(() => [ComparedScores], { description: 'The scores of touchpoints that have a counterpart, each pair compared once, as one family (Benjamini and Hochberg 1995), in the order of the columns: at most the first 100. Each side is scored by the 90 days up to its own day (`measuredOn`). One and the same touchpoint is left out where these days overlap, as it has the same answers on both sides. Where nobody was asked this kind of question, or too few answered, the comparison says so. BAD_INPUT for CSAT and CES, of which no difference is tested.' })
  async scores(@Root() { columns, left, right }: JourneyComparison, @Ctx() request: Request,
    @Arg('instrument', () => SurveyInstrument, { defaultValue: 'TNPS', description: 'Answers to which kind of question.' }) instrument: SurveyInstrument,
    @Arg('level', () => Float, { defaultValue: 0.95, description: 'The level of confidence, 0.5 to 0.999.' }) level: number): Promise<ComparedScores[]> {
    const [first, second] = await Promise.all([left, right].map(({ measuredOn }) => knownQuestion(request, { period: null, instrument, level }, measuredOn)));
    const sharesDays = first!.period.from < second!.period.to && second!.period.from < first!.period.to;
    const pairs = pairsToScore(columns, (touchpoint) => keyOfEntry(touchpoint as unknown as Met), sharesDays).slice(0, mostPairs);
    const sides = pairs.map(([a, b]): [Side, Side] => [{ key: keyOfEntry(a as unknown as Met), question: first! }, { key: keyOfEntry(b as unknown as Met), question: second! }]);
    const comparisons = sides.length === 0 ? [] : await compareFamily(request, sides, level);
    return pairs.map(([a, b], place) => ({ left: a, right: b, comparison: comparisons[place]! }));
  }
}
