import { checkSurvey } from './checkSurvey';

const flaws = (instrument: unknown, scaleMin: number, scaleMax: number): string[] =>
  checkSurvey({ slug: 'life/after', record: { attributes: { instrument, scaleMin, scaleMax }, links: {} } }).map(({ field }) => field);

test('a survey is asked on a scale of its instrument', () => {
  expect(flaws('CES', 1, 7)).toEqual([]);
  expect(flaws('CSAT', 1, 7)).toEqual(['scaleMax']);
});

test.each(['__proto__', 'constructor', 'toString', '', 'NPS', undefined])('of %s, which is no instrument, it says nothing: that is said of the instrument', (instrument) => {
  expect(flaws(instrument, 0, 10)).toEqual([]);
});
