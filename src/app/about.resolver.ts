import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { DateTimeScalar } from '../graphql/scalars';
import { migrationsApplied } from '../graph/migrations';
import { checkRegistry, type CheckedRegistry } from '../registry/checkRegistry.rules';
import { version } from './version';

@ObjectType({ description: 'A migration that was applied to the graph.', simpleResolvers: true })
class Migrated {
  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field({ description: 'What it does.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was applied.' })
  appliedAt!: string;
}

@ObjectType({ description: 'The service itself.' })
class Service {
  @Field({ description: 'Its version.' })
  version!: string;

  @Field(() => [Migrated], { description: 'The migrations applied to its graph, in order.' })
  migrations(@Ctx() request: Request): Promise<Migrated[]> {
    return migrationsApplied(request.graph);
  }
}

@ObjectType({ description: 'Something in the registry that is not as it should be.', simpleResolvers: true })
class RegistryFlaw {
  @Field({ description: 'The kind of object.' })
  noun!: string;

  @Field({ description: 'The object\'s slug.' })
  slug!: string;

  @Field({ description: 'The attribute or link.' })
  field!: string;

  @Field({ description: 'What is wrong with it.' })
  message!: string;
}

@ObjectType({ description: 'Every object of the registry, checked as if it were entered now.', simpleResolvers: true })
class RegistryCheck implements CheckedRegistry {
  @Field(() => Int, { description: 'How many objects were checked.' })
  checked!: number;

  @Field(() => [RegistryFlaw], { description: 'What is wrong, at most the first 100; empty where all is well.' })
  flaws!: RegistryFlaw[];

  @Field(() => Int, { description: 'How many flaws there are in all.' })
  flawCount!: number;

  @Field(() => [String], { description: 'What is worth knowing and no flaw, at most the first 100: codes that answers carry and no entry of the dictionary of segments names.' })
  notices!: string[];

  @Field(() => Int, { description: 'How many notices there are in all.' })
  noticeCount!: number;
}

@Resolver()
export class AboutResolver {
  @Query(() => Service, { description: 'The service itself: its version, and the migrations of its graph.' })
  service(): Service {
    return Object.assign(new Service(), { version });
  }

  @Query(() => RegistryCheck, { complexity: 20_000, description: 'Checks every object of the registry by the rules by which it would be entered: attributes, links, and what they refer to. It reads everything.' })
  checkRegistry(@Ctx() request: Request): Promise<RegistryCheck> {
    return checkRegistry(request.graph);
  }
}
