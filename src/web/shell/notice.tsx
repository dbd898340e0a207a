import type { ComponentChildren, JSX } from 'preact';
import type { Misread } from './addressWords';
import type { ApiFailure } from './askApi';
import { Icon, type IconName } from './icon';
import { useSay } from './tongue';
import { retrySeconds, type Known } from './useAnswer';

interface NoticeProps {
  icon: IconName;
  title: string;
  children: ComponentChildren;
  /** What can be done about it. */
  ways?: ComponentChildren;
  isAlert?: boolean;
}

/** Says in place of a page what is the matter, and what to do. */
export const Notice = ({ icon, title, children, ways, isAlert = false }: NoticeProps): JSX.Element => (
  <section class="notice" role={isAlert ? 'alert' : undefined}>
    <Icon name={icon} size={30} />
    <h2>{title}</h2>
    {children}
    {ways ? <div class="ways">{ways}</div> : null}
  </section>
);

/** What of the address was not understood, and what would have been. Nothing where all of it was. */
export function NotUnderstood({ misread }: { misread: readonly Misread[] }): JSX.Element | null {
  const say = useSay();
  if (misread.length === 0) return null;
  const told = misread.map(({ word, allowed }) => (word === null ? say(`有這一頁不認得的字（認得：${allowed.zh}）`, `a word that this page does not know (it knows ${allowed.en})`) : say(`${word}（可用：${allowed.zh}）`, `${word} (allowed: ${allowed.en})`)));
  return <p class="not-understood" role="status"><strong>{say('網址中有看不懂的部分，以下照平常顯示', 'Not all of the address was understood; below is shown as usual')}</strong>{say('：', ': ')}{told.join(say('；', '; '))}</p>;
}

const clock = (time: Date): string => `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;

/** The service is away: a bar above what was shown last, or in place of the page where nothing was shown yet. */
export function Away({ since, isAsking, askAgain }: Pick<Known<unknown>, 'since' | 'isAsking' | 'askAgain'>): JSX.Element {
  const say = useSay();
  const title = say('連不上 Waymark 服務', 'Waymark does not answer');
  const retry = <button type="button" class="strong" disabled={isAsking} onClick={askAgain}>{isAsking ? say('重試中…', 'Trying…') : say('現在重試', 'Try now')}</button>;
  if (since === null) {
    return (
      <Notice icon="away" title={title} ways={retry} isAlert>
        <p>{say(`服務或圖資料庫沒有回應；每 ${retrySeconds} 秒會自動重試。`, `The service or its graph does not answer; this page tries again every ${retrySeconds} seconds.`)}</p>
      </Notice>
    );
  }
  return (
    <div class="away" role="alert">
      <Icon name="away" size={18} />
      <p><strong>{title}</strong>{say(`：以下是 ${clock(since)} 取得的內容；每 ${retrySeconds} 秒會自動重試。`, `: below is what it answered at ${clock(since)}; this page tries again every ${retrySeconds} seconds.`)}</p>
      {retry}
    </div>
  );
}

const reasons: Record<string, [string, string]> = {
  NOT_FOUND: ['可能已改名或移除，或者您無權查看。', 'It may have been renamed or removed, or you may not see it.'],
  BAD_INPUT: ['網址中有服務不接受的內容。', 'The address holds something the service does not take.'],
  TOO_COSTLY: ['一次要的太多，服務拒絕回答。', 'This asks for too much at once.'],
};

/** The service answered that it will not: its code, the likely reason, and a way out. */
export function Refused({ failure, title, home }: { failure: ApiFailure; title: string; home: string }): JSX.Element {
  const say = useSay();
  const [zh, en] = reasons[failure.code] ?? ['服務發生了未預期的錯誤；重新整理若無效，請告知管理者。', 'Something went wrong in the service; if reloading does not help, tell whoever runs it.'];
  return (
    <Notice icon="question" title={title} isAlert ways={<a class="button strong" href={home}>{say('回到集團總覽', 'Back to the group board')}</a>}>
      <p><code>{failure.code}</code> {say(zh, en)}</p>
      {failure.code === 'NOT_FOUND' ? null : <p class="detail" lang="en">{failure.message}</p>}
    </Notice>
  );
}
