import fc from 'fast-check';
import { anyMap } from '../../../test/support/anyMap';
import type { Box, Layout, LayoutOptions, Point } from './layout';
import { layoutMap } from './layoutMap';
import { gapTypes, type MapModel } from './mapModel';
import { textWidth } from './textWidth';

const options = fc.record({
  width: fc.integer({ min: 640, max: 2400 }), tongue: fc.constantFrom('zh' as const, 'en' as const), path: fc.constantFrom('FIRST', 'NONE'), gaps: fc.constant(gapTypes), strip: fc.boolean(),
});

/** Holds on maps of every shape, at every width, in both tongues. */
const always = (holds: (layout: Layout, model: MapModel, asked: LayoutOptions) => void): void =>
  fc.assert(fc.property(anyMap, options, (model, asked) => holds(layoutMap(model, asked), model, asked)), { numRuns: 100 });

const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x + 0.01 || other.x + other.width <= one.x + 0.01 || one.y + one.height <= other.y + 0.01 || other.y + other.height <= one.y + 0.01;

/** Points along the pieces of a path, close together. */
function pointsOf(d: string): Point[] {
  const [from, first, second, to] = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const end = to ?? first!;
  const handles = to ? [first!, second!] : [from!, end];
  return Array.from({ length: 41 }, (_, index) => {
    const t = index / 40;
    const part = (axis: 'x' | 'y'): number => (1 - t) ** 3 * from![axis] + 3 * (1 - t) ** 2 * t * handles[0]![axis] + 3 * (1 - t) * t ** 2 * handles[1]![axis] + t ** 3 * end[axis];
    return { x: part('x'), y: part('y') };
  });
}

test('draws every touchpoint of every step once in each of its lanes, and no card over another or beside the drawing', () => always((layout, model) => {
  const boxes = [...layout.cards, ...layout.empty];
  expect(layout.cards).toHaveLength(model.stages.flatMap(({ steps }) => steps.flatMap(({ cards }) => cards.flatMap(({ lanes }) => lanes))).length);
  expect(new Set(layout.cards.map(({ key }) => key)).size).toBe(layout.cards.length);
  boxes.forEach((box, index) => {
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width && box.y + box.height <= layout.height).toBe(true);
    expect(boxes.slice(index + 1).every((other) => apart(box, other))).toBe(true);
  });
}));

test('never leads the path over a card', () => always((layout) => {
  const line = layout.paths.flatMap(({ pieces }) => pieces.flatMap(({ d }) => pointsOf(d))).map(({ x, y }) => ({ x: x - 2.25, y: y - 2.25, width: 4.5, height: 4.5 }));
  expect(line.every((point) => layout.cards.every((card) => apart(point, card)))).toBe(true);
}));

test('links a touchpoint that stands in both lanes with itself, over no card, and marks it once: where the path takes it, else in its own lane', () => always(({ cards, stems }) => {
  const twins = cards.filter(({ isTwin }) => isTwin);
  const links = stems.filter(({ kind }) => kind === 'LINK');
  expect(links).toHaveLength(twins.length);
  const corners = links.map(({ d }) => [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })));
  for (const [from, to] of corners.flatMap((points) => points.slice(1).map((point, index) => [points[index]!, point] as const))) {
    const piece = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
    expect(cards.every((card) => apart(piece, card))).toBe(true);
  }
  for (const twin of twins) {
    const other = cards.find(({ card, isTwin }) => card === twin.card && !isTwin)!;
    expect([twin.gaps, twin.onPath, twin.lane === other.lane]).toEqual([[], null, false]);
  }
}));

test('crosses between the rails as often as the channel changes, and cuts the line at each break', () => always((layout) => {
  const changes = layout.path?.changes ?? [];
  const curves = layout.paths.flatMap(({ pieces }) => pieces.filter(({ d }) => d.includes('C')));
  const breaks = changes.filter(({ bond }) => bond === null);
  expect(layout.changes).toHaveLength(changes.length);
  expect(curves).toHaveLength(changes.length + breaks.length);
  expect(layout.changes.filter(({ bars }) => bars.length === 2)).toHaveLength(breaks.length);
}));

test('breaks names so that every line fits its card', () => always(({ cards, sizes }) => {
  const room = sizes.cardWidth - 2 * sizes.padding + 0.01;
  expect(cards.flatMap(({ nameLines }) => nameLines).filter((line) => textWidth(line, sizes.nameSize, 600) > room)).toEqual([]);
  expect(cards.flatMap(({ ownerLines }) => ownerLines).filter((line) => textWidth(line, sizes.ownerSize) > room)).toEqual([]);
}));

test('keeps the marks of breaks clear of each other and of cards', () => always(({ changes, cards }) => {
  const marks = changes.map(({ x, y, pill }): Box => (pill ? { x: x - pill.width / 2, y: y - 9, width: pill.width, height: 18 } : { x: x - 12, y: y - 12, width: 24, height: 24 }));
  marks.forEach((mark, index) => {
    expect([...marks.slice(index + 1), ...cards].every((other) => apart(mark, other))).toBe(true);
  });
}));

test('marks every gap that has a place on the drawn path, a card or a stage, and the rest behind the title', () => always((layout, model) => {
  const marked = new Set([...layout.journeyGaps, ...[...layout.cards, ...layout.stages, ...layout.changes].flatMap(({ gaps }) => gaps)].map(({ id }) => id));
  const missing = model.gaps.filter(({ id }) => !marked.has(id));
  expect(missing.every(({ places }) => layout.path === null && places[0]!.between !== null)).toBe(true);
}));

test('shows a dismissed gap on no mark, nor one of a type that was not asked for', () => {
  fc.assert(fc.property(anyMap, (model) => {
    const dismissed = { ...model, gaps: model.gaps.map((gap) => ({ ...gap, standing: 'DISMISSED' as const })) };
    const asked = { width: 1280, tongue: 'zh' as const, path: 'FIRST', strip: false };
    expect(layoutMap(dismissed, { ...asked, gaps: gapTypes }).gaps).toEqual([]);
    expect(layoutMap(model, { ...asked, gaps: ['CONFLICT'] }).gaps.every(({ type }) => type === 'CONFLICT')).toBe(true);
  }), { numRuns: 30 });
});
