import { trimmedId } from './trimmedId';

test.each([
  ['nothing around it', 'a b', 'a b'], ['blanks', ' \t\u3000a b\n ', 'a b'], ['marks that nobody sees', '\ufeff\u200ba\u200bb\u2069', 'a\u200bb'], ['nothing else', ' \u200b ', ''], ['no text', '', ''],
])('%s', (_name, text, trimmed) => expect(trimmedId(text)).toBe(trimmed));

test('a text full of them is looked through once: from each of them to the end it took minutes', () => {
  const inside = `1${' \u200b'.repeat(1_000_000)}2`;
  expect(trimmedId(`  ${inside}\u200b`)).toBe(inside);
});
