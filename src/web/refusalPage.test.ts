import { refusalPage } from './refusalPage';

test('says in both tongues what is wrong, and leads home', () => {
  const missing = refusalPage('missing');
  expect(missing).toContain('這個網址沒有頁面 <span lang="en">There is no page here</span>');
  expect(missing).toContain('<a href="/">');
  expect(refusalPage('malformed')).toContain('This address cannot be read');
});
