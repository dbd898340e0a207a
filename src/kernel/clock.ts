/** Where the time comes from; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** An instant as the graph stores it: UTC, milliseconds, fixed width, so that texts sort as times do. */
export const instantOf = (clock: Clock): string => clock.now().toISOString();

/** Today's calendar day in Taipei (UTC+8, no daylight saving), as `YYYY-MM-DD`. */
export const todayOf = (clock: Clock): string => new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
