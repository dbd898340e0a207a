import { drawScore } from './drawScore';

const npsOf = (points: number): number => {
  const answers = Array.from({ length: 10_000 }, (_, index) => drawScore(points, (index + 0.5) / 10_000));
  return (100 * (answers.filter((score) => score >= 9).length - answers.filter((score) => score <= 6).length)) / answers.length;
};

test.each([-60, -10, 0, 25, 55, 80])('answers drawn evenly with a score of %d points have it', (points) => expect(npsOf(points)).toBeCloseTo(points, 0));

test('every answer from 0 to 10 is drawn, the best first', () => {
  const answers = Array.from({ length: 1_000 }, (_, index) => drawScore(10, index / 1_000));
  expect(new Set(answers).size).toBe(11);
  expect(answers).toEqual([...answers].sort((a, b) => b - a));
});

test('what no survey would have is clipped', () => expect(npsOf(500)).toBeCloseTo(90, 0));
