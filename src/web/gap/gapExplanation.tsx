import type { JSX } from 'preact';
import type { MapGap } from '../drawing/mapModel';
import { pointPath } from '../shell/address';
import { Part } from '../shell/part';
import { useSay } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';
import { Evidence, Thresholds } from './evidence';
import { GapDecisions } from './gapDecisions';
import { askGapDetail, type GapDetail } from './gapDetail';
import { standingWords } from './gapWords';
import { StandingHistory } from './standingHistory';
import type { ToldGap } from './toldGap';

interface GapExplanationProps {
  gap: ToldGap;
  /** What goes along to other pages, as a query string. */
  along: string;
  asOf: string | null;
  decided(standing: MapGap['standing']): void;
}

/** The measurement points of the touchpoints at which it shows, each leading to its page. */
function Points({ places, along }: Pick<GapDetail, 'places'> & { along: string }): JSX.Element | null {
  const say = useSay();
  const points = [...new Map(places.flatMap(({ touchpoint }) => touchpoint?.measurementPoints ?? []).map((point) => [point.slug, point])).values()];
  if (points.length === 0) return null;
  return <Part name={say('量測點', 'Points')}>{points.map(({ slug, name }) => <a key={slug} class="line" href={`${pointPath(slug)}${along}`}>{say.of(name)}</a>)}</Part>;
}

/** Since when it stands, and how. */
function Since({ gap, detail }: { gap: ToldGap; detail: GapDetail | null }): JSX.Element {
  const say = useSay();
  const { standing, assignee } = detail ?? gap;
  return (
    <p class="quiet">
      {gap.since === null ? say('起始日不明', 'Since when is unknown') : say(`自 ${gap.since}`, `Since ${gap.since}`)}{detail ? `${say('・', ': ')}${say.of(detail.sinceReason)}` : ''}
      <br />{say(...standingWords[standing])}{assignee === null ? '' : say(`：${assignee}`, `: ${assignee}`)}
    </p>
  );
}

/** Explains a gap wherever it stands: why it matters, on what evidence, by which threshold, since when, what would close it, who decided what; and takes a decision. */
export function GapExplanation({ gap, along, asOf, decided }: GapExplanationProps): JSX.Element {
  const say = useSay();
  const { data, failure, isAsking, askAgain } = useAnswer(askGapDetail, { gap: gap.id, asOf });
  const detail = data?.gap ?? null;
  return (
    <div class="explanation" aria-busy={detail === null && isAsking}>
      <dl>
        <Part name={say('為什麼', 'Why')}>{say.of(gap.explanation)}</Part>
        <Part name={say('嚴重度', 'Severity')}>{say.of(gap.severityReason)}</Part>
        {detail ? <Evidence evidence={detail.evidence} /> : null}
        {detail ? <Thresholds thresholds={detail.thresholds} /> : null}
        <Part name={say('如何結束', 'To close it')}>{say.of(gap.remedy)}</Part>
        {detail ? <Points places={detail.places} along={along} /> : null}
        {detail ? <StandingHistory changes={detail.standingHistory} /> : null}
      </dl>
      <footer>
        <Since gap={gap} detail={detail} />
        {!detail && failure ? <p class="failure" role="status">{say('證據與門檻讀不到，也無法下決定：服務沒有回應。', 'Evidence and thresholds cannot be read, nor a decision taken: the service does not answer.')}</p> : null}
        {detail ? <GapDecisions key={gap.id} gap={{ id: gap.id, standing: detail.standing }} version={detail.version} asOf={asOf} reread={askAgain} decided={(standing) => { askAgain(); decided(standing); }} /> : null}
      </footer>
    </div>
  );
}
