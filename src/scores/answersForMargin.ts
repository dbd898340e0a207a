import { normalQuantile } from './normalQuantile';

/** How many answers an interval of ± `margin` (in shares) takes at a variance of one answer: z² v / m² - 3, rounded up. */
export const answersForMargin = (margin: number, variance: number, level: number): number => Math.max(1, Math.ceil((normalQuantile(level) ** 2 * variance) / margin ** 2 - 3 - 1e-9));
