import type { ExclusionRule } from './readingTerms';

/** What a cell of a column says of its row: the rule that leaves it out, that it counts, or nothing that is known. */
export type Status = ExclusionRule | 'counts' | 'unknown';

/** Words as they are compared: in whatever case, width and spacing. */
const folded = (cell: string): string => cell.normalize('NFKC').replace(/[\s_\-.?]+/g, '').toLowerCase();

/** Words by which survey tools mark responses, in the forms of their exports and interfaces. */
const words: Readonly<Record<Exclude<Status, 'unknown' | 'unscored'>, readonly string[]>> = {
  counts: ['complete', 'completed', 'completedresponse', 'finished', 'submitted', 'full', 'fullycompleted', 'done', 'answered', 'responded', 'valid', '完成', '已完成', '完成的', '已提交', '已填答', '已作答', '已回覆', '已填寫', '填答完成', '作答完成', '有效', '有效問卷', '有效问卷', '完了', '回答済み', '回答完了'],
  unfinished: ['partial', 'partialresponse', 'partially', 'partiallycomplete', 'partiallycompleted', 'incomplete', 'incompleted', 'notcomplete', 'notcompleted', 'notfinished', 'unfinished', 'inprogress', 'started', 'notsubmitted', 'abandoned', 'dropout', 'droppedout', 'dropped', 'breakoff', 'draft', 'saved',
    '未完成', '未完成填答', '部分完成', '部份完成', '未完成或部分完成', '部分', '進行中', '进行中', '填答中', '作答中', '填寫中', '未提交', '未送出', '草稿', '暫存', '暂存', '中斷', '中断', '中途離開', '中途離開問卷', '回答中', '途中'],
  test: ['test', 'testing', 'testresponse', 'testdata', 'testmode', 'istest', '測試', '測試資料', '測試填答', '测试', '测试数据', 'テスト', 'テスト回答'],
  preview: ['preview', 'surveypreview', 'previewed', '預覽', '预览', 'プレビュー'],
  spam: ['spam', 'possiblespam', 'bot', '垃圾', '垃圾回覆', '垃圾訊息', 'スパム'],
  disqualified: ['disqualified', 'screenedout', 'screenout', 'screened', 'terminated', 'ineligible', 'quotafull', 'overquota', 'quotaout', 'quotamet', 'deleted', 'rejected', 'invalid', '不合格', '不符資格', '不符合資格', '資格不符', '甄別', '超額回覆', '額滿', '额满', '配額已滿', '無效', '無效問卷', '无效', '无效问卷', '廢卷', '已刪除', '已删除', '対象外'],
};

const meaning: ReadonlyMap<string, Status> = new Map(Object.entries(words).flatMap(([status, all]) => all.map((word) => [word, status as Status] as const)));

const yes = new Set(['1', 'true', 'yes', 'y', 't', 'x', '是', '有', '✓', '✔', 'はい']);
const no = new Set(['0', 'false', 'no', 'n', 'f', '否', '無', '无', 'いいえ']);

const byWord = (text: string): Status => meaning.get(text) ?? 'unknown';

const looksLikeTime = /\d.*[-/.:年].*\d/;

function byShare(text: string): Status {
  const [, number, sign] = /^(\d{1,3}(?:[.,]\d+)?)(%?)$/.exec(text) ?? [];
  if (number === undefined) return byWord(text);
  const share = Number(number.replace(',', '.'));
  // One may be a percent, or the whole.
  if (share === 1 && sign === '') return 'unknown';
  return share < 100 ? 'unfinished' : 'counts';
}

/** A flag that is set marks rows; one that is not, or nothing, does not. @param set the words of one that is set */
const flag = (rule: ExclusionRule, set: ReadonlySet<string> = yes) => (cell: string): Status => {
  const text = folded(cell);
  return text === '' || no.has(text) ? 'counts' : set.has(text) || byWord(text) === rule ? rule : 'unknown';
};

/** Under `Test` alone a T may be the group of a trial, beside C. */
const yesButT: ReadonlySet<string> = new Set([...yes].filter((word) => word !== 't'));

/** Kinds of columns that say of a row whether it is an answer, by what their cells say. */
export const statusKinds = {
  status: (cell) => byWord(folded(cell)),
  done: (cell) => {
    const text = folded(cell);
    return no.has(text) ? 'unfinished' : yes.has(text) || looksLikeTime.test(cell) ? 'counts' : byWord(text);
  },
  // A percentage keeps its point.
  progress: (cell) => byShare(cell.normalize('NFKC').replace(/\s+/g, '').toLowerCase()),
  submitted: (cell) => (cell.trim() === '' ? 'unfinished' : 'counts'),
  test: flag('test'),
  testAlone: flag('test', yesButT),
  spam: flag('spam'),
  preview: flag('preview'),
  quota: flag('disqualified'),
  valid: (cell) => {
    const text = folded(cell);
    return no.has(text) ? 'disqualified' : yes.has(text) ? 'counts' : byWord(text);
  },
} satisfies Record<string, (cell: string) => Status>;

export type StatusKind = keyof typeof statusKinds;

/** The rules that a column of a kind may leave rows out by. */
export const rulesOfKind: Readonly<Record<StatusKind, readonly ExclusionRule[]>> = {
  status: ['unfinished', 'test', 'spam', 'preview', 'disqualified'], done: ['unfinished', 'test', 'spam', 'preview', 'disqualified'], progress: ['unfinished'], submitted: ['unfinished'], test: ['test'], testAlone: ['test'], spam: ['spam'], preview: ['preview'], quota: ['disqualified'], valid: ['disqualified'],
};

const headings: Readonly<Record<StatusKind, readonly string[]>> = {
  status: ['status', 'responsestatus', 'surveystatus', 'completionstatus', 'completionstate', 'submissionstatus', 'recordstatus', 'interviewstatus', 'entrystatus', 'answerstatus', 'responsestate', 'responsetype', '狀態', '状态', '完成狀態', '完成状态', '填答狀態', '填答状态', '填寫狀態', '填写状态', '作答狀態', '作答状态', '答題狀態', '答题状态', '回覆狀態', '回复状态', '回應狀態', '問卷狀態', '问卷状态', '提交狀態', '提交状态', 'ステータス', '回答状況', '回答ステータス'],
  done: ['completed', 'complete', 'iscomplete', 'iscompleted', 'finished', 'isfinished', 'submitted', 'issubmitted', '完成', '是否完成', '是否提交', '已完成'],
  progress: ['progress', 'percentcomplete', 'percentcompleted', 'completionpercentage', 'completionrate', 'completion', '完成度', '完成率', '進度', '进度', '填答進度', '作答進度'],
  submitted: ['submitdate', 'datesubmitted', 'submitdate.datesubmitted', '提交日期', '提交時間', '提交时间'],
  test: ['istest', 'testdata', 'istestdata', 'testresponse', 'istestresponse', 'testmode', '是否測試', '是否為測試', '測試資料', '測試填答', '是否测试'],
  testAlone: ['test', '測試', '测试', 'テスト'],
  spam: ['spam', 'isspam', '是否垃圾'],
  preview: ['preview', 'ispreview', '預覽', '是否預覽', '预览'],
  quota: ['額滿結束註記', 'overquota', 'disqualified', 'isdisqualified', 'deleted', 'isdeleted', 'invalid', 'isinvalid', '無效', '是否無效', '无效', '是否无效', '已刪除', '是否刪除'],
  valid: ['valid', 'isvalid', 'validresponse', '有效', '是否有效', '有效問卷', '有效问卷'],
};

const kindOfHeading: ReadonlyMap<string, StatusKind> = new Map(Object.entries(headings).flatMap(([kind, all]) => all.map((heading) => [heading, kind as StatusKind] as const)));

/** The kind of a column or a key by its folded name, with or without a sign behind it: `Progress (%)`, `Complete?`; undefined where it says nothing of the kind. */
export const kindNamed = (folded: string): StatusKind | undefined => kindOfHeading.get(folded.replace(/\(%\)|[%?]/g, ''));
