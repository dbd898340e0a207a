import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { BilingualInput } from '../graphql/bilingual';
import { todayOf } from '../kernel/clock';
import { keyOf } from '../kernel/id';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry, editEntries } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { retiringOf } from '../registry/retiring.resolver';
import { Journey, JourneyVersion, Path } from './journey';
import { refuseOtherDraft, versionsToPublish } from './publishJourney.rules';
import { Persona } from './persona';
import './journeys.rules';

@InputType({ description: 'A journey to enter; stages and steps are added to it.' })
export class NewJourney extends newOf(Journey) {}

@InputType({ description: 'What to change on a journey.' })
export class JourneyChange extends changeOf(Journey) {}

@InputType({ description: 'A persona to enter.' })
export class NewPersona extends newOf(Persona) {}

@InputType({ description: 'What to change on a persona.' })
export class PersonaChange extends changeOf(Persona) {}

@InputType({ description: 'A path to enter.' })
export class NewPath extends newOf(Path) {}

@InputType({ description: 'What to change on a path.' })
export class PathChange extends changeOf(Path) {}

@ArgsType()
class PublishArgs extends EditArgs {
  @Field(() => ID, { description: 'The id or slug of the journey.' })
  id!: string;

  @Field(() => Int, { description: 'The `draftRevision` of the journey that is published. VERSION_CONFLICT, with the current one, where the journey or any part of it has changed since.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { description: 'The day from which the version is the map of the journey: not before the last version\'s.' })
  effectiveOn!: string;

  @Field(() => Boolean, { description: 'Whether that day may lie ahead: until then the version before it stays the map of the journey, and this one can be withdrawn (`withdrawVersion`). BAD_INPUT for a day after today where this is not said.', defaultValue: false })
  allowFuture!: boolean;

  @Field(() => BilingualInput, { nullable: true, description: 'What changed.' })
  note?: BilingualInput | null;

  @Field(() => Int, { nullable: true, description: 'The number it is to have, where the client wants to be sure that nobody published in between.' })
  number?: number | null;
}

@Resolver()
export class JourneyEditing {
  @Mutation(() => Journey, { description: 'Enters a journey.' })
  addJourney(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewJourney, { description: 'The journey.' }) input: NewJourney): Promise<Journey> {
    return addEntry(request, 'addJourney', 'Journey', input, idempotencyKey);
  }

  @Mutation(() => Journey, { description: 'Changes a journey; what the change leaves out stays as it is.' })
  changeJourney(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => JourneyChange, { description: 'What to change.' }) change: JourneyChange): Promise<Journey> {
    return changeEntry(request, 'changeJourney', 'Journey', { ...args, change });
  }

  @Mutation(() => JourneyVersion, { description: 'Freezes the draft of a journey, as it is now, as its next version. The draft goes on.' })
  async publishJourney(@Ctx() request: Request, @Args(() => PublishArgs) args: PublishArgs): Promise<JourneyVersion> {
    const journey = await nameMeant(request, 'Journey', args.id, 'id');
    const { expectedVersion, effectiveOn, note, number, allowFuture, idempotencyKey } = args;
    return editEntries(request, { operation: 'publishJourney', input: { journey, expectedVersion, effectiveOn, note, number, allowFuture }, idempotencyKey }, 'JourneyVersion', async (unit) => {
      await refuseOtherDraft(unit, keyOf('Journey', journey), expectedVersion);
      const [intent] = await versionsToPublish(unit, [{ journey, effectiveOn, allowFuture, note: note ? [note.zh, note.en] : null, ...(number == null ? {} : { number }) }], todayOf(request.clock));
      return { slug: intent!.slug, intents: [intent!] };
    });
  }
}

@Resolver()
export class PathEditing {
  @Mutation(() => Persona, { description: 'Enters a persona.' })
  addPersona(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewPersona, { description: 'The persona.' }) input: NewPersona): Promise<Persona> {
    return addEntry(request, 'addPersona', 'Persona', input, idempotencyKey);
  }

  @Mutation(() => Persona, { description: 'Changes a persona; what the change leaves out stays as it is.' })
  changePersona(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => PersonaChange, { description: 'What to change.' }) change: PersonaChange): Promise<Persona> {
    return changeEntry(request, 'changePersona', 'Persona', { ...args, change });
  }

  @Mutation(() => Path, { description: 'Enters the path of a persona through a journey: one leg for each step on it.' })
  addPath(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewPath, { description: 'The path.' }) input: NewPath): Promise<Path> {
    return addEntry(request, 'addPath', 'Path', input, idempotencyKey);
  }

  @Mutation(() => Path, { description: 'Changes the path of a persona.' })
  changePath(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => PathChange, { description: 'What to change.' }) change: PathChange): Promise<Path> {
    return changeEntry(request, 'changePath', 'Path', { ...args, change });
  }
}

export const journeyRetiring = [retiringOf(Journey, 'Its versions stay as they are; its draft is counted no more.'), retiringOf(Persona, 'The paths that it takes are counted no more.')];
