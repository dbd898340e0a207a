import { firstFrom } from './firstFrom';
import type { Bins } from './netPromoterCounts';
import type { DaySpan } from './taipeiPeriods';

const none: Bins = new Array<number>(11).fill(0);

/** Answers over any span of days, each in a few steps, from counts by day, which come in order. */
export function runningCounts(counted: readonly { day: string; bins: Bins }[]): (span: DaySpan) => Bins {
  const days = counted.map(({ day }) => day);
  const upTo: Bins[] = [none];
  for (const { bins } of counted) upTo.push(upTo.at(-1)!.map((count, score) => count + bins[score]!));
  return ({ from, to }) => {
    const [before, until] = [upTo[firstFrom(days, from)]!, upTo[firstFrom(days, to)]!];
    return until.map((count, score) => count - before[score]!);
  };
}
