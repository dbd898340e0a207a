import type { Column, LaneBox, Sizes } from './layout';
import { inLane } from './layoutSizes';
import type { Lane } from './mapModel';

export const headHeight = 64;
export const rowGap = 10;
export const stem = 24;
const edge = 14;
/** From the rail to the border of its lane, and between the two lanes. */
const behindRail = 22;
const between = 30;
/** What a lane without any card leaves for cards. */
const bare = 34;

/** How many cards of a column stand side by side on one side. */
export const acrossOf = (column: Column, lane: Lane): 1 | 2 => (column.units === 2 && column.step && inLane(column.step, lane).length > 1 ? 2 : 1);

function rowsOf(columns: Column[], lane: Lane, emptyIn: (column: Column) => Lane | null): number {
  return Math.max(0, ...columns.map((column) => {
    const cards = column.step ? inLane(column.step, lane).length : 0;
    return cards > 0 ? Math.ceil(cards / acrossOf(column, lane)) : Number(emptyIn(column) === lane);
  }));
}

/** The two lanes with their rails; each as high as its highest column needs. */
export function placeLanes(columns: Column[], { cardHeight }: Sizes, width: number, emptyIn: (column: Column) => Lane | null): LaneBox[] {
  const heightOf = (lane: Lane): number => {
    const rows = rowsOf(columns, lane, emptyIn);
    return edge + (rows === 0 ? bare : rows * cardHeight + (rows - 1) * rowGap) + stem + behindRail;
  };
  const above = heightOf('ONLINE');
  const top = headHeight + above + between;
  return [
    { lane: 'ONLINE', x: 0, y: headHeight, width, height: above, rail: headHeight + above - behindRail },
    { lane: 'OFFLINE', x: 0, y: top, width, height: heightOf('OFFLINE'), rail: top + behindRail },
  ];
}
