import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { alongSearch, readPageAddress, type PageAddress } from '../shell/address';
import { askApi, type Ask } from '../shell/askApi';
import { Away, Notice, NotUnderstood, Refused } from '../shell/notice';
import { Search } from '../shell/search';
import { Sections } from '../shell/sections';
import { findInRegistry } from '../shell/findInRegistry';
import { speaking, Tongue, useSay } from '../shell/tongue';
import { TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer, type Known } from '../shell/useAnswer';
import { useTheme } from '../shell/useTheme';
import { scoredUpTo } from '../drawing/mapQuery';
import { askedMetrics, boardQuery, type BoardAnswer } from './boardQuery';
import { BoardSkeleton } from './boardSkeleton';
import { BoardTable } from './boardTable';
import { documentsOf } from './documentsOf';
import { FirstVisit } from './firstVisit';
import { HeadLine } from './headLine';
import { IllustrativeBand } from './illustrativeParts';
import { scoresQuery, type ScoresAnswer } from './scoresQuery';
import { useFirstVisit } from './useFirstVisit';
import { useIllustrative } from './useIllustrative';

export interface BoardProps {
  search: string;
}

export const boardTitle = (lang: PageAddress['lang']): string => speaking(lang)('集團總覽・Waymark', 'Group board, Waymark');

const askBoard: Ask<BoardAnswer> = (variables, signal) => askApi(boardQuery, variables, signal);

const askScores: Ask<ScoresAnswer> = ({ asOf }, signal) => askApi(scoresQuery, { asOf, scored: scoredUpTo(asOf as string | null) }, signal);

const form = { read: readPageAddress, write: alongSearch };

const Examples = (): JSX.Element => {
  const say = useSay();
  return (
    <p class="queries"><b>{say('自己查', 'Ask it yourself')}</b> {say('本頁的每個數字都來自 /graphql。', 'Every number here comes from /graphql. ')}<a href="/graphql">{say('範例查詢：顧問、分析、管理各一組', 'Example queries for consultants, analysts and admins')}</a></p>
  );
};

const Empty = (): JSX.Element => {
  const say = useSay();
  return (
    <Notice icon="map" title={say('登錄中還沒有資料', 'The registry is empty')} ways={<a class="button strong" href="/graphql">{say('查看 API', 'See the API')}</a>}>
      <p>{say('載入隨附的種子資料，或匯入自己的檔案，再重新整理本頁：', 'Load the data that ships with Waymark, or import files of your own, then reload this page:')}</p>
      <pre><code>npx waymark seed{'\n'}npx waymark import my-registry</code></pre>
    </Notice>
  );
};

/** Where the content comes from, each source once, and what must not be done with it. */
function FootNotes({ answer }: { answer: BoardAnswer }): JSX.Element {
  const say = useSay();
  const documents = documentsOf(answer).map((document) => say(`《${document.zh}》`, document.en)).join(say('、', '; '));
  return (
    <div class="foot-note">
      {documents === '' ? null : <p>{say(`內容的來源：${documents}。`, `The content comes from: ${documents}. `)}{say('標「載明」的是所附永續報告書寫明的，標「公開」的是其他公開來源寫明的，標「示意」的是為了讓旅程圖可用而虛構，不計為事實。', 'What is marked stated is in the report of the group, public is in another public source, and illustrative is invented to make the maps usable and never counted as a fact.')}</p>}
      <p>{say('rNPS、tNPS 與滿意度是不同的量尺：不相加、不平均、不排名。', 'rNPS, tNPS and satisfaction are different scales: never summed, averaged or ranked.')}</p>
    </div>
  );
}

/** What stands under the title: the board, or in its place why there is none. */
function Content({ known, scored, address }: { known: Known<BoardAnswer>; scored: ScoresAnswer | null; address: PageAddress }): JSX.Element {
  const say = useSay();
  const { data, failure } = known;
  if (failure && failure.code !== 'AWAY') return <Refused failure={failure} title={say('總覽讀不出來', 'The board cannot be read')} home="/" />;
  if (!data) return failure ? <Away {...known} /> : <BoardSkeleton />;
  return (
    <>
      {failure ? <Away {...known} /> : null}
      {data.subsidiaries.nodes.length === 0 ? <Empty /> : <BoardTable answer={data} scored={scored} address={address} />}
      {data.subsidiaries.nodes.length === 0 ? null : <FootNotes answer={data} />}
    </>
  );
}

function Title({ known: { data }, address, go }: { known: Known<BoardAnswer>; address: PageAddress; go: Go<PageAddress> }): JSX.Element {
  const say = useSay();
  const [first] = data?.subsidiaries.nodes ?? [];
  return (
    <div class="title">
      <div>
        <h1>{say('集團總覽', 'Group board')}</h1>
        <p class="quiet">
          {first?.group ? say.of(first.group.name) : say('客戶旅程登錄', 'Registry of customer journeys')}
          <label class="as-of">{say('截至', 'as of')} <input type="date" value={address.asOf ?? first?.reconciliation.asOf ?? ''} onChange={(event) => go({ asOf: event.currentTarget.value || null })} /></label>
          {address.asOf === null ? null : <button type="button" class="plain" onClick={() => go({ asOf: null })}>{say('回到今天', 'Back to today')}</button>}
        </p>
      </div>
      {data && first ? <HeadLine answer={data} /> : null}
    </div>
  );
}

/** A journey to look at first: of a part of what customers do, where there is one. */
function firstJourney({ subsidiaries }: BoardAnswer) {
  const journeys = subsidiaries.nodes.flatMap(({ journeys: { nodes } }) => nodes).filter(({ standing }) => standing === 'STANDING');
  return journeys.find(({ wholeCustomer }) => !wholeCustomer) ?? journeys[0] ?? null;
}

function Board({ address, go }: { address: PageAddress; go: Go<PageAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const known = useAnswer(askBoard, { asOf: address.asOf, metrics: askedMetrics });
  const scored = useAnswer(askScores, { asOf: address.asOf });
  const [isFirstVisit, showFirstVisit] = useFirstVisit();
  const illustrative = useIllustrative(() => {
    known.askAgain();
    scored.askAgain();
  });
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  useEffect(() => { document.title = boardTitle(address.lang); }, [address.lang]);
  return (
    <>
      <TopBar crumbs={[]} here={say('集團', 'Group')} home={`/${alongSearch(address)}`} theme={theme} addressIn={(change) => `/${alongSearch({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <Sections here="/" address={address} />
      <main id="content" tabIndex={-1} class="wide" aria-busy={known.isAsking || scored.isAsking}>
        <NotUnderstood misread={address.misread} />
        {isFirstVisit && known.data ? <FirstVisit address={address} journey={firstJourney(known.data)} state={illustrative} close={() => showFirstVisit(false)} /> : null}
        <IllustrativeBand state={illustrative} />
        <Title known={known} address={address} go={go} />
        <Content known={known} scored={scored.data} address={address} />
        <Examples />
      </main>
      <footer class="wide"><p>Waymark {known.data?.service.version} {isFirstVisit === false ? <button type="button" class="plain" onClick={() => showFirstVisit(true)}>{say('怎麼開始', 'Where to begin')}</button> : null}</p></footer>
    </>
  );
}

/** The group with its subsidiaries, at `/`. */
export function BoardPage({ search }: BoardProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Board address={address} go={go} /></Tongue.Provider>;
}
