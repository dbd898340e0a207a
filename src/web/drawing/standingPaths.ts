import type { MapModel, MapPath } from './mapModel';

/** The paths of personas who stand on the day of the map: others are drawn only where they are asked for by name, and have no stops. */
export const standingPaths = ({ paths }: Pick<MapModel, 'paths'>): MapPath[] => paths.filter(({ stands }) => stands);

export const firstPath = (model: Pick<MapModel, 'paths'>): MapPath | null => standingPaths(model)[0] ?? null;
