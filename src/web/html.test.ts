import { html } from './html';

test('escapes what is put in, in content and in attributes', () => {
  const { text } = html`<a title="${'"><script>alert(1)</script>'}">${'Tom & Jerry\'s'}</a>`;
  expect(text).toBe('<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">Tom &amp; Jerry&#39;s</a>');
});

test('takes markup as it is, alone and in lists', () => {
  expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>${html`<hr>`}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>');
});

test('writes zero and leaves null out', () => {
  expect(html`${0}${null}`.text).toBe('0');
});
