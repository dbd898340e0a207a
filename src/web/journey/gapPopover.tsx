import type { JSX } from 'preact';
import { severityWord } from '../drawing/GapMark';
import type { MapGap } from '../drawing/mapModel';
import { askApi, type Ask } from '../shell/askApi';
import { SeverityMark } from '../shell/severityMark';
import { useSay, type BothTongues } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';
import { GapDecisions } from './gapDecisions';
import { PointLinks } from './pointLinks';
import { Part, Popover, type PopoverFrame } from './popover';
import { gapTypeWords, standingWords } from './shownGap';

const query = `query GapDetail($gap: ID!, $asOf: Date) {
  gap(id: $gap, asOf: $asOf) {
    version
    sinceReason { zh en }
    standingReason
    thresholds { name label { zh en } value unit { zh en } own }
    evidence { observations { statement { zh en } provenance } citations { document { zh en } section factId } notes { zh en } }
  }
}`;

interface Detail {
  gap: {
    version: number;
    sinceReason: BothTongues;
    standingReason: string | null;
    thresholds: { name: string; label: BothTongues; value: number; unit: BothTongues; own: boolean }[];
    evidence: { observations: { statement: BothTongues | null }[]; citations: { document: BothTongues; section: string; factId: string }[]; notes: BothTongues[] };
  };
}

const askDetail: Ask<Detail> = (variables, signal) => askApi(query, variables, signal);

const unique = (texts: string[]): string[] => [...new Set(texts)];

function Evidence({ gap }: { gap: Detail['gap'] }): JSX.Element {
  const say = useSay();
  const { observations, citations, notes } = gap.evidence;
  const lines = unique([...notes, ...observations.flatMap(({ statement }) => (statement ? [statement] : []))].map((text) => say.of(text)));
  const cited = unique(citations.map(({ document, section, factId }) => [say.of(document), section, factId].join(say('・', ', '))));
  return (
    <>
      {lines.length === 0 && cited.length === 0 ? null : <Part name={say('證據', 'Evidence')}>{lines.map((line) => <span key={line} class="line">{line}</span>)}{cited.map((line) => <cite key={line} class="line">{line}</cite>)}</Part>}
      {gap.thresholds.length === 0 ? null : <Part name={say('門檻', 'Threshold')}>{gap.thresholds.map(({ name, label, value, unit, own }) => <span key={name} class="line">{say.of(label)} {value} {say.of(unit)}{own ? say('（子公司自訂）', ' (its own)') : say('（集團預設）', ' (default)')}</span>)}</Part>}
    </>
  );
}

/** Says why a mark is there: what is missing, on what evidence, what would close it, since when; and takes a decision. */
export function GapPopover({ gap, points, along, asOf, frame, decided }: { gap: MapGap; points: string[]; along: string; asOf: string | null; frame: PopoverFrame; decided(): void }): JSX.Element {
  const say = useSay();
  const { data, failure, askAgain } = useAnswer(askDetail, { gap: gap.id, asOf });
  const detail = data?.gap ?? null;
  const reason = detail?.standingReason ? say(`（${detail.standingReason}）`, ` (${detail.standingReason})`) : '';
  return (
    <Popover frame={frame} about={gap.id} mark={<SeverityMark severity={gap.severity}>{gap.number ?? '–'}</SeverityMark>} title={[say(...gapTypeWords[gap.type]), severityWord(gap.severity, say.lang)].join(say('・', ', '))} provenance={gap.provenance}>
      <p class="gap-title">{say.of(gap.title)}</p>
      <dl>
        <Part name={say('為什麼', 'Why')}>{say.of(gap.explanation)}</Part>
        <Part name={say('嚴重度', 'Severity')}>{say.of(gap.severityReason)}</Part>
        {detail ? <Evidence gap={detail} /> : null}
        <Part name={say('如何結束', 'To close it')}>{say.of(gap.remedy)}</Part>
        <PointLinks points={points} along={along} />
      </dl>
      <footer>
        <p class="quiet">
          {gap.since === null ? say('起始日不明', 'Since when is unknown') : say(`自 ${gap.since}`, `Since ${gap.since}`)}{detail?.sinceReason ? `${say('・', ': ')}${say.of(detail.sinceReason)}` : ''}
          <br />{say(...standingWords[gap.standing])}{gap.assignee ? say(`：${gap.assignee}`, `: ${gap.assignee}`) : ''}{reason}
        </p>
        {!detail && failure ? <p class="failure" role="status">{say('證據與門檻讀不到，也無法下決定：服務沒有回應。', 'Evidence and thresholds cannot be read, nor a decision taken: the service does not answer.')}</p> : null}
        {detail ? <GapDecisions key={gap.id} gap={gap} version={detail.version} asOf={asOf} decided={() => { askAgain(); decided(); }} /> : null}
      </footer>
    </Popover>
  );
}
