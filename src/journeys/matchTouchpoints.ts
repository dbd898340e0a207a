import type { TouchpointToAlign } from './alignment';

export const sharedArchetypes = (left: TouchpointToAlign, right: TouchpointToAlign): TouchpointToAlign['archetypes'] =>
  left.archetypes.filter(({ key }) => right.archetypes.some((other) => other.key === key));

/**
 * Pairs touchpoints of two sides, each with at most one: first the same touchpoint with itself, then as many as possible that share an
 * archetype (maximum matching by augmenting paths).
 * @param dislike how much less a pair is wanted than others that are possible; equal ones go by the order of the lists
 * @returns pairs of places in the lists, by the left one
 */
export function matchTouchpoints(lefts: readonly TouchpointToAlign[], rights: readonly TouchpointToAlign[], dislike: (left: number, right: number) => number = () => 0): [left: number, right: number][] {
  const rightOf = new Map<number, number>();
  const leftOf = new Map<number, number>();
  const pair = (left: number, right: number): void => { rightOf.set(left, right); leftOf.set(right, left); };
  const liked = (left: number, candidates: number[]): number[] => candidates.sort((a, b) => dislike(left, a) - dislike(left, b) || a - b);
  const rightsWhere = (fits: (right: TouchpointToAlign, place: number) => boolean): number[] => rights.flatMap((right, place) => (fits(right, place) ? [place] : []));

  lefts.forEach(({ key }, left) => {
    const [same] = liked(left, rightsWhere((right, place) => right.key === key && !leftOf.has(place)));
    if (same !== undefined) pair(left, same);
  });
  const settled = new Set(leftOf.keys());
  const open = lefts.map((touchpoint, left) => (rightOf.has(left) ? [] : liked(left, rightsWhere((right, place) => !settled.has(place) && sharedArchetypes(touchpoint, right).length > 0))));

  const augment = (left: number, tried: Set<number>): boolean => open[left]!.some((right) => {
    if (tried.has(right)) return false;
    tried.add(right);
    const holder = leftOf.get(right);
    if (holder !== undefined && !augment(holder, tried)) return false;
    pair(left, right);
    return true;
  });
  open.forEach((candidates, left) => { if (candidates.length > 0) augment(left, new Set()); });
  return [...rightOf].sort(([a], [b]) => a - b);
}
