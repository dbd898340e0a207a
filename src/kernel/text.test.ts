import { readableFlaw, textFlaw, tidy, withoutControls } from './text';

test.each([
  ['half of a surrogate pair', 'a\ud83d', /surrogate/], ['NUL', 'a\u0000', /control/], ['a bell', '\u0007', /control/], ['an escape', '\u001b[31m', /control/], ['a C1 control', '\u0085', /control/],
  ['U+FFFE', 'a\ufffe', /non-character/], ['U+FFFF', '\uffff', /non-character/], ['U+1FFFF', '\u{1ffff}', /non-character/], ['U+FDD0', '\ufdd0', /non-character/],
])('%s enters through no door', (_name, text, message) => {
  expect(textFlaw(text)?.[0]).toMatch(message);
  expect(textFlaw(withoutControls(text))).toBeNull();
});

test.each(['', 'two\nlines\twith\r\ntabs', '😀', '👨‍👩‍👧', ']]>', '\ufeff', '\ue000', 'e\u0301'])('%j may enter', (text) => expect(textFlaw(text)).toBeNull());

test.each([
  ['nothing', '', /empty/], ['blanks', ' \u3000\u00a0', /empty/], ['zero width', '\u200b\u200d\u2060', /visible/], ['fillers of Hangul', '\u3164\u115f\uffa0', /visible/], ['an empty Braille cell', '\u2800', /visible/],
  ['isolates alone', '\u2066\u2069', /visible/], ['marks without a letter', '\u0301', /visible/], ['an override', 'abc\u202etxt.exe', /direction/], ['an isolate', 'a\u2067b\u2069', /direction/],
])('%s is nothing to read', (_name, text, message) => expect(readableFlaw(text)?.[0]).toMatch(message));

test.each(['理賠', 'Claim', '-', '5', '!', '👨‍👩‍👧', 'e\u0301', 'שלום\u200f'])('%j can be read', (text) => expect(readableFlaw(text)).toBeNull());

test('a text is kept without blanks around it, with one kind of line end', () => expect(tidy('\ufeff \u3000one\r\ntwo\rthree\n')).toBe('one\ntwo\nthree'));
