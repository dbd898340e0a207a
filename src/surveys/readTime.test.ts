import { readTime } from './readTime';

test.each([
  ['2026-03-08T02:30', 'America/New_York'], ['2026-03-08 02:00:00', 'America/New_York'], ['2026-03-29 02:59', 'Europe/Berlin'], ['2026-10-04 02:15', 'Australia/Lord_Howe'], ['2011-12-30 10:00', 'Pacific/Apia'],
])('%s does not exist in %s', (cell, zone) => expect(readTime(cell, { zone, dates: null })).toEqual({ skippedIn: zone }));

test.each([
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', ['twice']], ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', ['twice']], ['2026-11-01T01:30-05:00', 'America/New_York', '2026-11-01T06:30:00.000Z', []],
  ['2026-11-01 02:00', 'America/New_York', '2026-11-01T07:00:00.000Z', []], ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z', []], ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', ['dayAlone']],
])('%s in %s is %s, said: %j', (cell, zone, instant, heard) => expect(readTime(cell, { zone, dates: null })).toEqual({ instant, heard }));

test.each([
  ['2026-01-05 10:00:00.123+00', null, '10:00:00.123'], ['2026-01-05 10:00:00.123456+00:00', null, '10:00:00.123'], ['2026-01-05 10:00:00.5', 'UTC', '10:00:00.500'], ['2026-01-05 10:00:00,123', 'UTC', '10:00:00.123'],
  ['2026/1/5 10:00:00.75 AM', 'UTC', '10:00:00.750'], ['2026/1/5 上午 10:00:00.75', 'UTC', '10:00:00.750'], ['5 Jan 2026 10:00:00.0019', 'UTC', '10:00:00.001'], ['2026-01-05 10:00:00.9996 GMT', null, '10:00:00.999'], ['2026年1月5日10:00:00.25', 'UTC', '10:00:00.250'],
])('%s in %s keeps its fraction of a second, to the millisecond: %s', (cell, zone, time) => expect(readTime(cell, { zone, dates: null })).toEqual({ instant: `2026-01-05T${time}Z`, heard: [] }));

describe('other forms that have one meaning', () => {
  test.each([
    '20260105100000', '20260105T100000', '20260105 100000', '202601051000', '20260105T020000Z', '20260105T100000+0800', '20260105100000.000', 'Mon, 05 Jan 2026 10:00:00 +0800', 'Mon Jan 05 2026 10:00:00 GMT+0800 (Taipei Standard Time)', 'Monday, January 5, 2026 at 10:00 AM',
    '2026/1/5(一) 10:00', '2026/1/5 （一） 10:00', '2026/1/5 星期一 10:00', '2026年1月5日 星期一 上午10:00', '2026年1月5日星期一 上午10:00', '115/01/05 週一 10:00', '2026/1/5 10時00分', '2026年1月5日 上午10點0分0秒', '2026-01-05 10:00 a.m.', 'Jan 5, 2026 at 10:00 AM',
  ])('%s', (cell) => expect(readTime(cell, { zone: 'Asia/Taipei', dates: null })).toMatchObject({ instant: '2026-01-05T02:00:00.000Z' }));

  test('digits in a row without a time of day are a day alone', () => expect(readTime('20260105', { zone: 'UTC', dates: null })).toEqual({ instant: '2026-01-05T00:00:00.000Z', heard: ['dayAlone'] }));

  test.each(['2026/1/5(二) 10:00', 'Tue, 05 Jan 2026 10:00:00 +0800', '2026年1月5日 星期日 10:00'])('%s is refused: its day of the week is another', (cell) => expect(readTime(cell, { zone: 'Asia/Taipei', dates: null })).toMatchObject({ wrong: 'a day of the week that this day is not' }));

  test.each(['20261305100000', '20260230', '20260105250000', '2026010510', '1767578400', '1767578400000', '118000000001', '2026-01-05 (customer) 10:00', '2026-01-05T10:00:00+08:99', '2026-01-05 10:00 +0860', '2026-01-05 10:00 UTC+8:75', '2026/1/5 晚上 9:00'])('%s is no time', (cell) => {
    const read = readTime(cell, { zone: 'Asia/Taipei', dates: 'mdy' });
    expect(read === null || 'wrong' in read).toBe(true);
  });
});
