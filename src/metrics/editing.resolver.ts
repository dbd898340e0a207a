import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { Benchmark } from './benchmark';
import { Observation } from './observation';
import { Target } from './target';
import './metrics.rules';

@InputType({ description: 'A figure that somebody reported. Where another source says otherwise, that is a figure of its own.' })
export class NewObservation extends newOf(Observation) {}

@InputType({ description: 'What to correct on a reported figure.' })
export class ObservationChange extends changeOf(Observation) {}

@InputType({ description: 'A target to enter.' })
export class NewTarget extends newOf(Target) {}

@InputType({ description: 'What to change on a target.' })
export class TargetChange extends changeOf(Target) {}

@InputType({ description: 'What somebody states of a competitor, to enter.' })
export class NewBenchmark extends newOf(Benchmark) {}

@InputType({ description: 'What to correct on a benchmark.' })
export class BenchmarkChange extends changeOf(Benchmark) {}

@Resolver()
export class ObservationEditing {
  @Mutation(() => Observation, { description: 'Enters a reported figure.' })
  addObservation(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewObservation, { description: 'The figure.' }) input: NewObservation): Promise<Observation> {
    return addEntry(request, 'addObservation', 'Observation', input, idempotencyKey);
  }

  @Mutation(() => Observation, { description: 'Corrects a reported figure that was entered wrongly; what the change leaves out stays as it is.' })
  changeObservation(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => ObservationChange, { description: 'What to correct.' }) change: ObservationChange): Promise<Observation> {
    return changeEntry(request, 'changeObservation', 'Observation', { ...args, change });
  }
}

@Resolver()
export class TargetEditing {
  @Mutation(() => Target, { description: 'Enters a target.' })
  addTarget(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewTarget, { description: 'The target.' }) input: NewTarget): Promise<Target> {
    return addEntry(request, 'addTarget', 'Target', input, idempotencyKey);
  }

  @Mutation(() => Target, { description: 'Changes a target; what the change leaves out stays as it is.' })
  changeTarget(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => TargetChange, { description: 'What to change.' }) change: TargetChange): Promise<Target> {
    return changeEntry(request, 'changeTarget', 'Target', { ...args, change });
  }
}

@Resolver()
export class BenchmarkEditing {
  @Mutation(() => Benchmark, { description: 'Enters what somebody states of a competitor: a value with its unit, or a place.' })
  addBenchmark(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewBenchmark, { description: 'The benchmark.' }) input: NewBenchmark): Promise<Benchmark> {
    return addEntry(request, 'addBenchmark', 'Benchmark', input, idempotencyKey);
  }

  @Mutation(() => Benchmark, { description: 'Corrects a benchmark; what the change leaves out stays as it is.' })
  changeBenchmark(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => BenchmarkChange, { description: 'What to correct.' }) change: BenchmarkChange): Promise<Benchmark> {
    return changeEntry(request, 'changeBenchmark', 'Benchmark', { ...args, change });
  }
}
