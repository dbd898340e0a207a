import { readDrawingWords } from '../drawingWords';
import fc from 'fast-check';
import { anyMap } from '../../../test/support/anyMap';
import { drawMap } from '../drawMap';
import { layoutMap } from './layoutMap';
import { gapTypes, type MapModel, type Tongue } from './mapModel';

/** How far the signs of a line reach above and below where it stands, as shares of their size: a Chinese character, or Latin letters. */
const reach = { zh: { above: 0.88, below: 0.12 }, en: { above: 0.74, below: 0.25 } };

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The lines at the left edge of each card, as drawn, between the channels and the rule over the figure. */
const columnsDrawn = (svg: string): { y: number; size: number }[][] => svg.split(/(?=<[ga][^>]*\sdata-card=)/).slice(1).map((part) => {
  const paper = /<rect class="paper"[^>]*>/.exec(part)![0];
  const [left, top, bottom] = [Number(attribute(paper, 'x')), Number(attribute(paper, 'y')), Number(attribute(paper, 'y')) + Number(attribute(paper, 'height')) - 44];
  return [...part.matchAll(/<text[^>]*>/g)].map(([tag]) => ({ x: Number(attribute(tag, 'x')), y: Number(attribute(tag, 'y')), size: Number(attribute(tag, 'font-size')) }))
    .filter(({ x, y }) => x > left && x < left + 12 && y > top + 30 && y < bottom).sort((one, other) => one.y - other.y);
});

function clearOf(svg: string, tongue: Tongue): number {
  const { above, below } = reach[tongue];
  return Math.min(...columnsDrawn(svg).flatMap((lines) => lines.slice(1).map((line, index) => line.y - above * line.size - lines[index]!.y - below * lines[index]!.size)));
}

const named = (model: MapModel, zh: string, en: string): MapModel => ({ ...model, stages: model.stages.map((stage) => ({ ...stage, steps: stage.steps.map((step) => ({ ...step, cards: step.cards.map((card) => ({ ...card, name: { zh, en } })) })) })) });

const lengths = [8, 14, 20, 26, 36, 60];

test.each(lengths)('no line of a name of %s characters touches the one below it, nor the owner\'s, at any width', (length) => {
  const zh = [...'業務員保經代線上投保理賠申請臨櫃續約進度查詢個人險結案客服車輛現場協助外撥機器人新契約關懷電訪'.repeat(2)].slice(0, length).join('');
  const en = 'Endorsement cancellation at the counter and a new policy welcome call'.slice(0, length).trim();
  let drawn = 0;
  fc.assert(fc.property(anyMap, fc.integer({ min: 640, max: 2400 }), fc.constantFrom('zh' as const, 'en' as const), (model, width, lang) => {
    const svg = drawMap(named(model, zh, en), { ...readDrawingWords({}), lang, theme: 'light', gaps: gapTypes, width, path: 'FIRST', asOf: null });
    drawn += columnsDrawn(svg).length;
    expect(clearOf(svg, lang)).toBeGreaterThan(0.8);
  }), { numRuns: 30 });
  expect(drawn).toBeGreaterThan(30);
});

test.each([['zh', 124], ['en', 142]] as const)('nor on paper, %s', (tongue, cardHeight) => {
  fc.assert(fc.property(anyMap, (model) => {
    const { cards, sizes } = layoutMap(model, { width: 1511, tongue, path: 'FIRST', gaps: gapTypes, strip: true, cardHeight });
    for (const { nameLines, ownerLines } of cards) {
      const last = (sizes.isWide ? 41 : 39) + (nameLines.length - 1) * sizes.nameLeading;
      const first = cardHeight - 51 - (ownerLines.length - 1) * 12.5;
      expect(first - reach[tongue].above * sizes.ownerSize - last - reach[tongue].below * sizes.nameSize).toBeGreaterThan(0.8);
    }
  }), { numRuns: 60 });
});
