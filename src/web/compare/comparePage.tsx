import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { comparisonQuery, comparisonVariables, type ComparisonAnswer } from '../drawing/comparisonQuery';
import { toComparisonModel } from '../drawing/toComparisonModel';
import { MapSkeleton } from '../journey/mapSkeleton';
import { alongSearch } from '../shell/address';
import { askApi, type Ask } from '../shell/askApi';
import { findInRegistry } from '../shell/findInRegistry';
import { Icon } from '../shell/icon';
import { Away, NotUnderstood, Refused } from '../shell/notice';
import { Search } from '../shell/search';
import { Sections } from '../shell/sections';
import { speaking, Tongue, useSay } from '../shell/tongue';
import { TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer } from '../shell/useAnswer';
import { useTheme, type Theme } from '../shell/useTheme';
import { comparisonFile, readCompareAddress, writeCompareAddress, type CompareAddress } from './compareAddress';
import { CompareRegion } from './compareRegion';
import { CompareTable } from './compareTable';
import { JourneyPicker } from './journeyPicker';
import { journeysQuery, type JourneyChoice, type JourneysAnswer } from './journeysToChoose';
import { NothingChosen } from './nothingChosen';
import { ScoresTable } from './scoresTable';
import { summaryOf } from './summaryOf';

export interface CompareProps {
  search: string;
}

export const compareTitle = (lang: CompareAddress['lang']): string => speaking(lang)('比較旅程・Waymark', 'Compare journeys, Waymark');

const askComparison: Ask<ComparisonAnswer> = (variables, signal) => askApi(comparisonQuery, variables, signal);
const askJourneys: Ask<JourneysAnswer> = (variables, signal) => askApi(journeysQuery, variables, signal);

const form = { read: readCompareAddress, write: writeCompareAddress };

interface ComparedProps {
  left: string;
  right: string;
  address: CompareAddress;
  theme: Theme;
}

/** The two journeys that were chosen, held against each other. */
function Compared({ left, right, address, theme }: ComparedProps): JSX.Element {
  const say = useSay();
  const known = useAnswer(askComparison, comparisonVariables({ left, right, leftAsOf: address.leftAsOf, rightAsOf: address.rightAsOf }));
  const { data, failure } = known;
  const model = useMemo(() => (data ? toComparisonModel(data) : null), [data]);
  if (failure && failure.code !== 'AWAY') {
    return <Refused failure={failure} title={failure.code === 'NOT_FOUND' ? say('找不到其中一段旅程，或那一天還沒有發布的版本', 'One of the journeys is not there, or had no version yet on that day') : say('這個比較讀不出來', 'This comparison cannot be read')} home={`/compare${alongSearch(address)}`} />;
  }
  if (!model) return failure ? <Away {...known} /> : <MapSkeleton />;
  const onlyDifferences = address.only === 'differences';
  return (
    <>
      {failure ? <Away {...known} /> : null}
      <p class="summary" role="status">{summaryOf(model, say)}</p>
      {address.view === 'table' ? <CompareTable model={model} onlyDifferences={onlyDifferences} /> : <CompareRegion model={model} address={address} theme={theme} />}
      <ScoresTable left={left} right={right} leftAsOf={address.leftAsOf} rightAsOf={address.rightAsOf} />
    </>
  );
}

function Actions({ address, theme, go }: { address: CompareAddress; theme: Theme; go: Go<CompareAddress> }): JSX.Element {
  const say = useSay();
  const only = address.only === 'differences';
  const isTable = address.view === 'table';
  return (
    <div class="actions">
      <button type="button" aria-pressed={only} class={only ? 'strong' : undefined} onClick={() => go({ only: only ? 'all' : 'differences' })}>{say('只看差異', 'Differences only')}</button>
      <button type="button" onClick={() => go({ left: address.right, right: address.left, leftAsOf: address.rightAsOf, rightAsOf: address.leftAsOf })}><Icon name="compare" />{say('對調', 'Swap')}</button>
      <button type="button" aria-pressed={isTable} onClick={() => go({ view: isTable ? 'drawing' : 'table' })}><Icon name={isTable ? 'map' : 'list'} />{isTable ? say('圖', 'Drawing') : say('表格', 'Table')}</button>
      <a class="button" href={comparisonFile(address, theme)} download="comparison.svg"><Icon name="file" />SVG</a>
    </div>
  );
}

function Compare({ address, go }: { address: CompareAddress; go: Go<CompareAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const choices = useAnswer(askJourneys, {});
  const journeys: JourneyChoice[] = choices.data?.journeys.nodes ?? [];
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  const home = `/${alongSearch(address)}`;
  useEffect(() => { document.title = compareTitle(address.lang); }, [address.lang]);
  const { left, right } = address;
  return (
    <>
      <TopBar crumbs={[{ text: say('集團', 'Group'), href: home }]} here={say('比較', 'Compare')} home={home} theme={theme} addressIn={(change) => `/compare${writeCompareAddress({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <Sections here="/compare" address={address} />
      <main id="content" tabIndex={-1} class="compare">
        <NotUnderstood misread={address.misread} />
        <div class="compare-head">
          <h1>{say('比較旅程', 'Compare journeys')}</h1>
          {left && right ? <Actions address={address} theme={theme} go={go} /> : null}
          <div class="pickers">
            <JourneyPicker side="left" journeys={journeys} chosen={left} asOf={address.leftAsOf} choose={({ slug = left, asOf = address.leftAsOf }) => go({ left: slug, leftAsOf: asOf })} />
            <JourneyPicker side="right" journeys={journeys} chosen={right} asOf={address.rightAsOf} choose={({ slug = right, asOf = address.rightAsOf }) => go({ right: slug, rightAsOf: asOf })} />
          </div>
        </div>
        {left && right ? <Compared left={left} right={right} address={address} theme={theme} /> : <NothingChosen known={choices} address={address} />}
      </main>
    </>
  );
}

/** Two journeys, or one at two dates, at `/compare`. */
export function ComparePage({ search }: CompareProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Compare address={address} go={go} /></Tongue.Provider>;
}
