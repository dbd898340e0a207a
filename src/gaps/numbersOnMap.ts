import { anyGap, gapsThatPass, type Searched } from './gapsThatPass';

type Numbered = Searched & { found: { gapSlug: string } };

/**
 * The numbers of the gaps on the map of a journey, by slug: from 1, those that were dismissed left out.
 * @param gaps in their rank
 */
export const numbersOnMap = (gaps: readonly Numbered[], journey: string): Map<string, number> =>
  new Map(gapsThatPass(gaps, { ...anyGap, journey, standings: ['OPEN', 'ACKNOWLEDGED', 'ASSIGNED'] }).map(({ found }, index) => [found.gapSlug, index + 1]));
