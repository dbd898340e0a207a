import { FinishedJson, stringifyWith } from './scalars';

test('finished texts are put in whole, those within another one too, whatever they hold', () => {
  const [inner, other] = [new FinishedJson('{"a":"$& $1"}'), new FinishedJson('[1,2]')];
  const outer = new FinishedJson(JSON.stringify({ inner, list: [other, null] }));
  expect(stringifyWith([outer, inner, other], { data: outer })).toBe('{"data":{"inner":{"a":"$& $1"},"list":[[1,2],null]}}');
});

test('a text that looks like a mark stays as it is', () => {
  const finished = new FinishedJson('{"name":"finished-json-1-abc"}');
  expect(stringifyWith([finished], { finished, name: 'finished-json-2-def' })).toBe('{"finished":{"name":"finished-json-1-abc"},"name":"finished-json-2-def"}');
});
