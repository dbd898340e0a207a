import type { GapFacts } from './gapFacts';

/** Keys of the touchpoints that a department owns, of those that exist on the day. */
export const touchpointsOwned = ({ touchpoints }: Pick<GapFacts, 'touchpoints'>, department: string): string[] =>
  [...touchpoints.values()].filter(({ owner }) => owner?.key === department).map(({ key }) => key);
