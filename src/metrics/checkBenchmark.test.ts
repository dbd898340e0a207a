import { checkBenchmark } from './checkBenchmark';

const fieldsOf = (attributes: Record<string, unknown>, source = true) => checkBenchmark({ slug: 'b', record: { attributes: { provenance: 'PUBLISHED', ...attributes }, links: { source: source ? [{ key: 'Source:s' }] : [] } } }).map(({ field }) => field);

test.each<[string, Record<string, unknown>, string[]]>([
  ['a value with its unit', { metric: 'TNPS', value: 50, unit: 'NPS_POINTS' }, []], ['a value of 0', { metric: 'TNPS', value: 0, unit: 'NPS_POINTS' }, []], ['a place', { metric: 'COMPETITIVE_RANK', rank: 1 }, []],
  ['nothing', { metric: 'TNPS' }, ['value']], ['a value without unit', { metric: 'TNPS', value: 50 }, ['unit']], ['a place of a score', { metric: 'TNPS', rank: 1 }, ['metric']],
  ['half a period', { metric: 'COMPETITIVE_RANK', rank: 1, periodFrom: '2021-01-01' }, ['periodTo']], ['a period backward', { metric: 'COMPETITIVE_RANK', rank: 1, periodFrom: '2021-01-01', periodTo: '2021-01-01' }, ['periodTo']],
])('a benchmark of %s', (_name, attributes, fields) => expect(fieldsOf(attributes)).toEqual(fields));

test('a published benchmark names its source; an illustrative one need not', () => {
  const attributes = { metric: 'COMPETITIVE_RANK', rank: 1 };
  expect([fieldsOf(attributes, false), fieldsOf({ ...attributes, provenance: 'ILLUSTRATIVE' }, false)]).toEqual([['source'], []]);
});
