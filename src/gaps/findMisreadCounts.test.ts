import { figureFacts, gapFacts, pointFacts, reconciledFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findMisreadCounts } from './findMisreadCounts';
import type { Reconciled } from './findGaps';

const facts = gapFacts({ touchpoints: [touchpointFacts('n')], points: [pointFacts('n', { provenance: 'ILLUSTRATIVE' })], figures: [figureFacts('online', { metric: 'DECLARED_ONLINE_NODES', about: ['Subsidiary:a'], value: 8 })] });

function find(registered: number, adopted = true) {
  const declared = [{ id: 'online', metric: 'DECLARED_ONLINE_NODES', value: 8, periodFrom: '2021-01-01', periodTo: '2022-01-01', asOf: null, provenance: 'REPORTED' }] as Reconciled['declared'];
  const comparisons = [
    { declared: 'DECLARED_SERVICE_NODES', registered: 'SERVICE_NODES', declaredValue: 6, registeredValue: 5, agrees: false },
    { declared: 'DECLARED_ONLINE_NODES', registered: 'POINTS_ONLINE', declaredValue: 8, registeredValue: registered, agrees: registered === 8 },
    { declared: 'DECLARED_OFFLINE_NODES', registered: 'POINTS_OFFLINE', declaredValue: null, registeredValue: 4, agrees: null },
  ];
  return findMisreadCounts(facts, [reconciledFacts(6, 6, { declared, readings: [{ adopted, agrees: false, comparisons, assertion: { id: 'A-01' }, reading: {} }] as unknown as Reconciled['readings'] })], usualThresholds);
}

test('8 online points declared and 7 registered differ by one, 12.5%, in the reading that is adopted', () => {
  const [gap, ...more] = find(7);
  expect(more).toEqual([]);
  expect(gap).toMatchObject({
    form: 'COUNT_DIFFERS', severity: 'HIGH', subjectKey: 'Subsidiary:a', metric: 'DECLARED_ONLINE_NODES', provenance: 'ILLUSTRATIVE', sinceFound: { day: '2021-12-31' },
    figureKeys: ['Observation:online'], objectKeys: ['Assertion:A-01', 'Touchpoint:n', 'MeasurementPoint:n@web'],
    title: ['Subsidiary:a中：宣告的線上節點數 8，登錄的線上量測點有 7 個', 'Subsidiary:a: 8 declared online nodes, 7 online measurement points registered'],
  });
  expect(gap!.severityReason[1]).toBe('the difference is 12.5% of the declared count, at or above the threshold of 10%');
});

test('is no gap where the counts agree, or in a reading that is not adopted', () => expect([find(8), find(7, false)]).toEqual([[], []]));
