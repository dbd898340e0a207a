import type { ComparisonModel, ComparisonVerdict } from '../drawing/comparisonModel';
import { verdictWord } from '../drawing/comparisonWords';
import type { Say } from '../shell/tongue';

const verdicts: ComparisonVerdict[] = ['SAME', 'CHANGED', 'ONLY_LEFT', 'ONLY_RIGHT', 'REORDERED'];

/** How much of two journeys is the same, in a sentence. */
export function summaryOf({ columns, stages }: ComparisonModel, say: Say): string {
  const touchpoints = columns.filter(({ places }) => places.left?.card ?? places.right?.card);
  const shared = stages.filter(({ left, right }) => left !== null && right !== null).length;
  const counted = verdicts.map((verdict) => ({ verdict, count: touchpoints.filter((column) => column.verdict === verdict).length })).filter(({ count }) => count > 0);
  if (columns.length > 0 && columns.every(({ verdict }) => verdict === 'SAME')) return say('依原型對齊：兩者完全相同。', 'Aligned by archetype: the two are the same.');
  return say(
    `依原型對齊：${counted.map(({ verdict, count }) => `${verdictWord(verdict, 'zh')} ${count}`).join('、')}；${stages.length} 個階段中 ${shared} 個兩者都有。`,
    `Aligned by archetype: ${counted.map(({ verdict, count }) => `${count} ${verdictWord(verdict, 'en')}`).join(', ')}; ${shared} of ${stages.length} stages on both sides.`,
  );
}
