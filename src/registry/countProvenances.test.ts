import { countProvenances } from './countProvenances';

test('counts what occurs, what is stated first', () => {
  expect(countProvenances(['ILLUSTRATIVE', 'REPORTED', 'ILLUSTRATIVE', 'PUBLISHED'])).toEqual([
    { provenance: 'REPORTED', count: 1 }, { provenance: 'PUBLISHED', count: 1 }, { provenance: 'ILLUSTRATIVE', count: 2 },
  ]);
  expect(countProvenances([])).toEqual([]);
});
