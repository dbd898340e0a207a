import type { ComparisonVerdict } from './comparisonModel';
import type { InBothTongues, Tongue } from './mapModel';

const both = {
  comparison: { zh: '旅程比較', en: 'journey comparison' },
  difference: { zh: '差異', en: 'Differs' },
  noSuchStage: { zh: '無此階段', en: 'No such stage' },
  noCounterpart: { zh: '沒有對應的節點', en: 'No counterpart' },
  notRegistered: { zh: '尚未登錄服務節點', en: 'No touchpoint registered' },
  noTouchpoints: { zh: '皆無節點', en: 'no touchpoint' },
  measured: { zh: '量測', en: 'measured' },
  draft: { zh: '草稿', en: 'draft' },
  asOf: { zh: '截至', en: 'as of' },
  standsIn: { zh: '在', en: 'in' },
} satisfies Record<string, InBothTongues>;

export const comparisonWord = (name: keyof typeof both, tongue: Tongue): string => both[name][tongue];

const verdicts: Record<ComparisonVerdict, InBothTongues> = {
  SAME: { zh: '相同', en: 'same' },
  CHANGED: { zh: '有差異', en: 'changed' },
  ONLY_LEFT: { zh: '只在 A', en: 'only in A' },
  ONLY_RIGHT: { zh: '只在 B', en: 'only in B' },
  REORDERED: { zh: '順序不同', en: 'reordered' },
};

export const verdictWord = (verdict: ComparisonVerdict, tongue: Tongue): string => verdicts[verdict][tongue];
