import { plainTerms, type Finding, type ReadingTerms } from './readingTerms';
import { readingOf } from './responseFile';

/** The time of the first answer, and what was said of zones. */
async function read(headings: string, cells: string, terms: Partial<ReadingTerms> = {}): Promise<unknown[]> {
  const said: Finding[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> { yield Buffer.from(`id,score,${headings}\n1,9,${cells}\n`); }
  for await (const line of readingOf('a.csv')!(chunks(), { ...plainTerms, ...terms }, (finding) => said.push(finding))) return [(line as any).answer.answeredAt, ...said.filter(({ about }) => about === 'zone').map(({ message }) => message)];
  return [];
}

const refusal = (...asked: Parameters<typeof read>): Promise<string> => read(...asked).then(String, (error: Error) => error.message);

const time = '2026-01-05 10:00';
const mapped = (heading: string): Partial<ReadingTerms> => ({ columns: { answeredAt: heading } });

describe('a zone in a heading', () => {
  test.each([
    ['answeredAt (UTC)', '2026-01-05T10:00:00.000Z', 'UTC'], ['answeredAt（UTC+8）', '2026-01-05T02:00:00.000Z', 'UTC+8'], ['answeredAt [America/Denver]', '2026-01-05T17:00:00.000Z', 'America/Denver'], ['answeredAt UTC', '2026-01-05T10:00:00.000Z', 'UTC'], ['answeredAt_GMT+8', '2026-01-05T02:00:00.000Z', 'GMT+8'],
    ['answeredAt (台北時間)', '2026-01-05T02:00:00.000Z', 'Asia/Taipei'], ['answeredAt (Taipei)', '2026-01-05T02:00:00.000Z', 'Asia/Taipei'], ['answeredAt (Taipei Standard Time)', '2026-01-05T02:00:00.000Z', 'Asia/Taipei'], ['answeredAt JST', '2026-01-05T01:00:00.000Z', 'Asia/Tokyo'],
  ])('%s is read, and said', async (heading, instant, zone) => expect(await read(heading, time)).toEqual([instant, `times without a zone are in ${zone}`]));

  test.each(['answeredAt (PST)', 'answeredAt (EST)', 'answeredAt CST', 'answeredAt (pst)', 'answeredAt（Eastern Time）', 'answeredAt (當地時間)', 'answeredAt (local)', 'answeredAt (UTC+99)', 'answeredAt (Asia/Nowhere)', 'answeredAt (ET)'])('%s is refused, with --zone and without', async (heading) => {
    for (const terms of [{}, { zone: 'Asia/Taipei' }]) expect(await refusal(heading, time, terms)).toMatch(/^line 1, column 3: answeredAt: a zone that is not known, in the heading \(allowed: an IANA name/);
  });

  test('of a mapped column counts as well', async () => {
    expect(await refusal('時間 (EST)', time, { ...mapped('時間 (EST)'), zone: 'Asia/Taipei' })).toMatch(/^line 1, column 3: answeredAt: a zone/);
    expect(await read('回覆時間（UTC）', time, mapped('回覆時間（UTC）'))).toEqual(['2026-01-05T10:00:00.000Z', 'times without a zone are in UTC']);
    expect(await refusal('Date PST', time, { ...mapped('Date PST'), zone: 'UTC' })).toMatch('a zone that is not known');
  });

  test('that --zone contradicts is refused; the same in other words is none', async () => {
    expect(await refusal('answeredAt (UTC)', time, { zone: 'Asia/Taipei' })).toBe('line 1: the file says that its times are in UTC, not in Asia/Taipei (allowed: no --zone, or the same)');
    expect((await read('answeredAt (utc)', time, { zone: 'UTC' }))[0]).toBe('2026-01-05T10:00:00.000Z');
    expect((await read('answeredAt (台北)', time, { zone: 'Asia/Taipei' }))[0]).toBe('2026-01-05T02:00:00.000Z');
  });

  test('of the other time that is another one is refused', async () => {
    expect(await refusal('answeredAt (Asia/Taipei),completedAt (UTC)', `${time},2026-01-05 01:00`)).toMatch('completedAt is in UTC, as its heading says, answeredAt in Asia/Taipei');
    expect(await refusal('answeredAt,completedAt (UTC)', `${time},2026-01-05 01:00`, { zone: 'Asia/Taipei' })).toMatch('completedAt is in UTC');
    expect(await refusal('answeredAt (UTC),completedAt (PST)', `${time},${time}`)).toMatch('line 1, column 4: completedAt: a zone that is not known');
  });

  test.each(['answeredAt (必填)', 'answeredAt (yyyy/mm/dd hh:mm)', 'answeredAt (YYYY-MM-DD)', 'Created AT'])('%s says none', async (heading) => {
    expect(await read(heading, time, { ...mapped(heading), zone: 'Asia/Taipei' })).toEqual(['2026-01-05T02:00:00.000Z', 'times without a zone are in Asia/Taipei']);
  });

  test('other words are said not to be taken for one', async () => {
    expect(await read('answeredAt (結束)', time, { zone: 'Asia/Taipei' })).toEqual(['2026-01-05T02:00:00.000Z', 'answeredAt: what its heading says in brackets is not taken for a zone', 'times without a zone are in Asia/Taipei']);
  });

  test('of a further row of headings that is not known gives way to --zone, and that is said', async () => {
    const further = '"{""ImportId"":""_recordId""}",x,"{""ImportId"":""endDate"",""timeZone"":""Middle Earth""}"\n2,9';
    async function* chunks(): AsyncGenerator<Uint8Array> { yield Buffer.from(`id,score,answeredAt\n${further},${time}\n`); }
    const said: string[] = [];
    const lines = [];
    for await (const line of readingOf('a.csv')!(chunks(), { ...plainTerms, zone: 'Asia/Tokyo' }, ({ message }) => said.push(message))) lines.push(line);
    expect([lines, said]).toEqual([[{ line: 3, answer: { id: '2', score: 9, answeredAt: '2026-01-05T01:00:00.000Z' } }], ['line 2 names a zone that is not known: that of --zone stands in its place', 'line 2 is taken for a further row of headings, not for an answer', 'times without a zone are in Asia/Tokyo']]);
  });
});
