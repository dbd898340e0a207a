import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import type { Unit } from '../graph/graph';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { badInput } from '../kernel/failure';
import { todayOf } from '../kernel/clock';
import { JourneyVersion } from '../journeys/journey';
import { correction, type Correction } from '../journeys/versionDays.rules';
import { VersionedArgs } from '../registry/editArgs';
import { editEntries } from '../registry/editing';
import { answersBetween } from './answersBetween.store';

@ArgsType()
class CorrectVersionArgs extends VersionedArgs {
  @Field(() => DateScalar, { description: 'The day from which it is the map of the journey: not before the version before it, nor after the one after it.' })
  effectiveOn!: string;

  @Field(() => Boolean, { description: 'Whether that day may lie ahead.', defaultValue: false })
  allowFuture!: boolean;
}

/** Answers were read under the map of their day: where there are some, it stays what it was. */
async function refuseAnswers(unit: Unit, { touchpoints, from, to }: Correction): Promise<void> {
  const answers = await answersBetween(unit, touchpoints, from, to);
  if (answers > 0) throw badInput('effectiveOn', `${answers} ${answers === 1 ? 'answer lies' : 'answers lie'} between ${from} and ${to} at touchpoints of this journey`, 'a day with no answers between; else a new version');
}

/** It rests on answers, of which the room of journeys knows nothing. */
@Resolver()
export class VersionCorrection {
  @Mutation(() => JourneyVersion, { description: 'Corrects the day from which a published version is the map of its journey, where it was entered wrong; `reason` says why and must be given. Its map stays what it is. BAD_INPUT where answers lie between the two days at touchpoints of this map or of the one before it, or the order of versions would be another.' })
  async correctVersion(@Ctx() request: Request, @Args(() => CorrectVersionArgs) { id, expectedVersion, effectiveOn, allowFuture, reason, idempotencyKey }: CorrectVersionArgs): Promise<JourneyVersion> {
    const slug = await nameMeant(request, 'JourneyVersion', id, 'id');
    if (reason == null || reason.trim() === '') throw badInput('reason', 'missing', 'why the day is corrected, 1 to 1000 characters');
    return editEntries(request, { operation: 'correctVersion', input: { slug, expectedVersion, effectiveOn, allowFuture }, idempotencyKey: idempotencyKey ?? null }, 'JourneyVersion', async (unit) => {
      const corrected = await correction(unit, slug, expectedVersion, effectiveOn, { today: todayOf(request.clock), allowFuture });
      await refuseAnswers(unit, corrected);
      return { slug, intents: [corrected.intent] };
    });
  }
}
