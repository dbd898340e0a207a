import type { StoredBilingual } from '../graphql/bilingual';
import type { Metric, Unit } from '../metrics/observation';
import type { ReportingGroup } from '../registry/provenance';

/** How people read a metric in a sentence. */
export const metricWords: Record<Metric, StoredBilingual> = {
  RNPS: ['rNPS', 'rNPS'], TNPS: ['tNPS', 'tNPS'], NPS_UNSPECIFIED: ['NPS（種類未載明）', 'NPS of an unstated kind'], SATISFACTION: ['滿意度', 'satisfaction'],
  DETRACTOR_SHARE: ['批評者比率', 'share of detractors'], PROMOTER_SHARE: ['推薦者比率', 'share of promoters'], PASSIVE_SHARE: ['中立者比率', 'share of passives'],
  CSAT_STARS: ['滿意度星等', 'satisfaction in stars'], SHARE_OF_CONTACTS: ['占客服進線比例', 'share of contacts'], VOLUME: ['每月進線量', 'contacts a month'], COMPETITIVE_RANK: ['同業排名', 'rank among competitors'], COMPETITIVE_NPS: ['同業 NPS', 'NPS of a competitor'],
  DECLARED_SERVICE_NODES: ['宣告的服務節點數', 'declared service nodes'], DECLARED_ONLINE_NODES: ['宣告的線上節點數', 'declared online nodes'],
  DECLARED_OFFLINE_NODES: ['宣告的線下節點數', 'declared offline nodes'], NODES_ADDED: ['新增的節點數', 'nodes added'],
};

/** A metric inside a Chinese sentence: Latin letters stand apart from the characters around them. */
export const metricInChinese = (metric: Metric): string => metricWords[metric][0].replace(/^(?=[A-Za-z])/, ' ').replace(/(?<=[A-Za-z])$/, ' ');

const unitWords: Record<Unit, StoredBilingual> = {
  NPS_POINTS: [' 分', ' points'], POINTS_UNSPECIFIED: [' 分（單位不明）', ' points of an unstated scale'], PERCENT: ['%', '%'], PERCENTAGE_POINTS: [' 個百分點', ' percentage points'],
  STARS_OF_5: [' 顆星（滿分 5）', ' of 5 stars'], CONTACTS_PER_MONTH: [' 人次／月', ' contacts a month'], NODES: [' 個', ''], RANK: [' 名', ''], UNDETERMINED: ['（單位不明）', ' (unit unclear)'],
};

export const sideWords: Record<ReportingGroup, StoredBilingual> = { ONLINE: ['線上', 'online'], OFFLINE: ['線下', 'offline'] };

/** A number as it is printed: thousands apart, with as many decimals as stated, at most four. */
export const numberText = (value: number, decimals: number | null = null): string =>
  value.toLocaleString('en-US', decimals === null ? { maximumFractionDigits: 4 } : { minimumFractionDigits: Math.min(decimals, 4), maximumFractionDigits: Math.min(decimals, 4) });

export const valueText = (value: number, unit: Unit | null, decimals: number | null = null): StoredBilingual => {
  const number = numberText(value, decimals);
  return unit === null ? [number, number] : [number + unitWords[unit][0], number + unitWords[unit][1]];
};

/** A list in a sentence. */
export const listWords = (items: StoredBilingual[]): StoredBilingual => [items.map(([zh]) => `「${zh}」`).join('、'), items.map(([, en]) => en).join(', ')];

/** A period in a sentence: the year where it is one. */
export function periodText(from: string | null, to: string | null): StoredBilingual {
  if (from === null || to === null) return ['（期間未載明）', ' (period not stated)'];
  const isYear = from.endsWith('-01-01') && to.endsWith('-01-01') && Number(to.slice(0, 4)) === Number(from.slice(0, 4)) + 1;
  return isYear ? [` ${from.slice(0, 4)} 年`, ` in ${from.slice(0, 4)}`] : [` ${from} 至 ${to}（不含）`, ` from ${from} until ${to}`];
}

/** The one reason that all gaps at moments of truth share. */
export const atMomentOfTruth: StoredBilingual = ['位於關鍵時刻：這裡的體驗左右客戶對整段旅程的評價', 'it lies at a moment of truth, where the experience decides how the whole journey is judged'];
