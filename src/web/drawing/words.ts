import type { InBothTongues, MapProvenance, Tongue } from './mapModel';

/** The words of a drawing, in both tongues. English uses ASCII quotes and commas only: a Chinese font draws others full width. */
const both = {
  online: { zh: '線上', en: 'Online' },
  twinOnline: { zh: '線上線下都有，這是線上一側', en: 'both online and offline, here its online side' },
  twinOffline: { zh: '線上線下都有，這是線下一側', en: 'both online and offline, here its offline side' },
  onlineNote: { zh: '數位', en: 'digital' },
  offline: { zh: '線下', en: 'Offline' },
  offlineNote: { zh: '含電話', en: 'incl. phone' },
  momentOfTruth: { zh: '關鍵時刻', en: 'Moment of truth' },
  measured: { zh: '量測', en: 'measured' },
  anyTime: { zh: '隨時', en: 'any time' },
  noTouchpoint: { zh: '無節點', en: 'no touchpoint' },
  notRegistered: { zh: '尚未登錄服務節點', en: 'No touchpoint registered' },
  notMeasured: { zh: '未量測', en: 'not measured' },
  noFigure: { zh: '尚無數據', en: 'no figure yet' },
  noAnswersLately: { zh: '近期無答覆', en: 'none lately' },
  noSurvey: { zh: '未部署問卷', en: 'no survey yet' },
  severalInstruments: { zh: '量尺不同', en: 'scales differ' },
  pointSet: { zh: '已設量測點', en: 'point set up' },
  noSampleSize: { zh: 'n 未公布', en: 'n not published' },
  noSampleSizeShort: { zh: 'n 未公布', en: 'no n' },
  lowBase: { zh: '低基數', en: 'low base' },
  noValue: { zh: '未公布數值', en: 'no value published' },
  noValueShort: { zh: '未公布數值', en: 'no value' },
  noBase: { zh: '無基期與 n', en: 'no base or n' },
  tooFew: { zh: '為保護答覆者，不顯示', en: 'hidden to protect who answered' },
  noOwner: { zh: '無負責單位', en: 'no owner' },
  outOfUse: { zh: '已停用', en: 'retired' },
  notYet: { zh: '尚未啟用', en: 'not yet in use' },
  legendRetired: { zh: '已停用（不計入）', en: 'retired (not counted)' },
  retired: { zh: '已裁撤', en: 'retired' },
  or: { zh: '或', en: 'or' },
  optional: { zh: '可略', en: 'optional' },
  repeats: { zh: '可重複', en: 'repeats' },
  handOver: { zh: '交接', en: 'handed over' },
  sameOwner: { zh: '同單位', en: 'one owner' },
  sameTouchpoint: { zh: '同節點', en: 'one touchpoint' },
  someHidden: { zh: '篩選隱藏部分', en: 'some hidden by filter' },
  channelBreak: { zh: '通路斷點', en: 'channel break' },
  alternative: { zh: '其他選項', en: 'alternative' },
  customerPath: { zh: '客戶路徑', en: 'customer path' },
  path: { zh: '路徑', en: 'Path' },
  noPath: { zh: '未畫路徑', en: 'no path drawn' },
  allPaths: { zh: '全部路徑', en: 'all paths' },
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
  valueAndInterval: { zh: '值與 95% 區間', en: 'value and 95% interval' },
  legendReported: { zh: '來源載明', en: 'stated in source' },
  legendPublished: { zh: '公開資料', en: 'other public source' },
  legendDerived: { zh: '由載明值推算', en: 'derived from stated figures' },
  legendOperated: { zh: '營運資料', en: 'entered in use' },
  legendIllustrative: { zh: '示意（虛構，僅供展示）', en: 'illustrative (invented)' },
  legendUnmeasured: { zh: '未量測（無紙底）', en: 'not measured (no paper)' },
  caution: {
    zh: '虛線框與「示意」＝虛構，只為展示，不得引用；實線框與「載明」＝來源文件所載。旅程順序與人物為示意。無 n 的數字沒有區間。',
    en: 'Dashed border and "illustrative" (illus.) = invented to show the form, not to be quoted. Heavy solid border and "stated" = stated in the source document. Order and personas are illustrative.',
  },
  nodes: { zh: '節點', en: 'touchpoints' },
  changes: { zh: '換通路', en: 'channel changes' },
  breaks: { zh: '斷點', en: 'breaks' },
  continuity: { zh: '連續度', en: 'continuity' },
  draft: { zh: '草稿', en: 'draft' },
  gap: { zh: '缺口', en: 'Gap' },
  noGaps: { zh: '沒有缺口', en: 'No gaps' },
  map: { zh: '旅程圖', en: 'journey map' },
  respondentsDiffer: { zh: '受訪者不同，故不連線', en: 'different respondents, so not joined' },
  scoresWithInterval: { zh: '各節點分數與 95% 區間', en: 'Score by touchpoint with 95% interval' },
  onPath: { zh: '在路徑上', en: 'on the path' },
  alsoElsewhere: { zh: '本旅程他處亦有', en: 'also elsewhere in this journey' },
  noChannel: { zh: '未登錄通路', en: 'no channel registered' },
  years: { zh: '歲', en: '' },
  wholeJourney: { zh: '整段旅程', en: 'whole journey' },
} satisfies Record<string, InBothTongues>;

export type Word = keyof typeof both;

export const word = (name: Word, tongue: Tongue): string => both[name][tongue];

/** The tag that says where something comes from; `full` where it has to explain itself. */
const provenances: Record<MapProvenance, { tag: InBothTongues; full: InBothTongues }> = {
  REPORTED: { tag: { zh: '載明', en: 'stated' }, full: { zh: '來源載明', en: 'stated in the source' } },
  PUBLISHED: { tag: { zh: '公開', en: 'public' }, full: { zh: '公開資料', en: 'stated by another public source' } },
  DERIVED: { tag: { zh: '推算', en: 'derived' }, full: { zh: '由載明值推算', en: 'derived from stated figures' } },
  ILLUSTRATIVE: { tag: { zh: '示意', en: 'illustrative' }, full: { zh: '示意（虛構）', en: 'illustrative (invented)' } },
  OPERATED: { tag: { zh: '營運', en: 'in use' }, full: { zh: '營運資料', en: 'entered in use' } },
};

export const provenanceTag = (provenance: MapProvenance, tongue: Tongue): string => provenances[provenance].tag[tongue];

/** The same on a narrow card. */
export const shortProvenanceTag = (provenance: MapProvenance, tongue: Tongue): string => (provenance === 'ILLUSTRATIVE' && tongue === 'en' ? 'illus.' : provenanceTag(provenance, tongue));

export const provenanceInFull = (provenance: MapProvenance, tongue: Tongue): string => provenances[provenance].full[tongue];

const metrics: Record<string, InBothTongues> = {
  TNPS: { zh: 'tNPS', en: 'tNPS' }, RNPS: { zh: 'rNPS', en: 'rNPS' }, NPS_UNSPECIFIED: { zh: 'NPS', en: 'NPS' }, CSAT_STARS: { zh: '滿意度', en: 'satisfaction' },
  SATISFACTION: { zh: '滿意度', en: 'satisfaction' }, PROMOTER_SHARE: { zh: '推薦者', en: 'promoters' }, PASSIVE_SHARE: { zh: '中立者', en: 'passives' },
  DETRACTOR_SHARE: { zh: '批評者', en: 'detractors' }, COMPETITIVE_RANK: { zh: '同業名次', en: 'rank' }, SHARE_OF_CONTACTS: { zh: '服務占比', en: 'share of contacts' },
  VOLUME: { zh: '月服務量', en: 'contacts a month' },
};

export const metricName = (metric: string, tongue: Tongue): string => metrics[metric]?.[tongue] ?? metric;
