import type { ColumnBox, ComparedCell, ComparedStation, ComparisonLayout, SideBox, StageSpan } from './comparisonLayout';
import type { ComparedStage, ComparisonColumn, ComparisonModel, Side } from './comparisonModel';
import { figureTexts } from './figureTexts';
import type { LaneBox, Sizes } from './layout';
import { labelWidth, sizesFor } from './layoutSizes';
import type { Lane, Tongue } from './mapModel';
import { textsOf } from './placeCards';
import { comparisonWord } from './comparisonWords';
import { wrapText } from './wrapText';

export interface ComparisonOptions {
  /** Of the whole drawing, px. Where the columns need more at their narrowest, the drawing is wider than this. */
  width: number;
  tongue: Tongue;
  /** Narrows columns that are the same on both sides to their head. */
  onlyDifferences: boolean;
}

/** Of a column with a card: English words are longer. */
const narrowest: Record<Tongue, number> = { zh: 106, en: 124 };
const widest = 196;
/** Of a column without a card on either side: as wide as its sentence needs, wider where there is room. */
const cardless: Record<Tongue, number> = { zh: 92, en: 112 };
const widestCardless = 150;
/** Of a column that is narrowed to its head. */
const headOnly = 40;
const margin = 8;
const sideHead = 38;
const stageHead = 66;
const laneEdge = 14;
const betweenLanes = 8;
/** Between the cards of a lane and its edge towards the other lane: the path runs there. */
const railRoom = 28;
/** What a lane leaves that holds no card. */
const bare = 40;
export const sentenceLeading = 16;
/** Above the lines of a sentence: the mark and its word. */
export const markRoom = 36;

const sides: Side[] = ['left', 'right'];

export const sentenceSize = (tongue: Tongue): number => (tongue === 'zh' ? 12 : 11.5);

const stageOf = (column: ComparisonColumn, side: Side): string | null => column.stages[side]?.key ?? null;

interface Drawing {
  model: ComparisonModel;
  tongue: Tongue;
  sizes: Sizes;
}

/** The stages of a side that hold a touchpoint in some column. */
const filledStages = ({ columns }: ComparisonModel, side: Side): Set<string> =>
  new Set(columns.flatMap(({ places }) => (places[side]?.card ? [places[side].stage.key] : [])));

const isCard = (column: ComparisonColumn, lane: Lane) => (side: Side): boolean => column.places[side]?.card?.lane === lane;

/** On which side of the path a column stands where a side has no card in it: where the other has one. */
const laneWithout = (column: ComparisonColumn, side: Side): Lane => column.places[side === 'left' ? 'right' : 'left']?.card?.lane ?? 'ONLINE';

function lanesAt(top: number, side: Side, { model, sizes }: Drawing, width: number, note: number): LaneBox[] {
  const isUsed = (lane: Lane): boolean => model.columns.some((column) => isCard(column, lane)(side) || (!column.places[side]?.card && laneWithout(column, side) === lane));
  const heightOf = (lane: Lane): number => laneEdge + railRoom + (isUsed(lane) ? sizes.cardHeight + note : bare);
  const second = top + heightOf('ONLINE') + betweenLanes;
  return [
    { lane: 'ONLINE', x: 0, y: top, width, height: heightOf('ONLINE'), rail: second - betweenLanes - railRoom / 2 + 2 },
    { lane: 'OFFLINE', x: 0, y: second, width, height: heightOf('OFFLINE'), rail: second + railRoom / 2 - 2 },
  ];
}

function cellOf({ column, center, width }: Omit<ColumnBox, 'cells'>, side: Side, lanes: LaneBox[], { model, tongue, sizes }: Drawing): ComparedCell {
  const place = column.places[side];
  const card = place?.card;
  const lane = card?.lane ?? laneWithout(column, side);
  const box = lanes.find((other) => other.lane === lane)!;
  const inside = Math.min(sizes.cardWidth, width - 10);
  const at = { x: center - inside / 2, y: box.y + (lane === 'ONLINE' ? laneEdge : railRoom), width: inside, height: sizes.cardHeight };
  if (card) {
    const isElsewhere = side === 'right' && column.verdict === 'REORDERED' && place.stage.key !== column.stages.right?.key;
    return { kind: 'CARD', card: { ...at, card, lane, row: 0, ...textsOf(card, sizes, tongue), figure: figureTexts(card.figure, tongue), figureForm: card.figure.form, onPath: null, gaps: [] }, note: isElsewhere ? place.stage.name[tongue] : null };
  }
  const inner = inside - 14;
  const wrapped = (text: string): string[] => wrapText(text, { width: inner, lines: 3, size: 12, weight: 400, tongue });
  const stage = column.stages[side];
  if (stage && (place || !filledStages(model, side).has(stage.key))) return { kind: 'EMPTY', slot: { ...at, key: `${side} ${column.key}`, lane, lines: wrapped(comparisonWord('notRegistered', tongue)) } };
  return { kind: 'LACKING', x: center, y: box.y + box.height / 2, lines: wrapped(comparisonWord(stage ? 'noCounterpart' : 'noSuchStage', tongue)) };
}

type CellsOf = Pick<ColumnBox, 'column' | 'center' | 'cells' | 'isNarrow'>;

/** Where a side's path goes: through the columns in which its stops stand, on the rail of each lane; a column without a card is passed on the lane that the path is in. */
function placeStations({ path }: ComparisonModel['sides'][Side], side: Side, columns: readonly CellsOf[], lanes: LaneBox[]): ComparedStation[] {
  let lane: Lane | null = null;
  return (path?.stops ?? []).flatMap(({ step, touchpoint }): ComparedStation[] => {
    const at = columns.find(({ column }) => column.places[side]?.step === step && (column.places[side].card?.touchpoint ?? null) === touchpoint) ?? columns.find(({ column }) => column.places[side]?.step === step);
    if (!at || at.isNarrow) return [];
    const card = touchpoint === null ? null : at.column.places[side]!.card;
    lane = card?.lane ?? lane ?? laneWithout(at.column, side);
    return [{ key: `${side} ${step}`, x: at.center, y: lanes.find((each) => each.lane === lane)!.rail, lane, isUsed: card !== null }];
  });
}

const titleOf = ({ archetypes }: ComparisonColumn, tongue: Tongue): string => archetypes.map((name) => name[tongue]).join(tongue === 'zh' ? '、' : ', ');

/** Columns side by side, before the sides have their heights. */
function placeColumns(model: ComparisonModel, { width, tongue, onlyDifferences }: ComparisonOptions): { boxes: Omit<ColumnBox, 'cells'>[]; sizes: Sizes } {
  const isNarrow = ({ verdict }: ComparisonColumn): boolean => onlyDifferences && verdict === 'SAME';
  const isCardless = ({ places }: ComparisonColumn): boolean => !places.left?.card && !places.right?.card;
  const narrowCount = model.columns.filter(isNarrow).length;
  const cardlessCount = model.columns.filter((column) => !isNarrow(column) && isCardless(column)).length;
  const cardCount = Math.max(model.columns.length - narrowCount - cardlessCount, 1);
  const room = width - labelWidth - margin - narrowCount * headOnly;
  const unit = Math.min(widest, Math.max(narrowest[tongue], (room - cardlessCount * cardless[tongue]) / cardCount));
  const without = Math.min(widestCardless, Math.max(cardless[tongue], (room - cardCount * unit) / Math.max(cardlessCount, 1)));
  const widthOf = (column: ComparisonColumn): number => (isNarrow(column) ? headOnly : isCardless(column) ? without : unit);
  let x = labelWidth;
  const boxes = model.columns.map((column) => {
    const own = widthOf(column);
    const inner = own - 14;
    const box = {
      column, x, width: own, center: x + own / 2, isNarrow: isNarrow(column),
      narrowTitle: isNarrow(column) ? titleOf(column, tongue) || (column.stages.left ?? column.stages.right)!.name[tongue] : null,
      titleLines: isNarrow(column) || column.archetypes.length === 0 ? [] : wrapText(titleOf(column, tongue), { width: inner, lines: 2, size: 12, weight: 600, tongue }),
      sentenceLines: isNarrow(column) || (column.verdict === 'SAME' && column.archetypes.length > 0) ? [] : wrapText(column.sentence[tongue], { width: inner, lines: 30, size: sentenceSize(tongue), weight: 400, tongue }),
    };
    x += own;
    return box;
  });
  return { boxes, sizes: sizesFor(unit, tongue) };
}

function stageNames({ left, right }: StageSpan['stages'], width: number, tongue: Tongue): StageSpan['names'] {
  const isAlone = (left === null) !== (right === null);
  const nameIn = ({ name, momentOfTruth }: ComparedStage, size: number, mark: number): string[] =>
    wrapText(name[tongue], { width: width - 14 - mark - (momentOfTruth ? 20 : 0), lines: isAlone || mark === 0 ? 2 : 1, size, weight: 600, tongue });
  const size = tongue === 'zh' ? 16 : 14.5;
  if (left && right && left.name[tongue] === right.name[tongue] && left.momentOfTruth === right.momentOfTruth) return [{ side: null, lines: nameIn(left, size, 0), momentOfTruth: left.momentOfTruth }];
  const stages = { left, right };
  return sides.flatMap((side) => (stages[side] ? [{ side, lines: nameIn(stages[side], size - 2, 16), momentOfTruth: stages[side].momentOfTruth }] : []));
}

function placeStageSpans(columns: Omit<ColumnBox, 'cells'>[], tongue: Tongue): StageSpan[] {
  const runs: Omit<ColumnBox, 'cells'>[][] = [];
  for (const box of columns) {
    const before = runs.at(-1)?.[0];
    if (before && sides.every((side) => stageOf(before.column, side) === stageOf(box.column, side))) runs.at(-1)!.push(box);
    else runs.push([box]);
  }
  return runs.map((run): StageSpan => {
    const width = run.reduce((sum, box) => sum + box.width, 0);
    const { stages } = run[0]!.column;
    const isNarrow = run.every((box) => box.isNarrow) && width < cardless.zh;
    const isMoment = (stage: ComparedStage | null): boolean => stage?.momentOfTruth ?? false;
    return {
      stages, x: run[0]!.x, y: sideHead, width, height: stageHead, isNarrow, names: isNarrow ? [] : stageNames(stages, width, tongue), momentOfTruth: isMoment(stages.left) || isMoment(stages.right),
    };
  });
}

/** Where everything of a comparison stands: the left journey above, the right one below, and what differs between them. */
export function layoutComparison(model: ComparisonModel, options: ComparisonOptions): ComparisonLayout {
  const { tongue } = options;
  const { boxes, sizes } = placeColumns(model, options);
  const drawing = { model, tongue, sizes };
  const last = boxes.at(-1);
  const width = Math.max(options.width, (last ? last.x + last.width : labelWidth) + margin);
  const titleY = sideHead + stageHead + 20;
  const top = titleY + (Math.max(1, ...boxes.map(({ titleLines }) => titleLines.length)) - 1) * 15 + 10;
  const leftLanes = lanesAt(top, 'left', drawing, width, 0);
  const bottomOf = (lanes: LaneBox[]): number => lanes[1]!.y + lanes[1]!.height;
  const differences = { x: 0, y: bottomOf(leftLanes) + 8, width, height: markRoom + 8 + Math.max(0, ...boxes.map(({ sentenceLines }) => sentenceLines.length)) * sentenceLeading };
  const below = differences.y + differences.height + 8;
  const rightLanes = lanesAt(below + sideHead, 'right', drawing, width, model.columns.some(({ verdict }) => verdict === 'REORDERED') ? 18 : 0);
  const hidden: ComparedCell = { kind: 'HIDDEN' };
  const cellsOf = (box: Omit<ColumnBox, 'cells'>): ColumnBox['cells'] => (box.isNarrow
    ? { left: hidden, right: hidden }
    : { left: cellOf(box, 'left', leftLanes, drawing), right: cellOf(box, 'right', rightLanes, drawing) });
  const columns = boxes.map((box) => ({ ...box, cells: cellsOf(box) }));
  const stationsOf = (side: Side, lanes: LaneBox[]): ComparedStation[] => placeStations(model.sides[side], side, columns, lanes);
  const sideBoxes: Record<Side, SideBox> = {
    left: { side: 'left', nameY: 22, lanes: leftLanes, stations: stationsOf('left', leftLanes) },
    right: { side: 'right', nameY: below + 24, lanes: rightLanes, stations: stationsOf('right', rightLanes) },
  };
  const legendY = bottomOf(rightLanes) + 26;
  return { width, height: legendY + 34, tongue, sizes, sides: sideBoxes, stages: placeStageSpans(boxes, tongue), columns, titleY, differences, legendY };
}
