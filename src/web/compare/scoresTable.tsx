import type { JSX } from 'preact';
import { ComparedCells } from '../charts/ComparedCells';
import { printed } from '../charts/numbers';
import { comparedFields, comparedFragment, type AnsweredComparison } from '../charts/pointScores';
import type { InBothTongues, MapProvenance } from '../drawing/mapModel';
import { dayBefore } from '../point/dayBefore';
import { askApi, type Ask } from '../shell/askApi';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';
import { SideSign } from './journeyPicker';

type Scored = AnsweredComparison & Record<'a' | 'b', { provenance: MapProvenance | null }>;

interface ScoresAnswer {
  compareJourneys: { scores: { left: { key: string; name: InBothTongues }; right: { key: string; name: InBothTongues }; comparison: Scored }[] };
}

const query = `query ComparedScores($left: ID!, $right: ID!, $leftAsOf: Date, $rightAsOf: Date) {
  compareJourneys(left: $left, right: $right, leftAsOf: $leftAsOf, rightAsOf: $rightAsOf) {
    scores { left { key name { zh en } } right { key name { zh en } } comparison { ${comparedFields} a { provenance } b { provenance } } }
  }
}${comparedFragment}`;

const askScores: Ask<ScoresAnswer> = (variables, signal) => askApi(query, variables, signal);

function Side({ name, score }: { name: InBothTongues; score: Scored['a'] }): JSX.Element {
  const say = useSay();
  return (
    <td>
      {say.of(name)}
      <span class="line">{score.value === null || score.interval === null ? null : <><b>{printed(score.value)}</b> [{printed(score.interval.lower)}, {printed(score.interval.upper)}] </>}<span class="quiet">n {printed(score.n)}</span> {score.provenance === null || score.n === 0 ? null : <Tag of={score.provenance} />}</span>
      <span class="quiet line">{score.periodFrom} – {dayBefore(score.periodTo)}</span>
    </td>
  );
}

/** The scores of counterparts, each pair as one of a family: the difference, its interval, and whether it can be told from chance. */
export function ScoresTable(asked: { left: string; right: string; leftAsOf: string | null; rightAsOf: string | null }): JSX.Element | null {
  const say = useSay();
  const { data, failure } = useAnswer(askScores, { ...asked });
  const pairs = data?.compareJourneys.scores;
  if (failure || !pairs) return failure ? <p class="summary" role="status">{say('分數比較讀不出來。', 'The scores could not be compared.')} <span lang="en">{failure.message}</span></p> : null;
  return (
    <section class="compared-scores" aria-labelledby="compared-scores">
      <h2 id="compared-scores">{say('分數比較（tNPS，B 減 A）', 'Scores compared (tNPS, B less A)')}</h2>
      {pairs[0] ? (
        <>
          <p class="quiet">{say('成對的節點合為一組比較，區間與判讀已為此調整（Benjamini–Hochberg）。', 'All pairs are compared as one family; intervals and verdicts are adjusted for it (Benjamini-Hochberg).')}</p>
          <div class="table-region" role="region" aria-label={say('分數比較表', 'Table of scores compared')} tabIndex={0}>
            <table class="compare-table">
              <thead><tr><th scope="col"><SideSign side="left" /> A</th><th scope="col"><SideSign side="right" /> B</th>{[say('差與其區間', 'Difference and interval'), say('判讀', 'Verdict'), say('每邊約需', 'Answers needed a side')].map((text) => <th key={text} scope="col">{text}</th>)}</tr></thead>
              <tbody>{pairs.map(({ left, right, comparison }) => <tr key={`${left.key} ${right.key}`}><Side name={left.name} score={comparison.a} /><Side name={right.name} score={comparison.b} /><ComparedCells compared={comparison} /></tr>)}</tbody>
            </table>
          </div>
        </>
      ) : <p class="quiet">{say('沒有成對的節點可以比較分數。', 'There are no counterparts whose scores could be compared.')}</p>}
    </section>
  );
}
