import { pairsToScore } from './pairsToScore';

const place = (touchpoint: string | null) => ({ touchpoint });
const columns = [{ left: place('a'), right: place('b') }, { left: place('a'), right: null }, { left: place(null), right: place('c') }, { left: place('a'), right: place('b') }, { left: place('d'), right: place('d') }];

test('counterparts are paired once, in order; one and the same touchpoint only where the periods share no day', () => {
  expect(pairsToScore(columns, (each) => each, true)).toEqual([['a', 'b']]);
  expect(pairsToScore(columns, (each) => each, false)).toEqual([['a', 'b'], ['d', 'd']]);
  expect(pairsToScore([], (each: string) => each, true)).toEqual([]);
});
