import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MapGap, MapModel, MapPath } from '../drawing/mapModel';
import { themes } from '../drawing/tokens';
import { Icon } from '../shell/icon';
import { Away } from '../shell/notice';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import type { Go } from '../shell/useAddress';
import type { Known } from '../shell/useAnswer';
import { CardPopover } from './cardPopover';
import { EmptyJourney } from './emptyJourney';
import { FilterRow, type PathChoice } from './filterRow';
import { GapList } from './gapList';
import { GapPopover } from './gapPopover';
import { LegendRow } from './legendRow';
import { ListView } from './listView';
import { isNarrowed, type MapAddress } from './mapAddress';
import { MapRegion } from './mapRegion';
import { narrow, withoutDimmed } from './narrow';
import { PrintSheet } from './printSheet';
import { cardsOf, cardsWithGap } from './shownGap';
import { TitleBlock } from './titleBlock';
import { useMatches } from '../shell/useMatches';
import { usePopover } from './usePopover';

interface MapViewProps {
  model: MapModel;
  known: Known<unknown>;
  address: MapAddress;
  theme: Theme;
  go: Go<MapAddress>;
}

const pathChoice = ({ slug, persona: { name, age } }: MapPath): PathChoice => ({ slug, name: age === null ? name : { zh: `${name.zh}，${age} 歲`, en: `${name.en}, ${age}` } });

const pathOf = (model: MapModel, chosen: string | null): MapPath | null => (chosen === 'all' ? null : model.paths.find(({ slug }) => slug === chosen) ?? model.paths[0] ?? null);

/** A journey as a map, with all that leads around in it. */
export function MapView({ model, known, address, theme, go }: MapViewProps): JSX.Element {
  const say = useSay();
  const popovers = usePopover();
  // Where there is room the list stands beside the map anyway.
  const [isOpen, setOpen] = useState(false);
  const isNarrow = useMatches('(max-width: 640px)');
  const view = address.view === 'auto' ? (isNarrow ? 'list' : 'map') : address.view;
  const path = pathOf(model, address.path);
  const narrowed = useMemo(() => narrow(model, address), [model, address.channel, address.measured, address.prov, address.gap.join()]);
  const shown = useMemo(() => (address.hide ? withoutDimmed(model, narrowed) : model), [model, narrowed, address.hide]);
  const types = useMemo(() => [...new Set(model.gaps.map(({ type }) => type))], [model]);
  const cards = useMemo(() => cardsOf(model), [model]);
  const selectedGap = model.gaps.find(({ id }) => id === address.sel) ?? null;
  const selectedCard = selectedGap ? null : cards.find(({ key }) => key === address.sel) ?? cards.find(({ slug }) => slug === address.sel) ?? null;

  const choose = (target: Element, takesFocus: boolean): void => {
    const sel = target.getAttribute('data-gap') ?? target.getAttribute('data-card');
    if (sel !== address.sel) go({ sel });
    popovers.show(target, takesFocus);
  };
  useEffect(() => {
    // Elsewhere than in the drawing, which has its own tab stops, a mark is a button.
    const onClick = (event: MouseEvent): void => {
      const mark = event.target instanceof Element ? event.target.closest('button[data-gap]') : null;
      if (mark) choose(mark, event.detail === 0);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  });
  const frame = popovers.open && { anchor: popovers.open.anchor, takesFocus: popovers.open.takesFocus, close: popovers.close, stay: popovers.stay };
  const openGap = popovers.open?.about === 'gap' ? model.gaps.find(({ id }) => id === popovers.open!.id) : undefined;
  const openCard = popovers.open?.about === 'card' ? cards.find(({ key }) => key === popovers.open!.id) : undefined;
  const gapButton = <button type="button" class="gap-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="gaps" />{say('缺口', 'Gaps')} {model.gaps.length}</button>;

  return (
    <>
      <div class={isOpen ? 'map-page panel-open' : 'map-page'}>
        <main aria-busy={known.isAsking}>
          {known.failure ? <Away {...known} /> : null}
          <TitleBlock model={model} address={address} theme={theme} go={go} path={path} view={view} gapButton={gapButton} />
          {model.stages.length === 0 ? <EmptyJourney model={model} /> : (
            <>
              <FilterRow address={address} go={go} paths={model.paths.map(pathChoice)} path={address.path === 'all' ? 'all' : path?.slug ?? ''} types={types} hasScores />
              <p class="hidden" role="status">{isNarrowed(address) ? say(`顯示 ${narrowed.fitting}／${narrowed.all} 個節點，${narrowed.gaps.length}／${model.gaps.length} 個缺口`, `${narrowed.fitting} of ${narrowed.all} touchpoints, ${narrowed.gaps.length} of ${model.gaps.length} gaps`) : ''}{selectedCard ? say(`已選取 ${selectedCard.name.zh}`, `${selectedCard.name.en} selected`) : ''}{selectedGap ? say(`已選取缺口 ${selectedGap.number}`, `gap ${selectedGap.number} selected`) : ''}</p>
              {view === 'list'
                ? <ListView model={shown} path={path} dimmed={narrowed.dimmed} gaps={narrowed.gaps} selected={address.sel} />
                : <MapRegion model={shown} address={address} theme={theme} dimmed={narrowed.dimmed} selectedCard={selectedCard?.key ?? null} selectedGap={selectedGap} choose={choose} close={popovers.close} />}
              <LegendRow theme={themes[theme]} />
            </>
          )}
        </main>
        <aside class="panel" aria-label={say('缺口清單', 'List of gaps')}>
          <GapList model={model} gaps={narrowed.gaps} selected={address.sel} select={(gap: MapGap) => go({ sel: gap.id === address.sel ? null : gap.id })} close={() => setOpen(false)} />
        </aside>
      </div>
      {frame && openGap ? <GapPopover gap={openGap} asOf={address.asOf} frame={frame} decided={known.askAgain} /> : null}
      {frame && openCard ? <CardPopover card={openCard} gaps={model.gaps.filter((gap) => cardsWithGap(model, gap).some(({ key }) => key === openCard.key))} frame={frame} /> : null}
      <PrintSheet model={shown} address={address} path={path} gaps={narrowed.gaps} />
    </>
  );
}
