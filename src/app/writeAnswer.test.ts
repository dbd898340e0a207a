import * as fc from 'fast-check';
import { TooLong, writeInParts } from './writeAnswer';

test('writes what JSON.stringify writes', async () => {
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
    expect(await writeInParts({ data: value }, Infinity)).toBe(JSON.stringify({ data: value }));
  }));
  const odd = { data: { left: undefined, made: { toJSON: () => 'made' }, list: [undefined, null, new Date(0)], none: {}, empty: [] } };
  expect(await writeInParts(odd, Infinity)).toBe(JSON.stringify(odd));
});

test('writes long answers in parts, others in between', async () => {
  const value = { data: { journeys: { nodes: Array.from({ length: 200_000 }, (_, index) => ({ id: `J${index}`, name: { zh: '旅程', en: 'Journey' } })) } } };
  let longest = 0;
  const began = performance.now();
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const text = await writeInParts(value, Infinity);
  clearInterval(watch);
  expect(text).toBe(JSON.stringify(value));
  expect(longest).toBeLessThan((performance.now() - began) / 2);
});

test('gives up at the limit, names the field that is longest, and counts bytes', async () => {
  const value = { data: { short: { a: 1 }, long: { text: '字'.repeat(400) } } };
  const length = Buffer.byteLength(JSON.stringify(value));
  expect(await writeInParts(value, length)).toBe(JSON.stringify(value));
  const failed = await writeInParts(value, length - 1).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(TooLong);
  expect((failed as TooLong).field).toBe('data.long');
});
