import { scaleLinear } from 'd3-scale';
import type { CardBox, Strip } from './layout';
import { figureTexts } from './figureTexts';
import type { Figure, MapCard, Tongue } from './mapModel';

const height = 136;
const scaleTop = 38;
/** Down to where the scale goes: with what was stated below it, or without. */
const scaleBottom = { aboveStated: 98, alone: 120 };
/** Between the cards of neighbouring columns. */
const columnGap = 10;

type Operated = Extract<Figure, { form: 'OPERATED' }>;

const operated = (cards: CardBox[]): { box: CardBox; figure: Operated }[] => cards.flatMap((box) => (box.card.figure.form === 'OPERATED' ? [{ box, figure: box.card.figure }] : []));

/** The metric that most cards have a score of. */
function commonMetric(scores: { figure: Operated }[]): string | null {
  const counts = new Map<string, number>();
  for (const { figure } of scores) counts.set(figure.metric, (counts.get(figure.metric) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Whether a map has two scores of one metric, and so a strip to show. */
export function hasStrip(cards: MapCard[]): boolean {
  const scores = cards.flatMap(({ figure }) => (figure.form === 'OPERATED' ? [{ figure }] : []));
  const metric = commonMetric(scores);
  return scores.filter(({ figure }) => figure.metric === metric).length > 1;
}

/** Cards of one step stand beside each other over the width of their step, so that neither their intervals nor their figures cover each other. */
function spread(boxes: CardBox[]): Map<CardBox, number> {
  const result = new Map<CardBox, number>();
  for (const box of boxes) {
    const mates = boxes.filter(({ step }) => step === box.step);
    const left = Math.min(...mates.map(({ x }) => x));
    const right = Math.max(...mates.map(({ x, width }) => x + width));
    const apart = Math.min(46, (right - left + columnGap) / mates.length);
    result.set(box, (left + right) / 2 + (mates.indexOf(box) - (mates.length - 1) / 2) * apart);
  }
  return result;
}

const isStated = (figure: Figure | null): figure is Figure => figure !== null && ['STATED', 'WORDS', 'CHANGE'].includes(figure.form) && 'provenance' in figure && figure.provenance === 'REPORTED';

/** All scores of one metric on one scale under the columns, never joined, what was stated in a row of its own; null where there are not two scores to compare. */
export function placeStrip(cards: CardBox[], y: number, width: number, tongue: Tongue): Strip | null {
  const all = operated(cards.filter(({ isTwin }) => !isTwin));
  const metric = commonMetric(all);
  const scores = all.filter(({ figure }) => figure.metric === metric);
  if (metric === null || scores.length < 2) return null;
  const stated = cards.filter(({ isTwin }) => !isTwin).flatMap(({ step, x, width: wide, card: { figure, beside } }) => [figure, beside].filter(isStated).map((each) => ({ step, middle: x + wide / 2, text: figureTexts(each, tongue).main })));
  const bottom = stated.length > 0 ? scaleBottom.aboveStated : scaleBottom.alone;
  const scale = scaleLinear().domain([Math.min(0, ...scores.map(({ figure }) => figure.low)), Math.max(...scores.map(({ figure }) => figure.high))]).nice(4).range([y + bottom, y + scaleTop]);
  const places = spread(scores.map(({ box }) => box));
  const statedSteps = [...new Set(stated.map(({ step }) => step))].map((step) => stated.filter((box) => box.step === step));
  return {
    metric, x: 0, y, width, height, statedY: y + height - 18,
    ticks: scale.ticks(4).map((value) => ({ y: scale(value), text: String(value).replace('-', '−') })),
    scores: scores.map(({ box, figure }) => ({ key: box.card.key, lane: box.lane, provenance: figure.provenance, x: places.get(box)!, y: scale(figure.value), low: scale(figure.low), high: scale(figure.high), text: box.figure.main })),
    stated: statedSteps.map((some) => ({ x: some.reduce((sum, { middle }) => sum + middle, 0) / some.length, text: some.map(({ text }) => text).join(', ') })),
    provenances: [...new Set(scores.map(({ figure }) => figure.provenance))].sort(),
  };
}
