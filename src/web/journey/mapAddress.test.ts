import { readMapAddress, writeMapAddress } from './mapAddress';

test('a map that nobody narrowed has an empty address', () => {
  expect(writeMapAddress(readMapAddress(''))).toBe('');
});

test('every choice stays in the address', () => {
  const all = '?lang=en&theme=dark&path=pnc/whole-customer/p1&channel=off&measured=no&prov=reported&gap=COVERAGE,CHANNEL_BREAK&sel=pnc/renew&strip=0&hide=1&asOf=2021-12-31&view=list';
  expect(writeMapAddress(readMapAddress(all))).toBe(all);
});

test('what an address does not know is as if it were not there', () => {
  expect(writeMapAddress(readMapAddress('?lang=fr&theme=pink&channel=up&measured=perhaps&prov=x&gap=<b>&asOf=tomorrow&view=globe'))).toBe('');
});
