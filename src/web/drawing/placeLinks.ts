import { lineData } from './cubic';
import type { CardBox, Column, LaneBox, Point, Stem } from './layout';
import { stem } from './placeLanes';

/** Links of one column run beside each other, and beside the stems. */
const besideStem = 8;
const apart = 4;
/** From a card to the line that goes round those before it: within the gap between two columns, and between two rows. */
const aroundCard = 4;

interface Held {
  box: LaneBox;
  own: CardBox[];
}

/** From a card to the middle between the rails: straight, or round the cards that stand before it. */
function outOf({ x, y, width, height, row }: CardBox, { lane, rail }: LaneBox, at: number): Point[] {
  const inward = lane === 'ONLINE' ? 1 : -1;
  const edge = lane === 'ONLINE' ? y + height : y;
  const ownX = x + width / 2 + besideStem;
  const before = rail - inward * (stem - aroundCard - 1);
  const side = x + width + aroundCard;
  return row === 0
    ? [{ x: ownX, y: edge }, { x: ownX, y: before }, { x: at, y: before }]
    : [{ x: ownX, y: edge }, { x: ownX, y: edge + inward * aroundCard }, { x: side, y: edge + inward * aroundCard }, { x: side, y: before }, { x: at, y: before }];
}

/** A line from each touchpoint that stands in both lanes to itself in the other one; it crosses no card. */
export function linksOf({ center }: Column, [above, below]: Held[]): Stem[] {
  const pairs = above!.own.flatMap((one) => below!.own.filter(({ card }) => card.key === one.card.key).map((other) => [one, other] as const));
  return pairs.map(([one, other], index) => {
    const at = center + besideStem + index * apart;
    return { kind: 'LINK', d: lineData(...outOf(one, above!.box, at), ...outOf(other, below!.box, at).reverse()) };
  });
}
