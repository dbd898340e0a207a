import type { JSX } from 'preact';
import { Part } from '../shell/part';
import { useSay } from '../shell/tongue';
import type { StandingChange } from './gapDetail';
import { decidedWords } from './gapWords';

/** A time in Taipei, to the minute. */
const timeOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Who decided what about a gap, when and why; the latest first. */
export function StandingHistory({ changes }: { changes: readonly StandingChange[] }): JSX.Element | null {
  const say = useSay();
  if (changes.length === 0) return null;
  // Until there is access control, nobody has a name.
  const who = (by: string): string => (by === 'local' ? say('本機使用者', 'a user of this machine') : by);
  return (
    <Part name={say('處理紀錄', 'Decisions')}>
      <ol class="decided">
        {changes.map(({ at, by, standing, assignee, reason }) => (
          <li key={at}>
            <time dateTime={at}>{timeOf(at)}</time> {say(...decidedWords[standing])}{assignee === null ? '' : say(`給 ${assignee}`, ` to ${assignee}`)}
            <span class="quiet">{say('・', ', ')}{who(by)}</span>
            {reason === null ? null : <span class="line">{say(`理由：${reason}`, `Reason: ${reason}`)}</span>}
          </li>
        ))}
      </ol>
    </Part>
  );
}
