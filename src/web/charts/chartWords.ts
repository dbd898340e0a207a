import type { InBothTongues, Tongue } from '../drawing/mapModel';
import type { AnswerGroup, ChartKind } from './chart';
import type { Dimension } from './pointScores';

const both = {
  generated: { zh: '產生的答覆，只為展示，不得引用', en: 'generated answers, to show the form, not to be quoted' },
  noise: { zh: '單期低點：在雜訊範圍內', en: 'a single low: within noise' },
  within: { zh: '在雜訊範圍內（離整段分數不到三個標準誤）', en: 'within noise (less than 3 standard errors off)' },
  isHidden: { zh: '不顯示：人數過少，或以免反推', en: 'not shown: too few, or so that none can be derived' },
  beyondNoise: { zh: '超出雜訊', en: 'beyond noise' },
  questionChanged: { zh: '題目改版', en: 'question changed' },
  across: { zh: '題目在其間改版：差異可能來自題目', en: 'the question changed in between: the difference may come of that' },
  notJoined: { zh: '前後不可相連', en: 'not joined across it' },
  target: { zh: '目標', en: 'target' },
  tooFew: { zh: '人數過少，不顯示', en: 'too few, not shown' },
  together: { zh: '一併不顯示，以免反推', en: 'hidden too, so that none can be derived' },
  whole: { zh: '色帶：全體的 95% 區間；重疊的部分，別當成差異', en: 'band: the whole, with its interval; where a part overlaps it, speak of no difference' },
  nothing: { zh: '這段期間沒有可顯示的分數', en: 'No score to show in this period' },
  noParts: { zh: '答覆沒有帶這些欄位', en: 'The answers do not carry these fields' },
} satisfies Record<string, InBothTongues>;

export const chartWord = (name: keyof typeof both, tongue: Tongue): string => both[name][tongue];

const hidden = { TOO_FEW: both.tooFew, FEW_CUSTOMERS: both.tooFew, DERIVABLE: both.together };

/** Why answers are kept back, in short. */
export const hiddenWords = (keptBack: keyof typeof hidden): InBothTongues => hidden[keptBack];

const groups: Record<AnswerGroup, InBothTongues> = {
  DETRACTOR: { zh: '批評者', en: 'Detractors' }, PASSIVE: { zh: '中立者', en: 'Passives' }, PROMOTER: { zh: '推薦者', en: 'Promoters' }, PLAIN: { zh: '答覆', en: 'Answers' },
};
export const groupName = (group: AnswerGroup, tongue: Tongue): string => groups[group][tongue];

export const dimensionNames: Record<Dimension, InBothTongues> = {
  CHANNEL_MODE: { zh: '發送方式', en: 'Mode of sending' }, CALL_REASON: { zh: '來電原因', en: 'Reason for calling' }, PRODUCT: { zh: '產品', en: 'Product' }, SEGMENT: { zh: '客群', en: 'Segment' },
};

const modes: Record<string, InBothTongues> = {
  SMS: { zh: '簡訊', en: 'SMS' }, EMAIL: { zh: '電子郵件', en: 'e-mail' }, IVR: { zh: '語音', en: 'voice menu' }, APP: { zh: 'App 內', en: 'in the app' }, LINE: { zh: 'LINE', en: 'LINE' },
};
export const noChannel: InBothTongues = { zh: '未填通路', en: 'no channel' };

/** How a question was sent; a mode of a name that is not known keeps it. */
export const modeName = (mode: string, tongue: Tongue): string => modes[mode]?.[tongue] ?? mode;

const grains: Record<string, InBothTongues> = {
  DAY: { zh: '每日', en: 'Daily' }, WEEK: { zh: '每週', en: 'Weekly' }, MONTH: { zh: '每月', en: 'Monthly' }, QUARTER: { zh: '每季', en: 'Quarterly' }, YEAR: { zh: '每年', en: 'Yearly' },
};
export const grainName = (grain: string, tongue: Tongue): string => grains[grain]?.[tongue] ?? grain;

const metrics: Record<string, InBothTongues> = {
  TNPS: { zh: 'tNPS', en: 'tNPS' }, RNPS: { zh: 'rNPS', en: 'rNPS' }, COMPETITIVE: { zh: '競品 NPS', en: 'competitive NPS' }, CSAT: { zh: '滿意度', en: 'CSAT' }, CES: { zh: '費力度', en: 'CES' },
};
export const instrumentName = (instrument: string | null, tongue: Tongue): string => metrics[instrument ?? '']?.[tongue] ?? '';

/** What a chart is headed, on the page and in a file. */
export function chartTitle(kind: ChartKind, { metric, grain, scale }: { metric: string; grain: string; scale: readonly [number, number] }, tongue: Tongue): string {
  const name = instrumentName(metric, tongue);
  if (kind === 'series') return tongue === 'zh' ? `${grainName(grain, tongue)} ${name} 與 95% 區間` : `${grainName(grain, tongue)} ${name} with 95% interval`;
  if (kind === 'distribution') return tongue === 'zh' ? `${scale.join('–')} 分布` : `Distribution, ${scale.join('–')}`;
  return tongue === 'zh' ? `各部分的 ${name} 與 95% 區間` : `${name} by part, with 95% interval`;
}
