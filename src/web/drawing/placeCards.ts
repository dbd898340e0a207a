import { figureTexts } from './figureTexts';
import type { CardBox, Column, EmptySlot, LaneBox, Sizes } from './layout';
import { inLane, nameLines, nameRoom } from './layoutSizes';
import type { Lane, MapCard, MapPath, MapStep, Tongue } from './mapModel';
import { acrossOf, rowGap, stem } from './placeLanes';
import { word } from './words';
import { wrapText } from './wrapText';

const ownerLeading = 12.5;

/** The path's own card first, hence nearest to the rail; then the alternatives in their order. */
function inReach(step: MapStep, lane: Lane, taken: string | undefined): MapCard[] {
  const cards = inLane(step, lane);
  return [...cards.filter(({ touchpoint }) => touchpoint === taken), ...cards.filter(({ touchpoint }) => touchpoint !== taken)];
}

/** The lines of a card's name and of its owner. */
export function textsOf(card: MapCard, sizes: Sizes, tongue: Tongue): Pick<CardBox, 'nameLines' | 'ownerLines'> {
  const width = sizes.cardWidth - 2 * sizes.padding;
  const room = nameRoom(sizes);
  const lines = nameLines(card.name[tongue], sizes, tongue);
  const owner = card.owner ? card.owner.name[tongue] + (card.owner.retired ? (tongue === 'zh' ? `（${word('retired', tongue)}）` : ` (${word('retired', tongue)})`) : '') : word('noOwner', tongue);
  // A long owner takes what the name leaves.
  const left = (room - lines.length) * sizes.nameLeading >= ownerLeading - 4 ? 2 : 1;
  return { nameLines: lines, ownerLines: wrapText(owner, { width, lines: left, size: sizes.ownerSize, weight: 400, tongue }) };
}

const rowY = ({ lane, rail }: LaneBox, { cardHeight }: Sizes, row: number): number =>
  (lane === 'ONLINE' ? rail - stem - cardHeight - row * (cardHeight + rowGap) : rail + stem + row * (cardHeight + rowGap));

/** The cards of one column on one side, row by row away from the rail. */
function cardsOf(column: Column, box: LaneBox, sizes: Sizes, tongue: Tongue, path: MapPath | null): CardBox[] {
  if (!column.step) return [];
  const step = column.step;
  const stop = column.onPath === null ? null : path?.stops[column.onPath] ?? null;
  const across = acrossOf(column, box.lane);
  return inReach(step, box.lane, stop?.touchpoint).map((card, index) => {
    const isTaken = stop?.touchpoint === card.touchpoint;
    const isTwin = box.lane !== (isTaken && card.lanes.includes(stop.group) ? stop.group : card.lanes[0]);
    const row = Math.floor(index / across);
    const center = across === 1 ? column.center : column.x + sizes.unit * ((index % 2) + 0.5);
    return {
      key: isTwin ? `${card.key}@${box.lane}` : card.key, card, isTwin, lane: box.lane, row, stage: column.stage, step, x: center - sizes.cardWidth / 2, y: rowY(box, sizes, row), width: sizes.cardWidth, height: sizes.cardHeight,
      ...textsOf(card, sizes, tongue), figure: figureTexts(card.figure, tongue, !sizes.isWide), figureForm: card.figure.form,
      onPath: isTaken && !isTwin ? stop.number : null, gaps: [],
    };
  });
}

export const placeCards = (columns: Column[], lanes: LaneBox[], sizes: Sizes, tongue: Tongue, path: MapPath | null): CardBox[] =>
  columns.flatMap((column) => lanes.flatMap((lane) => cardsOf(column, lane, sizes, tongue, path)));

/** An outline where a step, or a stage, has no touchpoint yet. */
export function placeEmpty(columns: Column[], lanes: LaneBox[], sizes: Sizes, tongue: Tongue, emptyIn: (column: Column) => Lane | null): EmptySlot[] {
  return columns.flatMap((column) => {
    const lane = emptyIn(column);
    if (lane === null) return [];
    const box = lanes.find((other) => other.lane === lane)!;
    const lines = wrapText(column.step?.name?.[tongue] ?? word('notRegistered', tongue), { width: sizes.cardWidth - 2 * sizes.padding - 4, lines: 3, size: sizes.isWide ? 13 : 12, weight: 400, tongue });
    return [{ key: column.step?.slug ?? column.stage.slug, lane, lines, x: column.center - sizes.cardWidth / 2, y: rowY(box, sizes, 0), width: sizes.cardWidth, height: sizes.cardHeight }];
  });
}
