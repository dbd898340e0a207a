import type { StoredBilingual } from '../graphql/bilingual';

/** What a comparison found. */
export interface Found {
  distinguishable: boolean;
  /** Of the second score against the first. */
  difference: number;
  /** Answers each period would need; null where there is no difference, or one so small that no survey can tell it. */
  needed: number | null;
  /** Whether the same people are compared. */
  paired: boolean;
  level: number;
}

const percent = (level: number): string => `${Number((100 * level).toFixed(1))}%`;

const spelled = (n: number): string => n.toLocaleString('en-US');

/** What may be said of a comparison, in both languages; it claims nothing that the interval does not support. */
export function verdictOf({ distinguishable, difference, needed, paired, level }: Found): StoredBilingual {
  if (distinguishable) {
    return difference > 0
      ? [`後者較高，差異在 ${percent(level)} 信心水準下可辨別`, `The second is higher; distinguishable at the ${percent(level)} level`]
      : [`後者較低，差異在 ${percent(level)} 信心水準下可辨別`, `The second is lower; distinguishable at the ${percent(level)} level`];
  }
  if (difference === 0) return ['無法辨別：兩者沒有差異', 'Not distinguishable: there is no difference'];
  if (needed === null) return ['無法辨別：差異太小，任何調查都分辨不出', 'Not distinguishable: too small to be told by any survey'];
  return paired
    ? [`無法辨別：這樣的差異約需 ${spelled(needed)} 位兩期皆作答的客戶`, `Not distinguishable: would need about ${spelled(needed)} people who answered both times`]
    : [`無法辨別：這樣的差異每期約需 ${spelled(needed)} 份答覆`, `Not distinguishable: would need about ${spelled(needed)} answers a period`];
}
