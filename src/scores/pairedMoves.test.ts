import { pairedMoves } from './pairedMoves';

const answers = (...all: [string, number][]) => all.map(([customer, score]) => ({ customer, score }));

test('counts those who answered both times, each once, by their last answer', () => {
  expect(pairedMoves(answers(['ann', 3], ['bob', 8], ['ann', 10], ['eve', 0]), answers(['bob', 6], ['ann', 7], ['joe', 10]))).toEqual([[0, 1, 0], [0, 0, 1], [0, 0, 0]]);
});
