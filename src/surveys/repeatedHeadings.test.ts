import { readRows } from '../../test/support/readRows';

const at = '2026-01-05T10:00:00+08:00';
const leftOut = { line: 3, leftOut: 'headings repeated' };
const refusal = 'line 3: a row of headings in another order than on line 1';

const tables: [string, string, string, Parameters<typeof readRows>[2]][] = [
  ['plain', 'csv', `id,score,region,answeredAt\n1,9,5,${at}\nID,Score, region,answered_at\n2,3,10,${at}\n`, {}],
  ['with mapped columns', 'csv', `id,Q1,Q2,when\n1,9,5,${at}\nid,Q1,Q2,when\n2,3,10,${at}\n`, { columns: { score: 'Q1', answeredAt: 'when' } }],
  ['with ids from content', 'csv', `score,region,answeredAt\n9,5,${at}\nscore,region,answeredAt\n3,10,${at}\n`, { idsFromContent: true }],
  ['SurveyCake', 'surveycake', `流水號,推薦,其他,填答時間\n1,9,5,${at}\n流水號,推薦,其他,填答時間\n2,3,10,${at}\n`, {}],
  ['Typeform', 'typeform', `#,How likely to recommend?,Other,Submit Date (UTC)\na,9,5,${at}\n#,How likely to recommend?,Other,Submit Date (UTC)\nb,3,10,${at}\n`, {}],
  ['Google Forms', 'google-forms', `Timestamp,How likely to recommend?,Other\n${at},9,5\nTimestamp,How likely to recommend?,Other\n${at},3,10\n`, { idsFromContent: true }],
];

/** The text with the second and third cells of its rows from the third on exchanged. */
function exchanged(text: string): string {
  return text.split('\n').map((row, index) => {
    const cells = row.split(',');
    if (index < 2 || cells.length < 3) return row;
    return (cells.length === 3 && row.startsWith('score') || /^\d,10/.test(row) ? [cells[1], cells[0], ...cells.slice(2)] : [cells[0], cells[2], cells[1], ...cells.slice(3)]).join(',');
  }).join('\n');
}

describe.each(tables)('headings that stand once more in a table: %s', (_, format, text, terms) => {
  test('in the same order they are left out by a rule, and the rows below them read', async () => {
    const { lines } = await readRows(format, text, terms);
    expect([lines.length, lines[1], (lines[2] as any).answer.score]).toEqual([3, leftOut, 3]);
  });

  test('in another order the file is refused whole, with the line', async () => {
    await expect(readRows(format, exchanged(text), terms)).rejects.toThrow(refusal);
  });
});

test('headings of another table, below or above a row, are refused too', async () => {
  await expect(readRows('csv', `id,score,region,answeredAt\n1,9,5,${at}\nid,point,comment,score\n`)).rejects.toThrow(refusal);
  await expect(readRows('csv', `id,score,region,answeredAt\nid,region,score,answeredAt\n1,9,5,${at}\n`)).rejects.toThrow('line 2: a row of headings');
});

test.each(['Ref,Site,Store,When', '序號,推薦,地區,時間'])('headings under other words are refused: %s', async (headings) => {
  await expect(readRows('csv', `id,score,region,answeredAt\n1,9,5,${at}\n${headings}\n2,3,10,${at}\n`)).rejects.toThrow(refusal);
});

test('a row without score and time, or with words for them, is refused by itself', async () => {
  const { lines } = await readRows('csv', `id,score,region,answeredAt\n1,9,5,${at}\n2,N/A,5,N/A\nx,,,\nr-3,very good,5,soon\n4,3,10,${at}\n`);
  expect(lines).toHaveLength(5);
});

test('an answer whose codes are called like fields is an answer', async () => {
  const { lines } = await readRows('csv', `id,score,region,segment,answeredAt\nregion,9,segment,score,${at}\nx,,segment,region,${at}\n`);
  expect(lines.map((line) => 'answer' in line)).toEqual([true, true]);
});

describe('an export of Qualtrics after another one', () => {
  const head = (zone: string, columns = 'Q1_NPS_GROUP,Q1,Q2'): string => `EndDate,Finished,ResponseId,${columns}\nEnd Date,Finished,Response ID,${columns}\n"{""ImportId"":""endDate"",""timeZone"":""${zone}""}",,,,,\n`;
  const row = (id: number, cells = '3,9,5'): string => `2026-01-04 11:00:00,1,R_${id},${cells}\n`;

  test('has its three rows of headings left out', async () => {
    const { lines } = await readRows('qualtrics', `${head('Asia/Taipei')}${row(1)}${head('Asia/Taipei')}${row(2)}`);
    expect(lines.map((line) => ('leftOut' in line ? line.leftOut : (line.answer as any).score))).toEqual([9, 'headings repeated', 'headings repeated', 'headings repeated', 9]);
  });

  test('is refused where its times are in another zone, or its columns in another order', async () => {
    await expect(readRows('qualtrics', `${head('Asia/Taipei')}${row(1)}${head('America/Denver')}${row(2)}`)).rejects.toThrow('line 7: headings that stand once more say that times are in America/Denver, not in Asia/Taipei');
    await expect(readRows('qualtrics', `${head('Asia/Taipei')}${row(1)}${head('Asia/Taipei', 'Q2,Q1,Q1_NPS_GROUP')}${row(2)}`)).rejects.toThrow('line 5: a row of headings');
    await expect(readRows('qualtrics', `${head('Asia/Taipei').split('\n')[0]}\n${head('Asia/Taipei', 'Q2,Q1,Q1_NPS_GROUP')}${row(2)}`)).rejects.toThrow('line 2: a row of headings');
  });
});
