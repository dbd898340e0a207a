import { withSigns } from './characterReferences';

test.each([
  ['方&#22531;', '方堃'], ['A&amp;B &quot;x&quot;', 'A&B "x"'], ['it&#39;s', 'it\'s'], ['it&amp;#39;s', 'it\'s'], ['&#x5F88;&#x597D;', '很好'], ['\\u5f88\\u597d', '很好'], ['a&nbsp;b', 'a\u00a0b'], ['one&#10;two', 'one\ntwo'],
  ['&#55357;&#56832;', '😀'], ['\\ud83d\\ude00!', '😀!'], ['&#128512;', '😀'], ['&lt;p&gt;', '<p>'], ['&AMP;', '&'],
])('%s means %s', (text, meant) => expect(withSigns(text)).toBe(meant));

test.each(['R&D', 'AT&T; fine', '&copy;', '&#;', '&#0;', '&#27;', '&#x9f;', '&#1234567;', '&#55357;', '\\ud83d', '\\u12', 'C:\\users', 'a & b; c', '&#912345678;'])('%s stands as it is', (text) => expect(withSigns(text)).toBe(text));
