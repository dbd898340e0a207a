import { gapFacts, named, touchpointFacts } from '../../test/support/gapFacts';
import { findOwnershipGaps } from './findOwnershipGaps';

const gone = named('Department:gone', { validTo: '2021-07-01', provenance: 'ILLUSTRATIVE' });
const owner = { key: 'Department:gone', provenance: 'REPORTED' } as const;
const momentOfTruth = { journey: 'Journey:j', stage: 'Stage:s', step: 'Step:s/1', momentOfTruth: true, provenance: 'REPORTED' } as const;

describe('a touchpoint', () => {
  test('without owner is a gap, since it exists', () =>
    expect(findOwnershipGaps(gapFacts({ touchpoints: [touchpointFacts('t', { owner: null, validFrom: '2020-01-01' }), touchpointFacts('owned')] }))).toMatchObject([
      { form: 'NO_OWNER', severity: 'MEDIUM', subjectKey: 'Touchpoint:t', provenance: 'REPORTED', sinceFound: { day: '2020-01-01' } }]));

  test('whose owner no longer exists is a gap, since then, and not before', () => {
    const facts = { touchpoints: [touchpointFacts('t', { owner, places: [momentOfTruth] })], names: [gone] };
    expect(findOwnershipGaps(gapFacts(facts))).toMatchObject([{ form: 'RETIRED_OWNER', severity: 'HIGH', provenance: 'ILLUSTRATIVE', sinceFound: { day: '2021-07-01' }, objectKeys: ['Touchpoint:t', 'Stage:s', 'Step:s/1', 'Department:gone'] }]);
    expect(findOwnershipGaps(gapFacts({ ...facts, day: '2021-06-30' }))).toEqual([]);
  });
});
