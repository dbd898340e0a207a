import { gapFacts, journeyFacts, named, stageFacts, touchpointFacts } from '../../test/support/gapFacts';
import { findVariantGaps } from './findVariantGaps';

const off = [{ key: 'Channel:counter', provenance: 'REPORTED', side: 'OFFLINE' }] as const;
const of = (key: string, archetype: string, more: Parameters<typeof touchpointFacts>[1] = {}) => touchpointFacts(key, { archetypes: [{ key: `Archetype:${archetype}`, provenance: 'ILLUSTRATIVE' }], ...more });
const names = ['apply', 'status', 'close', 'help'].map((key) => named(`Archetype:${key}`));

function find(theirs: string[][], own: string[][], touchpoints: ReturnType<typeof of>[], momentOfTruth = false) {
  const stages = (side: string, steps: string[][]) => steps.map((at, index) => stageFacts(`${side}${index}`, at, { momentOfTruth }));
  const journeys = [journeyFacts('reference', stages('r', theirs), { subsidiary: 'Subsidiary:b' }), journeyFacts('variant', stages('v', own), { reference: 'Journey:reference' })];
  return findVariantGaps(gapFacts({ touchpoints, journeys, names }));
}
const shown = (gaps: ReturnType<typeof find>) => gaps.map(({ form, severity, subjectKey }) => `${form} ${severity} ${subjectKey}`).sort();

describe('a journey held against the one it is a variant of', () => {
  const two = [of('r-apply', 'apply'), of('r-close', 'close')];

  test('lacks what only the reference has', () => {
    expect(shown(find([['r-apply'], ['r-close']], [['v-apply']], [...two, of('v-apply', 'apply')]))).toEqual(['MISSING MEDIUM Journey:variant']);
    expect(shown(find([['r-apply'], ['r-close']], [['v-apply']], [...two, of('v-apply', 'apply')], true))).toEqual(['MISSING HIGH Journey:variant']);
  });

  test('has more than the reference', () => expect(shown(find([['r-apply']], [['v-apply'], ['v-help']], [...two, of('v-apply', 'apply'), of('v-help', 'help')]))).toEqual(['EXTRA LOW Touchpoint:v-help']));

  test('has the same in another sequence', () => {
    const gaps = find([['r-apply'], ['r-close']], [['v-close'], ['v-apply']], [...two, of('v-apply', 'apply'), of('v-close', 'close')]);
    expect(gaps.map(({ form }) => form)).toEqual(['REORDERED']);
    expect(gaps[0]).toMatchObject({ provenance: 'ILLUSTRATIVE', foundPlaces: [{ journey: 'Journey:variant' }] });
  });

  test('has the same on another side', () => expect(shown(find([['r-apply']], [['v-apply']], [of('r-apply', 'apply'), of('v-apply', 'apply', { channels: [...off] })]))).toEqual(['RECHANNELLED LOW Touchpoint:v-apply']));
  test('agrees with it, or is a variant of none', () => {
    expect(find([['r-apply']], [['v-apply']], [of('r-apply', 'apply'), of('v-apply', 'apply')])).toEqual([]);
    expect(findVariantGaps(gapFacts({ journeys: [journeyFacts('j', [stageFacts('s', [])])] }))).toEqual([]);
  });
});
