import type { Bounds } from './adjustedWald';

/** Between what the variance of one answer lies where only the score is known (in shares): |s| - s² to 1 - s². */
export const varianceBounds = (score: number): Bounds => ({ lower: Math.abs(score) - score ** 2, upper: 1 - score ** 2 });
