import { TwoReadings } from './twoReadings';

const look = (...pieces: number[][]) => {
  const found = new TwoReadings();
  for (const piece of pieces) found.look(Uint8Array.from(piece));
  return found.lines;
};

test('lines with bytes that Python and browsers read otherwise are counted, however pieces are cut and lines end', () => {
  expect(look([0x61, 0x0d, 0x0a, 0xc7], [0xe9, 0x0d], [0x0a, 0xc6, 0xa1, 0xc6, 0xe7, 0x0a])).toEqual({ count: 2, line: 2 });
  expect(look([0x0d, 0x0a, 0x0d, 0xc7, 0x40])).toEqual({ count: 1, line: 3 });
  // 0xA4C7 0xA1.. and 0xC640 are others, and 0xC8A1 is HKSCS alone.
  expect(look([0xa4, 0xc7, 0xa1, 0xc6, 0xa4, 0xa4, 0xc6, 0x40, 0xc8, 0xa1])).toBeNull();
});
