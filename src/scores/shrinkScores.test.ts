import { shrinkScores } from './shrinkScores';

const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });
const nodes = [counts(120, 40, 40), counts(30, 30, 40), counts(9, 1, 0), counts(300, 150, 50), counts(5, 3, 12)];

test('five nodes of uneven size', () => {
  const { mean, between, members } = shrinkScores(nodes);
  expect(100 * mean).toBeCloseTo(27.913001, 6);
  expect(between).toBeCloseTo(0.0873484096, 10);
  [0.96515, 0.929273, 0.775671, 0.989822, 0.738409].forEach((weight, i) => expect(members[i]!.weight).toBeCloseTo(weight, 6));
  [39.57877, -7.318544, 76.072084, 49.775199, -18.542507].forEach((score, i) => expect(100 * members[i]!.shrunk).toBeCloseTo(score, 6));
});

test.each([[counts(1, 0, 0), 51.602], [counts(3, 0, 0), 63.007], [counts(2, 1, 0), 44.265]])('%j in the place of the third still ranks high, so a minimum is needed', (few, shrunk) => {
  expect(100 * shrinkScores([nodes[0]!, nodes[1]!, few, nodes[3]!, nodes[4]!]).members[2]!.shrunk).toBeCloseTo(shrunk, 3);
});

test('scores that scatter no more than chance would have it are all the mean', () => {
  const { between, mean, members } = shrinkScores([counts(50, 30, 20), counts(49, 32, 19), counts(51, 28, 21)]);
  expect([between, ...members.map(({ shrunk }) => shrunk)]).toEqual([0, mean, mean, mean]);
});
