import { figureRange } from './figureRange';

const printed = { value: 50, qualifier: 'EXACT', precision: 'AS_PRINTED', decimals: 0 } as const;

test.each([
  [{}, { low: 50, high: 50 }],
  [{ precision: 'TENTH' }, { low: 45, high: 55 }],
  [{ qualifier: 'ABOUT', decimals: 1 }, { low: 49.95, high: 50.05 }],
  [{ qualifier: 'AT_MOST' }, { low: -Infinity, high: 50 }],
  [{ qualifier: 'AT_LEAST' }, { low: 50, high: Infinity }],
  [{ qualifier: 'MORE_THAN', precision: 'TENTH' }, { low: 45, high: Infinity }],
  [{ value: null }, null],
] as const)('of a figure %j is %j', (figure, range) => expect(figureRange({ ...printed, ...figure })).toEqual(range));
