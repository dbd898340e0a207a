import { gapFacts, legFacts, named, touchpointFacts } from '../../test/support/gapFacts';
import { continuityOf } from './continuityOf';
import type { TouchpointFacts } from './gapFacts';

const d = { owner: { key: 'Department:d', provenance: 'REPORTED' } } as const;
const e = { owner: { key: 'Department:e', provenance: 'REPORTED' } } as const;
const known = (...touchpoints: TouchpointFacts[]) => gapFacts({ touchpoints });
const [on, off] = [legFacts('x', 'ONLINE'), legFacts('y', 'OFFLINE')];

describe('the continuity of a path', () => {
  test.each<[string, Partial<TouchpointFacts>, Partial<TouchpointFacts>, number]>([
    ['another owner', d, e, 1], ['no owner on either side', { owner: null }, { owner: null }, 1], ['the same owner', d, d, 0],
    ['a hand-over on record', { ...d, handsOverTo: [{ key: 'Touchpoint:y', provenance: 'REPORTED' }] }, e, 0],
  ])('across a change with %s', (_name, from, to, breaks) => expect(continuityOf([on, off], known(touchpointFacts('x', from), touchpointFacts('y', to)))).toEqual({ transitions: 1, changes: 1, breaks, unbroken: 1 - breaks, continuity: 1 - breaks }));

  test('a hand-over back is none forward', () =>
    expect(continuityOf([on, off], known(touchpointFacts('x', d), touchpointFacts('y', { ...e, handsOverTo: [{ key: 'Touchpoint:x', provenance: 'REPORTED' }] }))).breaks).toBe(1));

  test.each([['2022-01-31', 1], ['2022-02-01', 0]])('an owner that ended on %s carries nothing across from then on', (validTo, breaks) => {
    const retired = named('Department:r', { validTo });
    const owned = { owner: { key: retired.key, provenance: 'REPORTED' } } as const;
    expect(continuityOf([on, off], gapFacts({ touchpoints: [touchpointFacts('x', owned), touchpointFacts('y', owned)], names: [retired], day: '2022-01-31' }))).toMatchObject({ changes: 1, breaks });
  });

  test('the same touchpoint on the other side knows what happened', () => expect(continuityOf([on, legFacts('x', 'OFFLINE')], known(touchpointFacts('x', { owner: null })))).toMatchObject({ changes: 1, breaks: 0 }));
  test('is not asked across the end of an episode', () =>
    expect(continuityOf([on, off, { ...on, episode: 1 }], known(touchpointFacts('x', d), touchpointFacts('y', e)))).toEqual({ transitions: 1, changes: 1, breaks: 1, unbroken: 0, continuity: 0 }));

  test('without transitions is null', () => expect([continuityOf([], known()), continuityOf([on], known())].map(({ transitions, continuity }) => [transitions, continuity])).toEqual([[0, null], [0, null]]));
});
