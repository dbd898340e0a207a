import { standingHistoryOf } from './standingHistoryOf';

test('what was decided each time is told whole, the latest first, though a change names only what it changed', () => {
  expect(standingHistoryOf([
    ['t1', 'a', '{"form":"NO_POINT","standing":"ASSIGNED","assignee":"Claims","reason":null}'],
    ['t2', 'b', '{"assignee":"Agents"}'],
    ['t3', 'a', '{"standing":"DISMISSED","assignee":null,"reason":"ends soon"}'],
  ])).toEqual([
    { at: 't3', by: 'a', standing: 'DISMISSED', assignee: null, reason: 'ends soon' },
    { at: 't2', by: 'b', standing: 'ASSIGNED', assignee: 'Agents', reason: null },
    { at: 't1', by: 'a', standing: 'ASSIGNED', assignee: 'Claims', reason: null },
  ]);
});
