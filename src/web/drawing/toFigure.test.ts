import type { AnsweredFigure, AnsweredMapScore, AnsweredTouchpoint } from './mapAnswer';
import type { Figure } from './mapModel';
import { toFigures } from './toFigure';

type Touchpoint = AnsweredTouchpoint & { measured: boolean };

const toFigure = (touchpoint: Touchpoint): Figure => toFigures(touchpoint).figure;
const nothing: AnsweredFigure = {
  metric: 'TNPS', value: null, unit: null, decimals: null, qualifier: null, direction: null, delta: null, deltaUnit: null, deltaQualifier: null, rank: null, periodFrom: '2021-01-01', periodTo: '2022-01-01',
  asOf: null, n: null, interval: null, provenance: 'REPORTED', statement: null, citation: null,
};
const touchpoint = (figures: Partial<AnsweredFigure>[], measured = true): Touchpoint => ({
  id: 'id', key: 'Touchpoint:a/b', slug: 'a/b', code: 'X1', name: { zh: '名', en: 'Name' }, lanes: ['ONLINE'], provenance: 'REPORTED', standing: 'STANDING', retiredOn: null, validFrom: null, measured, owner: null, channels: [],
  measurementPoints: measured ? [{ slug: 'a/b@app', name: { zh: '', en: '' }, instrument: 'TNPS' }] : [], figures: figures.map((figure) => ({ ...nothing, ...figure })),
});

test.each<[string, Partial<AnsweredFigure>, object]>([
  ['a value as printed', { value: 62.4, decimals: 1, unit: 'NPS_POINTS' }, { form: 'STATED', value: { zh: '62.4', en: '62.4' }, counted: null }],
  ['a value that came with its counts', { value: 30, unit: 'NPS_POINTS', n: 100, interval: { lower: 14.1, upper: 44.2 } }, { form: 'STATED', value: { en: '30' }, counted: { n: 100, low: 14.1, high: 44.2 } }],
  ['stars', { value: 4.8, decimals: 1, unit: 'STARS_OF_5' }, { form: 'STATED', value: { zh: '4.8/5', en: '4.8/5' } }],
  ['a bound', { value: 85, unit: 'PERCENT', qualifier: 'MORE_THAN' }, { form: 'STATED', value: { zh: '> 85%', en: '> 85%' } }],
  ['a negative value', { value: -3, unit: 'NPS_POINTS' }, { form: 'STATED', value: { zh: '−3', en: '−3' } }],
  ['a change alone', { delta: 6, deltaUnit: 'NPS_POINTS', direction: 'ROSE' }, { form: 'CHANGE', change: { zh: '+6', en: '+6' } }],
  ['words alone', { direction: 'STABLE' }, { form: 'WORDS', words: { zh: '穩定', en: 'stable' } }],
  ['a rank', { rank: 1 }, { form: 'WORDS', words: { zh: '第 1 名', en: 'rank 1' } }],
])('shows %s', (_name, figure, shown) => {
  expect(toFigure(touchpoint([figure]))).toMatchObject(shown);
});

test('prefers a score to its parts, and the source to another about the same', () => {
  expect(toFigure(touchpoint([{ metric: 'PROMOTER_SHARE', value: 50 }, { metric: 'RNPS', value: 41, provenance: 'PUBLISHED' }, { metric: 'RNPS', value: 40 }]))).toMatchObject({ metric: 'RNPS', value: { en: '40' } });
});

test('says whether nothing came yet or nothing is measured', () => {
  expect(toFigure(touchpoint([]))).toEqual({ form: 'NONE', metric: 'TNPS', state: null, reason: null });
  expect(toFigure(touchpoint([], false))).toEqual({ form: 'NOT_MEASURED' });
});

test('a score comes before what was reported, and one that is kept back says why', () => {
  const score: AnsweredMapScore = { state: 'SHOWN', reason: null, instrument: 'TNPS', n: 412, lowBase: false, value: 35.2, interval: { lower: 27.4, upper: 42.1 }, provenance: 'OPERATED', periodFrom: '2026-01-01', periodTo: '2026-04-01' };
  const reported = { value: 62.4, decimals: 1 };
  expect(toFigure({ ...touchpoint([reported]), score })).toMatchObject({ form: 'OPERATED', metric: 'TNPS', value: 35.2, low: 27.4, high: 42.1, n: 412, provenance: 'OPERATED' });
  const kept: AnsweredMapScore = { ...score, state: 'SUPPRESSED', reason: { zh: '太少', en: 'too few' }, n: 3, value: null, interval: null };
  expect(toFigure({ ...touchpoint([reported]), score: kept })).toMatchObject({ form: 'SUPPRESSED', n: 3, reason: { en: 'too few' } });
  expect(toFigure({ ...touchpoint([reported]), score: { ...kept, state: 'NO_ANSWERS', n: 0 } })).toMatchObject({ form: 'STATED', provenance: 'REPORTED' });
});

const shown: AnsweredMapScore = { state: 'SHOWN', reason: null, instrument: 'TNPS', n: 50, lowBase: false, value: 20, interval: { lower: 3, upper: 36 }, provenance: 'OPERATED', periodFrom: '2026-01-01', periodTo: '2026-04-01' };

test('a score stands first, invented or not; what a source states stands beside it', () => {
  const stated = [{ delta: 6, deltaUnit: 'NPS_POINTS' }];
  expect(toFigures({ ...touchpoint(stated), score: { ...shown, provenance: 'ILLUSTRATIVE' } })).toMatchObject({ figure: { form: 'OPERATED', provenance: 'ILLUSTRATIVE' }, beside: { form: 'CHANGE', provenance: 'REPORTED' } });
  expect(toFigures({ ...touchpoint(stated), score: shown })).toMatchObject({ figure: { form: 'OPERATED' }, beside: { form: 'CHANGE' } });
  expect(toFigures({ ...touchpoint([]), score: shown }).beside).toBeNull();
});

test('a spark line begins with the first period that is shown, has holes, ends with the score, and never joins another question', () => {
  const trend = (...values: [string, number | null][]) => values.map(([instrument, value]) => ({ instrument, value }));
  const seriesOf = (scoreTrend: AnsweredTouchpoint['scoreTrend']) => (toFigures({ ...touchpoint([]), score: shown, ...(scoreTrend ? { scoreTrend } : {}) }).figure as { series: unknown }).series;
  expect(seriesOf(trend(['TNPS', null], ['TNPS', 10], ['TNPS', null], ['RNPS', 12], ['TNPS', 15], ['TNPS', 20]))).toEqual([10, null, null, 15, 20]);
  expect(seriesOf(trend(['TNPS', null], ['TNPS', 20]))).toEqual([]);
  expect(seriesOf(undefined)).toEqual([]);
});

test('where several kinds of question are asked, the card shows the answers to the transactional one', () => {
  const mixed: AnsweredMapScore = { ...shown, state: 'INSTRUMENTS_DIFFER', value: null, interval: null, n: 0 };
  expect(toFigures({ ...touchpoint([]), score: mixed, transactional: shown, scoreTrend: [{ instrument: null, value: null }, { instrument: null, value: null }] }).figure).toMatchObject({ form: 'OPERATED', metric: 'TNPS', n: 50, series: [] });
  expect(toFigures({ ...touchpoint([]), score: mixed }).figure).toEqual({ form: 'NONE', metric: 'TNPS', state: 'INSTRUMENTS_DIFFER', reason: null });
});
