import { checkValue } from './checkValue';

const check = (attributes: Record<string, unknown>) => checkValue({ slug: 'x', record: { attributes, links: {} } });

test('points of NPS, stars, nodes, contacts and shares have the values that their unit can have', () => {
  for (const [unit, metric, fits, fitsNot, allowed] of [
    ['NPS_POINTS', 'RNPS', [-100, 0, 61.4, 100], [-100.1, 614], '-100 to 100'], ['STARS_OF_5', 'CSAT_STARS', [0, 4.8, 5], [-1, 48], '0 to 5'],
    ['NODES', 'NODES_ADDED', [0, 27], [-1], '0 or more'], ['CONTACTS_PER_MONTH', 'VOLUME', [0, 1e6], [-5], '0 or more'],
    ['PERCENT', 'PROMOTER_SHARE', [0, 54.7, 100], [-1, 547], '0 to 100'],
  ] as const) {
    for (const value of fits) expect(check({ metric, unit, value })).toEqual([]);
    for (const value of fitsNot) expect(check({ metric, unit, value })).toEqual([{ field: 'value', message: `no value in ${unit}${unit === 'PERCENT' ? ` of ${metric}` : ''}`, allowed }]);
  }
});

test('other units, other percentages, and what has no value or no unit are let be', () => {
  for (const attributes of [{ metric: 'SATISFACTION', unit: 'PERCENT', value: 116 }, { metric: 'RNPS', unit: 'POINTS_UNSPECIFIED', value: 620 }, { metric: 'RNPS', unit: 'NPS_POINTS', value: null }, { metric: 'RNPS', unit: null, value: 620 }]) {
    expect(check(attributes)).toEqual([]);
  }
});
