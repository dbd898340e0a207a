import type { StoredBilingual } from '../graphql/bilingual';
import type { Metric } from '../metrics/observation';
import type { Variance } from '../metrics/variancesOfPrinted';
import { mostAnswers } from '../scores/answersNeeded';
import type { GapWords } from './foundGap';
import { metricInChinese, metricWords, numberText } from './gapWords';

interface Said {
  about: StoredBilingual;
  metric: Metric;
  period: StoredBilingual;
  /** The change as printed or computed: `+4.5`. */
  change: StoredBilingual;
  /** Both values, where both are known. */
  values: [before: StoredBilingual, after: StoredBilingual] | null;
  /** Null where scale or unit of the change are not known, so that nothing can be computed. */
  needed: Variance | null;
  withinReach: number;
}

const count = (value: number): string => numberText(value);

/** What it takes, as the rest of a sentence. */
function neededText({ least, most }: Variance): StoredBilingual {
  if (least > mostAnswers) return ['任何調查都收不到那麼多答覆', 'more answers than any survey brings in'];
  if (most > mostAnswers) return [`兩年各需至少 ${count(least)} 份答覆，最不利時任何調查都收不到那麼多`, `at least ${count(least)} answers in each of the two years, and in the least favourable case more than any survey brings in`];
  return least === most
    ? [`兩年各需至少 ${count(least)} 份答覆`, `at least ${count(least)} answers in each of the two years`]
    : [`兩年各需至少 ${count(least)} 份答覆，最不利時要 ${count(most)} 份`, `at least ${count(least)} answers in each of the two years, and ${count(most)} in the least favourable case`];
}

function severityReason({ needed, withinReach }: Said): StoredBilingual {
  if (needed === null) return ['連需要多少答覆都無法計算', 'not even the answers it would take can be computed'];
  const reach = count(withinReach);
  if (needed.most <= withinReach) return [`最不利時要 ${count(needed.most)} 份，一般調查收得到（${reach} 份以內）`, `${count(needed.most)} answers at most: within reach of a usual survey (${reach})`];
  if (needed.least > mostAnswers) return ['差異太小，任何調查都分辨不出', 'too small to be told by any survey'];
  return needed.least > withinReach ? [`至少要 ${count(needed.least)} 份，超過一年可望收回的 ${reach} 份`, `at least ${count(needed.least)} answers: beyond the ${reach} a year that are within reach`]
    : [`視分數的分布而定，可能超過一年可望收回的 ${reach} 份`, `depending on how answers were spread, it may take more than the ${reach} a year that are within reach`];
}

export function untestableWords(said: Said): GapWords {
  const { about, metric, period, change, values, needed } = said;
  const [zhMetric, enMetric] = [metricInChinese(metric), metricWords[metric][1]];
  const [zhFrom, enFrom]: StoredBilingual = values ? [`（${values[0][0]} → ${values[1][0]}）`, ` (${values[0][1]} to ${values[1][1]})`] : ['（前後的數值未公布）', ' (neither value was published)'];
  const [zhNeeded, enNeeded] = needed ? neededText(needed) : ['', ''];
  return {
    title: [`${about[0]}的${zhMetric}變動 ${change[0]}，是否為真的改變無從檢定`, `${about[1]}: ${enMetric} moved by ${change[1]}; whether that is more than chance cannot be tested`],
    explanation: needed
      ? [`${about[0]}${period[0]}的${zhMetric}變動 ${change[0]}${zhFrom}，但答覆數從未公布。要能以 95% 的信心說這個差異不是抽樣的起伏，${zhNeeded}。在知道答覆數之前，不宜把它當成進步或退步。`,
        `The ${enMetric} of ${about[1]} moved by ${change[1]}${period[1]}${enFrom}, and the number of answers was never published. To tell such a difference from chance with 95% confidence takes ${enNeeded}. Until the number is known, it should be called neither progress nor decline.`]
      : [`${about[0]}${period[0]}的${zhMetric}據稱變動 ${change[0]}，但分數的單位、成長的算法與答覆數都未公布，連需要多少答覆才能檢定都算不出來。`,
        `The ${enMetric} of ${about[1]} is said to have moved by ${change[1]}${period[1]}; neither the scale, nor how the change is reckoned, nor the number of answers was published, so not even the answers it would take can be computed.`],
    remedy: needed
      ? ['取得兩個年度的答覆數（最好連同推薦、中立、批評的份數）並登錄；之後的調查一併公布答覆數。', 'Obtain the number of answers of both years (best with promoters, passives and detractors) and enter it; publish it with every survey to come.']
      : ['先向公布者確認分數的單位與成長的算法，再取得兩個年度的答覆數。', 'Ask the publisher for the scale and for how the change is reckoned, then for the number of answers of both years.'],
    severityReason: severityReason(said),
  };
}
