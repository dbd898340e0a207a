import type { JSX } from 'preact';
import type { MapGap, MapModel, MapPath } from '../drawing/mapModel';
import type { MapAddress } from './mapAddress';

/** The sheet that is printed. */
export function PrintSheet(_: { model: MapModel; address: MapAddress; path: MapPath | null; gaps: MapGap[] }): JSX.Element | null {
  return null;
}
