import type { StoredBilingual } from '../graphql/bilingual';
import type { Continuity } from '../journeys/crossings';
import type { GapWords } from './foundGap';
import { atMomentOfTruth, numberText, sideWords } from './gapWords';
import type { ReportingGroup } from '../registry/provenance';

interface End {
  touchpoint: StoredBilingual;
  channel: StoredBilingual;
  side: ReportingGroup;
  /** The department that answers for it; null where none does. */
  owner: StoredBilingual | null;
}

interface Said {
  journey: StoredBilingual;
  persona: StoredBilingual;
  from: End;
  to: End;
  continuity: Continuity;
  threshold: number;
  momentOfTruth: boolean;
}

const endText = ({ touchpoint, channel, side }: End): StoredBilingual => [`「${touchpoint[0]}」（${channel[0]}，${sideWords[side][0]}）`, `${touchpoint[1]} (${channel[1]}, ${sideWords[side][1]})`];

const ownedText = ({ owner }: End): StoredBilingual => (owner ? [`由${owner[0]}負責`, `is owned by ${owner[1]}`] : ['無人負責', 'is owned by nobody']);

export function breakWords({ journey, persona, from, to, continuity: { transitions, breaks, continuity }, threshold, momentOfTruth }: Said): GapWords {
  const [before, after] = [endText(from), endText(to)];
  const [giver, taker] = [ownedText(from), ownedText(to)];
  const share = numberText(Math.round((continuity ?? 0) * 100) / 100);
  return {
    title: [`「${journey[0]}」：「${from.touchpoint[0]}」到「${to.touchpoint[0]}」之間斷線`, `${journey[1]}: break between ${from.touchpoint[1]} and ${to.touchpoint[1]}`],
    explanation: [
      `${persona[0]}走「${journey[0]}」時，從${before[0]}換到${after[0]}。前者${giver[0]}，後者${taker[0]}，登錄中沒有交接紀錄：客戶很可能得把事情再說一遍。這條路徑 ${transitions} 次銜接有 ${breaks} 次斷線，連續度 ${share}（下限 ${threshold}）。`,
      `On the journey "${journey[1]}", the path of "${persona[1]}" goes from ${before[1]} to ${after[1]}. The first ${giver[1]}, the second ${taker[1]}, and no hand-over is on record: the customer probably has to explain everything again. Breaks on this path: ${breaks} of ${transitions} transitions; its continuity is ${share}, and should be ${threshold} or more.`,
    ],
    remedy: ['讓前一站把案件（例如案號或申請內容）交給下一站，並登錄這個交接；或由同一個部門負責兩端。', 'Let the first hand the case over to the second (a case number, the application so far) and put the hand-over on record; or let one department own both.'],
    severityReason: momentOfTruth ? atMomentOfTruth
      : continuity !== null && continuity < threshold
        ? [`路徑連續度 ${share}，低於 ${threshold} 的下限`, `the path's continuity of ${share} is below the threshold of ${threshold}`]
        : [`不在關鍵時刻，且路徑連續度 ${share} 不低於 ${threshold}`, `not at a moment of truth, and the path's continuity of ${share} is not below ${threshold}`],
  };
}
