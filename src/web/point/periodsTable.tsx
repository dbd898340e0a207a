import type { JSX } from 'preact';
import { ComparedCells } from '../charts/ComparedCells';
import { printed } from '../charts/numbers';
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

const Row = ({ compared }: { compared: AnsweredComparison }): JSX.Element => <tr><Side side={compared.a} /><Side side={compared.b} /><ComparedCells compared={compared} /></tr>;

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
