import fc from 'fast-check';
import { hasMoreValues } from './valuesOfBody';

const json = (text: string): Uint8Array => Buffer.from(text);

const dividersOf = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + dividersOf(each), 0);
  const entries = Object.keys(value).length;
  return 1 + Math.max(0, entries - 1) + (Array.isArray(value) ? 0 : entries) + inner;
};

test('values are counted by what divides them, and nothing in a text divides', () => {
  expect(hasMoreValues(json('[1,2,3]'), 3)).toBe(false);
  expect(hasMoreValues(json('[1,2,3]'), 2)).toBe(true);
  expect(hasMoreValues(json('"[{,:\\"[{,:"'), 0)).toBe(false);
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const dividers = dividersOf(value);
    expect(hasMoreValues(json(JSON.stringify(value)), dividers)).toBe(false);
    if (dividers > 0) expect(hasMoreValues(json(JSON.stringify(value)), dividers - 1)).toBe(true);
  }));
});
