import { anyGap, gapsThatPass, type GapSearch } from './gapsThatPass';

const end = (touchpoint: string) => ({ step: 'Step:s', touchpoint, channel: 'Channel:c' });
const gap = {
  type: 'CHANNEL_BREAK', form: 'BREAK', severity: 'HIGH', standing: 'OPEN', provenance: 'ILLUSTRATIVE',
  found: { subjectKey: 'Path:w', subsidiaryKey: 'Subsidiary:a', foundPlaces: [{ journey: 'Journey:j', stage: 'Stage:s', step: 'Step:s', touchpoint: 'Touchpoint:x', between: { path: 'Path:w', persona: 'Persona:p', from: end('Touchpoint:x'), to: end('Touchpoint:y') } }] },
} as const;
const passes = (search: Partial<GapSearch>): boolean => gapsThatPass([{ ...gap, found: { ...gap.found, foundPlaces: [...gap.found.foundPlaces] } }], { ...anyGap, ...search }).length === 1;

test.each<[Partial<GapSearch>, boolean]>([
  [{}, true], [{ subsidiary: 'Subsidiary:a' }, true], [{ subsidiary: 'Subsidiary:b' }, false], [{ journey: 'Journey:j', stage: 'Stage:s' }, true], [{ journey: 'Journey:k' }, false], [{ stage: 'Stage:t' }, false],
  [{ touchpoint: 'Touchpoint:x' }, true], [{ touchpoint: 'Touchpoint:y' }, true], [{ touchpoint: 'Touchpoint:z' }, false], [{ types: ['COVERAGE'] }, false], [{ types: ['COVERAGE', 'CHANNEL_BREAK'] }, true], [{ forms: [] }, false],
  [{ subsidiaries: ['Subsidiary:b', 'Subsidiary:a'] }, true], [{ subsidiaries: [] }, false], [{ journeys: ['Journey:k', 'Journey:j'] }, true], [{ journey: 'Journey:k', journeys: ['Journey:k', 'Journey:j'] }, false],
  [{ stages: ['Stage:s', 'Stage:t'] }, true], [{ stages: ['Stage:t'] }, false], [{ touchpoints: ['Touchpoint:z', 'Touchpoint:y'] }, true], [{ touchpoints: ['Touchpoint:z'] }, false],
  [{ owned: ['Department:d', 'Touchpoint:y'] }, true], [{ owned: ['Department:d', 'Touchpoint:z'] }, false], [{ owned: ['Path:w'] }, true], [{ owned: [] }, false],
  [{ severities: ['LOW'] }, false], [{ standings: ['OPEN'] }, true], [{ provenances: ['REPORTED'] }, false],
])('a break passes %j: %s', (search, expected) => expect(passes(search)).toBe(expected));
