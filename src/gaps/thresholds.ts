import type { StoredBilingual } from '../graphql/bilingual';
import type { GapPolicy } from './gapPolicy';

export type ThresholdName = Exclude<keyof GapPolicy, 'subsidiary' | 'note' | 'id' | 'slug' | 'key' | 'formerSlugs' | 'version' | 'createdAt' | 'updatedAt' | 'noun'>;

interface Threshold {
  shipped: number;
  label: StoredBilingual;
  unit: StoredBilingual;
}

/** The thresholds that Waymark ships with, and how people read them. */
export const thresholds: Record<ThresholdName, Threshold> = {
  importantFrom: { shipped: 3, label: ['應量測的重要程度下限', 'Importance from which a touchpoint should be measured'], unit: ['級（1 至 5）', 'of 5'] },
  graceDays: { shipped: 0, label: ['逾期寬限', 'Grace after the cadence has run out'], unit: ['天', 'days'] },
  onlineAtLeast: { shipped: 1, label: ['每階段至少的線上接觸點', 'Online touchpoints a stage should have'], unit: ['個', 'touchpoints'] },
  offlineAtLeast: { shipped: 1, label: ['每階段至少的線下接觸點', 'Offline touchpoints a stage should have'], unit: ['個', 'touchpoints'] },
  continuityAtLeast: { shipped: 0.75, label: ['路徑連續度下限', 'Continuity a path should reach'], unit: ['（0 至 1）', 'of 1'] },
  siblingsAtLeast: { shipped: 1, label: ['至少幾家姊妹公司才算缺口', 'Sibling subsidiaries that make it a gap'], unit: ['家', 'subsidiaries'] },
  differencePercent: { shipped: 10, label: ['差異達宣告數的多少視為嚴重', 'Difference that weighs high'], unit: ['%', '% of the declared count'] },
  shortfallPercent: { shipped: 10, label: ['落後達目標的多少視為嚴重', 'Shortfall that weighs high'], unit: ['%', '% of the target'] },
  worstRank: { shipped: 1, label: ['可接受的最後名次', 'Worst rank that is no gap'], unit: ['名', 'th place'] },
  answersWithinReach: { shipped: 10_000, label: ['一年可望收回的答覆數', 'Answers a year within reach'], unit: ['份', 'answers'] },
  journeyWeight: { shipped: 1, label: ['每個旅程的權重', 'Weight of a journey'], unit: ['分', 'each'] },
  subsidiaryWeight: { shipped: 1, label: ['每家經營同類接觸點的子公司的權重', 'Weight of a subsidiary that runs the same kind'], unit: ['分', 'each'] },
  momentOfTruthWeight: { shipped: 3, label: ['每個關鍵時刻的權重', 'Weight of a moment of truth'], unit: ['分', 'each'] },
  highGapWeight: { shipped: 3, label: ['每個高嚴重度缺口的權重', 'Weight of a gap of high severity'], unit: ['分', 'each'] },
  mediumGapWeight: { shipped: 2, label: ['每個中嚴重度缺口的權重', 'Weight of a gap of medium severity'], unit: ['分', 'each'] },
  lowGapWeight: { shipped: 1, label: ['每個低嚴重度缺口的權重', 'Weight of a gap of low severity'], unit: ['分', 'each'] },
};

/** A threshold as it was applied. */
export interface AppliedThreshold {
  name: ThresholdName;
  value: number;
  /** Whether the subsidiary set it itself. */
  own: boolean;
}

export type StoredPolicy = Partial<Record<ThresholdName, number | null>>;

/** The thresholds of one subsidiary: its own, else those of the default policy, else what Waymark ships with. */
export type ThresholdsOf = (subsidiary: string | null, name: ThresholdName) => AppliedThreshold;

/** @param policies by the key of the subsidiary; the default policy under null */
export const thresholdsFrom = (policies: ReadonlyMap<string | null, StoredPolicy>): ThresholdsOf => (subsidiary, name) => {
  const own = subsidiary === null ? null : policies.get(subsidiary)?.[name] ?? null;
  return { name, value: own ?? policies.get(null)?.[name] ?? thresholds[name].shipped, own: own !== null };
};
