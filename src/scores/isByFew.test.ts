import type { GivenAnswer } from './givenAnswer';
import { isByFew } from './isByFew';

const answers = (count: number, customerOf: (index: number) => string, segment = 'none'): GivenAnswer[] =>
  Array.from({ length: count }, (_, index) => ({ deployment: 'd', day: '2024-01-01', customer: customerOf(index), products: [], callReason: null, channel: null, mode: null, segment, region: null }));

const own = (index: number): string => `c-${index}`;

test('answers of as many customers are many customers\'', () => {
  expect(isByFew(answers(100, own), null)).toBe(false);
  expect(isByFew(answers(100, (index) => own(index % 60)), null)).toBe(false);
});

test('more than two answers a customer let suspect few, and so do too few answers to tell', () => {
  expect(isByFew(answers(100, (index) => own(index % 40)), null)).toBe(true);
  expect(isByFew(answers(300, () => 'one'), null)).toBe(true);
  expect(isByFew(answers(29, own), null)).toBe(true);
  expect(isByFew([], null)).toBe(true);
});

test('one segment of few customers among many is suspected where its dimension is asked for', () => {
  const mixed = [...answers(90, own), ...answers(10, () => 'one', 'vip')];
  expect(isByFew(mixed, null)).toBe(false);
  expect(isByFew(mixed, 'REGION')).toBe(false);
  expect(isByFew(mixed, 'SEGMENT')).toBe(true);
});
