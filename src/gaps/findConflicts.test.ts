import { figureFacts, gapFacts, reconciledFacts, touchpointFacts } from '../../test/support/gapFacts';
import { findConflicts } from './findConflicts';
import type { Reconciled } from './findGaps';

type Figure = Parameters<typeof figureFacts>[1];
const other = { source: 'Source:u', provenance: 'PUBLISHED' } as const;
const find = (figures: Figure[], read: Reconciled[] = []) => findConflicts(gapFacts({ touchpoints: [touchpointFacts('t')], figures: figures.map((figure, index) => figureFacts(`f${index}`, figure)) }), read);

describe('figures of one thing, metric and period', () => {
  test.each<[string, Figure, Figure, number]>([
    ['disagree', { value: 99.2 }, { value: 98.2, ...other }, 1], ['agree', { value: 21.1 }, { value: 21.1, ...other }, 0], ['are bounds that overlap', { value: 46, qualifier: 'AT_MOST' }, { value: 53.45, qualifier: 'AT_MOST' }, 0],
    ['exclude a bound', { value: 60, qualifier: 'AT_LEAST' }, { value: 50, ...other }, 1], ['are ranks that differ', { rank: 1 }, { rank: 2, ...other }, 1], ['moved differently', { direction: 'ROSE' }, { direction: 'FELL' }, 1],
    ['moved alike in other words', { direction: 'ROSE' }, { direction: 'RISING' }, 0], ['speak of other periods', { value: 1 }, { value: 2, periodFrom: '2020-01-01', periodTo: '2021-01-01' }, 0],
    ['have no period', { value: 1, periodFrom: null, periodTo: null }, { value: 2, periodFrom: null, periodTo: null, ...other }, 0], ['have other units', { value: 1 }, { value: 2, unit: 'PERCENT' }, 0],
  ])('%s', (_name, one, two, conflicts) => expect(find([one, two])).toHaveLength(conflicts));

  test('are named with who says what; one source that contradicts itself is called one', () => {
    const [gap] = find([{ value: 99.2, decimals: 1 }, { value: 98.2, decimals: 1, ...other }]);
    expect(gap).toMatchObject({ form: 'SOURCES_DISAGREE', severity: 'HIGH', provenance: 'PUBLISHED', figureKeys: ['Observation:f0', 'Observation:f1'] });
    expect(gap!.explanation[1]).toContain('sources contradict each other: 99.2 points (Source:s); 98.2 points (Source:u).');
    expect(find([{ value: 99 }, { value: 98 }])[0]!.explanation[1]).toContain('one source says two things');
  });
});

describe('a declared total and its parts', () => {
  const about: Figure = { about: ['Subsidiary:a'], unit: 'NODES' };
  const declared = (total: number): Figure[] => [{ ...about, metric: 'DECLARED_SERVICE_NODES', value: total }, { ...about, metric: 'DECLARED_ONLINE_NODES', value: 8 }, { ...about, metric: 'DECLARED_OFFLINE_NODES', value: 4 }];

  test('disagree where they do not add up', () => {
    expect(find(declared(12))).toEqual([]);
    expect(find(declared(6))).toMatchObject([{ severity: 'HIGH', subjectKey: 'Subsidiary:a', metric: 'DECLARED_SERVICE_NODES', figureKeys: ['Observation:f0', 'Observation:f1', 'Observation:f2'] }]);
    expect(find(declared(6))[0]!.title[1]).toContain('stated as 6 and as 12, that is 8 online and 4 offline');
  });

  test('weigh little where an adopted reading makes them agree', () => {
    const readings = [{ adopted: true, agrees: true, comparisons: [], assertion: { id: 'A-01' }, reading: {} }] as unknown as Reconciled['readings'];
    expect(find(declared(6), [reconciledFacts(6, 6, { readings })])).toMatchObject([{ severity: 'LOW', objectKeys: ['Assertion:A-01'] }]);
  });
});
