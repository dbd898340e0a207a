import { h } from 'preact';
import { badInput } from '../kernel/failure';
import { layoutMap } from './drawing/layoutMap';
import type { MapModel } from './drawing/mapModel';
import { StandaloneMap } from './drawing/StandaloneMap';
import { themes } from './drawing/tokens';
import { narrow, withoutDimmed } from './journey/narrow';
import type { DrawingWords } from './drawingWords';
import { svgFile } from './svgFile';

/** What stands beside the map of a standalone drawing. */
const margins = 24;

/**
 * A map as a file: one SVG with a declaration, its colours as values, that fetches and runs nothing.
 * @throws BAD_INPUT where the path is none of the journey's
 */
export function drawMap(model: MapModel, { lang, theme, gaps, width, path, strip, channel, measured, prov }: DrawingWords): string {
  if (!['FIRST', 'ALL', 'NONE'].includes(path) && model.paths.every(({ slug }) => slug !== path)) {
    throw badInput('path', 'none of this journey\'s', ['first', 'all', 'none', ...model.paths.map(({ slug }) => slug)].join(', '));
  }
  const shown = withoutDimmed(model, narrow(model, { channel, measured, prov, gap: [] }));
  const layout = layoutMap(shown, { width: width - margins, tongue: lang, path, gaps, strip });
  return svgFile(h(StandaloneMap, { model, layout, theme: themes[theme] }));
}
