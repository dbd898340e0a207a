/** What each attribute and link is called in Chinese, at the head of a column; said once for all nouns that have one of the name. */
const headings: Readonly<Record<string, string>> = {
  id: '編號', formerSlugs: '舊編號', code: '代碼', name: '名稱', title: '標題', notes: '備註', note: '附註', provenance: '來歷', facts: '依據事實', seeAlso: '相關事實', aliases: '別名',
  group: '集團', subsidiary: '子公司', department: '部門', owner: '負責單位', channel: '通路別', channels: '通路', archetypes: '原型', handsOverTo: '交接至',
  validFrom: '生效日', validTo: '失效日', validFromPrecision: '生效日精確度', position: '順序', serviceNode: '服務節點', importance: '重要度',
  modality: '接觸方式', reportingGroup: '申報類別', subject: '對象', touchpoint: '接觸點', touchpoints: '接觸點清單', instrument: '調查種類', cadence: '頻率', frame: '受訪範圍', facets: '構面',
  journey: '旅程', wholeCustomer: '全客戶旅程', personas: '人物誌清單', persona: '人物誌', variantOf: '參照旅程', stage: '階段', momentOfTruth: '關鍵時刻', anyTime: '隨時', endsEpisode: '情節終點', skippable: '可略過', repeatable: '可重複',
  legs: '路徑', age: '年齡', number: '版次', effectiveOn: '生效日期', withdrawnOn: '撤回日期', frozen: '凍結內容',
  publisher: '發布者', year: '年度', address: '網址', section: '章節', kind: '種類', about: '關於', statement: '陳述', details: '細節', noDataReason: '無資料原因', adds: '新增內容', addedAt: '新增於', source: '來源',
  status: '狀態', adopted: '採用解讀', adoptedReason: '採用理由', assertion: '疑義', assertions: '疑義清單', compares: '比較',
  dimension: '維度', description: '說明',
  metric: '指標', scope: '範圍', scopeReading: '範圍解讀', periodFrom: '期間起', periodTo: '期間迄', asOf: '基準日', value: '數值', unit: '單位', decimals: '小數位數', qualifier: '限定詞', precision: '精確度', direction: '方向',
  delta: '變動', deltaUnit: '變動單位', deltaQualifier: '變動限定詞', deltaBasis: '變動基準', rank: '名次', promoters: '推薦者數', passives: '中立者數', detractors: '批評者數', method: '方法',
  operator: '條件', competitor: '競爭者', survey: '問卷', point: '量測點', scaleMin: '量尺最小值', scaleMax: '量尺最大值', question: '題目', questionVersion: '題目版本', noticeVersion: '告知版本', sentAfterDays: '幾日後寄送', inclusionProbability: '抽樣機率',
  figuresFrom: '分數最低則數', commentsFrom: '意見最低則數', arrowsFrom: '比較最低則數',
  form: '缺口形式', standing: '處置', assignee: '承辦人', reason: '理由',
  importantFrom: '重要度門檻', graceDays: '寬限日數', onlineAtLeast: '線上至少', offlineAtLeast: '實體至少', continuityAtLeast: '連續度至少', siblingsAtLeast: '同業至少', differencePercent: '差異百分比', shortfallPercent: '落差百分比', worstRank: '最差名次', answersWithinReach: '可得答覆數',
  journeyWeight: '旅程權重', subsidiaryWeight: '子公司權重', momentOfTruthWeight: '關鍵時刻權重', highGapWeight: '高缺口權重', mediumGapWeight: '中缺口權重', lowGapWeight: '低缺口權重',
};

/** What stands behind the point of a heading: the language, or the file of a long text and its digest. */
const parts: Readonly<Record<string, string>> = { zh: '中文', en: '英文', file: '檔案', sha256: 'SHA-256' };

/** The Chinese heading of a column: `名稱（中文）` for `name.zh`. Null where none is declared. */
export function zhHeadingOf(header: string): string | null {
  const [name = '', part] = header.split('.');
  const heading = headings[name];
  if (heading === undefined) return null;
  return part === undefined ? heading : `${heading}（${parts[part]}）`;
}
