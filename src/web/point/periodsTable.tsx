import type { JSX } from 'preact';
import { chartWord } from '../charts/chartWords';
import { printed, printedLevel } from '../charts/numbers';
import type { AnsweredComparison } from '../charts/pointScores';
import type { MapProvenance } from '../drawing/mapModel';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { dayBefore } from './dayBefore';

const Side = ({ side }: { side: AnsweredComparison['a'] }): JSX.Element => (
  <td>
    {side.value === null ? '–' : <b>{printed(side.value, 1)}</b>} <span class="quiet">n {printed(side.n)}</span>
    <span class="quiet line">{side.periodFrom} – {dayBefore(side.periodTo)}</span>
  </td>
);

function Row({ compared: { difference, lower, upper, intervalLevel, distinguishable, questionChanged, verdict, reason, answersNeeded, a, b } }: { compared: AnsweredComparison }): JSX.Element {
  const say = useSay();
  return (
    <tr>
      <Side side={a} />
      <Side side={b} />
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
    </tr>
  );
}

/** Two spans at a time: what differs, between what, and whether it can be told from chance. */
export function PeriodsTable({ comparisons, provenance }: { comparisons: AnsweredComparison[]; provenance: MapProvenance }): JSX.Element | null {
  const say = useSay();
  if (comparisons.length === 0) return null;
  return (
    <div class="card periods">
      <header><h2 id="periods">{say('期間比較', 'Periods compared')}</h2><Tag of={provenance} /></header>
      <div class="scroller" tabIndex={0} role="region" aria-labelledby="periods">
        <table>
          <thead><tr>{[say('前期', 'Former'), say('後期', 'Latter'), say('差與其區間', 'Difference and interval'), say('判讀', 'Verdict'), say('每期約需', 'Answers needed a period')].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
          <tbody>{comparisons.map((compared, index) => <Row key={index} compared={compared} />)}</tbody>
        </table>
      </div>
    </div>
  );
}
