import { normalTail } from './normalTail';

// Two-sided probabilities of the standard normal distribution, as erfc(z / √2) of another mathematics library has them.
test.each([[0, 1], [0.5, 0.617075077451974], [1, 0.317310507862914], [1.959963984540054, 0.05], [2.999, 0.002708673067454213], [3.001, 0.0026909456501699367], [5, 5.733031437583869e-7], [8, 1.244192114854e-15]])('beyond %d: %d', (z, p) => {
  expect(normalTail(z) / p).toBeCloseTo(1, 9);
  expect(normalTail(-z)).toBe(normalTail(z));
});

test('the two formulas meet', () => expect(normalTail(3 - 1e-12) / normalTail(3)).toBeCloseTo(1, 10));
