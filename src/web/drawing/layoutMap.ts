import type { Layout, LayoutOptions } from './layout';
import { columnsOf, labelWidth, sizesOf } from './layoutSizes';
import type { MapModel, MapPath } from './mapModel';
import { placeCards, placeEmpty } from './placeCards';
import { markedGaps, placeGaps } from './placeGaps';
import { placeLanes } from './placeLanes';
import { placePath } from './placePath';
import { placeStages } from './placeStages';
import { emptySide, placeStations } from './placeStations';
import { placeStrip } from './placeStrip';
import { firstPath, standingPaths } from './standingPaths';

/** The one path that is drawn; null for none, where none is registered or its persona stands no more, and for all of several. */
function chosen(model: MapModel, path: string): MapPath | null {
  if (path === 'FIRST' || (path === 'ALL' && standingPaths(model).length === 1)) return firstPath(model);
  return model.paths.find(({ slug }) => slug === path) ?? null;
}

/** Where everything of a map stands. The same model and options give the same layout, on the server and in the browser. */
export function layoutMap(model: MapModel, options: LayoutOptions): Layout {
  const { tongue } = options;
  const sizes = sizesOf(model, options);
  const columns = columnsOf(model, sizes);
  const last = columns.at(-1);
  const width = Math.max(options.width, (last ? last.x + last.width : labelWidth) + 8);
  const path = chosen(model, options.path);
  const emptyIn = emptySide(columns, path);
  const lanes = placeLanes(columns, sizes, width, emptyIn);
  const cards = placeCards(columns, lanes, sizes, tongue, path);
  const drawn = path ? [placePath(path, columns, lanes, sizes, tongue)]
    : options.path === 'ALL' ? standingPaths(model).map((one, index, all) => placePath(one, columns, lanes, sizes, tongue, (index - (all.length - 1) / 2) * 4)) : [];
  const gaps = markedGaps(model, options.gaps);
  const marked = placeGaps(gaps, cards, placeStages(columns, tongue), path ? drawn[0]!.changes : []);
  const bottom = lanes[1]!.y + lanes[1]!.height;
  const strip = options.strip ? placeStrip(marked.cards, bottom, width, tongue) : null;
  return {
    width, height: bottom + (strip ? strip.height : 0), tongue, sizes, columns, lanes, path, strip, gaps, ...marked,
    empty: placeEmpty(columns, lanes, sizes, tongue, emptyIn),
    ...placeStations(columns, lanes, cards, path),
    paths: drawn.map((one) => one.drawn),
  };
}
