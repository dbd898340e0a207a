/** A column of two journeys compared, as far as scores go. */
interface PairedColumn<Place> {
  left: { touchpoint: Place | null } | null;
  right: { touchpoint: Place | null } | null;
}

/**
 * The counterparts of two journeys whose scores can be compared, each pair once, in the order of the columns. One and the same touchpoint is
 * not compared with itself in periods that share answers.
 */
export function pairsToScore<Place>(columns: readonly PairedColumn<Place>[], keyOf: (place: Place) => string, sharesDays: boolean): [Place, Place][] {
  const pairs = new Map<string, [Place, Place]>();
  for (const { left, right } of columns) {
    if (!left?.touchpoint || !right?.touchpoint) continue;
    const [first, second] = [keyOf(left.touchpoint), keyOf(right.touchpoint)];
    if (!(sharesDays && first === second)) pairs.set(`${first} ${second}`, [left.touchpoint, right.touchpoint]);
  }
  return [...pairs.values()];
}
