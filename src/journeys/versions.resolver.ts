import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { todayOf } from '../kernel/clock';
import { VersionedArgs } from '../registry/editArgs';
import { editEntries } from '../registry/editing';
import { JourneyVersion } from './journey';
import { withdrawal } from './versionDays.rules';
import './journeys.rules';

@Resolver()
export class VersionWithdrawal {
  @Mutation(() => JourneyVersion, { description: 'Takes back a published version whose day has not come. It stays on record, was the map of the journey on no day, and its number is not given again. BAD_INPUT for one that took effect.' })
  async withdrawVersion(@Ctx() request: Request, @Args(() => VersionedArgs) { id, expectedVersion, idempotencyKey }: VersionedArgs): Promise<JourneyVersion> {
    const slug = await nameMeant(request, 'JourneyVersion', id, 'id');
    return editEntries(request, { operation: 'withdrawVersion', input: { slug, expectedVersion }, idempotencyKey: idempotencyKey ?? null }, 'JourneyVersion',
      async (unit) => ({ slug, intents: [await withdrawal(unit, slug, expectedVersion, todayOf(request.clock))] }));
  }
}
