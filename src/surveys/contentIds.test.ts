import { contentId, fieldsOfContent } from './contentIds';

const answer = { point: 'p', score: 9, answeredAt: '2026-01-05T02:00:00.000Z' };
const id = (more: object = {}, constants: Record<string, string> = {}): string => contentId({ ...answer, ...more }, { constants, enteredAs: new Map([['MeasurementPoint:new', 'p'], ['Deployment:d2', 'd']]) });

test('it is of place, instant, score and all else that is read, however blanks and line ends are written', () => {
  expect(id({ comment: 'a\r\nb ' })).toBe(id({ comment: ' a  b' }));
  for (const other of [{ point: 'q' }, { score: 8 }, { answeredAt: '2026-01-05T02:00:00.001Z' }, { instrument: 'NPS' }, { deployment: 'd' }, { comment: 'a' }, { customer: 'c' }]) expect(id(other)).not.toBe(id());
  expect(id({ deployment: 'd' })).toBe(id({ deployment: 'Deployment:d', point: 'other', instrument: 'NPS' }));
  expect(fieldsOfContent({ ...answer, comment: 'a', region: ' ' }, { constants: {} })).toEqual(['comment']);
});

test('a place is what it was entered as, by each of its names', () => {
  expect(id({ point: 'new' })).toBe(id());
  expect(id({ point: 'MeasurementPoint:new' })).toBe(id());
  expect(id({ deployment: 'Deployment:d2' })).toBe(id({ deployment: 'd' }));
  expect(id({ point: 'd2' })).not.toBe(id({ point: 'd' }));
});

test('what is said for all of the file is no part of it, in whatever form; what a row holds instead is', () => {
  expect(id({ products: ['a', 'b'], inclusionProbability: 0.5, region: 'north' }, { products: 'a|b', inclusionProbability: '0.5', region: 'north', source: 's' })).toBe(id());
  expect(id({ region: 'south' }, { region: 'north' })).toBe(id({ region: 'south' }));
});
