import { scoreOfBins } from '../scores/scoreOfBins';
import type { ScoreInterval } from '../scores/score';
import type { Observation } from './observation';

const all = { figuresFrom: 1, commentsFrom: 1, arrowsFrom: 1 };

/** How many answers a figure was counted from, and its interval, as scores of answers have it; null where it came without counts. */
export function countedFrom({ promoters, passives, detractors }: Pick<Observation, 'promoters' | 'passives' | 'detractors'>): { n: number; interval: ScoreInterval } | null {
  if (promoters == null || passives == null || detractors == null) return null;
  const { n, interval } = scoreOfBins([detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0], { instrument: 'TNPS', scale: [0, 10], formula: 'NET_PROMOTER', method: null, level: 0.95 }, all);
  return interval && { n, interval };
}
