import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../shell/notice';
import { useSay } from '../shell/tongue';
import type { Go } from '../shell/useAddress';
import type { Known } from '../shell/useAnswer';
import { mostPages, type AskedGaps } from './askGaps';
import { ChosenGap } from './chosenGap';
import { GapItem } from './gapItem';
import { everyGap, type GapsAddress, type Standing } from './gapsAddress';
import type { GapRow } from './gapsQuery';

interface GapsListProps {
  known: Known<AskedGaps>;
  data: AskedGaps;
  address: GapsAddress;
  go: Go<GapsAddress>;
  pages: number;
  show(pages: number): void;
}

/** Why there is nothing: no gap at all, or none that the filters leave. */
function Nothing({ data, go }: Pick<GapsListProps, 'data' | 'go'>): JSX.Element {
  const say = useSay();
  if (data.everything[0]!.count === 0) return <Notice icon="gaps" title={say('沒有缺口', 'There is no gap')}><p>{say('以目前的門檻，登錄的旅程與節點都沒有缺口；還沒有登錄任何東西時也是如此。', 'By the thresholds in force nothing on record has a gap; nor is there one while nothing is on record.')}</p></Notice>;
  return <Notice icon="gaps" title={say('沒有符合篩選的缺口', 'No gap fits the filters')} ways={<button type="button" class="strong" onClick={() => go(everyGap)}>{say('清除篩選', 'Clear filters')}</button>}><p>{say('放寬其中一項，或清除全部。', 'Widen one of them, or clear all.')}</p></Notice>;
}

/** What became of a gap that was decided on. */
const decidedWords: Record<Standing, [string, string]> = {
  DISMISSED: ['已擱置，離開未擱置的清單；可在它的說明中重新開啟', 'dismissed: it left the list of those that are not; reopen it in its explanation'],
  OPEN: ['已重新開啟', 'reopened'], ACKNOWLEDGED: ['已知悉', 'acknowledged'], ASSIGNED: ['已指派', 'assigned'],
};

/** The gaps in their rank, a page after the other; the one that the address names is explained. */
export function GapsList({ known, data, address, go, pages, show }: GapsListProps): JSX.Element {
  const say = useSay();
  const [last, setLast] = useState<{ gap: GapRow; standing: Standing } | null>(null);
  const { nodes, pageInfo } = data.gaps;
  const { sel } = address;
  const decided = (gap: GapRow, standing: Standing): void => {
    setLast({ gap, standing });
    known.askAgain();
  };
  const isListed = nodes.some(({ id }) => id === sel);
  return (
    <>
      <p class="told" role="status">{last === null ? '' : `${say.of(last.gap.title)}${say('：', ': ')}${say(...decidedWords[last.standing])}`}</p>
      {sel === null || isListed ? null : <ChosenGap key={sel} sel={sel} address={address} takesFocus={last?.gap.id === sel} close={() => go({ sel: null })} decided={decided} />}
      {nodes.length === 0 ? <Nothing data={data} go={go} /> : (
        <ol class="gap-items" aria-label={say('缺口，依處理順序', 'Gaps, in the order in which to deal with them')}>
          {nodes.map((gap) => <GapItem key={gap.id} gap={gap} address={address} isOpen={gap.id === sel} takesFocus={last?.gap.id === gap.id} toggle={() => go({ sel: gap.id === sel ? null : gap.id })} decided={decided} />)}
        </ol>
      )}
      {pageInfo.hasNextPage ? (
        <p class="further">
          {pages < mostPages ? <><button type="button" disabled={known.isAsking} onClick={() => show(pages + 1)}>{say('再列 50 個', '50 more')}</button><button type="button" disabled={known.isAsking} onClick={() => show(mostPages)}>{say('全部列出', 'List all')}</button></> : null}
          <span class="quiet">{say('還有未列出的；CSV 含全部。', 'There are more; the CSV has all of them.')}</span>
        </p>
      ) : null}
    </>
  );
}
