import type { Side } from '../drawing/comparisonModel';

/** A card of a comparison that the keyboard can stand on. */
export interface CellPlace {
  column: string;
  side: Side;
}

interface Cell extends CellPlace {
  differs: boolean;
}

type Move = (cells: readonly Cell[], here: number) => Cell | undefined;

const along = (way: 1 | -1, wanted: (cell: Cell, from: Cell) => boolean): Move => (cells, here) => {
  const from = cells[here]!;
  const rest = way === 1 ? cells.slice(here + 1) : cells.slice(0, here).reverse();
  return rest.find((cell) => wanted(cell, from));
};

const sameSide = (cell: Cell, from: Cell): boolean => cell.side === from.side;
const otherColumnThatDiffers = (cell: Cell, from: Cell): boolean => cell.differs && cell.column !== from.column;

/** The other card of the column; failing that, the nearest one on that side. */
const across = (side: Side): Move => (cells, here) => {
  const from = cells[here]!;
  if (from.side === side) return undefined;
  return cells.find((cell) => cell.column === from.column && cell.side === side)
    ?? cells.slice(here + 1).find((cell) => cell.side === side) ?? cells.slice(0, here).reverse().find((cell) => cell.side === side);
};

const moves: Record<string, Move> = {
  ArrowRight: along(1, sameSide), ArrowLeft: along(-1, sameSide), ArrowUp: across('left'), ArrowDown: across('right'),
  Home: ([first]) => first, End: (cells) => cells.at(-1),
  d: along(1, otherColumnThatDiffers), D: along(-1, otherColumnThatDiffers),
};

/** Where a key leads from a card: null where the key is none of the drawing's, or nothing lies there. */
export function nextCell(cells: readonly Cell[], here: CellPlace, key: string): CellPlace | null {
  const at = cells.findIndex(({ column, side }) => column === here.column && side === here.side);
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  const next = at < 0 ? undefined : move?.(cells, at);
  return next ? { column: next.column, side: next.side } : null;
}
