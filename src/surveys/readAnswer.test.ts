import { answerFields } from './answer';
import { readAnswer } from './readAnswer';

const whole = { source: 's', id: '1', point: 'p', score: 9, answeredAt: '2026-01-05T10:00:00+08:00' };
const latest = '2026-02-01T00:00:00.000Z';
const said = '王小明 0912345678';
const problem = { field: said, message: said, allowed: said };

/** Values of JSON that none of the fields has, whatever its type. */
const others: [string, unknown][] = [
  ['a problem', problem], ['a list of problems', [problem]], ['an object', {}], ['a list in a list', [[]]], ['a list with nothing', [null]], ['true', true], ['an object that turns into no text', { toString: said, valueOf: said }],
];

describe.each(answerFields)('an answer whose %s', (field) => {
  test.each(others)('is %s is refused by its field, and nothing of it is repeated', (_name, value) => {
    const read = readAnswer({ ...whole, [field]: value }, latest);
    expect(read).toEqual([{ field, message: expect.any(String), allowed: expect.any(String) }]);
    expect(JSON.stringify(read)).not.toContain(said);
  });

  if (field !== 'products') test('is an empty list is refused', () => expect(readAnswer({ ...whole, [field]: [] }, latest)).toEqual([{ field, message: expect.any(String), allowed: expect.any(String) }]));

  if (field !== 'score' && field !== 'inclusionProbability') test('is a number is refused', () => expect(readAnswer({ ...whole, [field]: 1_234 }, latest)).toEqual([expect.objectContaining({ field })]));
});

test.each(['合計', '北區小計', 'South total', 'n=2'])('an id that is %s belongs to a row of totals, through every door', (id) => {
  expect(readAnswer({ ...whole, id }, latest)).toEqual([expect.objectContaining({ field: 'id', message: 'a row of totals, not an answer' })]);
});
