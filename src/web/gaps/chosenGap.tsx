import type { JSX } from 'preact';
import { Notice } from '../shell/notice';
import { useSay } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';
import { askOneGap } from './askGaps';
import { GapItem } from './gapItem';
import type { GapsAddress, Standing } from './gapsAddress';
import type { GapRow } from './gapsQuery';

interface ChosenGapProps {
  sel: string;
  address: GapsAddress;
  takesFocus: boolean;
  close(): void;
  decided(gap: GapRow, standing: Standing): void;
}

/** The gap that an address explains and that is not among those listed: the filters leave it out, or it comes further down. */
export function ChosenGap({ sel, address, takesFocus, close, decided }: ChosenGapProps): JSX.Element | null {
  const say = useSay();
  const { data, failure, askAgain } = useAnswer(askOneGap, { id: sel, asOf: address.asOf });
  if (failure && failure.code !== 'AWAY') {
    return (
      <Notice icon="question" title={say('這個缺口已經不在', 'This gap is no longer there')} ways={<button type="button" class="strong" onClick={close}>{say('看其他缺口', 'See the others')}</button>}>
        <p>{say('這一天找不到它：已經結束，或者還沒有出現。', 'It is not found on this day: it is closed, or is none yet.')}</p>
      </Notice>
    );
  }
  if (!data) return null;
  return (
    <section class="chosen" aria-labelledby="chosen-title">
      <h2 id="chosen-title">{say('網址指定的缺口，不在下面列出的之中', 'The gap of this address; it is not among those listed below')}</h2>
      <ul class="gap-items"><GapItem gap={data.gap} address={address} isOpen takesFocus={takesFocus} toggle={close} decided={(gap, standing) => { askAgain(); decided(gap, standing); }} /></ul>
    </section>
  );
}
