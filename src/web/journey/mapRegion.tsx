import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Layout } from '../drawing/layout';
import { layoutMap } from '../drawing/layoutMap';
import { MapDrawing } from '../drawing/MapDrawing';
import type { MapGap, MapModel } from '../drawing/mapModel';
import { mapLabel } from '../drawing/mapTitle';
import { themes, type Theme as Tokens } from '../drawing/tokens';
import { word } from '../drawing/words';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import { KeysHelp } from './keysHelp';
import { LegendRow } from './legendRow';
import { layoutOptions } from './layoutOptions';
import { writeMapAddress, type MapAddress } from './mapAddress';
import { nextStop } from './nextStop';
import { stopsOf } from './stopsOf';

interface MapRegionProps {
  model: MapModel;
  address: MapAddress;
  theme: Theme;
  dimmed: ReadonlySet<string>;
  selectedCard: string | null;
  selectedGap: MapGap | null;
  /** A card or a mark was chosen; whether by keyboard, so that the focus goes with it. */
  choose(target: Element, takesFocus: boolean): void;
  close(): void;
}

/** Where in a scrolled region one looks: from where to where, as shares of its width. */
interface Seen {
  from: number;
  part: number;
}

const targetAt = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-gap], [data-card]') : null);

const idOf = (target: Element): string => target.getAttribute('data-gap') ?? target.getAttribute('data-card')!;

/** The element of a card or a mark in the drawing. */
const partOf = (region: HTMLElement, id: string): Element | null => region.querySelector(`[data-gap="${CSS.escape(id)}"], [data-card="${CSS.escape(id)}"]`);

/** Brings a place to the middle of the region, as far as it goes. */
function showPlace(scroller: HTMLElement, place: Element): void {
  const box = place.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  if (box.left < frame.left + 60 || box.right > frame.right - 20) scroller.scrollTo({ left: scroller.scrollLeft + box.left + box.width / 2 - frame.left - frame.width / 2, behavior });
  if (box.top < 0 || box.bottom > window.innerHeight) window.scrollBy({ top: box.top + box.height / 2 - window.innerHeight / 2, behavior });
}

/** The names of the lanes, which stay where the drawing scrolls away below them. */
const LaneLabels = ({ layout: { lanes, tongue } }: { layout: Layout }): JSX.Element => (
  <div class="lane-labels" aria-hidden="true">
    {lanes.map(({ lane, y, height }) => <span key={lane} class={lane.toLowerCase()} style={{ top: `${y + 5}px`, height: `${height}px` }}>{word(lane === 'ONLINE' ? 'online' : 'offline', tongue)}</span>)}
  </div>
);

/** What stands around the scrolled drawing: the lanes' names once they are out of sight, how far one is, what the signs mean. */
const Around = ({ layout, seen, theme, width }: { layout: Layout; seen: Seen; theme: Tokens; width: number }): JSX.Element => (
  <>
    {seen.from > 0.001 ? <LaneLabels layout={layout} /> : null}
    {seen.part < 0.999 ? <div class="position" aria-hidden="true"><i style={{ marginLeft: `${seen.from * 100}%`, width: `${seen.part * 100}%` }} /></div> : null}
    <LegendRow layout={layout} theme={theme} width={width - 24} />
  </>
);

/** The drawing in its own region: as wide as there is room, sideways scrolled where it needs more, one tab stop for the keyboard. */
export function MapRegion({ model, address, theme, dimmed, selectedCard, selectedGap, choose, close }: MapRegionProps): JSX.Element {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [seen, setSeen] = useState<Seen>({ from: 0, part: 1 });
  const [stop, setStop] = useState<string | null>(null);

  useLayoutEffect(() => {
    const measure = (): void => setWidth(scroller.current!.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(scroller.current!);
    return () => watch.disconnect();
  }, []);
  const layout = useMemo(() => (width === 0 ? null : layoutMap(model, { ...layoutOptions(address), width })), [model, width, address.lang, address.path, address.gap.join(), address.strip]);
  const stops = useMemo(() => (layout ? stopsOf(layout, dimmed, selectedGap?.id ?? null) : []), [layout, dimmed, selectedGap]);
  const here = stops.find(({ id }) => id === stop)?.id ?? stops.find(({ id }) => id === selectedCard)?.id ?? stops[0]?.id ?? null;

  const look = (): void => {
    const { scrollLeft, scrollWidth, clientWidth } = scroller.current!;
    setSeen({ from: scrollLeft / scrollWidth, part: clientWidth / scrollWidth });
  };
  useLayoutEffect(() => { if (layout) look(); }, [layout]);
  const selected = selectedCard ?? selectedGap?.id ?? null;
  useEffect(() => {
    if (!layout || selected === null) return;
    // A gap behind the first of its card has no mark of its own: its card is the place.
    const card = selectedGap ? layout.cards.find(({ gaps }) => gaps.some(({ id }) => id === selectedGap.id))?.card.key : undefined;
    const place = partOf(scroller.current!, selected) ?? (card === undefined ? null : partOf(scroller.current!, card));
    if (place) showPlace(scroller.current!, place);
  }, [selected, layout === null]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetAt(event.target);
    if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return choose(target, true);
    }
    const next = nextStop(stops, idOf(target), event.key);
    if (next === null) return;
    event.preventDefault();
    close();
    setStop(next);
    const part = partOf(scroller.current!, next);
    (part as SVGElement | null)?.focus({ preventScroll: true });
    if (part) showPlace(scroller.current!, part);
  };
  const onClick = (event: MouseEvent): void => {
    const target = targetAt(event.target);
    if (!target || event.detail === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setStop(idOf(target));
    choose(target, false);
  };

  return (
    <div class="region">
      <div ref={scroller} class="scroller" onScroll={look} onKeyDown={onKeyDown} onClick={onClick}>
        {layout ? (
          <MapDrawing
            layout={layout} theme={themes[theme]} label={mapLabel(model, address.lang)}
            state={{ interactive: true, selectedCard, selectedGap: selectedGap?.id ?? null, focusedCard: here, shows: (key) => !dimmed.has(key), hrefOf: (touchpoint) => writeMapAddress({ ...address, sel: touchpoint }) }}
          />
        ) : null}
      </div>
      {layout ? <Around layout={layout} seen={seen} theme={themes[theme]} width={width} /> : null}
      <KeysHelp />
      <p class="hidden">{say('方向鍵移動，p 沿路徑，g 下一個缺口，Enter 開啟說明，Esc 關閉。', 'Arrow keys move, p follows the path, g goes to the next gap, Enter explains, Esc closes.')}</p>
    </div>
  );
}
