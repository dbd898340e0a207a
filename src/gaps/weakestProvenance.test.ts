import { weakestProvenance } from './weakestProvenance';

test.each([
  [['REPORTED'], 'REPORTED'], [['REPORTED', 'PUBLISHED'], 'PUBLISHED'], [['PUBLISHED', 'DERIVED', 'REPORTED'], 'DERIVED'],
  [['DERIVED', 'OPERATED'], 'OPERATED'], [['ILLUSTRATIVE', 'REPORTED', 'OPERATED'], 'ILLUSTRATIVE'],
] as const)('of %j it is %s', (provenances, weakest) => expect(weakestProvenance(provenances)).toBe(weakest));

test('nothing supports no claim', () => expect(() => weakestProvenance([])).toThrow('rests on nothing'));
