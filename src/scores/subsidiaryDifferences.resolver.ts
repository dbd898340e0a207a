import { Arg, Args, ArgsType, Ctx, Field, Float, ID, Query, Resolver } from 'type-graphql';
import type { StoredBilingual } from '../graphql/bilingual';
import type { Request } from '../graphql/request';
import { todayOf } from '../kernel/clock';
import { dayBefore } from '../kernel/period';
import { entryNamed } from '../registry/edges';
import type { StoredEntry } from '../registry/storedEntry';
import { SurveyInstrument } from '../surveys/survey';
import { knownQuestion } from './knownQuestion.rules';
import { described, ScorePeriodInput } from './scoreArgs';
import { SubsidiaryDifferences } from './subsidiaryDifferences';
import { subsidiaryDifferences } from './subsidiaryDifferences.rules';
import { widestReason } from './widestReason';

@ArgsType()
class DifferencesArgs {
  @Field(() => ScorePeriodInput, { nullable: true, description: described.period })
  period?: ScorePeriodInput | null;

  @Field(() => SurveyInstrument, { nullable: true, description: 'Only answers to this kind of question. If left out, each subsidiary is scored by the only one that was answered there, and two that were asked differently are not compared.' })
  instrument?: SurveyInstrument | null;

  @Field(() => Float, { description: 'The level of confidence of all pairs together, 0.5 to 0.999.', defaultValue: 0.95 })
  level!: number;
}

const nameOf = ({ name }: StoredEntry): StoredBilingual => name as StoredBilingual;

@Resolver()
export class SubsidiaryDifferencesResolver {
  @Query(() => SubsidiaryDifferences, { description: 'Which pair of subsidiaries differs most at an archetype: each subsidiary is scored by all its touchpoints of the archetype together, and all pairs are compared as one family, since of many comparisons some look different by chance. Where no pair can be told apart, it says why. NOT_FOUND for an archetype that there is not; BAD_INPUT where more than 14 subsidiaries have such touchpoints.' })
  async subsidiaryDifferences(@Ctx() request: Request, @Arg('archetype', () => ID, { description: 'The id or slug of the archetype: `contact-centre`.' }) archetype: string, @Args(() => DifferencesArgs) args: DifferencesArgs): Promise<SubsidiaryDifferences> {
    const entry = await entryNamed<StoredEntry>(request, 'Archetype', archetype, 'archetype');
    const today = todayOf(request.clock);
    const question = await knownQuestion(request, args, today);
    const { from, to } = question.period;
    const day = dayBefore(to) > today ? today : dayBefore(to);
    const { sides, pairs } = await subsidiaryDifferences(request, entry.key, question, day);
    const [first] = pairs;
    const reason = widestReason(sides.map(({ subsidiary, score }) => ({ name: nameOf(subsidiary), score })), pairs.map(({ a, b, comparison }) => ({ a: nameOf(a), b: nameOf(b), comparison })));
    return { archetype: entry, periodFrom: from, periodTo: to, level: args.level, sides, pairs, widest: reason === null ? first : null, reason } as unknown as SubsidiaryDifferences;
  }
}
