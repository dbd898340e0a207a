import fc from 'fast-check';
import { valuesIn } from './valuesOfBody';

const json = (text: string): Uint8Array => Buffer.from(text);

const dividersOf = (value: unknown): number => {
  if (value === null || typeof value !== 'object') return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + dividersOf(each), 0);
  const entries = Object.keys(value).length;
  return 1 + Math.max(0, entries - 1) + (Array.isArray(value) ? 0 : entries) + inner;
};

test('values are counted by what divides them, and nothing in a text divides', () => {
  expect(valuesIn(json('[1,2,3]'))).toBe(3);
  expect(valuesIn(json('"[{,:\\"[{,:"'))).toBe(0);
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(valuesIn(json(JSON.stringify(value)))).toBe(dividersOf(value));
  }));
});
