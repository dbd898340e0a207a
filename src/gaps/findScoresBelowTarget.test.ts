import fc from 'fast-check';
import { figureFacts, gapFacts, pointFacts, targetFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import type { Provenance } from '../registry/provenance';
import { scoreOfBins } from '../scores/scoreOfBins';
import { findCoverageGaps } from './findCoverageGaps';
import { findMissedTargets } from './findMissedTargets';
import { findScoresBelowTarget } from './findScoresBelowTarget';
import type { TargetFacts } from './gapFacts';
import { wantedKey, wantedOfPoint, wantedOfTarget, type ScoreWanted } from './scoreFacts';

const day = '2022-01-31';

/** A score as answers make it: so many at 3, 7 and 10. */
function scored({ scope, from, to }: ScoreWanted, [detractors, passives, promoters]: number[], provenance: Provenance = 'OPERATED') {
  const bins = [0, 0, 0, detractors!, 0, 0, 0, passives!, 0, 0, promoters!];
  const figure = scoreOfBins(bins, { instrument: 'TNPS', scale: [0, 10], formula: 'NET_PROMOTER', method: null, level: 0.95 }, { figuresFrom: 5, arrowsFrom: 30 } as Parameters<typeof scoreOfBins>[2]);
  return { score: { ...figure, scopeKey: scope, periodFrom: from, periodTo: to }, provenance };
}

function factsWith(counts: number[], target: Partial<TargetFacts> = {}, provenance: Provenance = 'OPERATED') {
  const targets = [targetFacts('g', { periodFrom: '2021-01-01', periodTo: '2022-01-01', ...target })];
  const wanted = wantedOfTarget(targets[0]!, 'Touchpoint:t', { points: [], day });
  return gapFacts({ touchpoints: [touchpointFacts('t')], targets, figures: [figureFacts('f', { value: 50 })], scores: new Map(wanted && [[wantedKey(wanted), scored(wanted, counts, provenance)]]) });
}

describe('a target held against answers', () => {
  test('is missed where the whole interval lies below it', () => {
    const [gap] = findScoresBelowTarget(factsWith([50, 30, 20]), usualThresholds);
    expect(gap).toMatchObject({ form: 'BELOW_TARGET', severity: 'HIGH', provenance: 'OPERATED', scores: [{ n: 100, value: -30 }] });
    expect(gap!.explanation[1]).toContain('100 answers, 95 % interval');
  });
  test('is no gap where the interval covers it, though the score lies below', () => expect(findScoresBelowTarget(factsWith([1, 2, 5]), usualThresholds)).toEqual([]));
  test('at most: is missed where the whole interval lies above', () => expect(findScoresBelowTarget(factsWith([0, 0, 100], { operator: 'AT_MOST' }), usualThresholds)).toHaveLength(1));
  test('says nothing of too few answers', () => expect(findScoresBelowTarget(factsWith([4, 0, 0]), usualThresholds)).toEqual([]));
  test('of invented answers is ILLUSTRATIVE, and silences nothing that was published', () => {
    const facts = factsWith([50, 30, 20], {}, 'ILLUSTRATIVE');
    expect(findScoresBelowTarget(facts, usualThresholds)).toMatchObject([{ provenance: 'ILLUSTRATIVE' }]);
    expect(findScoresBelowTarget(facts, usualThresholds)[0]!.explanation[1]).toMatch(/illustrative, which nobody gave: not to be quoted as a fact\.$/);
    expect(findScoresBelowTarget(factsWith([50, 30, 20]), usualThresholds)[0]!.explanation[1]).not.toContain('illustrative');
    expect(findMissedTargets(facts, usualThresholds)).toHaveLength(1);
    expect(findMissedTargets(factsWith([0, 0, 100]), usualThresholds)).toEqual([]);
  });
  test.each<[string, Partial<TargetFacts>]>([['a share', { metric: 'DETRACTOR_SHARE', unit: 'PERCENT' }], ['a kind of NPS left open', { metric: 'NPS_UNSPECIFIED' }], ['a period to come', { periodFrom: '2023-01-01', periodTo: null }]])('for %s asks for no answers', (_name, target) =>
    expect(wantedOfTarget(targetFacts('g', target), 'Touchpoint:t', { points: [], day })).toBeNull());
  test('is a gap just where the interval lies wholly on the wrong side', () => fc.assert(fc.property(
    fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }), fc.integer({ min: -99, max: 99 }), fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const), (counts, value, operator) => {
      const facts = factsWith(counts, { value, operator });
      const interval = [...facts.scores.values()][0]!.score.interval;
      const isCovered = interval === null || (operator === 'AT_LEAST' ? value <= interval.upper : value >= interval.lower);
      expect(findScoresBelowTarget(facts, usualThresholds)).toHaveLength(isCovered ? 0 : 1);
    })));
});

describe('a point where customers answer', () => {
  const find = (counts: number[], instrument: 'TNPS' | 'RNPS' = 'TNPS') => {
    const point = pointFacts('t', { cadence: 'MONTHLY', instrument });
    const wanted = wantedOfPoint(point, 0, day);
    return findCoverageGaps(gapFacts({ touchpoints: [touchpointFacts('t')], points: [point], scores: new Map([[wantedKey(wanted), scored(wanted, counts)]]) }), usualThresholds).filter(({ form }) => form === 'NO_FIGURE');
  };
  test('has a figure once there are enough', () => expect(find([1, 2, 2])).toEqual([]));
  test('says how many there are where they are too few', () => {
    const [gap] = find([1, 2, 1]);
    expect(gap).toMatchObject({ scores: [{ n: 4, state: 'SUPPRESSED' }] });
    expect(gap!.notes[0]![1]).toBe('In the latest turn of its cadence 4 answers came in. Fewer than 5 answers: no figure is shown.');
  });
  test('has none where another question was answered', () => expect(find([1, 2, 2], 'RNPS')).toHaveLength(1));
});
