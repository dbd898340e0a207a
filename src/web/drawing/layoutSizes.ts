import type { Column, LayoutOptions, Sizes } from './layout';
import type { Lane, MapModel, MapStage, MapStep, Tongue } from './mapModel';
import { wrapText } from './wrapText';

/** Left of the columns stand the names of the lanes. */
export const labelWidth = 50;
const rightMargin = 8;
export const narrowestUnit = 106;
const widestUnit = 400;
const widestCard = 220;
/** By so many lines cards grow where a name is longer than usual, before it is cut short. */
const mostMoreLines = 2;

export const inLane = (step: MapStep, lane: Lane) => step.cards.filter((card) => card.lanes.includes(lane));

/** A step with more than two touchpoints on one side takes two units. */
const unitsOf = (step: MapStep | null): 1 | 2 => (step && Math.max(inLane(step, 'ONLINE').length, inLane(step, 'OFFLINE').length) > 2 ? 2 : 1);

/** Stages at any time come last. */
export const inDrawnOrder = (stages: MapStage[]): MapStage[] => [...stages.filter(({ anyTime }) => !anyTime), ...stages.filter(({ anyTime }) => anyTime)];

/** The lines of a name on a card: as many as stand above the owner. */
export const nameLines = (name: string, sizes: Sizes, tongue: Tongue): string[] =>
  wrapText(name, { width: sizes.cardWidth - 2 * sizes.padding, lines: nameRoom(sizes), size: sizes.nameSize, weight: 600, tongue });

/** Where the first line of a name stands, below the top of its card. */
export const nameFoot = ({ isWide }: Pick<Sizes, 'isWide'>): number => (isWide ? 41 : 39);

/** Where the last line of the owner stands, below the top of its card: above the rule over the figure. */
export const ownerFoot = ({ cardHeight }: Pick<Sizes, 'cardHeight'>): number => cardHeight - 51;

/** How many lines of a name leave the owner's line below them clear. */
export const nameRoom = (sizes: Sizes): number => Math.max(1, Math.floor((ownerFoot(sizes) - nameFoot(sizes) - sizes.nameClear) / sizes.nameLeading + 1));

/** The sizes that go with a width of units. */
export function sizesFor(unit: number, tongue: Tongue, cardHeight?: number): Sizes {
  const isWide = unit >= 140;
  const zh = tongue === 'zh';
  return {
    unit,
    isWide,
    cardWidth: Math.min(unit - 10, widestCard),
    cardHeight: cardHeight ?? (zh ? (isWide ? 142 : 126) : 146),
    padding: isWide ? 9 : 7,
    nameSize: (zh ? 13 : 11.5) + (isWide ? 1 : 0),
    nameLeading: zh ? (isWide ? 18 : 16.5) : isWide ? 15.5 : 13.5,
    // A Chinese character fills its square, a Latin line is mostly below its capitals.
    nameClear: zh ? 14 : 11.5,
    ownerSize: zh ? 11 : 10,
  };
}

export function sizesOf(model: MapModel, { width, tongue, cardHeight }: LayoutOptions): Sizes {
  const units = model.stages.reduce((sum, { steps }) => sum + (steps.length === 0 ? 1 : steps.reduce((count, step) => count + unitsOf(step), 0)), 0);
  const unit = Math.min(widestUnit, Math.max(narrowestUnit, (width - labelWidth - rightMargin) / Math.max(units, 1)));
  const usual = sizesFor(unit, tongue, cardHeight);
  if (cardHeight !== undefined) return usual;
  const names = [...new Set(model.stages.flatMap(({ steps }) => steps.flatMap(({ cards }) => cards.map(({ name }) => name[tongue]))))];
  const taller = (lines: number): Sizes => ({ ...usual, cardHeight: usual.cardHeight + Math.ceil(lines * usual.nameLeading) });
  return Array.from({ length: mostMoreLines + 1 }, (_, lines) => taller(lines)).find((sizes) => !names.some((name) => nameLines(name, sizes, tongue).at(-1)!.endsWith('…'))) ?? taller(mostMoreLines);
}

export function columnsOf(model: MapModel, { unit }: Sizes): Column[] {
  let x = labelWidth;
  let onPath = 0;
  return inDrawnOrder(model.stages).flatMap((stage) => (stage.steps.length === 0 ? [null] : stage.steps).map((step) => {
    const units = unitsOf(step);
    const width = units * unit;
    const column: Column = { stage, step, onPath: step && !stage.anyTime ? onPath++ : null, x, width, center: x + width / 2, units };
    x += width;
    return column;
  }));
}
