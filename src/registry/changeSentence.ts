import type { StoredBilingual } from '../graphql/bilingual';
import type { Change, ChangeAction } from '../history/change';
import { nounWords } from './nounWords';
import { zhHeadingOf } from './zhHeadings';

const actions: Record<ChangeAction, StoredBilingual> = {
  ADDED: ['新增', 'added'], CHANGED: ['變更', 'changed'], RETIRED: ['停用', 'retired'], RESTORED: ['恢復', 'restored'], CLOSED: ['隨之停用', 'ended along'], REOPENED: ['隨之恢復', 'opened again'],
  PUBLISHED: ['發布', 'published'], WITHDRAWN: ['撤回', 'withdrawn'], CORRECTED: ['更正日期', 'day corrected'], REMOVED: ['移除', 'removed'],
};

/** What an attribute or link is called: its heading in Chinese files, and its name in words. */
export const fieldLabel = (name: string): StoredBilingual => [zhHeadingOf(name) ?? name, name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)];

const isAbout = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The attributes and links that differ, by name. */
export function changedNames({ before, after }: Pick<Change, 'before' | 'after'>): string[] {
  return [...new Set([before, after].flatMap((side) => (isAbout(side) ? Object.keys(side) : [])))].sort();
}

/** What an object is called by what a change says of it; null where it says nothing of that. */
export function nameIn({ before, after }: Pick<Change, 'before' | 'after'>): StoredBilingual | null {
  for (const side of [after, before]) {
    const said = isAbout(side) ? side.name ?? side.title ?? side.statement : null;
    if (isAbout(said) && typeof said.zh === 'string' && typeof said.en === 'string') return [said.zh, said.en];
  }
  return null;
}

/** A change in one sentence, in both languages; of one that changed what was there, also which attributes. */
export function changeSentence(change: Pick<Change, 'action' | 'objectType' | 'objectSlug' | 'before' | 'after' | 'reason'>, name: StoredBilingual | null): StoredBilingual {
  const { action, objectType, objectSlug, reason } = change;
  const [zhNoun, enNoun] = nounWords(objectType);
  const [zhName, enName] = name ?? [objectSlug, objectSlug];
  const labels = action === 'CHANGED' || action === 'CORRECTED' ? changedNames(change).map(fieldLabel) : [];
  const [zhFields, enFields] = labels.length === 0 ? ['', ''] : [`：${labels.map(([zh]) => zh).join('、')}`, `: ${labels.map(([, en]) => en).join(', ')}`];
  const [zhReason, enReason] = reason ? [`（理由：${reason}）`, ` (reason: ${reason})`] : ['', ''];
  return [`${actions[action][0]}${zhNoun}「${zhName}」${zhFields}${zhReason}`, `${enNoun} “${enName}” ${actions[action][1]}${enFields}${enReason}`];
}
