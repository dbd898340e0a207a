import { figureFacts, gapFacts, targetFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findMissedTargets } from './findMissedTargets';

type Figure = Parameters<typeof figureFacts>[1];
const find = (figures: Figure[], target: Parameters<typeof targetFacts>[1] = {}) =>
  findMissedTargets(gapFacts({ touchpoints: [touchpointFacts('t')], figures: figures.map((figure, index) => figureFacts(`f${index}`, figure)), targets: [targetFacts('g', target)] }), usualThresholds);

describe('a target', () => {
  test.each<[string, Figure, Parameters<typeof targetFacts>[1], string[]]>([
    ['is missed by a tenth', { value: 54 }, {}, ['HIGH']], ['is missed by less', { value: 58 }, {}, ['MEDIUM']], ['is met exactly', { value: 60 }, {}, []], ['is met', { value: 62.4 }, {}, []],
    ['at most: missed', { value: 61 }, { operator: 'AT_MOST' }, ['MEDIUM']], ['at most: met', { value: 59 }, { operator: 'AT_MOST' }, []],
    ['is not said to be missed by a bound that may lie above', { value: 50, qualifier: 'AT_LEAST' }, {}, []], ['is missed by an upper bound', { value: 50, qualifier: 'AT_MOST' }, {}, ['HIGH']],
    ['is not said to be missed by tenths that reach it', { value: 57, precision: 'TENTH' }, {}, []],
    ['of another unit', { value: 1, unit: 'PERCENT' }, {}, []], ['of another metric', { value: 1, metric: 'RNPS' }, {}, []], ['without a value', { direction: 'FELL' }, {}, []],
  ])('%s', (_name, figure, target, severities) => expect(find([figure], target).map(({ severity }) => severity)).toEqual(severities));

  test('for a period is held against that period, and weighs little once a later figure reaches it', () => {
    const year = { periodFrom: '2020-01-01', periodTo: '2021-01-01' };
    const [gap] = find([{ value: 50, ...year }, { value: 61 }], year);
    expect(gap).toMatchObject({ severity: 'LOW', ...year, sinceFound: { day: '2020-12-31' }, provenance: 'PUBLISHED', figureKeys: ['Observation:f0', 'Observation:f1'] });
    expect(gap!.severityReason[1]).toBe('a later figure, 61 points in 2021, reaches this level');
  });

  test('without a period is held against the latest figure', () => expect(find([{ value: 50, periodFrom: '2020-01-01', periodTo: '2021-01-01' }, { value: 61 }])).toEqual([]));
  test('is not said to be missed where sources disagree about it', () => expect(find([{ value: 50 }, { value: 61, source: 'Source:u' }])).toEqual([]));
  test('says what was reached and what was asked for', () => expect(find([{ value: 54 }])[0]!.title).toEqual(['t中的 tNPS 未達目標：54 分，目標至少 60 分', 't: tNPS of 54 points, target at least 60 points']));
});
