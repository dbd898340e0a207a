import fc from 'fast-check';
import { CellProblem } from './cell';
import { readDay } from './readDay';

test.each(['2021-03-05', '2021/3/5', '2021-3-5', '2021.03.05', '2021/03/05', '２０２１／３／５', ' 2021-03-05 ', '2021年3月5日', '110/03/05', '110-3-5', '110.3.5', '110年3月5日', '民國110年3月5日', '民國 110 年 3 月 5 日', '民國110/3/5',
  '2021/3/5 00:00', '2021/3/5 0:00:00', '2021-03-05 00:00:00', '2021-03-05T00:00:00.000Z', '2021/3/5 上午 12:00:00', '5-Mar-2021', 'Mar 5, 2021', 'March 5, 2021', '5 Mar 2021', '05 March 2021'])('%s is a day of March 2021', (cell) => expect(readDay(cell).value).toBe('2021-03-05'));

test('what is written as the registry writes it needs no word, everything else is said with what it became', () => {
  expect(readDay('2021-03-05')).toEqual({ value: '2021-03-05' });
  expect(readDay('115/1/1')).toEqual({ value: '2026-01-01', said: { kind: 'days of the ROC calendar', example: '115/1/1 is 2026-01-01' } });
  expect(readDay('2021/1/1').said).toEqual({ kind: 'days as a sheet writes them', example: '2021/1/1 is 2021-01-01' });
});

test.each([['110', /ROC calendar/], ['民國110年', /ROC calendar alone/], ['2021', /a year alone/], ['44260', /number in which a sheet keeps a day/], ['44260.0', /number/], ['0110-03-05', /before 1900/], ['3/5/2021', /order/], ['05/03/21', /order/], ['99/3/5', /order/],
  ['99年3月5日', /two digits/], ['5-Mar-21', /two digits/], ['2021/3', /month without a day/], ['110年3月', /month without a day/], ['2021/3/5 14:30', /time of day/], ['2021/2/30', /no calendar has/], ['110/13/1', /no calendar has/], ['soon', /not a date/], ['5 Marvel 2021', /not a date/], ['5 Mar 5, 2021', /not a date/], ['Mar 2021', /not a date/], ['Feb 30, 2021', /no calendar has/]])('%s is refused with the reason', (cell, message) => {
  expect(() => readDay(cell)).toThrow(CellProblem);
  expect(() => readDay(cell)).toThrow(message);
});

test('a day in any form that has one meaning is the same day', () => {
  fc.assert(fc.property(fc.integer({ min: 1912, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, date) => {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const forms = [`${year}/${month}/${date}`, `${year}.${month}.${date}`, `${year}年${month}月${date}日`, `民國${year - 1911}年${month}月${date}日`, ...(year > 2010 ? [`${year - 1911}/${month}/${date}`] : [])];
    for (const form of forms) expect(readDay(form).value).toBe(iso);
  }));
});
