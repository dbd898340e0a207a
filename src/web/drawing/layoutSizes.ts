import type { Column, LayoutOptions, Sizes } from './layout';
import type { Lane, MapModel, MapStage, MapStep, Tongue } from './mapModel';

/** Left of the columns stand the names of the lanes. */
export const labelWidth = 50;
const rightMargin = 8;
export const narrowestUnit = 106;
const widestUnit = 400;
const widestCard = 220;

export const inLane = (step: MapStep, lane: Lane) => step.cards.filter((card) => card.lane === lane);

/** A step with more than two touchpoints on one side takes two units. */
const unitsOf = (step: MapStep | null): 1 | 2 => (step && Math.max(inLane(step, 'ONLINE').length, inLane(step, 'OFFLINE').length) > 2 ? 2 : 1);

/** Stages at any time come last. */
export const inDrawnOrder = (stages: MapStage[]): MapStage[] => [...stages.filter(({ anyTime }) => !anyTime), ...stages.filter(({ anyTime }) => anyTime)];

/** The sizes that go with a width of units. */
export function sizesFor(unit: number, tongue: Tongue, cardHeight?: number): Sizes {
  const isWide = unit >= 140;
  const zh = tongue === 'zh';
  return {
    unit,
    isWide,
    cardWidth: Math.min(unit - 10, widestCard),
    cardHeight: cardHeight ?? (zh ? (isWide ? 140 : 126) : 146),
    padding: isWide ? 9 : 7,
    nameSize: (zh ? 13 : 11.5) + (isWide ? 1 : 0),
    nameLeading: zh ? (isWide ? 18 : 16.5) : isWide ? 15.5 : 13.5,
    ownerSize: zh ? 11 : 10,
  };
}

export function sizesOf(model: MapModel, { width, tongue, cardHeight }: LayoutOptions): Sizes {
  const units = model.stages.reduce((sum, { steps }) => sum + (steps.length === 0 ? 1 : steps.reduce((count, step) => count + unitsOf(step), 0)), 0);
  return sizesFor(Math.min(widestUnit, Math.max(narrowestUnit, (width - labelWidth - rightMargin) / Math.max(units, 1))), tongue, cardHeight);
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
