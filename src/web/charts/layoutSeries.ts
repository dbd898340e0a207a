import { scaleLinear, scalePoint } from 'd3-scale';
import { textWidth } from '../drawing/textWidth';
import { wrapText } from '../drawing/wrapText';
import type { Tongue } from '../drawing/mapModel';
import { chartWord } from './chartWords';
import { printed } from './numbers';
import { reachOf } from './reachOf';
import type { ChartOptions, SeriesLayout, SeriesModel, SeriesPlace, SeriesPoint } from './chart';

const margins = { left: 44, top: 26, right: { withTarget: 96, plain: 64 } };
const plotHeight = 190;
const barsHeight = 34;

/** Narrower, the words below the plot begin at the very left. */
const narrow = 480;

/** Fewer than these are no rhythm in which a low could be told from others. */
const fewestForLow = 6;

/** The values to be in sight: every interval, and the target. */
function domainOf({ periods, target }: SeriesModel): [number, number] {
  const values = periods.flatMap(({ shown }) => (shown ? [shown.lower, shown.upper] : []));
  return reachOf(target ? [...values, target.value] : values);
}

/** Where the question changed between two periods. */
const changesOf = (periods: readonly SeriesPlace[]): number[] => periods.flatMap((place, index) => (index > 0 && place.version !== periods[index - 1]!.version ? [index] : []));

/** Points of neighbouring periods with the same question, joined. */
function runsOf(periods: readonly SeriesPlace[], pointAt: (index: number) => SeriesPoint | null): SeriesPoint[][] {
  const runs: SeriesPoint[][] = [];
  for (const [index, { version }] of periods.entries()) {
    const point = pointAt(index);
    if (!point) continue;
    const goesOn = index > 0 && periods[index - 1]!.shown !== null && periods[index - 1]!.version === version;
    if (goesOn) runs.at(-1)!.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Where the words on an innocent low stand: below its interval, or above it where there is no room. */
const labelled = (point: SeriesPoint, { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', number>): SeriesLayout['innocent'] => ({
  ...point, labelX: Math.min(Math.max(point.x, left + 90), right - 90), labelY: point.low + 18 <= bottom ? point.low + 14 : Math.max(top + 10, point.high - 8),
});

/** The levels before and after a change that is more than chance. */
function levelsOf({ change }: SeriesModel, { left, right }: { left: number; right: number }, startOf: (place: number) => number, yAt: (value: number) => number): SeriesLayout['levels'] {
  if (!change?.distinguishable) return null;
  const at = startOf(change.place);
  return { at, before: { y: yAt(change.before), from: left, to: at }, after: { y: yAt(change.after), from: at, to: right } };
}

/** The signs that are drawn, explained, in as many lines as the width needs. */
function legendOf(periods: readonly SeriesPlace[], left: number, width: number, y: number, tongue: Tongue): SeriesLayout['legend'] {
  const signs: { sign: SeriesLayout['legend'][number]['sign']; text: string; isDrawn: boolean }[] = [
    { sign: 'WITHIN', text: chartWord('within', tongue), isDrawn: periods.some(({ shown, beyondNoise }) => shown !== null && beyondNoise !== null) },
    { sign: 'BEYOND', text: chartWord('beyondNoise', tongue), isDrawn: periods.some(({ shown, beyondNoise }) => shown !== null && beyondNoise === true) },
    { sign: 'HIDDEN', text: chartWord('isHidden', tongue), isDrawn: periods.some(({ hidden }) => hidden !== null) },
  ];
  const placed: SeriesLayout['legend'] = [];
  let [x, line] = [left, y];
  for (const { sign, text } of signs.filter(({ isDrawn }) => isDrawn)) {
    const taken = 16 + textWidth(text, 11);
    if (x > left && x + taken > width) [x, line] = [left, line + 18];
    placed.push({ sign, text, x, y: line });
    x += taken + 20;
  }
  return placed;
}

/** Places a series with its intervals: a scale of its own, the numbers of answers as bars below it. */
export function layoutSeries(model: SeriesModel, { width, tongue }: ChartOptions): SeriesLayout {
  const { periods, target } = model;
  const left = margins.left;
  const right = width - (target ? margins.right.withTarget : margins.right.plain);
  const words = width < narrow ? 4 : left;
  const bottom = margins.top + plotHeight;
  const barsBottom = bottom + 14 + barsHeight;
  const scaleX = scalePoint<number>().domain(periods.map((_, index) => index)).range([left, right]).padding(0.5);
  const step = periods.length > 1 ? scaleX.step() : right - left;
  const scaleY = scaleLinear().domain(domainOf(model)).nice(5).range([bottom, margins.top]);
  const startOf = (place: number): number => scaleX(place)! - step / 2;
  const pointAt = (index: number): SeriesPoint | null => {
    const { shown, beyondNoise } = periods[index]!;
    return shown && { x: scaleX(index)!, y: scaleY(shown.value), low: scaleY(shown.lower), high: scaleY(shown.upper), beyondNoise: beyondNoise === true };
  };
  const most = Math.max(1, ...periods.map(({ n }) => n));
  const barWidth = Math.min(12, step * 0.6);
  const each = Math.max(1, Math.ceil(Math.max(0, ...periods.map(({ name }) => textWidth(name, 10.5) + 14)) / step));
  const lowest = periods.map((place, index) => ({ place, index })).filter(({ place }) => place.shown).sort((one, other) => one.place.shown!.value - other.place.shown!.value);
  const isInnocent = lowest.length >= fewestForLow && lowest[0]!.place.beyondNoise === false;
  const legend = legendOf(periods, words, width, barsBottom + 42, tongue);
  const below = legend.at(-1)?.y ?? barsBottom + 14;
  const verdict = model.change ? wrapText(model.change.verdict[tongue], { width: width - words, lines: 4, size: 11.5, weight: 600, tongue }).map((text, line) => ({ text, y: below + 24 + line * 17 })) : [];
  const counts = periods.map(({ n }) => n).filter((n) => n > 0);
  return {
    width, height: (verdict.at(-1)?.y ?? below) + 12, left, right, top: margins.top, bottom, barsBottom,
    yTicks: scaleY.ticks(4).map((value) => ({ at: scaleY(value), text: printed(value) })),
    xTicks: periods.flatMap(({ name }, index) => (index % each === 0 ? [{ at: scaleX(index)!, text: name }] : [])),
    runs: runsOf(periods, pointAt),
    hidden: periods.flatMap(({ hidden }, index) => (hidden ? [{ x: scaleX(index)! - Math.min(16, step * 0.8) / 2, width: Math.min(16, step * 0.8) }] : [])),
    changes: changesOf(periods).map((index) => ({ at: startOf(index), text: periods[index]!.version })),
    target: target && {
      at: scaleY(target.value), text: `${target.operator === 'AT_LEAST' ? '≥' : '≤'} ${printed(target.value, Number.isInteger(target.value) ? 0 : 1)}`, provenance: target.provenance,
      from: Math.max(left, startOf(target.from)), to: Math.min(right, scaleX(target.to)! + step / 2),
    },
    legend, verdict, words,
    levels: levelsOf(model, { left, right }, startOf, scaleY),
    bars: periods.map(({ n }, index) => ({ x: scaleX(index)! - barWidth / 2, width: barWidth, height: (n / most) * barsHeight, y: barsBottom - (n / most) * barsHeight })),
    innocent: isInnocent ? labelled(pointAt(lowest[0]!.index)!, { left, right, top: margins.top, bottom }) : null,
    range: counts.length === 0 ? 'n 0' : `n ${[...new Set([Math.min(...counts), Math.max(...counts)])].map((n) => printed(n)).join('–')}`,
  };
}
