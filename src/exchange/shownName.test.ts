import { shownName } from './shownName';

test('a usual name is shown as it is', () => {
  expect(shownName('touchpoints.csv')).toBe('touchpoints.csv');
  expect(shownName('接觸點 名稱')).toBe('接觸點 名稱');
});

test('a long one is cut, between characters', () => {
  expect([...shownName('𠮷'.repeat(1_000))]).toEqual([...'𠮷'.repeat(59), '…']);
  expect(shownName('a'.repeat(60))).toBe('a'.repeat(60));
});

test('nothing in it breaks a line, turns the direction of writing, or is half a character', () => {
  expect(shownName('a\nb\u0000c\u202Ed\uD800e\u2028f')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
});
