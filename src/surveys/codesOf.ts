import type { DailyCount } from './dailyCount';
import { segmentKey, type SegmentCode } from './segmentCode';

/** How many answers more, or fewer, carry each code, once these rows are added to the daily counts. */
export function codesOf(rows: readonly Pick<DailyCount, 'dimension' | 'segment' | 'bins'>[]): (SegmentCode & { answers: number })[] {
  const codes = new Map<string, SegmentCode & { answers: number }>();
  for (const { dimension, segment: code, bins } of rows) {
    if (dimension === 'TOTAL') continue;
    const key = segmentKey({ dimension, code });
    const known = codes.get(key) ?? { dimension, code, answers: 0 };
    codes.set(key, { ...known, answers: known.answers + bins.reduce((sum, bin) => sum + bin, 0) });
  }
  return [...codes.values()].filter(({ answers }) => answers !== 0);
}
