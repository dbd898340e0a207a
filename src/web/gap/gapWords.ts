import type { GapType, MapGap } from '../drawing/mapModel';

/** The types in the order of their weight. */
export const gapTypeWords: Record<GapType, [string, string]> = {
  DECLARED_VS_REGISTERED: ['宣告對登錄', 'Declared / registered'],
  COVERAGE: ['量測覆蓋', 'Coverage'],
  STAGE_EMPTY: ['階段空缺', 'Empty stage'],
  CHANNEL_BREAK: ['通路斷點', 'Channel break'],
  OWNERSHIP: ['負責單位', 'Ownership'],
  RETIRED: ['仍用已停用', 'Retired, still used'],
  ARCHETYPE: ['子公司對照', 'Siblings compared'],
  TARGET: ['未達目標', 'Below target'],
  BENCHMARK: ['落後同業', 'Benchmark'],
  UNTESTABLE: ['無從檢定', 'Untestable'],
  CONFLICT: ['來源矛盾', 'Conflict'],
};

export const standingWords: Record<MapGap['standing'], [string, string]> = {
  OPEN: ['未處理', 'open'], ACKNOWLEDGED: ['已知悉', 'acknowledged'], ASSIGNED: ['已指派', 'assigned'], DISMISSED: ['已擱置', 'dismissed'],
};

/** What was decided, as an act. */
export const decidedWords: Record<MapGap['standing'], [string, string]> = {
  OPEN: ['重新開啟', 'reopened'], ACKNOWLEDGED: ['知悉', 'acknowledged'], ASSIGNED: ['指派', 'assigned'], DISMISSED: ['擱置', 'dismissed'],
};
