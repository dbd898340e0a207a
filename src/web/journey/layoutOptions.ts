import type { LayoutOptions } from '../drawing/layout';
import { gapTypes } from '../drawing/mapModel';
import type { MapAddress } from './mapAddress';

/** What an address asks of the drawing, its width apart. */
export const layoutOptions = ({ lang, path, gap, strip }: MapAddress): Omit<LayoutOptions, 'width'> =>
  ({ tongue: lang, path: path === 'all' ? 'ALL' : path ?? 'FIRST', gaps: gap.length === 0 ? gapTypes : gap, strip });
