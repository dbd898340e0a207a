import { benjaminiHochberg } from './benjaminiHochberg';

const values = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
const adjusted = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571, 0.0638571, 0.0645, 0.0765, 0.486, 0.5811818, 0.714875, 0.7532308, 0.8132143, 1];

test('the fifteen values of 1995, four of them below 5%', () => {
  benjaminiHochberg(values).forEach((p, index) => expect(p).toBeCloseTo(adjusted[index]!, 7));
  expect(benjaminiHochberg(values).filter((p) => p <= 0.05)).toHaveLength(4);
});

test('in any order, each keeps its place', () => expect(benjaminiHochberg([...values].reverse())).toEqual(benjaminiHochberg(values).reverse()));

test('an empty family, and a family of one', () => expect([benjaminiHochberg([]), benjaminiHochberg([0.03])]).toEqual([[], [0.03]]));
