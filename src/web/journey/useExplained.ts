import { useEffect } from 'preact/hooks';
import type { MapGap, MapModel } from '../drawing/mapModel';
import { cardsMarked } from './shownGap';
import type { Popovers } from './usePopover';

/** The first of some elements that is in sight. */
const inSight = (selectors: string[]): Element | undefined =>
  selectors.flatMap((selector) => [...document.querySelectorAll(selector)]).find((element) => element.getClientRects().length > 0);

const named = (attribute: string, value: string): string => `[${attribute}="${CSS.escape(value)}"]`;

/** Explains the gap that an address brings back, once its map is there: at its mark, in the list, at its card, or below the title. */
export function useExplained(model: MapModel, gap: MapGap | null, { explain }: Popovers): void {
  useEffect(() => {
    if (!gap) return undefined;
    // The drawing takes its width first, and is then drawn.
    const timer = setTimeout(() => {
      const beside = inSight([named('data-gap', gap.id), named('data-row', gap.id), ...cardsMarked(model, gap).map(({ key }) => named('data-card', key)), 'h1']);
      if (beside) explain(gap.id, beside);
    }, 100);
    return () => clearTimeout(timer);
    // Only what the address said when the page was opened: later whoever chooses a gap has it explained there.
  }, []);
}
