import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { Assertion, Reading } from './assertion';
import { Fact } from './fact';
import { Source } from './source';
import './sources.rules';

@InputType({ description: 'A source to enter: a document or page that facts are taken from.' })
export class NewSource extends newOf(Source) {}

@InputType({ description: 'What to change on a source.' })
export class SourceChange extends changeOf(Source) {}

@InputType({ description: 'A fact to enter: one thing that a source states, restated.' })
export class NewFact extends newOf(Fact) {}

@InputType({ description: 'What to change on a fact.' })
export class FactChange extends changeOf(Fact) {}

@InputType({ description: 'An assertion to enter; its readings are entered after it, and one of them may then be adopted.' })
export class NewAssertion extends newOf(Assertion) {}

@InputType({ description: 'What to change on an assertion.' })
export class AssertionChange extends changeOf(Assertion) {}

@InputType({ description: 'A reading to enter: one way to understand an assertion.' })
export class NewReading extends newOf(Reading) {}

@InputType({ description: 'What to change on a reading.' })
export class ReadingChange extends changeOf(Reading) {}

@Resolver()
export class SourceEditing {
  @Mutation(() => Source, { description: 'Enters a source. What rests on its facts may then be called PUBLISHED or REPORTED.' })
  addSource(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewSource, { description: 'The source.' }) input: NewSource): Promise<Source> {
    return addEntry(request, 'addSource', 'Source', input, idempotencyKey);
  }

  @Mutation(() => Source, { description: 'Changes a source; what the change leaves out stays as it is.' })
  changeSource(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => SourceChange, { description: 'What to change.' }) change: SourceChange): Promise<Source> {
    return changeEntry(request, 'changeSource', 'Source', { ...args, change });
  }

  @Mutation(() => Fact, { description: 'Enters a fact that a source states. BAD_INPUT for one without a source.' })
  addFact(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewFact, { description: 'The fact.' }) input: NewFact): Promise<Fact> {
    return addEntry(request, 'addFact', 'Fact', input, idempotencyKey);
  }

  @Mutation(() => Fact, { description: 'Changes a fact; what the change leaves out stays as it is.' })
  changeFact(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => FactChange, { description: 'What to change.' }) change: FactChange): Promise<Fact> {
    return changeEntry(request, 'changeFact', 'Fact', { ...args, change });
  }
}

@Resolver()
export class AssertionEditing {
  @Mutation(() => Assertion, { description: 'Enters something that a source says and that can be understood in more than one way.' })
  addAssertion(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewAssertion, { description: 'The assertion.' }) input: NewAssertion): Promise<Assertion> {
    return addEntry(request, 'addAssertion', 'Assertion', input, idempotencyKey);
  }

  @Mutation(() => Assertion, { description: 'Changes an assertion, or adopts one of its readings; what the change leaves out stays as it is. BAD_INPUT for a reading of another assertion.' })
  changeAssertion(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => AssertionChange, { description: 'What to change.' }) change: AssertionChange): Promise<Assertion> {
    return changeEntry(request, 'changeAssertion', 'Assertion', { ...args, change });
  }

  @Mutation(() => Reading, { description: 'Enters one way to understand an assertion.' })
  addReading(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewReading, { description: 'The reading.' }) input: NewReading): Promise<Reading> {
    return addEntry(request, 'addReading', 'Reading', input, idempotencyKey);
  }

  @Mutation(() => Reading, { description: 'Changes a reading; what the change leaves out stays as it is.' })
  changeReading(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => ReadingChange, { description: 'What to change.' }) change: ReadingChange): Promise<Reading> {
    return changeEntry(request, 'changeReading', 'Reading', { ...args, change });
  }
}
