/** How many answers came in on a day. */
export interface AnsweredDay {
  day: string;
  n: number;
}

/** A day with more answers than so many times those wanted is looked at only where the others have not enough. */
const tooManyTimes = 8;

/** Days that have so many answers between them: the one with fewest that has them alone, otherwise as few days as it takes; all, where they have not as many. */
export function daysToLookAt(days: readonly AnsweredDay[], wanted: number): AnsweredDay[] {
  const ascending = [...days].sort((a, b) => a.n - b.n);
  const alone = ascending.find(({ n }) => n >= wanted);
  if (alone && alone.n <= tooManyTimes * wanted) return [alone];
  let left = wanted;
  const together = ascending.filter(({ n }) => n < wanted).reverse().filter(({ n }) => {
    const isWanted = left > 0;
    left -= n;
    return isWanted;
  });
  return left > 0 && alone ? [alone] : together;
}
