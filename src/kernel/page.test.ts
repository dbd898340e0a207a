import fc from 'fast-check';
import { cursorOf, pageOf, pageRequest, type PageArguments } from './page';

/** What a statement reads: rows after the position in the direction of reading, one beyond the limit. */
function read(all: number[], { limit, backward, position }: ReturnType<typeof pageRequest>): number[] {
  const order = backward ? [...all].reverse() : all;
  const from = position === null ? order : order.filter((row) => (backward ? row < Number(position.sortKey) : row > Number(position.sortKey)));
  return from.slice(0, limit + 1);
}

const ask = (all: number[], args: PageArguments) => {
  const request = pageRequest(args);
  return pageOf(read(all, request), request);
};

const cursor = (row: number): string => cursorOf({ sortKey: row, slug: String(row) });

describe('a page', () => {
  test('walked forward and backward meets every row once, in order', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(1_000), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (rows, size) => {
      const all = [...rows].sort((a, b) => a - b);
      const forward: number[] = [];
      for (let page = ask(all, { first: size }); ; page = ask(all, { first: size, after: cursor(page.rows.at(-1)!) })) {
        forward.push(...page.rows);
        if (!page.hasNextPage) break;
      }
      const backward: number[] = [];
      for (let page = ask(all, { last: size }); ; page = ask(all, { last: size, before: cursor(page.rows[0]!) })) {
        backward.unshift(...page.rows);
        if (!page.hasPreviousPage) break;
      }
      expect([forward, backward]).toEqual([all, all]);
    }));
  });

  test.each<[string, PageArguments, string]>([
    ['a negative size', { first: -1 }, 'first'], ['no size', { first: 0 }, 'first'], ['more than a hundred', { last: 101 }, 'last'],
    ['both directions', { first: 1, last: 1 }, 'last'], ['a place before without a size', { before: cursor(1) }, 'last'],
    ['a cursor made elsewhere', { after: 'bm90IGEgY3Vyc29y' }, 'after'], ['a cursor of another shape', { after: Buffer.from('[{},"a"]').toString('base64url') }, 'after'],
  ])('is refused for %s', (_name, args, field) => {
    expect(() => pageRequest(args)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { problems: [expect.objectContaining({ field })] } }));
  });
});
