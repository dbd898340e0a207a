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
