import { contentIds, withContentIds } from './contentIds';
import type { FileLine, SentLine } from './report';

const answer = { point: 'p', score: 9, answeredAt: '2026-01-05T02:00:00.000Z' };
const ids = (more: object = {}, constants: Record<string, string> = {}, isDayAlone = false): string[] => contentIds({ ...answer, ...more }, isDayAlone, { constants });

test('the first is of place, instant and score, then of the customer, then of all; of a day alone of all only', () => {
  const [base, whole, ...none] = ids({ comment: 'a  b ' });
  expect(none).toEqual([]);
  expect(ids({ comment: 'a\r\nb' })).toEqual([base, whole]);
  expect(ids({ comment: 'a\r\nb' }, {}, true)).toEqual([whole]);
  expect(ids({ customer: 'c', comment: 'x' })).toEqual([base, ids({ customer: ' c' })[1], expect.not.stringMatching(whole!)]);
  for (const other of [{ point: 'q' }, { score: 8 }, { answeredAt: '2026-01-05T02:00:00.001Z' }, { instrument: 'NPS' }, { deployment: 'd' }]) expect(ids(other)[0]).not.toBe(base);
  expect(ids({ deployment: 'd' })).toEqual(ids({ deployment: 'Deployment:d', point: 'other', instrument: 'NPS' }));
});

test('what is said for all of the file is no part of it, in whatever form; what a row holds instead is', () => {
  expect(ids({ products: ['a', 'b'], inclusionProbability: 0.5, region: 'north' }, { products: 'a|b', inclusionProbability: '0.5', region: 'north', source: 's' })).toEqual(ids());
  expect(ids({ region: 'south' }, { region: 'north' })).toEqual(ids({ region: 'south' }));
});

async function given(most: number | undefined, ...answers: object[]): Promise<unknown[]> {
  const lines = answers.map((more, index): SentLine => ({ line: index + 1, answer: { ...answer, ...more }, contentIds: ids(more) }));
  const all: unknown[] = [];
  for await (const each of withContentIds((async function* (): AsyncGenerator<FileLine> { yield { line: 0, leftOut: 'test' }; yield* lines; })(), most)) if ('answer' in each) all.push((each.answer as { id: string }).id);
  return all;
}

test('each answer has the first that none above it has; those alike in all have one', async () => {
  const [a, b, c, d, e, f] = await given(undefined, { customer: 'a' }, { customer: 'b' }, { customer: 'a', comment: 'x' }, { customer: 'b' }, { comment: 'y' }, { customer: 'a' });
  expect([a, b, c, e]).toEqual([ids()[0], ids({ customer: 'b' })[1], ids({ customer: 'a', comment: 'x' })[1], ids({ comment: 'y' })[1]]);
  expect([d, f]).toEqual([b, a]);
});

test('of more answers than are kept the file is refused', async () => {
  await expect(given(1, {}, {}, { score: 8 })).rejects.toThrow(/^line 3: more than 1 answers without an id/);
});
