import type { JSX } from 'preact';
import { EditList } from '../shell/editList';
import { useSay } from '../shell/tongue';
import type { PointTold } from './readPoint';

/** What was edited in the registry at the time of a change: a place to look, not the cause. */
export function EditsThen({ told: { edits, measurementPoint: { id, name, touchpoint } } }: { told: PointTold }): JSX.Element | null {
  const say = useSay();
  if (edits.length === 0) return null;
  const names = new Map([[id, say.of(name)], ...(touchpoint ? [[touchpoint.id, say.of(touchpoint.name)] as const] : [])]);
  return (
    <div class="edits">
      <h3>{say('同一時期登錄表的異動（未必是原因）', 'Edited in the registry at that time (not necessarily the cause)')}</h3>
      <EditList edits={edits} nameOf={(each) => names.get(each) ?? null} />
    </div>
  );
}
