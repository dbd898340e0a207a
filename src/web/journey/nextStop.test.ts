import { nextStop, type Stop } from './nextStop';

const stop = (id: string, x: number, y: number, stage: number, more: Partial<Stop> = {}): Stop =>
  ({ id, x, y, side: y < 300 ? 'ONLINE' : 'OFFLINE', stage, step: x, onPath: false, gap: null, ...more });

// Two online cards above each other and one offline at the first step; one each at the next two; reading order.
const stops = [
  stop('a', 100, 200, 0, { onPath: true }), stop('a2', 100, 100, 0, { gap: 2 }), stop('A', 100, 400, 0),
  stop('B', 200, 400, 1, { onPath: true, gap: 1 }),
  stop('c', 300, 200, 2, { onPath: true, gap: 3 }), stop('C', 300, 400, 2),
];

test.each([
  ['a', 'ArrowRight', 'c'], ['A', 'ArrowRight', 'B'], ['B', 'ArrowRight', 'C'], ['C', 'ArrowLeft', 'B'], ['c', 'ArrowLeft', 'a'],
  ['a', 'ArrowUp', 'a2'], ['a', 'ArrowDown', 'A'], ['a2', 'ArrowDown', 'a'], ['A', 'ArrowUp', 'a'],
  ['a', 'PageDown', 'B'], ['c', 'PageUp', 'B'], ['C', 'Home', 'a'], ['a', 'End', 'C'],
  ['a', 'p', 'B'], ['B', 'p', 'c'],
  ['a', 'g', 'B'], ['B', 'g', 'a2'], ['a2', 'g', 'c'], ['c', 'g', 'B'], ['B', 'G', 'c'], ['c', 'G', 'a2'],
])('%s, %s: %s', (from, key, to) => expect(nextStop(stops, from, key)).toBe(to));

test('stays where there is nothing further', () => {
  expect(nextStop(stops, 'C', 'ArrowRight')).toBe('C');
  expect(nextStop(stops, 'c', 'p')).toBe('c');
});

test('leaves other keys to the page', () => {
  expect(nextStop(stops, 'a', 'x')).toBeNull();
  expect(nextStop(stops, 'a', 'toString')).toBeNull();
  expect(nextStop([], 'a', 'Home')).toBeNull();
});
