import fc from 'fast-check';
import type { ComparisonColumn, ComparisonModel, ComparisonPlace, ComparisonVerdict } from './comparisonModel';
import { layoutComparison } from './layoutComparison';
import type { Lane, MapCard } from './mapModel';

const both = (text: string) => ({ zh: text, en: text });
const stage = (slug: string) => ({ key: slug, name: both(`階段${slug}`), momentOfTruth: slug === 'b', counts: { touchpoints: 3, measured: 1 } });
const card = (slug: string, lane: Lane): MapCard => ({ key: slug, id: slug, touchpoint: `Touchpoint:${slug}`, slug, code: slug, name: both(`節點 ${slug} 線上理賠進度查詢`), provenance: 'ILLUSTRATIVE', lane, side: lane, channels: [], owner: null, measured: false, figure: { form: 'NOT_MEASURED' }, beside: null, reused: false, points: [] });
const side = { slug: 'x/y', name: both('理賠'), subsidiary: { slug: 'x', name: both('國泰') }, asOf: null, frozenAs: null, life: { standing: 'STANDING' as const, retiredOn: null, validFrom: null }, label: both('國泰'), path: null };

const place = fc.record({ stage: fc.constantFrom('a', 'b', 'c'), lane: fc.constantFrom<Lane | null>('ONLINE', 'OFFLINE', null) });
const drawn = fc.record({ left: fc.option(place), right: fc.option(place), sentence: fc.string({ maxLength: 80 }), same: fc.boolean() }).filter(({ left, right }) => left !== null || right !== null);

const placeOf = (slug: string, drawnPlace: { stage: string; lane: Lane | null } | null): ComparisonPlace | null =>
  drawnPlace && { stage: stage(drawnPlace.stage), step: null, skippable: false, repeatable: false, card: drawnPlace.lane && card(slug, drawnPlace.lane) };

const models = fc.array(drawn, { maxLength: 12 }).map((columns): ComparisonModel => ({
  sides: { left: side, right: side }, stages: [], counts: [], same: false, stagesCompared: 0, stagesShared: 0,
  columns: columns.map(({ left, right, sentence, same }, at): ComparisonColumn => {
    const verdict: ComparisonVerdict = left && right ? (same ? 'SAME' : 'CHANGED') : left ? 'ONLY_LEFT' : 'ONLY_RIGHT';
    return { key: String(at), verdict, sentence: both(sentence), archetypes: [both('進度查詢')], stages: { left: left && stage(left.stage), right: right && stage(right.stage) }, places: { left: placeOf(`l${at}`, left), right: placeOf(`r${at}`, right) } };
  }),
}));

test('everything of a comparison has its place: cards in their lanes and columns, columns beside each other, differences between the sides', () => {
  fc.assert(fc.property(models, fc.constantFrom(600, 1256, 1896), fc.constantFrom<'zh' | 'en'>('zh', 'en'), fc.boolean(), (model, width, tongue, onlyDifferences) => {
    const layout = layoutComparison(model, { width, tongue, onlyDifferences });
    expect(layout.width).toBeGreaterThanOrEqual(width);
    layout.columns.forEach((box, at) => {
      expect(box.isNarrow).toBe(onlyDifferences && box.column.verdict === 'SAME');
      expect(box.x).toBeGreaterThanOrEqual(at === 0 ? 0 : layout.columns[at - 1]!.x + layout.columns[at - 1]!.width - 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
      for (const name of ['left', 'right'] as const) {
        const cell = box.cells[name];
        const shown = box.column.places[name]?.card;
        expect(cell.kind === 'CARD').toBe(Boolean(shown) && !box.isNarrow);
        if (cell.kind !== 'CARD') continue;
        const lane = layout.sides[name].lanes.find((other) => other.lane === shown!.lane)!;
        expect(cell.card.x).toBeGreaterThanOrEqual(box.x);
        expect(cell.card.x + cell.card.width).toBeLessThanOrEqual(box.x + box.width);
        expect(cell.card.y).toBeGreaterThanOrEqual(lane.y);
        expect(cell.card.y + cell.card.height).toBeLessThanOrEqual(lane.y + lane.height);
      }
    });
    const bottom = (name: 'left' | 'right'): number => layout.sides[name].lanes[1]!.y + layout.sides[name].lanes[1]!.height;
    expect(layout.differences.y).toBeGreaterThan(bottom('left'));
    expect(layout.sides.right.lanes[0]!.y).toBeGreaterThan(layout.differences.y + layout.differences.height);
    expect(layout.height).toBeGreaterThan(bottom('right'));
    expect(layout.stages.reduce((sum, span) => sum + span.width, 0)).toBeCloseTo(layout.columns.reduce((sum, box) => sum + box.width, 0));
  }));
});
