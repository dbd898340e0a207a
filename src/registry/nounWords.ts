import type { StoredBilingual } from '../graphql/bilingual';

/** What each kind of object is called. */
const words: Readonly<Record<string, StoredBilingual>> = {
  Archetype: ['原型', 'archetype'], Assertion: ['疑義', 'assertion'], Benchmark: ['競品數據', 'benchmark'], Channel: ['通路', 'channel'], Department: ['部門', 'department'], Deployment: ['問卷部署', 'deployment'],
  Fact: ['事實', 'fact'], GapDecision: ['缺口處置', 'gap decision'], GapPolicy: ['缺口規則', 'gap policy'], Group: ['集團', 'group'], Journey: ['旅程', 'journey'], JourneyVersion: ['旅程版本', 'journey version'],
  MeasurementPoint: ['量測點', 'measurement point'], Observation: ['公開數據', 'reported figure'], Path: ['路徑', 'path'], Persona: ['人物誌', 'persona'], Reading: ['解讀', 'reading'], Segment: ['分群代碼', 'segment'],
  Source: ['來源', 'source'], Stage: ['階段', 'stage'], Step: ['步驟', 'step'], Subsidiary: ['子公司', 'subsidiary'], SuppressionPolicy: ['分數顯示規則', 'suppression policy'], Survey: ['問卷', 'survey'],
  Target: ['目標', 'target'], Touchpoint: ['接觸點', 'touchpoint'],
};

/** What a kind of object is called; its type where it has no other name. */
export const nounWords = (noun: string): StoredBilingual => words[noun] ?? [noun, noun];
