import { figureFacts, gapFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findUntestableChanges } from './findUntestableChanges';

type Figure = Parameters<typeof figureFacts>[1];
const before = { periodFrom: '2020-01-01', periodTo: '2021-01-01' };
const find = (...figures: Figure[]) => findUntestableChanges(gapFacts({ touchpoints: [touchpointFacts('t')], figures: figures.map((figure, index) => figureFacts(`f${index}`, figure)) }), usualThresholds);

describe('a reported change', () => {
  test('of two printed scores', () => {
    const [gap, ...more] = find({ ...before, value: 61.4, decimals: 1 }, { value: 62.4, decimals: 1, delta: 1, deltaUnit: 'NPS_POINTS', deltaBasis: 'ABSOLUTE' });
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ form: 'NO_SAMPLE_SIZE', severity: 'MEDIUM', subjectKey: 'Touchpoint:t', metric: 'TNPS', periodFrom: '2021-01-01', sinceFound: { day: '2021-12-31' }, provenance: 'REPORTED' });
    expect(gap!.explanation[1]).toContain('moved by +1.0 points in 2021 (61.4 points to 62.4 points)');
    expect(gap!.explanation[1]).toContain('at least 18,118 answers in each of the two years, and 47,390 in the least favourable case');
  });

  test('whose detractors are known needs one number', () => {
    const shares = { metric: 'DETRACTOR_SHARE', unit: 'PERCENT', decimals: 1 } as const;
    const gaps = find({ ...before, value: 38, provenance: 'DERIVED' }, { ...before, ...shares, value: 15.5 }, { ...shares, value: 14.7 }, { value: 40, delta: 2, deltaUnit: 'NPS_POINTS', deltaBasis: 'ABSOLUTE' });
    expect(gaps.map(({ metric, provenance, explanation }) => [metric, provenance, /takes (at least [^.]+ years)\./.exec(explanation[1])?.[1]])).toEqual([
      ['DETRACTOR_SHARE', 'REPORTED', 'at least 15,388 answers in each of the two years'], ['TNPS', 'DERIVED', 'at least 10,369 answers in each of the two years'],
    ]);
  });

  test('without any base', () => {
    const [gap] = find({ unit: null, delta: 6, deltaUnit: 'NPS_POINTS', deltaBasis: 'ABSOLUTE' });
    expect(gap).toMatchObject({ severity: 'LOW' });
    expect(gap!.explanation[1]).toContain('(neither value was published)');
    expect(gap!.explanation[1]).toContain('at least 61 answers in each of the two years, and 2,133 in the least favourable case');
  });

  test('of unclear unit says that nothing can be computed', () => {
    const [gap] = find({ metric: 'NPS_UNSPECIFIED', value: 62, unit: 'POINTS_UNSPECIFIED', delta: 16, deltaUnit: 'UNDETERMINED', deltaBasis: 'AMBIGUOUS' });
    expect(gap).toMatchObject({ severity: 'MEDIUM', severityReason: [expect.anything(), 'not even the answers it would take can be computed'] });
  });

  test('stated by two sources is one gap, resting on both and no better founded than the weaker', () => {
    const gaps = find({ ...before, value: 16.6 }, { ...before, value: 16.6, source: 'Source:u', provenance: 'PUBLISHED' }, { value: 21.1 }, { value: 21.1, source: 'Source:u', provenance: 'PUBLISHED' });
    expect(gaps.map(({ provenance, figureKeys }) => [provenance, figureKeys.length])).toEqual([['PUBLISHED', 4]]);
  });

  test('is none in words alone, between what was only derived, without a former value, or of nothing', () => {
    expect(find({ direction: 'ROSE' })).toEqual([]);
    expect(find({ ...before, value: 1 }, { value: 2, provenance: 'DERIVED' })).toEqual([]);
    expect(find({ value: 62 })).toEqual([]);
    expect(find({ ...before, value: 62 }, { value: 62 })).toEqual([]);
    expect(find({ ...before, value: 46, qualifier: 'AT_MOST' }, { value: 62 })).toEqual([]);
  });
});
