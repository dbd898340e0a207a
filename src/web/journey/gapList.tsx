import type { JSX } from 'preact';
import { OnlyIllustrative } from '../gap/onlyIllustrative';
import { useEffect, useRef } from 'preact/hooks';
import { severityWord } from '../drawing/GapMark';
import type { MapGap, MapModel } from '../drawing/mapModel';
import { gapTypeWords, standingWords } from '../gap/gapWords';
import { SeverityMark } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { placeWords } from './shownGap';

interface GapListProps {
  model: MapModel;
  gaps: MapGap[];
  selected: string | null;
  /** A row was chosen, or was once more. */
  select(row: Element, gap: MapGap, takesFocus: boolean): void;
  close: (() => void) | null;
}

const Row = ({ model, gap, isSelected, select }: { model: MapModel; gap: MapGap; isSelected: boolean; select: GapListProps['select'] }): JSX.Element => {
  const say = useSay();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isSelected) row.current?.scrollIntoView({ block: 'nearest' }); }, [isSelected]);
  return (
    <li ref={row}>
      <button type="button" class="gap-row" aria-pressed={isSelected} aria-haspopup="dialog" data-row={gap.id} onClick={(event) => select(event.currentTarget, gap, event.detail === 0)}>
        <SeverityMark severity={gap.severity}>{gap.number ?? '–'}</SeverityMark>
        <span class="gap-words">
          <span class="gap-head"><b>{say(...gapTypeWords[gap.type])}</b><span class="hidden">{say('，嚴重度', ', severity ')}{severityWord(gap.severity, say.lang)}{say('，', ', ')}</span>{gap.standing === 'OPEN' ? null : <span class="standing">{say(...standingWords[gap.standing])}{gap.assignee ? say(`：${gap.assignee}`, `: ${gap.assignee}`) : ''}</span>}<Tag of={gap.provenance} /></span>
          <span class="gap-title">{say.of(gap.title)}</span>
          <span class="quiet">{say.of(placeWords(model, gap))}</span>
          <OnlyIllustrative gap={gap} />
        </span>
      </button>
    </li>
  );
};

/** The gaps of the map, by the numbers that stand on it. Choosing one shows its place and explains it. */
export function GapList({ model, gaps, selected, select, close }: GapListProps): JSX.Element {
  const say = useSay();
  const { total, dismissed, bySeverity } = model.gapCounts;
  const isFiltered = gaps.length < model.gaps.length;
  return (
    <section class="gap-list" aria-labelledby="gaps-title">
      <header>
        <h2 id="gaps-title">{say('缺口', 'Gaps')} <span>{total}</span>{dismissed > 0 ? <span class="quiet"> {say(`另擱置 ${dismissed}`, `and ${dismissed} dismissed`)}</span> : null}{isFiltered ? <span class="quiet"> {say('已篩選', 'filtered')}</span> : null}</h2>
        <ul class="gap-counts">{bySeverity.map(({ severity, count }) => <li key={severity}><SeverityMark severity={severity}>{count}</SeverityMark><span class="hidden">{severityWord(severity, say.lang)} {count}</span></li>)}</ul>
        {close ? <button type="button" class="square close" aria-label={say('關閉缺口清單', 'Close the list of gaps')} onClick={close}>×</button> : null}
      </header>
      {gaps.length === 0 ? <p class="quiet">{model.gaps.length === 0 ? say('以目前的門檻，這段旅程沒有缺口。', 'By the thresholds in force this journey has no gap.') : say('沒有符合篩選的缺口。', 'No gap fits the filters.')}</p> : null}
      <ol>{gaps.map((gap) => <Row key={gap.id} model={model} gap={gap} isSelected={gap.id === selected} select={select} />)}</ol>
    </section>
  );
}
