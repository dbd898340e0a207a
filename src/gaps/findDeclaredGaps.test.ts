import { figureFacts, gapFacts, reconciledFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findDeclaredGaps } from './findDeclaredGaps';

const nodes = (count: number) => Array.from({ length: count }, (_, index) => touchpointFacts(`n${index}`, index === 0 ? {} : { provenance: 'ILLUSTRATIVE' }));
const figures = [figureFacts('declared', { metric: 'DECLARED_SERVICE_NODES', about: ['Subsidiary:a'], value: 16 })];
const find = (declared: number | null, registered: number) => findDeclaredGaps(gapFacts({ touchpoints: nodes(registered), figures }), [reconciledFacts(declared, registered)], usualThresholds);

describe('declared against registered', () => {
  test('16 declared and 15 registered differ by one, 6.3%', () => {
    const [gap, ...more] = find(16, 15);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ form: 'COUNT_DIFFERS', severity: 'MEDIUM', subjectKey: 'Subsidiary:a', metric: 'DECLARED_SERVICE_NODES', provenance: 'ILLUSTRATIVE', sinceFound: { day: '2021-12-31' } });
    expect(gap!.explanation[1]).toContain('declares 16 NPS service nodes');
    expect(gap!.explanation[1]).toContain('15 in force (1 of them named by a source), 1 fewer');
    expect(gap!.severityReason).toEqual(['差異為宣告數的 6.3%，未達 10% 的門檻', 'the difference is 6.3% of the declared count, below the threshold of 10%']);
    expect(gap!.objectKeys).toHaveLength(16);
  });

  test('weigh high from a tenth of the declared count', () => expect([find(10, 9), find(10, 11)].map(([gap]) => gap!.severity)).toEqual(['HIGH', 'HIGH']));
  test('do not differ where they agree, or where no source declares a count', () => expect([find(15, 15), find(null, 15)]).toEqual([[], []]));
});
