import { formbricksAnswer } from './formbricksAnswer';

const response = { id: 'r1', finished: true, updatedAt: '2026-01-05T01:00:00Z', contactAttributes: { branch: 'old', Plan: 'gold' }, variables: { weight: '0.5' }, data: { score: 9, why: 'good', branch: 'n1' } };

test('questions, variables and attributes are found in any case and spacing, as the columns of a file are, an exact name first', () => {
  const columns = { score: 'score', comment: 'Why', segment: 'plan', inclusionProbability: 'weight', region: 'branch' };
  expect(formbricksAnswer(response, { columns, constants: { point: 'p', region: 'all', products: 'a|b' } })).toEqual({
    source: 'formbricks', id: 'r1', answeredAt: '2026-01-05T01:00:00Z', score: 9, comment: 'good', segment: 'gold', inclusionProbability: 0.5, region: 'n1', point: 'p', products: ['a', 'b'],
  });
  expect(formbricksAnswer({ ...response, data: { ...response.data, Why: 'exact' } }, { columns, constants: {} })).toMatchObject({ comment: 'exact' });
});

test('two that a mapping may mean, with different values, refuse the response', () => {
  expect(formbricksAnswer({ ...response, data: { WHY: 'one', why_: 'two' } }, { columns: { comment: 'Why' }, constants: {} })).toEqual([expect.objectContaining({ field: 'comment', message: 'several values where one is meant' })]);
});
