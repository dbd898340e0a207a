import type { JSX } from 'preact';
import { useSay } from './tongue';

/** An edit of something that a page is about. */
export interface Edit {
  id: string;
  at: string;
  action: string;
  objectType: string;
  objectId: string;
  /** What was changed, by name. */
  after: Record<string, unknown>;
  reason: string | null;
}

const actions: Record<string, [string, string]> = { ADDED: ['登錄', 'entered'], CHANGED: ['變更', 'changed'], RETIRED: ['停用', 'retired'], RESTORED: ['恢復', 'restored'], CLOSED: ['隨之停用', 'ended along'], REOPENED: ['隨之恢復', 'opened again'] };
const types: Record<string, [string, string]> = { MeasurementPoint: ['量測點', 'measurement point'], Touchpoint: ['節點', 'touchpoint'], Deployment: ['問卷部署', 'deployment'], Survey: ['問卷', 'survey'], Department: ['單位', 'department'] };
const attributes: Record<string, [string, string]> = {
  name: ['名稱', 'name'], owner: ['負責單位', 'owner'], channels: ['通路', 'channels'], channel: ['通路', 'channel'], archetypes: ['原型', 'archetypes'], notes: ['備註', 'notes'], importance: ['重要性', 'importance'], provenance: ['出處', 'provenance'], facts: ['依據', 'facts'],
  question: ['題目', 'question'], questionVersion: ['題目版本', 'version of the question'], cadence: ['頻率', 'cadence'], frame: ['母體', 'who is asked'], instrument: ['量尺', 'instrument'], validFrom: ['起日', 'first day'], validTo: ['迄日', 'end'], slug: ['代號', 'short name'], subsidiary: ['子公司', 'subsidiary'],
};

/** The day in Taipei. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** What was edited, each with its day, what it was and why. `nameOf` calls an object by its id; null where its type says enough. */
export function EditList({ edits, nameOf }: { edits: readonly Edit[]; nameOf(id: string): string | null }): JSX.Element {
  const say = useSay();
  return (
    <ul>
      {edits.map(({ id, at, action, objectType, objectId, after, reason }) => {
        const name = nameOf(objectId);
        return (
          <li key={id}>
            {dayOf(at)} {say(...(types[objectType] ?? [objectType, objectType]))}{name === null ? null : <> <b>{name}</b></>} {say(...(actions[action] ?? [action, action]))}
            {action === 'CHANGED' ? `${say('：', ': ')}${Object.keys(after).map((each) => say(...(attributes[each] ?? [each, each]))).join(say('、', ', '))}` : ''}{reason ? <span class="quiet"> {reason}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
