import { firstSlug, Names } from './names';

const names = new Names([{ key: 'Touchpoint:a', slug: 'c', others: ['Touchpoint:b', 'Touchpoint:c'] }]);

describe('names', () => {
  test('lead from every slug that an object has or had to its key', () => {
    expect(['a', 'b', 'c', 'd'].map((slug) => names.keyOf('Touchpoint', slug))).toEqual(['Touchpoint:a', 'Touchpoint:a', 'Touchpoint:a', 'Touchpoint:d']);
    expect(names.keyOf('Journey', 'b')).toBe('Journey:b');
    expect(names.firstOf('Touchpoint', 'c')).toBe('a');
  });

  test('lead from a key to the present slug', () => {
    expect([names.slugOf('Touchpoint:a'), names.slugOf('Touchpoint:d'), names.shown('Touchpoint:a'), names.shown('Journey:a')]).toEqual(['c', 'd', 'Touchpoint:c', 'Journey:a']);
    expect([names.slugsOf('Touchpoint:a'), names.slugsOf('Journey:j')]).toEqual([['a', 'b', 'c'], ['j']]);
  });

  test('can be those of a moment later, without changing', () => {
    const later = names.with([{ key: 'Touchpoint:a', slug: 'a', others: ['Touchpoint:b', 'Touchpoint:c'] }, { key: 'Journey:x', slug: 'y', others: ['Journey:y'] }]);
    expect([later.slugOf('Touchpoint:a'), later.keyOf('Journey', 'y'), later.keyOf('Touchpoint', 'c')]).toEqual(['a', 'Journey:x', 'Touchpoint:a']);
    expect([names.slugOf('Touchpoint:a'), names.keyOf('Journey', 'y')]).toEqual(['c', 'Journey:y']);
  });

  test('of an object that never had another slug say the one it has', () => {
    expect([firstSlug('b', ['a', 'c']), firstSlug('b', []), firstSlug('b', null)]).toEqual(['a', 'b', 'b']);
  });
});
