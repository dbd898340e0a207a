/** The map in which a path was met. A path alone knows neither the steps nor the touchpoints at them. */
const maps = new WeakMap<object, object>();

/** Notes of a map's paths in which map they stand, and answers the map. */
export function holdPaths<Map extends object>(map: Map): Map {
  for (const path of (map as { paths?: object[] }).paths ?? []) maps.set(path, map);
  return map;
}

/** The map that a path was read with: of the draft or frozen; undefined where it was read by itself. */
export const mapHolding = (path: object): object | undefined => maps.get(path);
