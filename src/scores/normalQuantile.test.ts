import { normalQuantile } from './normalQuantile';

test.each([[0.5, 0.674489750196082], [0.9, 1.644853626951473], [0.95, 1.959963984540054], [0.99, 2.575829303548901], [1 - 0.05 / 3, 2.39398]])('%d lies between ∓%d', (level, z) => expect(normalQuantile(level)).toBeCloseTo(z, 6));
