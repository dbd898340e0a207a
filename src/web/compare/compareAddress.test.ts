import { comparisonFile, readCompareAddress, writeCompareAddress } from './compareAddress';

const asked = '?left=life/claim&right=pnc/personal-lines-claim&leftAsOf=2022-01-01&only=differences&view=table&lang=en&theme=dark';

test('the address of a comparison is read and written alike', () => {
  const address = readCompareAddress(asked);
  expect(address).toEqual({ left: 'life/claim', right: 'pnc/personal-lines-claim', leftAsOf: '2022-01-01', rightAsOf: null, only: 'differences', view: 'table', lang: 'en', theme: 'dark', asOf: null, misread: [] });
  expect(writeCompareAddress(address)).toBe(asked);
  expect(comparisonFile(address, 'dark')).toBe('/compare.svg?left=life/claim&right=pnc/personal-lines-claim&leftAsOf=2022-01-01&only=differences&lang=en&theme=dark');
});

test('what is unknown in an address is not there', () => {
  expect(readCompareAddress('?left=&leftAsOf=yesterday&only=some&view=film')).toMatchObject({ left: null, right: null, leftAsOf: null, only: 'all', view: 'drawing' });
  expect(writeCompareAddress(readCompareAddress(''))).toBe('');
});
