import type { JSX } from 'preact';
import { severityWord } from '../drawing/GapMark';
import type { MapGap } from '../drawing/mapModel';
import { GapExplanation } from '../gap/gapExplanation';
import { gapTypeWords } from '../gap/gapWords';
import { SeverityMark } from '../shell/severityMark';
import { useSay } from '../shell/tongue';
import { Popover, type PopoverFrame } from './popover';

/** The explanation of a gap beside its mark or its row. */
export function GapPopover({ gap, along, asOf, frame, decided }: { gap: MapGap; along: string; asOf: string | null; frame: PopoverFrame; decided(): void }): JSX.Element {
  const say = useSay();
  return (
    <Popover frame={frame} about={gap.id} mark={<SeverityMark severity={gap.severity}>{gap.number ?? '–'}</SeverityMark>} title={[say(...gapTypeWords[gap.type]), severityWord(gap.severity, say.lang)].join(say('・', ', '))} provenance={gap.provenance}>
      <p class="gap-title">{say.of(gap.title)}</p>
      <GapExplanation gap={gap} along={along} asOf={asOf} decided={decided} />
    </Popover>
  );
}
