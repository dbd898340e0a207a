import type { Point } from './layout';

export interface Cubic {
  from: Point;
  first: Point;
  second: Point;
  to: Point;
}

const mix = (one: Point, other: Point, t: number): Point => ({ x: one.x + (other.x - one.x) * t, y: one.y + (other.y - one.y) * t });

/** A crossing between the rails: it leaves and arrives along them. */
export function crossing(from: Point, to: Point): Cubic {
  const reach = 0.52 * (to.x - from.x);
  return { from, first: { x: from.x + reach, y: from.y }, second: { x: to.x - reach, y: to.y }, to };
}

/** Both parts of a curve, parted at `t`. */
function parted({ from, first, second, to }: Cubic, t: number): [Cubic, Cubic] {
  const a = mix(from, first, t);
  const b = mix(first, second, t);
  const c = mix(second, to, t);
  const d = mix(a, b, t);
  const e = mix(b, c, t);
  const middle = mix(d, e, t);
  return [{ from, first: a, second: d, to: middle }, { from: middle, first: e, second: c, to }];
}

const at = (curve: Cubic, t: number): Point => parted(curve, t)[0].to;

export const middleOf = (curve: Cubic): Point => at(curve, 0.5);

/** The two parts that are left of a curve when a gap is cut out of its middle; the gap is measured straight across. */
export function cutOf(curve: Cubic, gap: number): [Cubic, Cubic] {
  let low = 0;
  let high = 0.5;
  // The curve is the same from either end, so that t and 1 − t are equally far from its middle.
  for (let round = 0; round < 30; round += 1) {
    const t = (low + high) / 2;
    const one = at(curve, t);
    const other = at(curve, 1 - t);
    if (Math.hypot(other.x - one.x, other.y - one.y) > gap) low = t;
    else high = t;
  }
  return [parted(curve, low)[0], parted(curve, 1 - low)[1]];
}

/** A bar across the end of a curve, square to it. */
export function barAt(end: Point, handle: Point, length: number): { x1: number; y1: number; x2: number; y2: number } {
  const distance = Math.hypot(end.x - handle.x, end.y - handle.y) || 1;
  const x = (-(end.y - handle.y) / distance) * (length / 2);
  const y = ((end.x - handle.x) / distance) * (length / 2);
  return { x1: round2(end.x - x), y1: round2(end.y - y), x2: round2(end.x + x), y2: round2(end.y + y) };
}

/** Two decimals are finer than any screen. */
export const round2 = (value: number): number => Math.round(value * 100) / 100;

const text = ({ x, y }: Point): string => `${round2(x)},${round2(y)}`;

export const curveData = ({ from, first, second, to }: Cubic): string => `M${text(from)}C${text(first)} ${text(second)} ${text(to)}`;

export const lineData = (...points: Point[]): string => points.map((point, index) => `${index === 0 ? 'M' : 'L'}${text(point)}`).join('');
