import type { TouchpointFacts } from './gapFacts';
import { touchpointsOwned } from './touchpointsOwned';

const touchpoint = (key: string, owner: string | null): [string, TouchpointFacts] => [key, { key, owner: owner === null ? null : { key: owner, provenance: 'ILLUSTRATIVE' } } as TouchpointFacts];

test('a department owns those that name it, none that names nobody or another', () => {
  const touchpoints = new Map([touchpoint('Touchpoint:a', 'Department:x'), touchpoint('Touchpoint:b', null), touchpoint('Touchpoint:c', 'Department:y'), touchpoint('Touchpoint:d', 'Department:x')]);
  expect(touchpointsOwned({ touchpoints }, 'Department:x')).toEqual(['Touchpoint:a', 'Touchpoint:d']);
  expect(touchpointsOwned({ touchpoints }, 'Department:z')).toEqual([]);
});
