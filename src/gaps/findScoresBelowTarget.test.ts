import fc from 'fast-check';
import { figureFacts, gapFacts, pointFacts, targetFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import type { Provenance } from '../registry/provenance';
import { scoreOfBins } from '../scores/scoreOfBins';
import { coveringOf } from './coveringOf';
import { findCoverageGaps } from './findCoverageGaps';
import { findMissedTargets } from './findMissedTargets';
import { findScoresBelowTarget } from './findScoresBelowTarget';
import type {  TargetFacts } from './gapFacts';
import type { ScoreFound } from './scoreFound';
import { wantedBefore, wantedEver, wantedKey, wantedOfPoint, wantedOfTarget, type ScoreWanted } from './scoreFacts';

const day = '2022-01-31';

/** A score as answers make it: so many at 3, 7 and 10. */
function scored({ scope, from, to }: ScoreWanted, [detractors, passives, promoters]: number[], provenance: Provenance = 'OPERATED') {
  const bins = [0, 0, 0, detractors!, 0, 0, 0, passives!, 0, 0, promoters!];
  const figure = scoreOfBins(bins, { instrument: 'TNPS', scale: [0, 10], formula: 'NET_PROMOTER', method: null, level: 0.95 }, { figuresFrom: 5, arrowsFrom: 30 } as Parameters<typeof scoreOfBins>[2]);
  return { score: { ...figure, scopeKey: scope, periodFrom: from, periodTo: to }, provenance, lastDay: null };
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
  describe('whose answers are not of late', () => {
    const point = pointFacts('t', { cadence: 'MONTHLY' });
    const answersFrom = '2021-10-01';
    const given = (past: number[], recent?: number[]) => {
      const [wanted, before] = [wantedEver(point, { answersFrom, day })!, wantedBefore(point, 0, { answersFrom, day })!];
      const lately = wantedOfPoint(point, 0, day);
      const ever = past.map((count, index) => count + (recent?.[index] ?? 0));
      const scores = new Map<string, ScoreFound>([
        [wantedKey(wanted), { ...scored(wanted, ever), lastDay: recent ? '2022-01-20' : '2021-11-20' }],
        ...(recent ? [[wantedKey(lately), scored(lately, recent)], [wantedKey(before), { ...scored(before, past), lastDay: '2021-11-20' }]] as const : []),
      ]);
      return gapFacts({ touchpoints: [touchpointFacts('t')], points: [point], scores, answersFrom });
    };
    const titleOf = (ever: number[], recent?: number[]) => findCoverageGaps(given(ever, recent), usualThresholds).find(({ form }) => form === 'NO_FIGURE')!;
    const covering = (ever: number[], recent?: number[]) => coveringOf(given(ever, recent), usualThresholds, new Map())(touchpointFacts('t'), null);

    test('has a figure that is out of date, of the last day on which one came in, and says what it was', () => {
      const gap = titleOf([20, 20, 37]);
      expect(gap).toMatchObject({ scores: [{ n: 77, state: 'SHOWN' }], sinceFound: { day: '2021-12-21' }, notes: [] });
      expect(gap.title).toEqual(['「t點」的數據已過期', 't point: the latest figure is out of date']);
      expect(gap.explanation[1]).toContain('the latest speaks of the time up to 2021-11-20');
    });
    test('is told from one with too few of late, from one with too few at all, and from one with none', () => {
      expect(titleOf([20, 20, 37], [1, 1, 0]).title[1]).toBe('t point: the latest figure is out of date, and too few answers came in since');
      expect(titleOf([1, 1, 0]).title[1]).toBe('t point: too few answers for a figure');
      expect(titleOf([1, 1, 0]).notes[0]![1]).toBe('2 answers came in in all, and none in the latest turn of its cadence. Fewer than 5 answers: no figure is shown.');
      const silent = findCoverageGaps(gapFacts({ touchpoints: [touchpointFacts('t')], points: [point], answersFrom }), usualThresholds).find(({ form }) => form === 'NO_FIGURE')!;
      expect(silent.title[1]).toBe('t point: no figure is known');
    });
    test('has no newer figure by answers of late that are too few, and no gap begins later than the day', () => {
      const gap = titleOf([20, 20, 37], [1, 1, 0]);
      expect(gap).toMatchObject({ scores: [{ n: 2, state: 'SUPPRESSED' }, { n: 77, state: 'SHOWN' }], sinceFound: { day: '2021-12-21' } });
      expect(gap.explanation[1]).toContain('the latest speaks of the time up to 2021-11-20 and counts as fresh until 2021-12-20. On 2022-01-31 it is out of date');
    });
    test('has none that is out of date where only all of them together are enough', () => {
      const gap = titleOf([2, 1, 0], [1, 1, 0]);
      expect(gap).toMatchObject({ title: ['「t點」近來的答覆太少，還看不出數據', 't point: too few answers of late for a figure'], scores: [{ n: 2, state: 'SUPPRESSED' }] });
      expect(covering([2, 1, 0], [1, 1, 0])).toMatchObject({ FIGURE: { by: ['OPERATED'] }, FRESH_FIGURE: { by: [] } });
    });
    test('covers its touchpoint with a figure, and with none that is fresh', () => {
      expect(covering([20, 20, 37])).toMatchObject({ FIGURE: { by: ['OPERATED'] }, FRESH_FIGURE: { by: [] } });
      expect(covering([1, 1, 0])).toMatchObject({ FIGURE: { by: [] }, FRESH_FIGURE: { by: [] } });
      expect(covering([20, 20, 37], [2, 2, 2])).toMatchObject({ FRESH_FIGURE: { by: ['OPERATED'] } });
    });
  });
  describe('of whom some are invented', () => {
    const point = pointFacts('t', { cadence: 'MONTHLY' });
    const wanted = wantedOfPoint(point, 0, day);
    const invented = (counts: number[]) => gapFacts({ touchpoints: [touchpointFacts('t')], points: [point], answersFrom: wanted.from, scores: new Map([[wantedKey(wanted), { ...scored(wanted, counts), provenance: 'ILLUSTRATIVE' }]]) });
    const gapOf = (counts: number[]) => findCoverageGaps(invented(counts), usualThresholds).find(({ form }) => form === 'NO_FIGURE')!;

    test('still has no figure, which rests on none of the answers, and says that they do not count', () => {
      const gap = gapOf([20, 20, 37]);
      expect(gap).toMatchObject({ closedOnlyByIllustrativeAnswers: true, scores: [], provenance: 'REPORTED' });
      expect(gap.title[1]).toBe('t point: no figure is known');
      expect(gap.explanation).toEqual([expect.stringContaining('示意答覆'), expect.stringContaining('illustrative answers here, which nobody gave')]);
    });
    test('has a gap like any other where they would not close it', () => {
      const gap = gapOf([1, 1, 0]);
      expect(gap).toMatchObject({ closedOnlyByIllustrativeAnswers: false, scores: [] });
      expect(gap.explanation[0]).not.toContain('示意');
    });
    test('covers nothing, and it is told apart what they would cover', () => {
      const cover = { by: [], byIllustrativeAnswers: true };
      expect(coveringOf(invented([20, 20, 37]), usualThresholds, new Map())(touchpointFacts('t'), null)).toMatchObject({ POINT: { byIllustrativeAnswers: false }, FIGURE: cover, FRESH_FIGURE: cover });
    });
  });
  test('has none where another question was answered', () => expect(find([1, 2, 2], 'RNPS')).toHaveLength(1));
});
