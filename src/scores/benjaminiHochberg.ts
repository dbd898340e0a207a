/**
 * The p-values of a family of tests, adjusted so that of those kept below a level at most that share are expected to be false alarms
 * (Benjamini and Hochberg 1995). In the order given.
 */
export function benjaminiHochberg(values: readonly number[]): number[] {
  const descending = values.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(values.length);
  let least = 1;
  descending.forEach(({ p, index }, place) => {
    least = Math.min(least, (p * values.length) / (values.length - place));
    adjusted[index] = least;
  });
  return adjusted;
}
