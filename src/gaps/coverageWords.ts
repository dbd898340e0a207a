import type { StoredBilingual } from '../graphql/bilingual';
import type { Score } from '../scores/score';
import type { Cadence } from '../touchpoints/measurementPoint';
import { atMomentOfTruth } from './gapWords';
import type { GapWords } from './foundGap';

export function noPointWords(touchpoint: StoredBilingual, importance: number, threshold: number, momentOfTruth: boolean): GapWords {
  const [zh, en] = touchpoint;
  return {
    title: [`「${zh}」沒有量測點`, `${en}: customers are not asked here`],
    explanation: [
      `「${zh}」的重要程度是 ${importance}（滿分 5），達到應量測的下限 ${threshold}，但登錄中沒有任何有效的量測點：客戶在這裡的感受，目前沒有人問。`,
      `${en} has an importance of ${importance} of 5, at or above ${threshold}, from which a touchpoint should be measured; yet no measurement point is active there: nobody asks customers how it went.`,
    ],
    remedy: ['在這個接觸點的主要通路設一個量測點（例如服務完成次日的 tNPS），或說明為何不量測並擱置此缺口。', 'Set up a measurement point on its main channel (a tNPS on the day after the service, say), or dismiss this gap with the reason why it is not measured.'],
    severityReason: momentOfTruth ? atMomentOfTruth
      : importance >= 4 ? [`重要程度 ${importance}，高於一般`, `an importance of ${importance} is above the usual`] : [`重要程度 ${importance}，不在關鍵時刻`, `an importance of ${importance}, and not at a moment of truth`],
  };
}

const cadenceWords: Record<Cadence, StoredBilingual> = {
  DAILY: ['每日', 'daily'], MONTHLY: ['每月', 'monthly'], QUARTERLY: ['每季', 'quarterly'], HALF_YEARLY: ['每半年', 'half-yearly'], YEARLY: ['每年', 'yearly'],
};

/** What is said of answers that came in and are too few for a figure: of those that would still be fresh or, where none are, of all. */
export interface TooFew {
  when: 'LATELY' | 'EVER';
  words: StoredBilingual;
}

interface Silent {
  point: StoredBilingual;
  cadence: Cadence;
  /** The last day of the latest figure; null where none is known. */
  latest: string | null;
  fresh: string | null;
  graceDays: number;
  momentOfTruth: boolean;
  day: string;
  tooFew: TooFew | null;
  /** Whether invented answers would make a figure. */
  isClosedByInvented: boolean;
}

/** Nothing is known; what is known is out of date; answers come in, and are too few, of late or at all: states with a title of their own each. */
function titleOf([zh, en]: StoredBilingual, isKnown: boolean, tooFew: TooFew['when'] | undefined): StoredBilingual {
  if (isKnown && tooFew) return [`「${zh}」的數據已過期，新的答覆太少`, `${en}: the latest figure is out of date, and too few answers came in since`];
  if (tooFew === 'LATELY') return [`「${zh}」近來的答覆太少，還看不出數據`, `${en}: too few answers of late for a figure`];
  if (tooFew === 'EVER') return [`「${zh}」的答覆太少，還看不出數據`, `${en}: too few answers for a figure`];
  return isKnown ? [`「${zh}」的數據已過期`, `${en}: the latest figure is out of date`] : [`「${zh}」量測點沒有任何已知數據`, `${en}: no figure is known`];
}

export function noFigureWords({ point: [zh, en], cadence, latest, fresh, graceDays, momentOfTruth, day, tooFew, isClosedByInvented }: Silent): GapWords {
  const [every, often] = cadenceWords[cadence];
  const [zhAnswers, enAnswers] = tooFew?.words ?? ['點設了，結果看不到。', 'Customers are asked; what they said is not known here.'];
  const [zhMore, enMore] = tooFew?.words ?? ['', ''];
  const [zhInvented, enInvented]: StoredBilingual = isClosedByInvented
    ? ['這裡的示意答覆沒有人真的答過，不能關閉這個缺口。', ' The illustrative answers here, which nobody gave, do not close this gap.'] : ['', ''];
  const grace: StoredBilingual = graceDays === 0 ? ['', ''] : [`（含寬限 ${graceDays} 天）`, ` (with ${graceDays} days of grace)`];
  return {
    title: titleOf([zh, en], latest !== null, tooFew?.when),
    explanation: latest === null
      ? [`這個量測點應${every}有一筆數據，但截至 ${day}，沒有任何來源公布過它的數值，連方向也沒有。${zhAnswers}${zhInvented}`, `A ${often} figure is expected of this point, yet as of ${day} no source has published any, not even a direction. ${enAnswers}${enInvented}`]
      : [`這個量測點應${every}有一筆數據；最近一筆說的是到 ${latest} 為止的情形，只能視為新到 ${fresh}${grace[0]}。${day} 時它已過期，不宜再拿來代表現況。${zhMore}${zhInvented}`,
        `A ${often} figure is expected of this point; the latest speaks of the time up to ${latest} and counts as fresh until ${fresh}${grace[1]}. On ${day} it is out of date and should not stand for the present.${enMore && ` ${enMore}`}${enInvented}`],
    remedy: ['取得並登錄最新一期的數據（含答覆數），或確認這個量測點已停用並結束它的效期。', 'Obtain and enter the figure of the latest period, with its number of answers, or end the validity of the point if it is no longer in use.'],
    severityReason: momentOfTruth ? atMomentOfTruth : ['不在關鍵時刻', 'it is not at a moment of truth'],
  };
}

const cameIn: Record<TooFew['when'], (n: number) => StoredBilingual> = {
  LATELY: (n) => [`最近一個週期收到 ${n} 份答覆`, `In the latest turn of its cadence ${n} answers came in`],
  EVER: (n) => [`至今共收到 ${n} 份答覆，最近一個週期沒有`, `${n} answers came in in all, and none in the latest turn of its cadence`],
};

/** What is said where answers came in, too few for a figure. */
export function tooFewWords({ n, reason }: Pick<Score, 'n' | 'reason'>, when: TooFew['when']): StoredBilingual {
  const [zh, en] = cameIn[when](n);
  return [`${zh}。${reason![0]}。`, `${en}. ${reason![1]}.`];
}
