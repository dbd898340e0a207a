import type { AnsweredPeriod } from './pointScores';

interface Side {
  scope: string;
  period: { from: string; to: string };
}

/** Which spans of a series are worth comparing: the last two whole periods with answers, and its two halves; none where there are not two periods with answers. */
export function pairsOf(periods: readonly AnsweredPeriod[], scope: string, today: string): { a: Side; b: Side }[] {
  const side = (from: string, to: string): Side => ({ scope, period: { from, to } });
  const answered = periods.filter(({ score }) => score.n > 0);
  const whole = answered.filter(({ to }) => to <= today);
  const pairs: { a: Side; b: Side }[] = [];
  const [former, latter] = whole.slice(-2);
  if (former && latter) pairs.push({ a: side(former.from, former.to), b: side(latter.from, latter.to) });
  if (answered.length >= 4) {
    const middle = answered[Math.floor(answered.length / 2)]!.from;
    pairs.push({ a: side(answered[0]!.from, middle), b: side(middle, answered.at(-1)!.to) });
  }
  return pairs;
}
