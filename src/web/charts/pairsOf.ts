import type { AnsweredPeriod } from './pointScores';

interface Side {
  scope: string;
  period: { from: string; to: string };
}

/** What the same week, month or quarter was called a year before; years and days have none: no season is the same. */
const yearBefore = (name: string): string | null => (/^\d{4}-(W?\d{2}|Q\d)$/.test(name) ? `${Number(name.slice(0, 4)) - 1}${name.slice(4)}` : null);

/**
 * Which spans of a series are worth comparing: the last whole period with answers with the one before it, and with the same of the year before,
 * which was in the same season; and its two halves. None where there are not two periods with answers.
 */
export function pairsOf(periods: readonly AnsweredPeriod[], scope: string, today: string): { a: Side; b: Side }[] {
  const side = (from: string, to: string): Side => ({ scope, period: { from, to } });
  const answered = periods.filter(({ score }) => score.n > 0);
  const whole = answered.filter(({ to }) => to <= today);
  const pairs: { a: Side; b: Side }[] = [];
  const [former, latter] = whole.slice(-2);
  if (former && latter) pairs.push({ a: side(former.from, former.to), b: side(latter.from, latter.to) });
  const lastYear = latter && whole.find(({ name }) => name === yearBefore(latter.name));
  if (lastYear) pairs.push({ a: side(lastYear.from, lastYear.to), b: side(latter.from, latter.to) });
  if (answered.length >= 4) {
    const middle = answered[Math.floor(answered.length / 2)]!.from;
    pairs.push({ a: side(answered[0]!.from, middle), b: side(middle, answered.at(-1)!.to) });
  }
  return pairs;
}
