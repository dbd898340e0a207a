import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import type { ExampleQuery } from '../example';
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
import { askedMetrics, boardQuery, type BoardAnswer } from './boardQuery';
import { BoardSkeleton } from './boardSkeleton';
import { BoardTable } from './boardTable';
import { HeadLine } from './headLine';

export interface BoardProps {
  search: string;
  examples: Pick<ExampleQuery, 'name' | 'title'>[];
}

export const boardTitle = (lang: PageAddress['lang']): string => speaking(lang)('集團總覽・Waymark', 'Group board, Waymark');

const askBoard: Ask<BoardAnswer> = (variables, signal) => askApi(boardQuery, variables, signal);

const form = { read: readPageAddress, write: alongSearch };

/** A title stands in both languages, the Chinese first. */
function ExampleTitle({ title }: { title: string }): JSX.Element {
  const say = useSay();
  const [, zh, en] = /^([^A-Za-z]+?) (.+)$/.exec(title) ?? [null, title, title];
  return say.lang === 'zh' ? <><b>{zh}</b> <span class="quiet" lang="en">{en}</span></> : <>{en}</>;
}

function Examples({ examples }: Pick<BoardProps, 'examples'>): JSX.Element {
  const say = useSay();
  return (
    <section class="queries" aria-labelledby="queries-title">
      <h2 id="queries-title">{say('自己查', 'Ask it yourself')}</h2>
      <p>{say('本頁的每個數字都來自 /graphql；以下是隨附的範例，點開即可在', 'Every number here comes from /graphql. These examples ship with the service and open in the ')}<a href="/graphql">{say('查詢台', 'explorer')}</a>{say('執行。', '.')}</p>
      <ul>{examples.map(({ name, title }) => <li key={name}><a href={`/graphql?example=${encodeURIComponent(name)}`}><ExampleTitle title={title} /><code>{name}</code></a></li>)}</ul>
    </section>
  );
}

const Empty = (): JSX.Element => {
  const say = useSay();
  return (
    <Notice icon="map" title={say('登錄中還沒有資料', 'The registry is empty')} ways={<a class="button strong" href="/graphql">{say('查看 API', 'See the API')}</a>}>
      <p>{say('載入隨附的種子資料，或匯入自己的檔案，再重新整理本頁：', 'Load the data that ships with Waymark, or import files of your own, then reload this page:')}</p>
      <pre><code>npx waymark seed{'\n'}npx waymark import my-registry</code></pre>
    </Notice>
  );
};

/** What stands under the title: the board, or in its place why there is none. */
function Content({ known, address }: { known: Known<BoardAnswer>; address: PageAddress }): JSX.Element {
  const say = useSay();
  const { data, failure } = known;
  if (failure && failure.code !== 'AWAY') return <Refused failure={failure} title={say('總覽讀不出來', 'The board cannot be read')} home="/" />;
  if (!data) return failure ? <Away {...known} /> : <BoardSkeleton />;
  return (
    <>
      {failure ? <Away {...known} /> : null}
      {data.subsidiaries.nodes.length === 0 ? <Empty /> : <BoardTable answer={data} address={address} />}
      {data.subsidiaries.nodes.length === 0 ? null : <p class="foot-note">{say('rNPS、tNPS 與滿意度是不同的量尺：不相加、不平均、不排名。示意的節點與負責單位是為了讓旅程圖可用而虛構，不計為事實。', 'rNPS, tNPS and satisfaction are different scales: never summed, averaged or ranked. Illustrative nodes and owners are invented to make the maps usable and are never counted as facts.')}</p>}
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

function Board({ address, go, examples }: { address: PageAddress; go: Go<PageAddress>; examples: BoardProps['examples'] }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const known = useAnswer(askBoard, { asOf: address.asOf, metrics: askedMetrics });
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  useEffect(() => { document.title = boardTitle(address.lang); }, [address.lang]);
  return (
    <>
      <TopBar crumbs={[]} here={say('集團', 'Group')} home={`/${alongSearch(address)}`} theme={theme} addressIn={(change) => `/${alongSearch({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <Sections here="/" address={address} />
      <main id="content" tabIndex={-1} class="wide" aria-busy={known.isAsking}>
        <NotUnderstood misread={address.misread} />
        <Title known={known} address={address} go={go} />
        <Content known={known} address={address} />
        {examples.length === 0 ? null : <Examples examples={examples} />}
      </main>
      <footer class="wide"><p>Waymark {known.data?.service.version}</p></footer>
    </>
  );
}

/** The group with its subsidiaries, at `/`. */
export function BoardPage({ search, examples }: BoardProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Board address={address} go={go} examples={examples} /></Tongue.Provider>;
}
