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

  test('of no size is empty, and says whether there is anything', () => {
    for (const args of [{ first: 0 }, { last: 0 }]) {
      expect(ask([1, 2], args).rows).toEqual([]);
      expect(ask([], args)).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: false });
    }
    expect(ask([1, 2], { first: 0 }).hasNextPage).toBe(true);
    expect(ask([1, 2], { last: 0 }).hasPreviousPage).toBe(true);
  });

  test('starts at the start, or at the end, for an empty cursor', () => {
    expect(ask([1, 2, 3], { first: 2, after: '' })).toEqual(ask([1, 2, 3], { first: 2 }));
    expect(ask([1, 2, 3], { last: 2, before: '' })).toEqual(ask([1, 2, 3], { last: 2 }));
    expect(ask([1, 2, 3], { first: 2, before: '' })).toEqual(ask([1, 2, 3], { first: 2 }));
  });

  test.each<[string, PageArguments, string]>([
    ['a negative size', { first: -1 }, 'first'], ['more than a hundred', { last: 101 }, 'last'],
    ['both directions', { first: 1, last: 1 }, 'last'], ['a place before without a size', { before: cursor(1) }, 'last'],
    ['half of a surrogate pair in a cursor', { after: cursorOf({ sortKey: '\ud83d', slug: 'a' }) }, 'after'],
    ['a cursor made elsewhere', { after: 'bm90IGEgY3Vyc29y' }, 'after'], ['a cursor of another shape', { after: Buffer.from('[{},"a"]').toString('base64url') }, 'after'],
  ])('is refused for %s', (_name, args, field) => {
    expect(() => pageRequest(args)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { problems: [expect.objectContaining({ field })] } }));
  });
});
