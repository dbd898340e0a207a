import { normalQuantile } from './normalQuantile';
import { studentQuantile } from './studentQuantile';

test.each([[1, 12.706205], [2, 4.302653], [5, 2.570582], [10, 2.228139], [29, 2.04523], [100, 1.983972]])('with %i degrees of freedom: %d', (freedom, t) => expect(studentQuantile(0.95, freedom)).toBeCloseTo(t, 5));

test('becomes the normal one', () => expect(studentQuantile(0.95, 2_001) - normalQuantile(0.95)).toBe(0));
