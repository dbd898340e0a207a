import type { Reconciliation } from './reconciliation';
import { totalOf } from './totalOf';

const of = (declared: number | null, reported: number, illustrative: number): Reconciliation => ({
  declaredServiceNodes: declared, unregisteredServiceNodes: declared === null ? null : Math.max(0, declared - reported - illustrative),
  registered: {
    serviceNodes: reported + illustrative, serviceNodesReported: reported, serviceNodesPublished: 0,
    serviceNodesByProvenance: [{ provenance: 'REPORTED', count: reported }, { provenance: 'ILLUSTRATIVE', count: illustrative }],
  },
} as unknown as Reconciliation);

test('adds up those that declare a count, and lets no surplus make up for what another lacks', () =>
  expect(totalOf([of(6, 2, 1), of(null, 9, 9), of(3, 1, 4)], '2021-12-31')).toEqual({
    asOf: '2021-12-31', subsidiaries: 2, declaredServiceNodes: 9, serviceNodes: 8, serviceNodesReported: 3, serviceNodesPublished: 0, unregisteredServiceNodes: 3,
    serviceNodesByProvenance: [{ provenance: 'REPORTED', count: 3 }, { provenance: 'ILLUSTRATIVE', count: 5 }],
  }));

test('of nobody who declares anything is nothing', () => expect(totalOf([of(null, 1, 0)], '2021-12-31')).toMatchObject({ subsidiaries: 0, declaredServiceNodes: 0, serviceNodesByProvenance: [] }));
