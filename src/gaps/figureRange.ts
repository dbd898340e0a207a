import type { FigureFacts } from './gapFacts';

/** Between which bounds the real value lies, as far as the printed one says. */
export interface Range {
  low: number;
  high: number;
}

/** Half of a tenth (成), in percent: 90 stands for 85 to 95. */
const halfTenth = 5;

/**
 * What a printed value says of the real one: itself where it is exact; all above or below where it is a bound; 5 either way where it is
 * stated in tenths; half of its last digit either way where it is only near the value. Null where no value is printed.
 */
export function figureRange({ value, qualifier, precision, decimals }: Pick<FigureFacts, 'value' | 'qualifier' | 'precision' | 'decimals'>): Range | null {
  if (value === null) return null;
  const spread = precision === 'TENTH' ? halfTenth : qualifier === 'ABOUT' ? 0.5 * 10 ** -(decimals ?? 0) : 0;
  return {
    low: qualifier === 'AT_MOST' ? -Infinity : value - spread,
    high: qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN' ? Infinity : value + spread,
  };
}
