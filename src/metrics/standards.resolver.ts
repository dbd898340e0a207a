import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import type { PageArguments } from '../kernel/page';
import { firstEntry, linked, onlyEntries, type Met } from '../registry/edges';
import { Entry } from '../registry/entry';
import { listEntries } from '../registry/lists';
import { Source } from '../sources/source';
import { Benchmark } from './benchmark';
import { Target } from './target';
import './metrics.rules';

@ObjectType({ description: 'A page of targets.' })
export class TargetConnection extends connectionOf(Target) {}

@ObjectType({ description: 'A page of benchmarks.' })
export class BenchmarkConnection extends connectionOf(Benchmark) {}

@Resolver(() => Target)
export class TargetResolver {
  @Query(() => TargetConnection, { description: 'All targets, by slug.' })
  targets(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Target>> {
    return listEntries(request, Target, null, null, page);
  }

  @FieldResolver(() => [Entry], { description: 'What it holds for.' })
  async about(@Root() target: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linked(request, target, 'ABOUT'));
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published it; null for one that is illustrative.' })
  async source(@Root() target: Met, @Ctx() request: Request): Promise<Source | null> {
    return firstEntry(await linked(request, target, 'SET_BY'));
  }
}

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  @Query(() => BenchmarkConnection, { description: 'All that is known of competitors, by slug.' })
  benchmarks(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Benchmark>> {
    return listEntries(request, Benchmark, null, null, page);
  }

  @FieldResolver(() => [Entry], { description: 'The own object that the competitor\'s is comparable to.' })
  async about(@Root() benchmark: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linked(request, benchmark, 'ABOUT'));
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who reported it; null for one that is illustrative or entered in use.' })
  async source(@Root() benchmark: Met, @Ctx() request: Request): Promise<Source | null> {
    return firstEntry(await linked(request, benchmark, 'REPORTED_BY'));
  }
}
