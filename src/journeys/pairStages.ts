import type { StageToAlign } from './alignment';
import { isSameStage, type Pair } from './pairPlaces';

/**
 * Which stage of the right is the counterpart of which of the left, each of at most one: the same stage of itself, then those named
 * alike, then those with the most counterparts in sequence, then those with counterparts out of sequence; of equals the earlier.
 */
export function pairStages(lefts: readonly StageToAlign[], rights: readonly StageToAlign[], pairs: readonly Pair[]): Map<StageToAlign, StageToAlign> {
  const candidates = lefts.flatMap((left, i) => rights.map((right, j) => {
    const shared = pairs.filter((pair) => pair.left.stage === left && pair.right.stage === right);
    const inSequence = shared.filter((pair) => pair.inSequence).length;
    return { left, right, rank: [Number(left.key === right.key), Number(isSameStage(left, right)), inSequence, shared.length, -i, -j] };
  })).filter(({ rank }) => rank.slice(0, 4).some((reason) => reason > 0));
  candidates.sort((a, b) => b.rank.map((reason, place) => reason - a.rank[place]!).find((difference) => difference !== 0) ?? 0);
  const partners = new Map<StageToAlign, StageToAlign>();
  const taken = new Set<StageToAlign>();
  for (const { left, right } of candidates) {
    if (partners.has(left) || taken.has(right)) continue;
    partners.set(left, right);
    taken.add(right);
  }
  return new Map(lefts.flatMap((left) => { const right = partners.get(left); return right ? [[left, right]] : []; }));
}
