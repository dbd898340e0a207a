import { scaleLinear } from 'd3-scale';
import { wrapText } from '../drawing/wrapText';
import { chartWord } from './chartWords';
import { printed } from './numbers';
import { reachOf } from './reachOf';
import type { ChartOptions, SegmentsLayout, SegmentsModel } from './chart';

const rowHeight = 30;
const headingHeight = 30;
/** What stands beside the scale, with room and without. */
const columns = { wide: { label: 132, numbers: 110 }, narrow: { label: 104, numbers: 92 } };

/** Parts as dot and whisker on one scale, against the band of the whole. */
export function layoutSegments({ whole, groups }: SegmentsModel, { width, tongue }: ChartOptions): SegmentsLayout {
  const { label: labels, numbers } = width < 380 ? columns.narrow : columns.wide;
  const left = labels;
  const right = width - numbers;
  const values = [...(whole ? [whole] : []), ...groups.flatMap(({ rows }) => rows.flatMap(({ shown }) => shown ?? []))].flatMap(({ lower, upper }) => [lower, upper]);
  const scale = scaleLinear().domain(reachOf(values)).nice(4).range([left, right]);
  const headings: SegmentsLayout['headings'] = [];
  const rows: SegmentsLayout['rows'] = [];
  let y = 4;
  for (const group of groups) {
    headings.push({ y: y + 18, text: group.name[tongue] });
    y += headingHeight;
    for (const { label, n, shown, hidden } of group.rows) {
      rows.push({
        y: y + rowHeight / 2, n: `n ${printed(n)}`, hidden: hidden?.[tongue] ?? null,
        label: wrapText(label[tongue], { width: labels - 12, lines: 1, size: 12, weight: 400, tongue })[0] ?? label[tongue],
        value: shown ? printed(shown.value) : null, at: shown && { x: scale(shown.value), low: scale(shown.lower), high: scale(shown.upper) },
      });
      y += rowHeight;
    }
  }
  const note = whole ? wrapText(chartWord('whole', tongue), { width, lines: 3, size: 11, weight: 400, tongue }).map((text, line) => ({ text, y: y + 42 + line * 16 })) : [];
  return {
    width, note, height: (note.at(-1)?.y ?? y + 18) + 10, left, right, top: 6, bottom: y, headings, rows,
    ticks: scale.ticks(4).map((value) => ({ at: scale(value), text: printed(value) })),
    band: whole && { low: scale(whole.lower), value: scale(whole.value), high: scale(whole.upper) },
  };
}
