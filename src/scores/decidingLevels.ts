/**
 * At which level each test of a family is decided by the procedure of Benjamini and Hochberg (1995): it is found exactly where its p is
 * at most 1 less this. With m tests that is 1 - (1 - level) r / m, where r of them would be found if this one were certain; for those that
 * are found, r is how many are, as in the intervals of Benjamini and Yekutieli (2005). In the order given.
 */
export function decidingLevels(values: readonly number[], level: number): number[] {
  const count = values.length;
  return values.map((_, index) => {
    const others = values.filter((__, place) => place !== index).sort((a, b) => a - b);
    // With itself as the first of all.
    const found = others.findLastIndex((p, place) => p <= ((1 - level) * (place + 2)) / count) + 2;
    return found === count ? level : 1 - ((1 - level) * found) / count;
  });
}
