import { nextCell } from './nextCell';

const cells = [
  { column: '0', side: 'left', differs: false }, { column: '0', side: 'right', differs: false }, { column: '1', side: 'right', differs: true },
  { column: '2', side: 'left', differs: false }, { column: '3', side: 'left', differs: true }, { column: '3', side: 'right', differs: true },
] as const;

test.each<[string, string, string | null]>([
  ['0 left', 'ArrowRight', '2 left'], ['2 left', 'ArrowLeft', '0 left'], ['0 left', 'ArrowDown', '0 right'], ['0 right', 'ArrowUp', '0 left'],
  ['1 right', 'ArrowUp', '2 left'], ['2 left', 'ArrowDown', '3 right'], ['0 left', 'ArrowUp', null], ['3 right', 'ArrowRight', null],
  ['0 left', 'd', '1 right'], ['1 right', 'd', '3 left'], ['3 right', 'd', null], ['3 left', 'D', '1 right'], ['2 left', 'Home', '0 left'], ['0 left', 'End', '3 right'], ['0 left', 'x', null],
])('from %s, %s leads to %s', (from, key, to) => {
  const [column, side] = from.split(' ') as [string, 'left' | 'right'];
  const next = nextCell(cells, { column, side }, key);
  expect(next && `${next.column} ${next.side}`).toBe(to);
});
