import { checkObservation } from './checkObservation';

const problemsOf = (attributes: Record<string, unknown>): string[] =>
  checkObservation({ slug: 'x', record: { attributes: { metric: 'TNPS', provenance: 'OPERATED', unit: 'NPS_POINTS', ...attributes }, links: {} } }).map(({ field, message }) => `${field}: ${message}`);

const counts = { promoters: 50, passives: 30, detractors: 20 };

test.each([
  [{ value: 30 }, []],
  [{ value: 30, ...counts }, []],
  [{ value: 33.3, decimals: 1, promoters: 162, passives: 108, detractors: 54 }, []],
  [{ value: 33.3, promoters: 162, passives: 108, detractors: 54 }, ['value: does not follow from the counts']],
  [{ value: 31, ...counts }, ['value: does not follow from the counts']],
  [{ value: 30, promoters: 50, passives: 30 }, ['promoters: some of the three counts only']],
  [{ value: 100, promoters: 4, passives: 0, detractors: 0 }, ['promoters: too few answers to be kept as a figure']],
  [{ metric: 'SATISFACTION', value: 30, ...counts }, ['promoters: counts beside a metric that is no NPS']],
  [{ metric: 'COMPETITIVE_RANK', rank: 1 }, ['method: missing in a place among competitors']],
  [{ metric: 'COMPETITIVE_RANK', value: 3, method: ['甲', 'a'] }, ['rank: missing in a place among competitors']],
  [{ metric: 'COMPETITIVE_RANK', rank: 2, method: ['雙盲', 'double-blind'] }, []],
  [{}, ['value: says nothing']],
])('%j has the problems %j', (attributes, expected) => expect(problemsOf(attributes)).toEqual(expected));
