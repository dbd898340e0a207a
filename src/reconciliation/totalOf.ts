import { sumProvenances } from '../registry/countProvenances';
import type { Reconciliation, ReconciliationTotal } from './reconciliation';

/** Added up over the subsidiaries of which a source states a count. */
export function totalOf(all: readonly Reconciliation[], asOf: string): ReconciliationTotal {
  const declaring = all.filter(({ declaredServiceNodes }) => declaredServiceNodes !== null);
  const sum = (of: (each: Reconciliation) => number): number => declaring.reduce((total, each) => total + of(each), 0);
  return {
    asOf, subsidiaries: declaring.length,
    declaredServiceNodes: sum(({ declaredServiceNodes }) => declaredServiceNodes!),
    serviceNodes: sum(({ registered }) => registered.serviceNodes),
    serviceNodesByProvenance: sumProvenances(declaring.map(({ registered }) => registered.serviceNodesByProvenance)),
    serviceNodesReported: sum(({ registered }) => registered.serviceNodesReported),
    serviceNodesPublished: sum(({ registered }) => registered.serviceNodesPublished),
    unregisteredServiceNodes: sum(({ unregisteredServiceNodes }) => unregisteredServiceNodes!),
  };
}
