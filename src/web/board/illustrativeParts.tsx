import type { JSX } from 'preact';
import { printed } from '../charts/numbers';
import { dayBefore } from '../point/dayBefore';
import { useSay } from '../shell/tongue';
import type { IllustrativeState } from './useIllustrative';

const Failed = ({ failure }: Pick<IllustrativeState, 'failure'>): JSX.Element | null =>
  (failure === null ? null : <p class="failure" role="alert"><code>{failure.code}</code> <span lang="en">{failure.message}</span></p>);

/** What invented answers would show, and the button that puts them in: only where there are no others. */
export function IllustrativeOffer({ state: { known, working, failure, enter } }: { state: IllustrativeState }): JSX.Element | null {
  const say = useSay();
  if (!known?.mayEnter && working !== 'entering') return null;
  const offered = printed(known?.offered ?? 0);
  return (
    <div class="offer">
      <h3>{say('現在沒有答覆，所以沒有分數', 'There are no answers yet, so there are no scores')}</h3>
      <p>{say(`想看有分數的樣子，可以放進約 ${offered} 份`, `To see how scores look, put in about ${offered} `)}<b>{say('示意答覆', 'illustrative answers')}</b>{say('。畫面上會一直標著「示意」，隨時能整批取出。', '. They are marked illustrative wherever they count, and come out with one click.')}</p>
      <button type="button" class="strong" disabled={working !== null} aria-busy={working === 'entering'} onClick={enter}>{working === 'entering' ? say('放進來中…', 'Putting them in…') : say('放進示意答覆', 'Put illustrative answers in')}</button>
      <p class="quiet" role="status">{working === 'entering' ? say('約 10 到 20 秒。', 'This takes 10 to 20 seconds.') : say('約 10 秒。只有還沒有真的答覆時能放；不會關閉任何缺口。', 'About 10 seconds. Only while there are no real answers; they close no gap.')}</p>
      <Failed failure={failure} />
    </div>
  );
}

/** As long as invented answers are in: how many, since when, and the way out. */
export function IllustrativeBand({ state: { known, working, failure, remove } }: { state: IllustrativeState }): JSX.Element | null {
  const say = useSay();
  if (!known || known.count === 0 || known.periodFrom === null || known.periodTo === null) return null;
  const count = printed(known.count);
  const days = [known.periodFrom, dayBefore(known.periodTo)];
  const when = known.enteredAt === null ? null : new Date(known.enteredAt).toLocaleString(say('zh-Hant-TW', 'en-GB'), { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Taipei' });
  return (
    <section class="illustrative-band" aria-label={say('示意答覆', 'Illustrative answers')}>
      <div>
        <p><b>{say(`畫面上有 ${count} 份示意答覆`, `${count} illustrative answers are in`)}</b>{say(`（${days[0]} 到 ${days[1]}）。沒有人這樣答過，不得引用。`, ` (${days[0]} to ${days[1]}). Nobody gave them; do not quote them.`)}</p>
        <p class="quiet">{say('人人看得到；它們不關閉缺口，也不計入覆蓋。', 'Everybody sees them. They close no gap and cover nothing.')}{when === null ? '' : say(`${known.enteredBy} 於 ${when} 放進。`, ` Put in by ${known.enteredBy}, ${when}.`)}</p>
        <Failed failure={failure} />
      </div>
      <button type="button" disabled={working !== null} aria-busy={working === 'removing'} onClick={remove}>{working === 'removing' ? say('取出中…', 'Taking them out…') : say('取出示意答覆', 'Take them out')}</button>
    </section>
  );
}
