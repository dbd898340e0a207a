/**
 * Which parts of a shown whole must not be shown: those with fewer than `minimum` answers, and as many of the smallest others as it
 * takes that what is hidden (with answers that are in no part) cannot be had as the whole less what is shown.
 * Parts that overlap are treated as if they did not, which hides rather more; a part of which the whole has only a few answers more
 * is hidden as well. Answers true for each part to hide; parts without answers hide nothing and are not hidden.
 */
export function concealedParts(parts: readonly number[], whole: number, minimum: number): boolean[] {
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  const hidden = parts.map((n) => isFew(n) || isFew(whole - n));
  const smallestShown = (): number => parts.reduce((found, n, index) => (!hidden[index] && n > 0 && (found < 0 || n < parts[found]!) ? index : found), -1);
  for (let next = smallestShown(); next >= 0; next = smallestShown()) {
    if (!isFew(whole - parts.reduce((sum, n, index) => sum + (hidden[index] ? 0 : n), 0))) break;
    hidden[next] = true;
  }
  return hidden;
}
