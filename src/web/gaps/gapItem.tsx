import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { severityWord } from '../drawing/GapMark';
import { OnlyIllustrative } from '../gap/onlyIllustrative';
import { GapExplanation } from '../gap/gapExplanation';
import { gapTypeWords, standingWords } from '../gap/gapWords';
import { alongSearch } from '../shell/address';
import { SeverityMark } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { GapWhere } from './gapWhere';
import type { GapsAddress, Standing } from './gapsAddress';
import type { GapRow } from './gapsQuery';

const letters: Record<GapRow['severity'], [string, string]> = { HIGH: ['高', 'H'], MEDIUM: ['中', 'M'], LOW: ['低', 'L'] };

interface GapItemProps {
  gap: GapRow;
  address: GapsAddress;
  isOpen: boolean;
  /** Whether the focus goes to it as it appears. */
  takesFocus?: boolean;
  toggle(): void;
  decided(gap: GapRow, standing: Standing): void;
}

/** A gap as a row, which opens its explanation in place. */
export function GapItem({ gap, address, isOpen, takesFocus = false, toggle, decided }: GapItemProps): JSX.Element {
  const say = useSay();
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What an address opens is brought into sight; what somebody opens is in sight.
  useEffect(() => { if (isOpen) item.current?.scrollIntoView({ block: 'nearest' }); }, []);
  useEffect(() => { if (takesFocus) button.current?.focus(); }, [takesFocus]);
  const name = `about-${gap.id}`;
  return (
    <li ref={item} class={isOpen ? 'gap-item is-open' : 'gap-item'} data-item={gap.id}>
      <SeverityMark severity={gap.severity}>{say(...letters[gap.severity])}</SeverityMark>
      <button ref={button} type="button" class="gap-opens" aria-expanded={isOpen} aria-controls={isOpen ? name : undefined} onClick={toggle}>
        <b>{say(...gapTypeWords[gap.type])}</b><span class="hidden">{say('，嚴重度', ', severity ')}{severityWord(gap.severity, say.lang)}{say('，', ', ')}</span>
        <span class="gap-title">{say.of(gap.title)}</span>
      </button>
      <p class="company">{gap.subsidiary ? say.of(gap.subsidiary.name) : say('整個集團', 'the whole group')}</p>
      <GapWhere gap={gap} address={address} />
      <p class="since">{gap.since === null ? say('起始日不明', 'since unknown') : say(`自 ${gap.since}`, `since ${gap.since}`)}</p>
      <p class="stands">{say(...standingWords[gap.standing])}{gap.assignee === null ? '' : say(`：${gap.assignee}`, `: ${gap.assignee}`)}</p>
      <p class="whence"><Tag of={gap.provenance} /> <OnlyIllustrative gap={gap} /></p>
      {isOpen ? <div id={name} class="about"><GapExplanation gap={gap} along={alongSearch(address)} asOf={address.asOf} decided={(standing) => decided(gap, standing)} /></div> : null}
    </li>
  );
}
