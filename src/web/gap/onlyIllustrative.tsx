import type { JSX } from 'preact';
import { useSay } from '../shell/tongue';
import type { ToldGap } from './toldGap';

/** Beside a gap that only invented answers would close: it is open, and says what is the matter with them. */
export function OnlyIllustrative({ gap }: { gap: Pick<ToldGap, 'closedOnlyByIllustrativeAnswers'> }): JSX.Element | null {
  const say = useSay();
  return gap.closedOnlyByIllustrativeAnswers ? <span class="quiet only-illustrative">{say('示意答覆不算，仍未關閉', 'open: illustrative answers do not count')}</span> : null;
}
