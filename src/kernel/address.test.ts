import { isAddress } from './address';

test.each(['https://example.com', 'HTTP://example.com/a?b=c#d', 'example.com', 'www.example.com.tw:8080/csr/report.pdf', 'https://國泰.tw/永續', '國泰.tw/永續', 'http://[::1]/x'])('%s is an address', (text) => expect(isAddress(text)).toBe(true));

test.each([
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'javascript://example.com/%0aalert(1)', 'javascript:80/alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'ftp://example.com', 'mailto:a@example.com',
  'https://user:secret@example.com', 'user@example.com', 'https://', 'https:example.com', '//example.com', '/path', 'example', 'section 6.6.3', 'https://exa mple.com', 'https://example.com\\@evil.com', 'java\nscript:alert(1)',
])('%s is none', (text) => expect(isAddress(text)).toBe(false));
