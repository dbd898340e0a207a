import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { toMapModel } from '../drawing/toMapModel';
import { alongSearch } from '../shell/address';
import { findInRegistry } from '../shell/findInRegistry';
import { Away, NotUnderstood, Refused } from '../shell/notice';
import { Search, type Found } from '../shell/search';
import { Tongue, useSay } from '../shell/tongue';
import { TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer } from '../shell/useAnswer';
import { useTheme } from '../shell/useTheme';
import { askMap } from './askMap';
import { findOnMap } from './findOnMap';
import { readMapAddress, writeMapAddress, type MapAddress } from './mapAddress';
import { MapSkeleton } from './mapSkeleton';
import { MapView } from './mapView';
import { NotYet } from './notYet';

export interface JourneyProps {
  search: string;
  /** Its slug: `pnc/whole-customer`. */
  journey: string;
  /** Whether the service can draw pictures. */
  png: boolean;
}

const form = { read: readMapAddress, write: writeMapAddress };

function Journey({ journey, png, address, go }: Omit<JourneyProps, 'search'> & { address: MapAddress; go: Go<MapAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const known = useAnswer(askMap, { journey, asOf: address.asOf });
  const { data, failure } = known;
  const model = useMemo(() => (data ? toMapModel(data.journey, data.gaps.map(({ node }) => node), data) : null), [data]);
  const home = `/${alongSearch(address)}`;
  const here = model ? say.of(model.name) : journey;
  useEffect(() => { document.title = model ? say(`${model.name.zh}・${model.subsidiary.name.zh}・Waymark`, `${model.name.en}, ${model.subsidiary.name.en}, Waymark`) : 'Waymark'; }, [model, say]);
  const find = useCallback(async (text: string, signal: AbortSignal): Promise<Found[]> => {
    const near = model ? findOnMap(model, text, say) : [];
    const far = await findInRegistry(text, signal, address);
    return [...near, ...far.filter(({ href }) => !href?.startsWith(`/journeys/${journey}?`))];
  }, [model, journey, address, say]);
  const isRefused = failure !== null && failure.code !== 'AWAY';
  const { asOf } = address;
  return (
    <>
      <TopBar
        crumbs={[{ text: say('集團', 'Group'), href: home }, ...(model ? [{ text: say.of(model.subsidiary.name), href: `${home}#${model.subsidiary.slug}` }] : [])]}
        here={here} home={home} theme={theme} addressIn={(change) => `/journeys/${journey}${writeMapAddress({ ...address, ...change })}`} choose={(change) => go(change)} skipsToMap={model !== null && !isRefused}
      >
        <Search placeholder={say('搜尋節點、旅程、部門（中／英）', 'Search touchpoints, journeys, owners')} find={find} choose={({ id }) => go({ sel: id })} />
      </TopBar>
      {isRefused ? <main id="content" tabIndex={-1}><NotUnderstood misread={address.misread} />{failure.code === 'NOT_FOUND' && asOf !== null ? <NotYet journey={journey} address={{ ...address, asOf }} failure={failure} home={home} /> : <Refused failure={failure} title={failure.code === 'NOT_FOUND' ? say('找不到這段旅程', 'There is no such journey') : say('這張圖讀不出來', 'This map cannot be read')} home={home} />}</main> : null}
      {!isRefused && model ? <MapView model={model} png={png} known={known} address={address} theme={theme} go={go} /> : null}
      {!isRefused && !model ? <main id="content" tabIndex={-1} aria-busy={known.isAsking}><NotUnderstood misread={address.misread} /><h1 class="hidden">{journey}</h1>{failure ? <Away {...known} /> : <MapSkeleton />}</main> : null}
    </>
  );
}

/** The map of one journey, at `/journeys/<subsidiary>/<slug>`. */
export function JourneyPage({ search, journey, png }: JourneyProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Journey journey={journey} png={png} address={address} go={go} /></Tongue.Provider>;
}
