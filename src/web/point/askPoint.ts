import { askInTurn } from '../shell/askInTurn';
import { readPoint, type PointAsked } from './readPoint';

/** Asks for all of a point. */
export const askPoint = askInTurn((ask, variables) => readPoint(ask, variables as unknown as PointAsked));
