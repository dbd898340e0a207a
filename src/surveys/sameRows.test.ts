import { SameRows } from './sameRows';

const line = (at: number, id: unknown, source?: string) => ({ line: at, answer: { id, ...(source === undefined ? {} : { source }) } });

test('a row that has the id of one above it is told with that line; another source is another id', () => {
  const rows = new SameRows();
  expect([line(2, 'a'), line(3, ' a\u200b'), line(4, 'content-x'), line(5, 'a', 'other'), line(6, 'content-x'), line(7, 'a'), line(8, ''), line(9, 5)].map((each) => rows.of(each))).toEqual([
    null, { line: 3, as: 2, by: 'id' }, null, null, { line: 6, as: 4, by: 'content' }, { line: 7, as: 2, by: 'id' }, null, null,
  ]);
  expect(rows.of({ line: 10, answer: [] })).toBeNull();
});

test('of more ids than are kept, those behind are held against those that are', () => {
  const rows = new SameRows(2);
  expect([line(1, 'a'), line(2, 'b'), line(3, 'c'), line(4, 'c'), line(5, 'a')].map((each) => [rows.of(each)?.as ?? null, rows.isFull])).toEqual([[null, false], [null, true], [null, true], [null, true], [1, true]]);
});
