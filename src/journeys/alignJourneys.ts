import type { AlignedColumn, AlignedStages, Alignment, Named, StageToAlign } from './alignment';
import { changesBetween, stageChanges } from './changesBetween';
import { longestChain } from './longestChain';
import { sharedArchetypes } from './matchTouchpoints';
import { pairPlaces, type PairedPlaces, type PlaceAt } from './pairPlaces';
import { pairStages } from './pairStages';

/** A column before it has its place: at a step of the left, of the right, or of both. */
interface Draft {
  left?: PlaceAt;
  right?: PlaceAt;
  /** Its counterpart, which stands elsewhere. */
  elsewhere?: PlaceAt;
  /** It stands only for its stage, which no other column shows. */
  forStage?: boolean;
}

type Partners = ReadonlyMap<StageToAlign, StageToAlign>;

const inverse = (partners: Partners): Partners => new Map([...partners].map(([left, right]) => [right, left]));

function draftsOf({ lefts, rights, pairs, sideBySide }: PairedPlaces, partners: Partners): Draft[] {
  const pairOf = new Map(pairs.map((pair) => [pair.left, pair] as const));
  const paired = new Set(pairs.map(({ right }) => right));
  const lefters = lefts.map((left): Draft => {
    const pair = pairOf.get(left);
    if (!pair) return { left };
    return pair.inSequence ? { left, right: pair.right } : { left, elsewhere: pair.right };
  });
  const drafts = [...lefters, ...rights.filter((right) => !paired.has(right)).map((right): Draft => ({ right }))];
  // A step without touchpoint needs no column of its own where the other side fills its stage.
  const beside = new Set(sideBySide.flatMap(([i, j]) => [...lefts.filter(({ at }) => at === i), ...rights.filter(({ at }) => at === j)]));
  const kept = drafts.filter(({ left, right }) => {
    const only = left && right ? undefined : left ?? right;
    return !(only && only.touchpoint === null && beside.has(only));
  });
  return [...kept, ...missingStages(lefts, rights, kept, partners)];
}

const stagesAt = ({ left, right }: Draft, partners: Partners, partnersOfRight: Partners): [StageToAlign | null, StageToAlign | null] => [
  left?.stage ?? (right && partnersOfRight.get(right.stage)) ?? null,
  right?.stage ?? (left && partners.get(left.stage)) ?? null,
];

/** Every stage is to be seen: those that no column shows get one without touchpoint. */
function missingStages(lefts: PlaceAt[], rights: PlaceAt[], drafts: Draft[], partners: Partners): Draft[] {
  const back = inverse(partners);
  const shown = new Set(drafts.flatMap((draft) => stagesAt(draft, partners, back)));
  const first = (places: PlaceAt[]): PlaceAt[] => places.filter(({ stage }, place) => !shown.has(stage) && places.findIndex((other) => other.stage === stage) === place);
  return [...first(lefts).map((left) => ({ left: { ...left, touchpoint: null }, forStage: true })), ...first(rights).map((right) => ({ right: { ...right, touchpoint: null }, forStage: true }))];
}

/** The drafts in an order that keeps that of either side. */
function inOrder(drafts: Draft[], sideBySide: PairedPlaces['sideBySide']): Draft[] {
  const byStep = (side: 'left' | 'right') => (a: Draft, b: Draft): number => a[side]!.at - b[side]!.at;
  let lefts = drafts.filter(({ left, right }) => left && !right).sort(byStep('left'));
  let rights = drafts.filter(({ left, right }) => right && !left).sort(byStep('right'));
  const knots = [
    ...drafts.filter(({ left, right }) => left && right).map((draft) => ({ at: [draft.left!.at, draft.right!.at] as const, drafts: [draft] })),
    ...sideBySide.map((at) => ({ at, drafts: [] })),
  ].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const ordered: Draft[] = [];
  let [leftAt, rightAt] = [-1, -1];
  // What stands before the next knot: the rest of the steps at the last one, then steps of the left, then of the right.
  const advance = (leftTo: number, rightTo: number): void => {
    const dueLefts = lefts.filter(({ left }) => left!.at < leftTo);
    const dueRights = rights.filter(({ right }) => right!.at < rightTo);
    lefts = lefts.slice(dueLefts.length);
    rights = rights.slice(dueRights.length);
    const [restLeft, restRight] = [dueLefts.filter(({ left }) => left!.at <= leftAt), dueRights.filter(({ right }) => right!.at <= rightAt)];
    ordered.push(...restLeft, ...restRight, ...dueLefts.slice(restLeft.length), ...dueRights.slice(restRight.length));
  };
  for (const { at, drafts: knot } of knots) {
    advance(...at);
    ordered.push(...knot);
    [leftAt, rightAt] = at;
  }
  advance(Infinity, Infinity);
  return ordered;
}

function archetypesOf(left: PlaceAt | undefined, right: PlaceAt | undefined): Named[] {
  const [one, other] = [left?.touchpoint, right?.touchpoint];
  const shared = one && other ? sharedArchetypes(one, other) : [];
  return shared.length > 0 ? shared : one?.archetypes ?? other?.archetypes ?? [];
}

function column(draft: Draft, partners: Partners, back: Partners): AlignedColumn {
  const { left, elsewhere } = draft;
  const right = draft.right ?? elsewhere;
  const [leftStage, rightStage] = stagesAt(draft, partners, back);
  const changes = left && right ? changesBetween(left, right, partners.get(left.stage) === right.stage) : [];
  const only = (): AlignedColumn['verdict'] => (draft.forStage && leftStage && rightStage ? 'SAME' : left ? 'ONLY_LEFT' : 'ONLY_RIGHT');
  const both = (): AlignedColumn['verdict'] => (elsewhere ? 'REORDERED' : changes.length > 0 ? 'CHANGED' : 'SAME');
  return { verdict: left && right ? both() : only(), archetypes: archetypesOf(left, right), left: left ?? null, right: right ?? null, leftStage, rightStage, changes };
}

/** The stages of both, each once, as the columns come to them. */
function alignedStages(lefts: readonly StageToAlign[], rights: readonly StageToAlign[], partners: Partners, columns: readonly AlignedColumn[]): AlignedStages[] {
  const back = inverse(partners);
  const inSequence = new Set(longestChain(lefts.length, rights.length, (i, j) => Number(partners.get(lefts[i]!) === rights[j])).map(([i]) => lefts[i]!));
  const rows = new Map<StageToAlign, AlignedStages>();
  for (const { leftStage, rightStage } of columns) {
    if (leftStage && !rows.has(leftStage)) {
      const right = partners.get(leftStage) ?? null;
      const changes = right ? stageChanges(leftStage, right) : [];
      const both = inSequence.has(leftStage) ? (changes.length > 0 ? 'CHANGED' : 'SAME') : 'REORDERED';
      rows.set(leftStage, { verdict: right ? both : 'ONLY_LEFT', left: leftStage, right, changes });
    }
    if (rightStage && !back.has(rightStage)) rows.set(rightStage, { verdict: 'ONLY_RIGHT', left: null, right: rightStage, changes: [] });
  }
  return [...rows.values()];
}

/**
 * Two journeys side by side: for each touchpoint of either its counterpart in the other, and how it stands to it. The deviations are
 * those of journey conformance analysis (Halvorsrud, Kvale, Følstad 2016, Journal of Service Theory and Practice 26(6)): missing
 * (ONLY_LEFT), ad hoc (ONLY_RIGHT), irregular sequence (REORDERED); and what differs between counterparts (CHANGED). Every place of
 * both stands in exactly one column; columns keep the order of either side, except that what is out of sequence stands where it does
 * on the left.
 */
export function alignJourneys(left: readonly StageToAlign[], right: readonly StageToAlign[]): Alignment {
  const paired = pairPlaces(left, right);
  const partners = pairStages(left, right, paired.pairs);
  const back = inverse(partners);
  const columns = inOrder(draftsOf(paired, partners), paired.sideBySide).map((draft) => column(draft, partners, back));
  return { columns, stages: alignedStages(left, right, partners, columns) };
}
