import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';
import type { PointEdit } from './pointQuery';

const actions: Record<PointEdit['action'], [string, string]> = { CHANGED: ['變更', 'changed'], RETIRED: ['停用', 'retired'], RESTORED: ['恢復', 'restored'], CLOSED: ['隨之停用', 'ended along'], REOPENED: ['隨之恢復', 'opened again'] };
const types: Record<string, [string, string]> = { MeasurementPoint: ['量測點', 'measurement point'], Touchpoint: ['節點', 'touchpoint'], Deployment: ['問卷部署', 'deployment'], Survey: ['問卷', 'survey'] };

/** The day in Taipei. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** What was edited in the registry at the time of a change: a place to look, not the cause. */
export function EditsThen({ edits }: { edits: readonly PointEdit[] }): JSX.Element | null {
  const say = useSay();
  if (edits.length === 0) return null;
  return (
    <div class="edits">
      <h3>{say('同一時期登錄表的異動（未必是原因）', 'Edited in the registry at that time (not necessarily the cause)')}</h3>
      <ul>
        {edits.map(({ id, at, action, objectType, objectSlug, after, reason }) => (
          <li key={id}>{dayOf(at)} {say(...(types[objectType] ?? [objectType, objectType]))} <b>{objectSlug}</b> {say(...actions[action])}{action === 'CHANGED' ? `${say('：', ': ')}${Object.keys(after).join(say('、', ', '))}` : ''}{reason ? <span class="quiet"> {reason}</span> : null}</li>
        ))}
      </ul>
    </div>
  );
}
