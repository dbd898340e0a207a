/** One part of a whole in two periods: how many answered, and its score; null where nobody did. */
export interface ChangingPart {
  before: { n: number; score: number | null };
  after: { n: number; score: number | null };
}

export interface Effects {
  within: number;
  mix: number;
}

/**
 * A change of a whole, part by part: what comes of the parts' scores changing (within) and what of their shares changing (mix).
 * The effects of all parts add up to the change of the pooled score. A part with answers in one period only has no score to change:
 * all it does is mix. Both periods must have answers.
 */
export function changeEffects(parts: readonly ChangingPart[]): Effects[] {
  const total = (period: 'before' | 'after'): number => parts.reduce((sum, part) => sum + part[period].n, 0);
  const [before, after] = [total('before'), total('after')];
  return parts.map((part) => {
    const [w0, w1] = [part.before.n / before, part.after.n / after];
    const s0 = part.before.score ?? part.after.score ?? 0;
    const s1 = part.after.score ?? part.before.score ?? 0;
    return { within: ((w0 + w1) / 2) * (s1 - s0), mix: ((w1 - w0) * (s0 + s1)) / 2 };
  });
}
