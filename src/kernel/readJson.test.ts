import fc from 'fast-check';
import { readJson } from './readJson';

test('whatever JSON writes is read as JSON reads it', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (value, indent) => {
    const json = JSON.stringify(value, null, indent);
    expect(readJson(json)).toEqual({ value: JSON.parse(json) });
  }), { numRuns: 2_000 });
});

test.each([
  ['{"score":10,"score":0}', 'score'], ['{"a":{"b":[{"score":1},{"score":1,"x":"}","score":1}]}}', 'score'], ['{"sc\\u006fre":1,"score":2}', 'score'], ['{"__proto__":1,"__proto__":2}', '__proto__'], ['{"":1, "a":"\\\\", "":2}', ''],
])('a key twice in one object is refused, with its name: %s', (json, key) => expect(readJson(json)).toEqual({ flaw: 'a key twice in one object', key }));

test.each(['{"a":{"a":1},"b":{"a":2}}', '[{"a":1},{"a":2}]', '{"a":"\\"a\\":1","b":"a"}', '{"a":["a","a"]}'])('keys of different objects, and texts that look like keys, are not: %s', (json) => expect(readJson(json)).toEqual({ value: JSON.parse(json) }));

test.each(['8.99999999999999999999', '1e-400', '-0.00000000000000000000e-999', '9.0000000000000000001'].map((each, at) => [each, at !== 2] as const))('%s is another number when it is read: %s', (literal, isRounded) =>
  expect('flaw' in readJson(`{"score":${literal}}`)).toBe(isRounded));

test.each(['9', '9.0', '1e1', '900e-2', '0.5', '-0', '0.0', '12345678901234567890', '0.12345678901234567890123', '7.5', '100.000'])('%s is taken', (literal) => expect(readJson(`[${literal}]`)).toEqual({ value: JSON.parse(`[${literal}]`) }));

test('what is nested deep is refused, however deep', () => {
  expect(readJson(`{"comment":${'['.repeat(99)}${']'.repeat(99)}}`)).toHaveProperty('value');
  for (const depth of [100, 5_000, 1_000_000]) expect(readJson(`{"comment":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toEqual({ flaw: 'nested too deep', key: 'comment' });
});

test.each(['', '{', '{"a":1}{"b":2}', 'nothing', '"\\'])('%j is no JSON', (json) => expect(readJson(json)).toEqual({ flaw: 'not JSON', key: null }));
