import type { BoardObservation } from './boardQuery';
import { figureRows, statementsOf } from './figureRows';

const company = [{ __typename: 'Subsidiary', name: { zh: '人壽', en: 'Life' } }];

const observation = (more: Partial<BoardObservation>): BoardObservation => ({
  key: 'o', metric: 'RNPS', scope: 'SUBSIDIARY', about: company, periodFrom: '2021-01-01', asOf: null, value: null, decimals: 1, n: null, interval: null, unit: null, qualifier: 'EXACT',
  direction: null, delta: null, provenance: 'REPORTED', statement: { zh: '說', en: 'said' }, citation: { document: { zh: '書', en: 'book' }, section: '1', factId: 'F-1' }, ...more,
});

test('values stand by year; sources that agree are one value, of the best founded', () => {
  const [row, ...others] = figureRows([
    observation({ key: 'c', value: 29.2, periodFrom: '2022-01-01', provenance: 'PUBLISHED' }),
    observation({ key: 'b2', value: 21.1, provenance: 'PUBLISHED' }), observation({ key: 'b', value: 21.1 }),
    observation({ key: 'a', value: 16.6, periodFrom: '2020-01-01' }),
  ]);
  expect(others).toEqual([]);
  expect(row!.steps.map(({ when, values }) => [when, values.map(({ key }) => key)])).toEqual([['2020', ['a']], ['2021', ['b']], ['2022', ['c']]]);
  expect(row!.rests.sort()).toEqual(['a', 'b', 'b2', 'c']);
});

test('sources or readings that disagree stand side by side, and what has no year comes last', () => {
  const [row] = figureRows([observation({ key: 'x', value: 61.1, periodFrom: null }), observation({ key: 'one', value: 46, qualifier: 'AT_MOST' }), observation({ key: 'two', value: 53.45, qualifier: 'AT_MOST' })]);
  expect(row!.steps.map(({ when, values }) => [when, values.map(({ key }) => key)])).toEqual([['2021', ['one', 'two']], [null, ['x']]]);
});

test('figures of a day stand by that day, one after the other', () => {
  const [row] = figureRows([observation({ key: 'later', value: 75.26, periodFrom: null, asOf: '2026-10-31' }), observation({ key: 'first', value: 30, periodFrom: null, asOf: '2025-12-31' })]);
  expect(row!.steps.map(({ when, values }) => [when, values.map(({ key }) => key)])).toEqual([['2025-12-31', ['first']], ['2026-10-31', ['later']]]);
});

test('the same word about several things is one line, below numbers and changes', () => {
  const touchpoint = (name: string) => [{ __typename: 'Touchpoint', name: { zh: name, en: name } }];
  const rows = figureRows([
    observation({ metric: 'TNPS', direction: 'STABLE', scope: 'SERVICE_NODE', about: touchpoint('A') }),
    observation({ metric: 'TNPS', direction: 'STABLE', scope: 'SERVICE_NODE', about: touchpoint('B') }),
    observation({ metric: 'TNPS', direction: 'ROSE', delta: 6, scope: 'SERVICE_NODE', about: touchpoint('C') }),
    observation({ value: 21.1 }),
  ]);
  expect(rows.map(({ subjects, delta, direction }) => [subjects.map(({ en }) => en).join(), delta, direction])).toEqual([['company', null, null], ['C', 6, 'ROSE'], ['A,B', null, 'STABLE']]);
});

test('each statement is told once, and what is derived has none of its own', () => {
  const said = statementsOf([observation({ key: 'a', value: 1 }), observation({ key: 'b', value: 2 }), observation({ key: 'c', provenance: 'DERIVED', citation: { document: { zh: '', en: '' }, section: '', factId: 'F-2' } })]);
  expect(said.map(({ key }) => key)).toEqual(['a']);
});
