import type { Publication } from './gapFacts';
import type { Since } from './foundGap';

/**
 * Since when something stands on a published map as it is now: the first version that took effect by the day and was frozen after its
 * last change, that of a slug left aside. A version that was frozen before may have shown something else.
 */
export function publishedSince(versions: readonly Publication[], shapedAt: readonly string[], day: string): Since {
  const days = versions.filter(({ effectiveOn, createdAt }) => effectiveOn <= day && shapedAt.every((at) => at <= createdAt)).map(({ effectiveOn }) => effectiveOn);
  if (days.length === 0) return { day: null, reason: ['登錄中沒有相關日期，也沒有呈現此狀態的已發布版本，無法推定起始日', 'neither a date nor a published version that shows it as it is now says since when'] };
  return { day: days.sort()[0]!, reason: ['最早一個呈現此狀態的已發布版本自這天生效；更早的情形未知', 'the first published version that shows it took effect on this day; before that nothing is known'] };
}
