/**
 * The heaviest chain of pairs that both sides have in the same order: the longest common subsequence, weighted.
 * @param weight of pairing the i-th of the left with the j-th of the right; 0 where they have nothing in common
 * @returns the pairs of the chain, in order; of equally heavy chains the one that leaves out earlier ones of the left
 */
export function longestChain(lefts: number, rights: number, weight: (left: number, right: number) => number): [left: number, right: number][] {
  const width = rights + 1;
  const weights = new Float64Array(lefts * rights);
  // best[i * width + j]: the heaviest chain among the i-th and later of the left, the j-th and later of the right.
  const best = new Float64Array((lefts + 1) * width);
  for (let i = lefts - 1; i >= 0; i--) {
    for (let j = rights - 1; j >= 0; j--) {
      const own = weight(i, j);
      weights[i * rights + j] = own;
      const paired = own > 0 ? own + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const chain: [number, number][] = [];
  for (let i = 0, j = 0; i < lefts && j < rights;) {
    const own = weights[i * rights + j]!;
    if (own > 0 && best[i * width + j] === own + best[(i + 1) * width + j + 1]!) chain.push([i++, j++]);
    else if (best[i * width + j] === best[(i + 1) * width + j]!) i += 1;
    else j += 1;
  }
  return chain;
}
