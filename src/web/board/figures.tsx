import type { JSX } from 'preact';
import { printed as whole } from '../charts/numbers';
import { Tag } from '../shell/tag';
import { useSay, type Say } from '../shell/tongue';
import type { BoardObservation, Cited, UntestableChange } from './boardQuery';
import { figureRows, statementsOf, type FigureRow, type FigureStep } from './figureRows';

const metricWords: Record<BoardObservation['metric'], [string, string]> = {
  RNPS: ['rNPS', 'rNPS'], TNPS: ['tNPS', 'tNPS'], NPS_UNSPECIFIED: ['NPS（種類未明）', 'NPS (kind unclear)'], SATISFACTION: ['滿意度', 'Satisfaction'],
};

const directionWords: Record<NonNullable<BoardObservation['direction']>, [string, string]> = {
  ROSE: ['上升', 'rose'], RISING: ['持續上升', 'rising'], FELL: ['下降', 'fell'], STABLE: ['穩定', 'stable'],
};

const qualifiers: Record<string, string> = { AT_MOST: '≤', AT_LEAST: '≥', MORE_THAN: '>', LESS_THAN: '<' };

const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);

/** As printed: with the places that the source gives. */
const printed = ({ value, decimals, qualifier }: BoardObservation): string => `${qualifiers[qualifier ?? ''] ?? ''}${value!.toFixed(decimals ?? (Number.isInteger(value) ? 0 : 1))}`.replace('-', '−');

/** One period, with the arrow that leads to it. */
const Step = ({ step, isFirst }: { step: FigureStep; isFirst: boolean }): JSX.Element => {
  const say = useSay();
  return (
    <span class="step">
      {isFirst || step.when === null ? null : <span class="arrow" role="img" aria-label={say('到', 'to')}>→</span>}
      {step.values.map((each, at) => <>{at > 0 ? <span class="or">{say('或', 'or')}</span> : null}<b class={`value value-${each.provenance.toLowerCase()}`}>{printed(each)}</b>{each.provenances.length === 1 && each.provenance === 'REPORTED' ? null : each.provenances.map((provenance) => <Tag key={provenance} of={provenance} />)}</>)}
      {step.values.map(({ key, n, interval }) => (n === null || interval === null ? null : <small key={key}>[{whole(interval.lower)}, {whole(interval.upper)}] n {whole(n)}</small>))}
      <small>{step.when ?? say('未標年度', 'no year given')}</small>
    </span>
  );
};

/** In place of a number: what was said, and what is missing. */
const words = (say: Say, { delta, direction }: FigureRow): JSX.Element => (delta === null
  ? <><b class="value">{direction === null ? say('未公布', 'not published') : say(...directionWords[direction])}</b> <span class="quiet">{say('未公布數值', 'no value')}</span></>
  : <><b class="value">{signed(delta)}</b> <span class="quiet">{say('無基期與 n', 'no base, no n')}</span></>);

/** That nobody can tell a change from chance, and how many answers it would take. */
function Untestable({ changes }: { changes: UntestableChange[] }): JSX.Element | null {
  const say = useSay();
  if (changes.length === 0) return null;
  return <details class="untestable"><summary>{say('無從檢定', 'cannot be tested')}</summary>{changes.map(({ id, explanation }) => <p key={id}>{say.of(explanation)}</p>)}</details>;
}

const Statement = ({ cited }: { cited: Cited }): JSX.Element => {
  const say = useSay();
  return <li><Tag of={cited.provenance} /> {say.of(cited.statement!)} <cite title={say.of(cited.citation!.document)}>{[cited.citation!.section, cited.citation!.factId].join(say('・', ', '))}</cite></li>;
};

/** The reported figures of a subsidiary as type: scales that differ never line up in one chart. */
export function Figures({ observations, untestable }: { observations: BoardObservation[]; untestable: UntestableChange[] }): JSX.Element {
  const say = useSay();
  const rows = figureRows(observations);
  if (rows.length === 0) return <p class="quiet">{say('沒有登錄的數字', 'No figure on record')}</p>;
  const statements = statementsOf(observations);
  const stated = statements.filter(({ provenance }) => provenance === 'REPORTED');
  const others = statements.filter(({ provenance }) => provenance !== 'REPORTED');
  return (
    <>
      <dl>
        {rows.map((row) => (
          <div key={JSON.stringify([row.metric, row.subjects])}>
            <dt>{say(...metricWords[row.metric])}<span class="quiet">{row.subjects.map((subject) => say.of(subject)).join(say('、', ', '))}</span></dt>
            <dd>{row.steps.length === 0 ? <>{words(say, row)}{row.saidBy.filter((each) => row.saidBy.length > 1 || each !== 'REPORTED').map((each) => <Tag key={each} of={each} />)}</> : row.steps.map((step, at) => <Step key={step.when} step={step} isFirst={at === 0} />)}<Untestable changes={untestable.filter(({ evidence }) => evidence.observations.some(({ key }) => row.rests.includes(key)))} /></dd>
          </div>
        ))}
      </dl>
      <ul class="statements">{stated.map((cited) => <Statement key={cited.key} cited={cited} />)}</ul>
      {others.length === 0 ? null : (
        <details><summary>{say('其他說法（各標出處）', 'What else is said, each with its provenance')}</summary><ul class="statements">{others.map((cited) => <Statement key={cited.key} cited={cited} />)}</ul></details>
      )}
    </>
  );
}
