import { fold } from '../kernel/fold';
import type { AlignedPlace, StageToAlign, TouchpointToAlign } from './alignment';
import { longestChain } from './longestChain';
import { matchTouchpoints } from './matchTouchpoints';

/** A place of a journey, and which step of the journey it stands at, counted from 0. */
export interface PlaceAt extends AlignedPlace {
  at: number;
}

/** Two places that are counterparts. */
export interface Pair {
  left: PlaceAt;
  right: PlaceAt;
  inSequence: boolean;
}

export interface PairedPlaces {
  lefts: PlaceAt[];
  rights: PlaceAt[];
  pairs: Pair[];
  /** Steps that stand side by side only because their stages are counterparts. */
  sideBySide: [left: number, right: number][];
}

/** The places of a journey, step by step: one for each alternative, one without touchpoint where there is none, one for a stage without steps. */
function placesByStep(stages: readonly StageToAlign[]): PlaceAt[][] {
  const steps = stages.flatMap((stage): Pick<AlignedPlace, 'stage' | 'step'>[] => (stage.steps.length > 0 ? stage.steps.map((step) => ({ stage, step })) : [{ stage, step: null }]));
  return steps.map(({ stage, step }, at) => (step?.touchpoints.length ? step.touchpoints.map((touchpoint) => ({ stage, step, touchpoint, at })) : [{ stage, step, touchpoint: null, at }]));
}

/** Stages are the same where they are one and the same, or named alike in either language. */
export const isSameStage = (left: StageToAlign, right: StageToAlign): boolean => left.key === right.key || left.name.some((text, language) => fold(text) === fold(right.name[language]!));

const touchpointsOf = (places: readonly PlaceAt[]): TouchpointToAlign[] => places.flatMap(({ touchpoint }) => (touchpoint ? [touchpoint] : []));

/** What two steps have in common apart from touchpoints, 0 to 3: their stages, and that they are one and the same. */
function kinship([left]: readonly PlaceAt[], [right]: readonly PlaceAt[]): number {
  const sameStage = left!.stage.key === right!.stage.key ? 2 : Number(isSameStage(left!.stage, right!.stage));
  return sameStage + Number(left!.step !== null && left!.step.key === right!.step?.key);
}

type Chain = [left: number, right: number][];

const crosses = ([left, right]: [number, number], chain: Readonly<Chain>): boolean => chain.some(([otherLeft, otherRight]) => (left - otherLeft) * (right - otherRight) < 0);

/** The pairs of a chain of steps, and the steps on it that have no pair. */
function pairAlong(chain: Chain, lefts: PlaceAt[][], rights: PlaceAt[][]): { pairs: Pair[]; sideBySide: Chain } {
  const pairs: Pair[] = [];
  const sideBySide: Chain = [];
  for (const [i, j] of chain) {
    const [left, right] = [lefts[i]!, rights[j]!];
    const empty = left[0]!.touchpoint === null && right[0]!.touchpoint === null;
    const matched = empty ? [[0, 0] as const] : matchTouchpoints(touchpointsOf(left), touchpointsOf(right));
    if (matched.length === 0) sideBySide.push([i, j]);
    pairs.push(...matched.map(([a, b]) => ({ left: left[a]!, right: right[b]!, inSequence: true })));
  }
  return { pairs, sideBySide };
}

/** Counterparts among places that a chain left over; in sequence where they cross nothing that is. */
function pairRest(lefts: PlaceAt[], rights: PlaceAt[], chain: Readonly<Chain>): Pair[] {
  const touchpoints = [lefts, rights].map((places) => places.filter(({ touchpoint }) => touchpoint !== null)) as [PlaceAt[], PlaceAt[]];
  const matched = matchTouchpoints(touchpointsOf(touchpoints[0]), touchpointsOf(touchpoints[1]), (a, b) => Number(crosses([touchpoints[0][a]!.at, touchpoints[1][b]!.at], chain)))
    .map(([a, b]) => [touchpoints[0][a]!, touchpoints[1][b]!] as const);
  const open = new Set(rights.filter(({ touchpoint }) => touchpoint === null));
  const empty = lefts.filter(({ touchpoint }) => touchpoint === null).flatMap((left) => {
    const right = [...open].find(({ stage }) => isSameStage(left.stage, stage));
    return right && open.delete(right) ? [[left, right] as const] : [];
  });
  const settled = [...chain];
  return [...matched, ...empty].sort(([a, x], [b, y]) => a.at - b.at || x.at - y.at).map(([left, right]) => {
    const inSequence = !crosses([left.at, right.at], settled);
    if (inSequence) settled.push([left.at, right.at]);
    return { left, right, inSequence };
  });
}

/**
 * Finds the counterparts of two journeys. Steps are aligned by their weighted longest common subsequence: what weighs most is how many
 * touchpoints stand at both, then how many more share an archetype, then whether their stages are the same; alternatives of a step have
 * no order. What that leaves over is paired likewise, and is out of sequence where it crosses what is aligned.
 */
export function pairPlaces(left: readonly StageToAlign[], right: readonly StageToAlign[]): PairedPlaces {
  const [lefts, rights] = [placesByStep(left), placesByStep(right)];
  const most = 4 * (lefts.flat().length + rights.flat().length) + 1;
  const chain = longestChain(lefts.length, rights.length, (i, j) => {
    const [leftPoints, rightPoints] = [touchpointsOf(lefts[i]!), touchpointsOf(rights[j]!)];
    const matched = matchTouchpoints(leftPoints, rightPoints);
    const identical = matched.filter(([a, b]) => leftPoints[a]!.key === rightPoints[b]!.key).length;
    return identical * most * most + (matched.length - identical) * most + kinship(lefts[i]!, rights[j]!);
  });
  const { pairs, sideBySide } = pairAlong(chain, lefts, rights);
  const taken = new Set(pairs.flatMap((pair) => [pair.left, pair.right]));
  // A step without touchpoint that stands beside one with touchpoints has its counterpart there.
  const beside = new Set(sideBySide.flatMap(([i, j]) => [lefts[i]![0]!, rights[j]![0]!]));
  const isOpen = (place: PlaceAt): boolean => !taken.has(place) && !(place.touchpoint === null && beside.has(place));
  return { lefts: lefts.flat(), rights: rights.flat(), pairs: [...pairs, ...pairRest(lefts.flat().filter(isOpen), rights.flat().filter(isOpen), chain)], sideBySide };
}
