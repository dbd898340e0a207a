import { KeptAnswers } from './keptAnswers';

const read = (revision: number | null, keys: string[], weight = 1) => ({ revision, answers: new Map(keys.map((key) => [key, `${key} at ${revision}`])), weight });

describe('kept answers', () => {
  test('are answered while the registry stands at their revision', () => {
    const kept = new KeptAnswers<string>();
    kept.keep(read(7, ['a', 'b']));
    expect(kept.at(7, ['b'])).toEqual(new Map([['b', 'b at 7']]));
    expect(kept.at(8, ['b'])).toBeNull();
    expect(kept.at(6, ['b'])).toBeNull();
  });

  test('are answered all together or not at all', () => {
    const kept = new KeptAnswers<string>();
    kept.keep(read(7, ['a']));
    expect(kept.holds(['a', 'b'])).toBe(false);
    expect(kept.at(7, ['a', 'b'])).toBeNull();
    kept.keep(read(7, ['b']));
    expect(kept.at(7, ['a', 'b'])).toEqual(new Map([['a', 'a at 7'], ['b', 'b at 7']]));
  });

  test('of one revision are forgotten when something is read at another, a later or an earlier one', () => {
    for (const other of [6, 8]) {
      const kept = new KeptAnswers<string>();
      kept.keep(read(7, ['a']));
      kept.keep(read(other, ['b']));
      expect(kept.at(7, ['a'])).toBeNull();
      expect(kept.at(other, ['a'])).toBeNull();
      expect(kept.at(other, ['b'])).toEqual(new Map([['b', `b at ${other}`]]));
    }
  });

  test('are not kept where no revision is known', () => {
    const kept = new KeptAnswers<string>();
    kept.keep(read(null, ['a']));
    expect(kept.holds(['a'])).toBe(false);
    expect(kept.at(null, ['a'])).toBeNull();
  });

  test('make room for others: no more than the greatest weight stays', () => {
    const kept = new KeptAnswers<string>();
    kept.keep(read(7, ['a'], 40_000));
    kept.keep(read(7, ['b'], 40_000));
    expect([kept.holds(['a']), kept.holds(['b'])]).toEqual([false, true]);
    kept.keep(read(7, ['c'], 100_000));
    expect(kept.holds(['c'])).toBe(false);
  });
});
