import { finitePopulation } from './finitePopulation';

test('the worked example: 100 of 400', () => {
  // 50, 30 and 20: a standard error of 7.810250 among endlessly many.
  expect((7.810249676 * finitePopulation(100, 400)).toFixed(6)).toBe('6.772345');
});

test.each([[1, 1, 0], [5, 5, 0], [1, 100, 1]])('%i of %i', (n, population, factor) => expect(finitePopulation(n, population)).toBe(factor));
