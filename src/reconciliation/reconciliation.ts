import { Field, Int, ObjectType } from 'type-graphql';
import { enumeration } from '../graphql/attributes';
import { DateScalar } from '../graphql/scalars';
import { Observation } from '../metrics/observation';
import { Subsidiary } from '../organisation/group';
import { ProvenanceCount } from '../registry/provenanceCount';
import { Assertion, Reading } from '../sources/assertion';

export const DeclaredCount = enumeration('DeclaredCount', 'A count that a source declares.', {
  DECLARED_SERVICE_NODES: 'Service nodes.',
  DECLARED_ONLINE_NODES: 'Online nodes.',
  DECLARED_OFFLINE_NODES: 'Offline nodes.',
});
export type DeclaredCount = keyof typeof DeclaredCount;

export const RegisteredCount = enumeration('RegisteredCount', 'A count of what the registry holds on a day.', {
  SERVICE_NODES: 'Touchpoints that are service nodes.',
  SERVICE_NODES_ONLINE: 'Service nodes whose lane is online.',
  SERVICE_NODES_OFFLINE: 'Service nodes whose lane is offline.',
  SERVICE_NODES_BEFORE_ADDITIONS: 'Service nodes without those that were added in the year of the figure.',
  POINTS: 'Measurement points at service nodes.',
  POINTS_ONLINE: 'Those of them on an online touchpoint and channel.',
  POINTS_OFFLINE: 'Those of them on an offline one.',
});
export type RegisteredCount = keyof typeof RegisteredCount;

@ObjectType({ description: 'What the registry holds of a subsidiary on a day.', simpleResolvers: true })
export class RegisteredCounts {
  @Field(() => Int, { description: 'Touchpoints of any kind.' })
  touchpoints!: number;

  @Field(() => [ProvenanceCount], { description: 'The touchpoints by where they come from.' })
  touchpointsByProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Touchpoints that are service nodes.' })
  serviceNodes!: number;

  @Field(() => [ProvenanceCount], { description: 'The service nodes by where they come from: only those that are REPORTED are named by the source that declares their number.' })
  serviceNodesByProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Service nodes whose lane is online.' })
  serviceNodesOnline!: number;

  @Field(() => Int, { description: 'Service nodes whose lane is offline.' })
  serviceNodesOffline!: number;

  @Field(() => Int, { description: 'Service nodes that a source names: provenance REPORTED.' })
  serviceNodesReported!: number;

  @Field(() => Int, { description: 'Service nodes that another public source names: provenance PUBLISHED.' })
  serviceNodesPublished!: number;

  @Field(() => Int, { description: 'Service nodes that were added in the year of the declared figure.' })
  serviceNodesAdded!: number;

  @Field(() => Int, { description: 'Active measurement points at service nodes.' })
  points!: number;

  @Field(() => Int, { description: 'Those of them on an online touchpoint and channel.' })
  pointsOnline!: number;

  @Field(() => Int, { description: 'Those of them on an offline one.' })
  pointsOffline!: number;
}

@ObjectType({ description: 'One declared figure held against one registered count.', simpleResolvers: true })
export class Comparison {
  @Field(() => DeclaredCount, { description: 'What was declared.' })
  declared!: DeclaredCount;

  @Field(() => RegisteredCount, { description: 'What it is held against.' })
  registered!: RegisteredCount;

  @Field(() => Int, { nullable: true, description: 'The declared figure; null where no source states it.' })
  declaredValue!: number | null;

  @Field(() => Int, { description: 'The registered count.' })
  registeredValue!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether they agree; null where nothing was declared.' })
  agrees!: boolean | null;
}

@ObjectType({ description: 'A reading of what the source declares, tried on the registry.', simpleResolvers: true })
export class TriedReading {
  @Field({ description: 'The assertion that is read.' })
  assertion!: Assertion;

  @Field({ description: 'The reading.' })
  reading!: Reading;

  @Field(() => [Comparison], { description: 'Which figure it holds against which count.' })
  comparisons!: Comparison[];

  @Field(() => Boolean, { nullable: true, description: 'Whether all of them agree: the reading makes the figures agree. Null for a reading that compares nothing.' })
  agrees!: boolean | null;

  @Field({ description: 'Whether this registry works with it.' })
  adopted!: boolean;
}

@ObjectType({ description: 'What sources declare of a subsidiary against what the registry holds.', simpleResolvers: true })
export class Reconciliation {
  @Field({ description: 'The subsidiary.' })
  subsidiary!: Subsidiary;

  @Field(() => DateScalar, { description: 'The day on which registered objects are counted and declared figures are known.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Service nodes that the latest source declares; null where none states a count.' })
  declaredServiceNodes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Service nodes that are declared and not registered: declared less registered, 0 where as many or more are registered. Null where no source states a count.' })
  unregisteredServiceNodes!: number | null;

  @Field({ description: 'What the registry holds.' })
  registered!: RegisteredCounts;

  @Field(() => Boolean, { nullable: true, description: 'Whether as many service nodes are registered as declared; null where no source states a count.' })
  agrees!: boolean | null;

  @Field(() => [Observation], { description: 'All declared figures known on the day, each with its source and citation; the one in force of each metric is the latest.' })
  declared!: Observation[];

  @Field(() => [TriedReading], { description: 'The readings of unclear statements about these counts, each tried.' })
  readings!: TriedReading[];
}

@ObjectType({ description: 'What sources declare against what the registry holds, over all subsidiaries of which a source states how many service nodes they have. Subsidiaries of which none does count nowhere in it.', simpleResolvers: true })
export class ReconciliationTotal {
  @Field(() => DateScalar, { description: 'The day on which registered objects are counted and declared figures are known.' })
  asOf!: string;

  @Field(() => Int, { description: 'Subsidiaries of which a source states a count.' })
  subsidiaries!: number;

  @Field(() => Int, { description: 'Service nodes that sources declare of them, added up.' })
  declaredServiceNodes!: number;

  @Field(() => Int, { description: 'Service nodes that are registered at them.' })
  serviceNodes!: number;

  @Field(() => [ProvenanceCount], { description: 'The same by where they come from.' })
  serviceNodesByProvenance!: ProvenanceCount[];

  @Field(() => Int, { description: 'Those of them that a source names: provenance REPORTED.' })
  serviceNodesReported!: number;

  @Field(() => Int, { description: 'Those of them that another public source names: provenance PUBLISHED.' })
  serviceNodesPublished!: number;

  @Field(() => Int, { description: 'Service nodes that are declared and not registered, subsidiary by subsidiary: what one has too many makes up for nothing that another lacks.' })
  unregisteredServiceNodes!: number;
}
