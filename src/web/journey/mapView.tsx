import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MapCard, MapGap, MapModel, MapPath } from '../drawing/mapModel';
import { hasStrip } from '../drawing/placeStrip';
import { firstPath } from '../drawing/standingPaths';
import { travellerName } from '../drawing/travellerName';
import { alongSearch } from '../shell/address';
import { Icon } from '../shell/icon';
import type { Misread } from '../shell/addressWords';
import { Away, NotUnderstood } from '../shell/notice';
import { useSay } from '../shell/tongue';
import type { Go } from '../shell/useAddress';
import type { Known } from '../shell/useAnswer';
import { useMatches } from '../shell/useMatches';
import type { Theme } from '../shell/useTheme';
import { CardPopover } from './cardPopover';
import { EmptyJourney } from './emptyJourney';
import { FilterRow, type PathChoice } from './filterRow';
import { GapList } from './gapList';
import { GapPopover } from './gapPopover';
import { ListView } from './listView';
import { isNarrowed, type MapAddress } from './mapAddress';
import { MapRegion } from './mapRegion';
import { narrow, withoutDimmed, type Narrowed } from './narrow';
import { PrintSheet } from './printSheet';
import { cardsMarked, cardsOf } from './shownGap';
import { TitleBlock } from './titleBlock';
import { useExplained } from './useExplained';
import { usePopover, type Popovers } from './usePopover';

interface MapViewProps {
  model: MapModel;
  png: boolean;
  known: Known<unknown>;
  address: MapAddress;
  theme: Theme;
  go: Go<MapAddress>;
}

const pathChoice = (path: MapPath): PathChoice => ({ slug: path.slug, provenance: path.provenance, name: travellerName(path) });

const pathOf = (model: MapModel, chosen: string | null): MapPath | null => (chosen === 'all' ? null : model.paths.find(({ slug }) => slug === chosen) ?? firstPath(model));

interface Selected {
  gap: MapGap | null;
  card: MapCard | null;
}

/** What an address selects: a gap by its id, a card by its key, or a touchpoint by its slug, which is its first card. */
function selectedIn(model: MapModel, sel: string | null): Selected {
  const gap = model.gaps.find(({ id }) => id === sel) ?? null;
  const cards = gap === null && sel !== null ? cardsOf(model) : [];
  return { gap, card: cards.find(({ key }) => key === sel) ?? cards.find(({ slug }) => slug === sel) ?? null };
}

/** What an address names that is not on this map. */
const misreadOn = ({ paths }: MapModel, { path, sel }: MapAddress, { gap, card }: Selected): Misread[] => [
  ...(path === null || path === 'all' || path === 'first' || paths.some(({ slug }) => slug === path) ? [] : [{ word: 'path', allowed: { zh: '這張圖的路徑，或 all', en: 'a path of this map, or all' } }]),
  ...(sel === null || gap || card ? [] : [{ word: 'sel', allowed: { zh: '這張圖上的節點或缺口', en: 'a touchpoint or gap of this map' } }]),
];

/** Tells whoever does not see the map what became of a filter, and what is selected. */
function Said({ model, address, narrowed, selected: { gap, card } }: { model: MapModel; address: MapAddress; narrowed: Narrowed; selected: Selected }): JSX.Element {
  const say = useSay();
  const left = model.stages.some(({ steps }) => steps.some(({ cards }) => cards.some(({ key }) => !narrowed.dimmed.has(key))));
  const said = [
    isNarrowed(address) ? left ? say('已篩選：其餘節點變淡或隱藏', 'filtered: other touchpoints are dimmed or hidden') : say('沒有節點符合篩選', 'no touchpoint fits the filters') : '',
    card ? say(`已選取 ${card.name.zh}`, `${card.name.en} selected`) : '',
    gap ? say(`已選取缺口 ${gap.number ?? gap.title.zh}`, `gap ${gap.number ?? gap.title.en} selected`) : '',
  ];
  return <p class="hidden" role="status">{said.filter((each) => each !== '').join(say('；', '; '))}</p>;
}

/** The popover of the mark or the card that somebody points at or has chosen. */
function OpenPopover({ model, address, popovers: { open, close, stay }, decided }: { model: MapModel; address: MapAddress; popovers: Popovers; decided(): void }): JSX.Element | null {
  if (!open) return null;
  const frame = { anchor: open.anchor, takesFocus: open.takesFocus, close, stay };
  if (open.about === 'gap') {
    const gap = model.gaps.find(({ id }) => id === open.id);
    return gap ? <GapPopover gap={gap} along={alongSearch(address)} asOf={address.asOf} frame={frame} decided={decided} /> : null;
  }
  const card = cardsOf(model).find(({ key }) => key === open.id);
  return card ? <CardPopover card={card} gaps={model.gaps.filter((gap) => cardsMarked(model, gap).some(({ key }) => key === card.key))} along={alongSearch(address)} frame={frame} /> : null;
}

/** Whether the map is drawn or told: as chosen, else by the width of the screen. */
function useView({ view }: MapAddress): 'map' | 'list' {
  const isNarrow = useMatches('(max-width: 640px)');
  if (view !== 'auto') return view;
  return isNarrow ? 'list' : 'map';
}

/** Chooses what a mark or a card stands for: it is selected, kept in the address, and explained. */
function useChoose({ sel }: MapAddress, go: Go<MapAddress>, popovers: Popovers): (target: Element, takesFocus: boolean) => void {
  const choose = (target: Element, takesFocus: boolean): void => {
    const chosen = target.getAttribute('data-gap') ?? target.getAttribute('data-card');
    if (chosen !== sel) go({ sel: chosen });
    popovers.show(target, takesFocus);
  };
  useEffect(() => {
    // Outside the drawing, which has tab stops of its own, a mark is a button.
    const onClick = (event: MouseEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest('button[data-gap]') : null;
      if (mark) choose(mark, event.detail === 0);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  });
  return choose;
}

/** A journey as a map, with all that leads around in it. */
export function MapView({ model, png, known, address, theme, go }: MapViewProps): JSX.Element {
  const say = useSay();
  const popovers = usePopover();
  const choose = useChoose(address, go, popovers);
  const chooseRow = (row: Element, { id }: MapGap, takesFocus: boolean): void => {
    const isSelected = id === address.sel;
    go({ sel: isSelected && popovers.open !== null ? null : id });
    if (isSelected && popovers.open !== null) popovers.close();
    else popovers.show(row, takesFocus);
  };
  const view = useView(address);
  // Where there is room the list stands beside the map anyway.
  const [isOpen, setOpen] = useState(false);
  const path = pathOf(model, address.path);
  const { channel, measured, prov, gap } = address;
  const narrowed = useMemo(() => narrow(model, { channel, measured, prov, gap }), [model, channel, measured, prov, gap.join()]);
  const shown = useMemo(() => (address.hide ? withoutDimmed(model, narrowed) : model), [model, narrowed, address.hide]);
  const selected = useMemo(() => selectedIn(model, address.sel), [model, address.sel]);
  useExplained(model, selected.gap, popovers);
  const hasScores = useMemo(() => hasStrip(cardsOf(model)), [model]);
  const types = useMemo(() => [...new Set(model.gaps.map(({ type }) => type))], [model]);
  const gapButton = <button type="button" class="gap-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="gaps" />{say('缺口', 'Gaps')} {model.gapCounts.total}</button>;
  const content = model.stages.length === 0 ? <div id="content" tabIndex={-1}><EmptyJourney model={model} /></div> : (
    <>
      <FilterRow address={address} go={go} paths={model.paths.map(pathChoice)} path={address.path === 'all' ? 'all' : path?.slug ?? ''} types={types} hasScores={hasScores} />
      <Said model={model} address={address} narrowed={narrowed} selected={selected} />
      <div id="content" tabIndex={-1}>
        {view === 'list'
          ? <ListView model={shown} path={path} dimmed={narrowed.dimmed} gaps={narrowed.gaps} selected={address.sel} along={alongSearch(address)} />
          : <MapRegion model={shown} address={address} theme={theme} dimmed={narrowed.dimmed} selectedCard={selected.card?.key ?? null} selectedGap={selected.gap} choose={choose} close={popovers.close} />}
      </div>
    </>
  );
  return (
    <>
      <div class={isOpen ? 'map-page panel-open' : 'map-page'}>
        <main aria-busy={known.isAsking}>
          {known.failure ? <Away {...known} /> : null}
          <NotUnderstood misread={[...address.misread, ...misreadOn(model, address, selected)]} />
          <TitleBlock model={model} address={address} theme={theme} go={go} path={path} view={view} png={png} gapButton={gapButton} />
          {content}
        </main>
        <aside class="panel" aria-label={say('缺口清單', 'List of gaps')}>
          <GapList model={model} gaps={narrowed.gaps} selected={address.sel} select={chooseRow} close={() => setOpen(false)} />
        </aside>
      </div>
      <OpenPopover model={model} address={address} popovers={popovers} decided={known.askAgain} />
      <PrintSheet model={model} shown={shown} address={address} path={path} gaps={narrowed.gaps} />
    </>
  );
}
