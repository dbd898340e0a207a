import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ComparisonDrawing } from '../drawing/ComparisonDrawing';
import type { ComparisonModel, Side } from '../drawing/comparisonModel';
import { layoutComparison } from '../drawing/layoutComparison';
import { themes } from '../drawing/tokens';
import { searchOf } from '../shell/address';
import { useSay } from '../shell/tongue';
import type { Theme } from '../shell/useTheme';
import type { CompareAddress } from './compareAddress';
import { nextCell, type CellPlace } from './nextCell';

interface CompareRegionProps {
  model: ComparisonModel;
  address: CompareAddress;
  theme: Theme;
}

/** The drawing in its own region: as wide as there is room, sideways scrolled where it needs more, one tab stop for the keyboard. */
export function CompareRegion({ model, address, theme }: CompareRegionProps): JSX.Element {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [stop, setStop] = useState<CellPlace | null>(null);

  useLayoutEffect(() => {
    const measure = (): void => setWidth(scroller.current!.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(scroller.current!);
    return () => watch.disconnect();
  }, []);
  const layout = useMemo(() => (width === 0 ? null : layoutComparison(model, { width, tongue: address.lang, onlyDifferences: address.only === 'differences' })), [model, width, address.lang, address.only]);
  const places = useMemo(() => (layout?.columns ?? []).flatMap(({ column, cells }): (CellPlace & { differs: boolean })[] =>
    (['left', 'right'] as const).flatMap((side) => (cells[side].kind === 'CARD' ? [{ column: column.key, side, differs: column.verdict !== 'SAME' }] : []))), [layout]);
  const here = places.find(({ column, side }) => column === stop?.column && side === stop.side) ?? places[0] ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextCell(places, { column: cell.getAttribute('data-column')!, side: cell.getAttribute('data-side') as Side }, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    const card = scroller.current!.querySelector<SVGElement>(`[data-column="${next.column}"][data-side="${next.side}"] a`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const hrefOf = (side: Side, slug: string): string => {
    const { slug: journey, asOf } = model.sides[side];
    return `/journeys/${journey}${searchOf({ sel: slug, lang: address.lang, theme: address.theme, asOf }, { lang: 'zh', theme: 'auto' })}`;
  };
  return (
    <div class="region">
      <div ref={scroller} class="scroller" onKeyDown={onKeyDown}>
        {layout ? <ComparisonDrawing model={model} layout={layout} theme={themes[theme]} reachable={here} hrefOf={(side, card) => hrefOf(side, card.slug)} /> : null}
      </div>
      <p class="hidden">{say('方向鍵移動，上下換 A、B，d 下一個差異，Enter 開啟旅程圖。', 'Arrow keys move, up and down change between A and B, d goes to the next difference, Enter opens the journey.')}</p>
    </div>
  );
}
