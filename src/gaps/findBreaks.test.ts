import { gapFacts, journeyFacts, legFacts, named, pathFacts, stageFacts, touchpointFacts, usualThresholds } from '../../test/support/gapFacts';
import { findBreaks } from './findBreaks';
import type { LegFacts } from './gapFacts';

const touchpoints = [touchpointFacts('x'), touchpointFacts('y', { owner: { key: 'Department:e', provenance: 'ILLUSTRATIVE' } }), touchpointFacts('z')];
const find = (legs: LegFacts[]) => findBreaks(gapFacts({ touchpoints, journeys: [journeyFacts('j', [stageFacts('s', ['x', 'y', 'z'])])], paths: [pathFacts(legs)] }), usualThresholds);
const [x, y, z] = [legFacts('x', 'ONLINE'), legFacts('y', 'OFFLINE'), legFacts('z', 'ONLINE')];

describe('a break', () => {
  test('says between what it lies, for whom, and what the path is worth', () => {
    const [gap, ...more] = find([x, z, x, z, y]);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ form: 'BREAK', severity: 'LOW', subjectKey: 'Path:w', provenance: 'ILLUSTRATIVE', weight: 0.75,
      foundPlaces: [{ journey: 'Journey:j', between: { path: 'Path:w', persona: 'Persona:p', from: { touchpoint: 'Touchpoint:z', channel: 'Channel:web' }, to: { touchpoint: 'Touchpoint:y', channel: 'Channel:counter' } } }] });
    expect(gap!.explanation[1]).toContain('Breaks on this path: 1 of 4 transitions; its continuity is 0.75, and should be 0.75 or more.');
    expect(gap!.objectKeys).toEqual(expect.arrayContaining(['Path:w', 'Touchpoint:z', 'Touchpoint:y', 'Channel:web', 'Channel:counter', 'Department:d', 'Department:e']));
  });

  test('weighs more on a broken path, and most at a moment of truth', () => {
    expect(find([x, y]).map(({ severity }) => severity)).toEqual(['MEDIUM']);
    expect(find([x, { ...y, momentOfTruth: true }]).map(({ severity, momentOfTruth }) => [severity, momentOfTruth])).toEqual([['HIGH', true]]);
  });

  test('is as well founded as path, touchpoints, owners and what ties them: where the name of a shared channel comes from says nothing', () => {
    const invented = [named('Channel:web', { provenance: 'ILLUSTRATIVE' }), named('Channel:counter', { provenance: 'ILLUSTRATIVE' })];
    const operated = [touchpointFacts('x', { provenance: 'OPERATED' }), touchpointFacts('y', { owner: { key: 'Department:e', provenance: 'OPERATED' } })];
    const facts = gapFacts({ touchpoints: operated, names: invented, journeys: [journeyFacts('j', [stageFacts('s', ['x', 'y'])])], paths: [pathFacts([x, y], { provenance: 'OPERATED' })] });
    expect(findBreaks(facts, usualThresholds).map(({ provenance }) => provenance)).toEqual(['OPERATED']);
  });

  test('is none between two episodes', () => expect(find([x, { ...y, episode: 1 }])).toEqual([]));

  test('is told from another between the same two', () => expect(new Set(find([x, y, x, y]).map(({ gapSlug }) => gapSlug)).size).toBe(3));
});
