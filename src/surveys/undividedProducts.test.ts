import { UndividedProducts } from './undividedProducts';

const found = (...products: unknown[]): string[] => {
  const seen = new UndividedProducts();
  products.forEach((each, index) => seen.add(index + 2, { products: each }));
  return seen.findings().map(({ message }) => message);
};

test('values of products with other signs between them than a bar are said, with the first line', () => {
  expect(found(['card', 'loan'], ['card;loan'], '信用卡、貸款', ['a, b', 'c'])).toEqual(['products: 3 rows have a comma, a semicolon, 、 or ｜ in a value, the first on line 3, and each value is taken as one code: write | between several products']);
  for (const each of ['card, loan', 'card｜loan']) expect(found([each])).toEqual([expect.stringMatching(/^products: 1 row has .* line 2/)]);
});

test('where a bar divides, or there is one code, nothing is said', () => expect(found(['card', 'loan'], 'card', [' card '], null, undefined, [7])).toEqual([]));
