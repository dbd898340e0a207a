import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';
import { chartWord } from './chartWords';
import { printed, printedLevel } from './numbers';
import type { AnsweredComparison } from './pointScores';

/** What may be said of two scores compared: the difference with its interval, the verdict in words, and how many answers it would take. */
export function ComparedCells({ compared: { difference, lower, upper, intervalLevel, distinguishable, questionChanged, verdict, reason, answersNeeded } }: { compared: Omit<AnsweredComparison, 'a' | 'b'> }): JSX.Element {
  const say = useSay();
  return (
    <>
      <td>
        {difference === null ? '–' : <><b>{difference > 0 ? '+' : ''}{printed(difference, 1)}</b> {lower === null || upper === null ? null : `[${printed(lower, 1)}, ${printed(upper, 1)}]`}</>}
        {intervalLevel === null ? null : <span class="quiet line">{say(`${printedLevel(intervalLevel)} 區間`, `${printedLevel(intervalLevel)} interval`)}</span>}
      </td>
      <td>
        <span aria-hidden="true">{distinguishable ? '● ' : '○ '}</span><b>{distinguishable === null ? say('無法比較', 'cannot be compared') : distinguishable ? say('可分辨', 'distinguishable') : say('無法分辨', 'not distinguishable')}</b>
        {questionChanged ? <span class="line">{chartWord('across', say.lang)}</span> : null}
        <span class="quiet line">{say.of(distinguishable === null && reason ? reason : verdict)}</span>
      </td>
      <td>{answersNeeded === null ? '–' : printed(answersNeeded)}</td>
    </>
  );
}
