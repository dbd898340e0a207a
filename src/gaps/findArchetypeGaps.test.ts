import { gapFacts, named, pointFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findArchetypeGaps } from './findArchetypeGaps';
import { thresholdsFrom } from './thresholds';

const archetypes = [{ key: 'Archetype:k', provenance: 'ILLUSTRATIVE' }] as const;
const variant = (key: string, subsidiary: string) => touchpointFacts(key, { subsidiary: `Subsidiary:${subsidiary}`, archetypes: [...archetypes] });
const names = [named('Archetype:k')];
const find = (touchpoints: ReturnType<typeof variant>[], points: ReturnType<typeof pointFacts>[] = [], thresholds = usualThresholds) => findArchetypeGaps(gapFacts({ touchpoints, points, names }), thresholds);
const shown = (gaps: ReturnType<typeof find>) => gaps.map(({ form, severity, subsidiaryKey }) => `${form} ${severity} ${subsidiaryKey}`);

describe('what siblings run', () => {
  test('and one does not weighs most where all of them do', () => {
    expect(shown(find([variant('x', 'a'), variant('y', 'b')]))).toEqual(['NOT_RUN HIGH Subsidiary:c']);
    expect(shown(find([variant('x', 'a')]))).toEqual(['NOT_RUN LOW Subsidiary:b', 'NOT_RUN LOW Subsidiary:c']);
  });

  test('is no gap where fewer siblings do than the subsidiary asks for', () =>
    expect(shown(find([variant('x', 'a')], [], thresholdsFrom(new Map([['Subsidiary:b', { siblingsAtLeast: 2 }]]))))).toEqual(['NOT_RUN LOW Subsidiary:c']));

  test('names the archetype, the siblings, and what it rests on', () => expect(find([variant('x', 'a'), variant('y', 'b')])[0]).toMatchObject({
    subjectKey: 'Archetype:k', provenance: 'ILLUSTRATIVE', objectKeys: ['Archetype:k', 'Touchpoint:x', 'Touchpoint:y'], title: ['Subsidiary:c中沒有「Archetype:k中」，姊妹公司有', 'Subsidiary:c has no "Archetype:k", siblings do'],
  }));
});

describe('what siblings measure', () => {
  const all = [variant('x', 'a'), variant('y', 'b'), variant('z', 'c')];
  test('and one does not', () => expect(shown(find(all, [pointFacts('x'), pointFacts('y')]))).toEqual(['NOT_MEASURED MEDIUM Subsidiary:c']));
  test('does not count where their points are not active', () => expect(find(all, [pointFacts('x', { active: false })])).toEqual([]));
  test('is no gap where one of its own variants is measured', () => expect(find([...all, variant('z2', 'c')], ['x', 'y', 'z2'].map((key) => pointFacts(key)))).toEqual([]));
});
