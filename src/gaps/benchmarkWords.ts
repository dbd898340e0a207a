import type { StoredBilingual } from '../graphql/bilingual';
import type { GapWords } from './foundGap';
import { atMomentOfTruth, listWords } from './gapWords';

interface Said {
  about: StoredBilingual;
  rank: number;
  /** Competitors that are known to be ahead. */
  ahead: StoredBilingual[];
  period: StoredBilingual;
  /** What it is held against: the worst rank that is no gap, or the former rank with its period. */
  worst: number;
  former: { rank: number; period: StoredBilingual } | null;
  momentOfTruth: boolean;
}

export function benchmarkWords({ about, rank, ahead, period, worst, former, momentOfTruth }: Said): GapWords {
  const severityReason: StoredBilingual = momentOfTruth ? atMomentOfTruth : ['只有名次，看不出差距多大', 'only a rank is known, not by how much'];
  if (former) {
    return {
      title: [`${about[0]}的同業排名從第 ${former.rank} 退到第 ${rank}`, `${about[1]}: from place ${former.rank} to place ${rank} among competitors`],
      explanation: [
        `${about[0]}${period[0]}在同業中排第 ${rank}，${former.period[0].trim()}還是第 ${former.rank}。名次沒有附分數，可能是自己退步，也可能是別人進步。`,
        `${about[1]} ranks ${rank} among competitors${period[1]}; it ranked ${former.rank}${former.period[1]}. No score comes with the rank: it may have fallen back, or others may have moved ahead.`,
      ],
      remedy: [`取得比較的對象與各家分數，找出被超越之處；下一次排名回到第 ${former.rank} 或更前。`, `Obtain who was compared and their scores, and find where they moved ahead; a later rank of ${former.rank} or better.`],
      severityReason,
    };
  }
  const [zhAhead, enAhead] = listWords(ahead);
  const [zhNamed, enNamed]: StoredBilingual = ahead.length === 0 ? ['', ''] : [`，已知包括${zhAhead}`, `, ${enAhead} among them`];
  return {
    title: [`${about[0]}在同業中排第 ${rank}`, `${about[1]}: place ${rank} among competitors`],
    explanation: [
      `${about[0]}${period[0]}在同業中排第 ${rank}，落後 ${rank - 1} 家${zhNamed}；可接受的最後名次是第 ${worst}。`,
      `${about[1]} ranks ${rank} among competitors${period[1]}, behind ${rank - 1}${enNamed}; the worst rank that is no gap is ${worst}.`,
    ],
    remedy: [`取得領先者的分數與做法；下一次排名達到第 ${worst} 或更前。`, `Obtain the scores of those ahead and learn what they do; a later rank of ${worst} or better.`],
    severityReason,
  };
}
