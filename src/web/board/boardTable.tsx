import type { ComponentChildren, JSX } from 'preact';
import { severityWord } from '../drawing/GapMark';
import { shortProvenanceTag } from '../drawing/words';
import { alongSearch, searchOf, type PageAddress } from '../shell/address';
import { severities, SeverityMark } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { Figures } from './figures';
import type { BoardAnswer, BoardSubsidiary, CoverageKind, ProvenanceCount } from './boardQuery';
import { CoverageBar } from './coverageBar';
import { Scores } from './scores';
import type { ScoresAnswer } from './scoresQuery';
import { countsShown, UnitSquares } from './unitSquares';

const Cell = ({ label, children, name }: { label: string; children: ComponentChildren; name: string }): JSX.Element => (
  <td role="cell" class={name}><span class="cell-label" aria-hidden="true">{label}</span>{children}</td>
);

function Nodes({ subsidiary }: { subsidiary: BoardSubsidiary }): JSX.Element {
  const say = useSay();
  const { declaredServiceNodes: declared, unregisteredServiceNodes: unregistered, registered } = subsidiary.reconciliation;
  const counts = countsShown(subsidiary);
  const said = ({ provenance, count }: ProvenanceCount): string => say(`${shortProvenanceTag(provenance, 'zh')} ${count}`, `${count} ${shortProvenanceTag(provenance, 'en')}`);
  // That none is stated is worth saying where their number is.
  const noneStated = declared !== null && registered.serviceNodesReported === 0 ? [said({ provenance: 'REPORTED', count: registered.serviceNodesReported })] : [];
  const missing = unregistered ? [say(`未登錄 ${unregistered}`, `${unregistered} not registered`)] : [];
  return (
    <>
      <UnitSquares counts={counts} unregistered={unregistered ?? 0} />
      <p>{declared === null ? say(`來源未宣告服務節點・登錄接觸點 ${registered.touchpoints}`, `no service nodes declared, ${registered.touchpoints} ${registered.touchpoints === 1 ? 'touchpoint' : 'touchpoints'} registered`) : say(`服務節點：宣告 ${declared}・登錄 ${registered.serviceNodes}`, `service nodes: declared ${declared}, registered ${registered.serviceNodes}`)}</p>
      <p class="quiet">{[...noneStated, ...counts.map(said), ...missing].join(say('・', ', '))}</p>
    </>
  );
}

const kinds: [CoverageKind, string, string][] = [['OWNER', '有負責', 'owner'], ['POINT', '有量測', 'measured'], ['FIGURE', '有數據', 'figure'], ['FRESH_FIGURE', '數據新', 'fresh']];

function CoverageBars({ rows }: { rows: BoardAnswer['coverage'] }): JSX.Element {
  const say = useSay();
  return (
    <dl class="bars">
      {kinds.map(([kind, zh, en]) => {
        const row = rows.find((each) => each.kind === kind);
        if (!row) return null;
        // Of several provenances the bar shows each, and its title counts them.
        const [only] = row.numeratorByProvenance;
        return (
          <div key={kind} title={say.of(row.provenanceNote)}>
            <dt>{say(zh, en)}</dt>
            <dd>
              <CoverageBar row={row} />
              {row.numerator}/{row.denominator}
              {row.coveredByIllustrativeAnswers > 0 ? <span class="quiet">+{row.coveredByIllustrativeAnswers} {shortProvenanceTag('ILLUSTRATIVE', say.lang)}</span> : only && row.numeratorByProvenance.length === 1 ? <Tag of={only.provenance} short /> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface GapCountsProps {
  subsidiary: BoardSubsidiary;
  counts: BoardAnswer['gapSummary'];
  dismissed: BoardAnswer['dismissedGaps'];
  address: PageAddress;
}

/** How many gaps, each number leading to the list of them. */
function GapCounts({ subsidiary, counts, dismissed, address: { lang, theme, asOf } }: GapCountsProps): JSX.Element {
  const say = useSay();
  const list = (word: { severity?: string; standing?: string }): string => `/gaps${searchOf({ subsidiary: subsidiary.slug, severity: word.severity ?? null, standing: word.standing ?? null, lang, theme, asOf }, { lang: 'zh', theme: 'auto' })}`;
  return (
    <>
      <ul class="severities">
        {severities.map((severity) => {
          const count = counts.find((each) => each.severity === severity)?.count ?? 0;
          const word = severityWord(severity, say.lang);
          return <li key={severity}>{count > 0 ? <a href={list({ severity })}><SeverityMark severity={severity}>{count}</SeverityMark><span class="hidden">{count} </span>{word}</a> : <><span class="no-mark" aria-hidden="true" /><span class="hidden">0 </span>{word}</>}</li>;
        })}
      </ul>
      {dismissed.map(({ count }) => <p key={count} class="quiet"><a href={list({ standing: 'DISMISSED' })}>{say(`另擱置 ${count}`, `and ${count} dismissed`)}</a></p>)}
    </>
  );
}

function Journeys({ subsidiary, address }: { subsidiary: BoardSubsidiary; address: PageAddress }): JSX.Element {
  const say = useSay();
  const journeys = subsidiary.journeys.nodes.filter(({ standing }) => standing !== 'RETIRED').sort((one, other) => Number(other.wholeCustomer) - Number(one.wholeCustomer));
  if (journeys.length === 0) return <p class="quiet">{subsidiary.journeys.nodes.length === 0 ? say('尚無旅程', 'No journey yet') : say('旅程皆已停用', 'All its journeys are retired')}</p>;
  return <ul class="journeys">{journeys.map(({ slug, name, wholeCustomer }) => <li key={slug}><a class={wholeCustomer ? 'whole' : undefined} href={`/journeys/${slug}${alongSearch(address)}`}>{say.of(name)}</a></li>)}</ul>;
}

/** One row a subsidiary. */
export function BoardTable({ answer, scored, address }: { answer: BoardAnswer; scored: ScoresAnswer | null; address: PageAddress }): JSX.Element {
  const say = useSay();
  const heads = [
    say('子公司', 'Subsidiary'), say('服務節點（宣告／登錄），未宣告者為接觸點', 'Service nodes (declared / registered); where none are declared, touchpoints'), say('覆蓋', 'Coverage'), say('缺口', 'Gaps'),
    say('分數；登錄的數字（未標 n 的，沒有 n）', 'Scores; figures on record (without n: none was given)'), say('旅程', 'Journeys'),
  ];
  return (
    <table class="board" role="table">
      <caption class="hidden">{say('各子公司的服務節點或接觸點、覆蓋、缺口、數字與旅程', 'Service nodes or touchpoints, coverage, gaps, figures and journeys of each subsidiary')}</caption>
      <thead role="rowgroup"><tr role="row">{heads.map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {answer.subsidiaries.nodes.map((subsidiary) => {
          const ofIt = <Row extends { subsidiary: { key: string } | null }>(row: Row): boolean => row.subsidiary?.key === subsidiary.key;
          const other = say.other(subsidiary.name);
          const scores = scored?.subsidiaries.nodes.find(({ key }) => key === subsidiary.key);
          return (
            <tr key={subsidiary.slug} role="row" id={subsidiary.slug}>
              <th role="rowheader" scope="row"><span class="name">{say.of(subsidiary.name)}</span><span class="quiet" lang={other.lang}>{other.text}</span></th>
              <Cell name="nodes" label={heads[1]!}><Nodes subsidiary={subsidiary} /></Cell>
              <Cell name="coverage" label={heads[2]!}><CoverageBars rows={answer.coverage.filter(ofIt)} /></Cell>
              <Cell name="gap-counts" label={heads[3]!}><GapCounts subsidiary={subsidiary} counts={answer.gapSummary.filter(ofIt)} dismissed={answer.dismissedGaps.filter(ofIt)} address={address} /></Cell>
              <Cell name="figures" label={heads[4]!}>{scores ? <Scores scored={scores} address={address} /> : null}<Figures observations={subsidiary.reportedFigures} untestable={answer.gaps.nodes} /></Cell>
              <Cell name="links" label={heads[5]!}><Journeys subsidiary={subsidiary} address={address} /></Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
