/** Whether something stands on the day of the map; what does not is drawn as such and counted nowhere. */
export type Standing = 'UPCOMING' | 'STANDING' | 'RETIRED';

/** Whether a journey stands on the day of its map, and since when it no longer does, or from when it will. */
export interface Life {
  standing: Standing;
  retiredOn: string | null;
  validFrom: string | null;
}
