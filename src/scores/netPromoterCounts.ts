/** How many answered 0, 1 … 10: eleven numbers. Instruments on a shorter scale leave the others at zero. */
export type Bins = readonly number[];

/** Answers by category; a missing answer is in none of them. */
export interface NetPromoterCounts {
  /** Answers 9 and 10. */
  promoters: number;
  /** Answers 7 and 8. */
  passives: number;
  /** Answers 0 to 6. */
  detractors: number;
}

/** How many answers there are. */
export const answersIn = (bins: Bins): number => bins.reduce((sum, count) => sum + count, 0);

/** The categories of answers from 0 to 10. @throws RangeError where these are not eleven whole numbers from zero */
export function netPromoterCounts(bins: Bins): NetPromoterCounts {
  if (bins.length !== 11 || !bins.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('counts of answers are eleven whole numbers from zero');
  const [n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10] = bins as [number, number, number, number, number, number, number, number, number, number, number];
  return { detractors: n0 + n1 + n2 + n3 + n4 + n5 + n6, passives: n7 + n8, promoters: n9 + n10 };
}

export type PromoterGroup = keyof typeof groupFrom;

/** From which answer on somebody is in a group. */
const groupFrom = { PROMOTER: 9, PASSIVE: 7, DETRACTOR: 0 };

/** The group of one answer from 0 to 10. */
export const promoterGroup = (answer: number): PromoterGroup => (answer >= groupFrom.PROMOTER ? 'PROMOTER' : answer >= groupFrom.PASSIVE ? 'PASSIVE' : 'DETRACTOR');
