import type { Observation } from '../metrics/observation';
import type { Subsidiary } from '../organisation/group';
import { countProvenances } from '../registry/countProvenances';
import type { Assertion, Reading } from '../sources/assertion';
import { DeclaredCount, RegisteredCount, type Comparison, type Reconciliation, type RegisteredCounts, type TriedReading } from './reconciliation';
import type { ToReconcile } from './toReconcile';

type Registered = ToReconcile['touchpoints'];

const laneOf = ({ sides }: Registered[number]): string | undefined => sides[0]?.side;

const isAdded = (validFrom: string | null, period: { from: string; to: string } | null): boolean =>
  validFrom !== null && period !== null && period.from <= validFrom && validFrom < period.to;

/** Counts what is registered; additions are those whose first day lies in the period of the declared figure. */
export function countRegistered(touchpoints: Registered, period: { from: string; to: string } | null): RegisteredCounts {
  const nodes = touchpoints.filter(({ serviceNode }) => serviceNode);
  const sides = nodes.flatMap(({ points, sides: channels }) => points.map((point) => (channels.find(({ channel }) => channel === point.channel) ?? point).side));
  return {
    touchpoints: touchpoints.length,
    touchpointsByProvenance: countProvenances(touchpoints.map(({ provenance }) => provenance)),
    serviceNodes: nodes.length,
    serviceNodesByProvenance: countProvenances(nodes.map(({ provenance }) => provenance)),
    serviceNodesOnline: nodes.filter((node) => laneOf(node) === 'ONLINE').length,
    serviceNodesOffline: nodes.filter((node) => laneOf(node) === 'OFFLINE').length,
    serviceNodesReported: nodes.filter(({ provenance }) => provenance === 'REPORTED').length,
    serviceNodesPublished: nodes.filter(({ provenance }) => provenance === 'PUBLISHED').length,
    serviceNodesAdded: nodes.filter(({ validFrom }) => isAdded(validFrom, period)).length,
    points: sides.length,
    pointsOnline: sides.filter((side) => side === 'ONLINE').length,
    pointsOffline: sides.filter((side) => side === 'OFFLINE').length,
  };
}

const counted: Record<RegisteredCount, (counts: RegisteredCounts) => number> = {
  SERVICE_NODES: (counts) => counts.serviceNodes,
  SERVICE_NODES_ONLINE: (counts) => counts.serviceNodesOnline,
  SERVICE_NODES_OFFLINE: (counts) => counts.serviceNodesOffline,
  SERVICE_NODES_BEFORE_ADDITIONS: (counts) => counts.serviceNodes - counts.serviceNodesAdded,
  POINTS: (counts) => counts.points,
  POINTS_ONLINE: (counts) => counts.pointsOnline,
  POINTS_OFFLINE: (counts) => counts.pointsOffline,
};

const isDeclared = (word: string | undefined): word is DeclaredCount => word !== undefined && Object.hasOwn(DeclaredCount, word);
const isRegistered = (word: string | undefined): word is RegisteredCount => word !== undefined && Object.hasOwn(RegisteredCount, word);

function comparison(text: string, declared: Map<string, number>, counts: RegisteredCounts): Comparison[] {
  const [left, right] = text.split('=');
  if (!isDeclared(left) || !isRegistered(right)) return [];
  const declaredValue = declared.get(left) ?? null;
  const registeredValue = counted[right](counts);
  return [{ declared: left, registered: right, declaredValue, registeredValue, agrees: declaredValue === null ? null : declaredValue === registeredValue }];
}

function tried({ assertion, readings, adopted }: ToReconcile['assertions'][number], declared: Map<string, number>, counts: RegisteredCounts): TriedReading[] {
  return readings.map((reading) => {
    const comparisons = (reading.compares as string[]).flatMap((text) => comparison(text, declared, counts));
    return {
      assertion: assertion as unknown as Assertion,
      reading: reading as unknown as Reading,
      comparisons,
      agrees: comparisons.length === 0 ? null : comparisons.every(({ agrees }) => agrees === true),
      adopted: adopted.includes(reading.key),
    };
  });
}

/** Declared against registered, and which readings of the source make them agree. Of several declared figures of a metric the latest is in force. */
export function reconcile({ subsidiary, touchpoints, declared, assertions }: ToReconcile, asOf: string): Reconciliation {
  const figures = declared as unknown as Observation[];
  const values = new Map(figures.filter(({ value }) => value !== null && value !== undefined).map(({ metric, value }) => [metric as string, value!]));
  const nodes = figures.filter(({ metric }) => metric === 'DECLARED_SERVICE_NODES').at(-1);
  const counts = countRegistered(touchpoints, nodes?.periodFrom && nodes.periodTo ? { from: nodes.periodFrom, to: nodes.periodTo } : null);
  const declaredServiceNodes = values.get('DECLARED_SERVICE_NODES') ?? null;
  return {
    subsidiary: subsidiary as unknown as Subsidiary,
    asOf,
    declaredServiceNodes,
    unregisteredServiceNodes: declaredServiceNodes === null ? null : Math.max(0, declaredServiceNodes - counts.serviceNodes),
    registered: counts,
    agrees: declaredServiceNodes === null ? null : declaredServiceNodes === counts.serviceNodes,
    declared: figures,
    // Only assertions with a reading that compares counts bear on the question.
    readings: assertions.filter(({ readings }) => readings.some(({ compares }) => (compares as string[]).length > 0)).flatMap((each) => tried(each, values, counts)),
  };
}
