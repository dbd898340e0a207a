import { strayCells, strayTextProblem } from './strayCells';

const row = { id: 'A1', score: '5', answeredAt: '2026-01-05T10:00:00Z' };
const totals = (held: object): string[] => strayCells(held as never).map(({ field }) => field);

test.each(['Average', 'average', '平均', 'Total', 'Sum', '合計', '小計'])('a customer may write %s: a row with an id and a time is an answer', (comment) => {
  expect(totals({ ...row, comment })).toEqual([]);
  for (const lacking of [{ id: undefined }, { id: ' ' }, { answeredAt: undefined }, { answeredAt: '8.2' }]) expect(totals({ ...row, comment, ...lacking })).toEqual(['comment']);
});

test('an id or a customer that is a total is one all the same', () => {
  expect(totals({ ...row, id: 'Average' })).toEqual(['id']);
  expect(totals({ ...row, customer: 'Total' })).toEqual(['customer']);
});

test.each(['{"id": 1}', '{\'a\': 1}', '["card","loan"]', '[\'card\', \'loan\']', '[{"a":1}]'])('%s is what a program made of several values', (text) => {
  expect(strayTextProblem('customer', text)).toMatchObject({ field: 'customer', message: 'an object or a list of a program, no value' });
  expect(strayTextProblem('products', text)?.allowed).toContain('|');
});

test.each(['[北區]', '{A-1}', '[1]', '{00000000-0000-4000-8000-000000000001}'])('%s may be a code or an id', (text) => expect(strayTextProblem('customer', text)).toBeNull());
