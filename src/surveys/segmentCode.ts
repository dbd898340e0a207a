import type { CountDimension } from './dailyCount';

/** A code of a dimension, as answers carry it. */
export interface SegmentCode {
  dimension: CountDimension;
  code: string;
}

/** One text for both: codes have no bar. */
export const segmentKey = ({ dimension, code }: SegmentCode): string => `${dimension}|${code}`;

export function splitSegmentKey(key: string): SegmentCode {
  const bar = key.indexOf('|');
  return { dimension: key.slice(0, bar) as CountDimension, code: key.slice(bar + 1) };
}
