import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { severityWord } from '../drawing/GapMark';
import { today } from '../journey/today';
import { alongSearch } from '../shell/address';
import type { Misread } from '../shell/addressWords';
import { findInRegistry } from '../shell/findInRegistry';
import { Icon } from '../shell/icon';
import { Away, NotUnderstood, Refused } from '../shell/notice';
import { Search } from '../shell/search';
import { Sections } from '../shell/sections';
import { SeverityMark } from '../shell/severityMark';
import { speaking, Tongue, useSay } from '../shell/tongue';
import { TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer, type Known } from '../shell/useAnswer';
import { useTheme } from '../shell/useTheme';
import { askChoices, askGaps, type AskedGaps } from './askGaps';
import { filterWords } from './filterWords';
import { GapFilters } from './gapFilters';
import { gapsFile, readGapsAddress, standings, writeGapsAddress, type ChosenGaps, type GapsAddress } from './gapsAddress';
import { GapsList } from './gapsList';
import type { NamedObject } from './namedObjects';

export interface GapsProps {
  search: string;
}

export const gapsTitle = (lang: GapsAddress['lang']): string => speaking(lang)('缺口・Waymark', 'Gaps, Waymark');

const form = { read: readGapsAddress, write: writeGapsAddress };

const chosenIn = ({ subsidiary, journey, stage, touchpoint, owner, type, severity, standing, provenance }: GapsAddress): ChosenGaps => ({ subsidiary, journey, stage, touchpoint, owner, type, severity, standing, provenance });

/** Words of the address that name what is not there. */
const missing = (named: readonly NamedObject[]): Misread[] => [...new Set(named.flatMap(({ word, found }) => (found ? [] : [word])))]
  .map((word) => ({ word, allowed: { zh: '登錄中有的代號', en: 'slugs of what is on record' } }));

/** How many there are, by severity; and how many were dismissed, where those are not listed. */
function Counts({ data, address, go }: { data: AskedGaps; address: GapsAddress; go: Go<GapsAddress> }): JSX.Element {
  const say = useSay();
  const [dismissed] = data.dismissed;
  const withDismissed = address.standing.includes('DISMISSED');
  return (
    <div class="counts">
      <ul>{data.severities.map(({ severity, count }) => <li key={severity}><SeverityMark severity={severity}>{count}</SeverityMark> {severityWord(severity, say.lang)}<span class="hidden"> {count}</span></li>)}</ul>
      {dismissed!.count > 0 && !withDismissed ? <button type="button" class="plain" onClick={() => go({ standing: [...standings] })}>{say(`另擱置 ${dismissed!.count}，一併列出`, `and ${dismissed!.count} dismissed: list them too`)}</button> : null}
      {dismissed!.count > 0 && withDismissed ? <span class="quiet">{say(`其中擱置 ${dismissed!.count}`, `${dismissed!.count} of them dismissed`)}</span> : null}
    </div>
  );
}

function Title({ known: { data }, address, go }: { known: Known<AskedGaps>; address: GapsAddress; go: Go<GapsAddress> }): JSX.Element {
  const say = useSay();
  return (
    <div class="title">
      <h1>{say('缺口', 'Gaps')} {data ? <span>{data.total[0]!.count}</span> : null}</h1>
      {data ? <Counts data={data} address={address} go={go} /> : null}
      <label class="as-of">{say('截至', 'As of')} <input type="date" value={address.asOf ?? today()} onChange={(event) => go({ asOf: event.currentTarget.value || null })} /></label>
      {address.asOf === null ? null : <button type="button" class="plain" onClick={() => go({ asOf: null })}>{say('回到今天', 'Back to today')}</button>}
      <div class="actions">
        <a class="button" href={gapsFile(address)} download><Icon name="file" />CSV</a>
        <button type="button" onClick={() => window.print()}><Icon name="print" />{say('列印', 'Print')}</button>
      </div>
      <p class="on-paper">{say(`截至 ${address.asOf ?? today()}`, `As of ${address.asOf ?? today()}`)}{say('；', '; ')}{filterWords(say, address, data?.named ?? [])}{data?.gaps.pageInfo.hasNextPage ? say('；只印出已列出的，CSV 含全部', '; printed as far as listed, the CSV has all of them') : ''}</p>
    </div>
  );
}

const Skeleton = (): JSX.Element => <div class="skeleton skeleton-gaps" aria-hidden="true">{Array.from({ length: 8 }, (_, row) => <i key={row} />)}</div>;

function Gaps({ address, go }: { address: GapsAddress; go: Go<GapsAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const chosen = chosenIn(address);
  const asked = JSON.stringify([chosen, address.asOf]);
  const [shown, setShown] = useState({ asked, pages: 1 });
  const pages = shown.asked === asked ? shown.pages : 1;
  const known = useAnswer(askGaps, { chosen, asOf: address.asOf, pages });
  const choices = useAnswer(askChoices, {});
  const { data, failure } = known;
  const home = `/${alongSearch(address)}`;
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  useEffect(() => { document.title = gapsTitle(address.lang); }, [address.lang]);
  const isRefused = failure !== null && failure.code !== 'AWAY';
  return (
    <>
      <TopBar crumbs={[{ text: say('集團', 'Group'), href: home }]} here={say('缺口', 'Gaps')} home={home} theme={theme} addressIn={(change) => `/gaps${writeGapsAddress({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <Sections here="/gaps" address={address} />
      <main id="content" tabIndex={-1} class="wide gaps" aria-busy={known.isAsking}>
        <NotUnderstood misread={[...address.misread, ...missing(data?.named ?? [])]} />
        <Title known={known} address={address} go={go} />
        <GapFilters address={address} go={go} choices={choices.data} named={data?.named ?? []} />
        {failure?.code === 'AWAY' ? <Away {...known} /> : null}
        {isRefused ? <Refused failure={failure} title={say('缺口讀不出來', 'The gaps cannot be read')} home={home} /> : null}
        {data && !isRefused ? <GapsList known={known} data={data} address={address} go={go} pages={pages} show={(more) => setShown({ asked, pages: more })} /> : null}
        {!data && failure === null ? <Skeleton /> : null}
      </main>
    </>
  );
}

/** The gaps of the group across journeys, at `/gaps`. */
export function GapsPage({ search }: GapsProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Gaps address={address} go={go} /></Tongue.Provider>;
}
