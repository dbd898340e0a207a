import type { ComparisonModel } from '../drawing/comparisonModel';
import { verdictWord } from '../drawing/comparisonWords';
import type { Say } from '../shell/tongue';

/** How much of two journeys is the same, in a sentence. */
export function summaryOf({ counts, same, stagesCompared, stagesShared, columns }: ComparisonModel, say: Say): string {
  if (same && columns.length > 0) return say('依原型對齊：兩者完全相同。', 'Aligned by archetype: the two are the same.');
  const reached = counts.filter((each) => each.columns > 0);
  return say(
    `依原型對齊，逐欄：${reached.map(({ verdict, columns: of }) => `${verdictWord(verdict, 'zh')} ${of}`).join('、')}；${stagesCompared} 個階段中 ${stagesShared} 個兩者都有。`,
    `Aligned by archetype, column by column: ${reached.map(({ verdict, columns: of }) => `${of} ${verdictWord(verdict, 'en')}`).join(', ')}; ${stagesShared} of ${stagesCompared} stages on both sides.`,
  );
}
