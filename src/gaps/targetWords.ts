import type { StoredBilingual } from '../graphql/bilingual';
import type { Metric } from '../metrics/observation';
import type { TargetOperator } from '../metrics/target';
import type { GapWords } from './foundGap';
import { atMomentOfTruth, metricInChinese, metricWords, numberText } from './gapWords';

interface Said {
  about: StoredBilingual;
  metric: Metric;
  value: StoredBilingual;
  target: StoredBilingual;
  operator: TargetOperator;
  period: StoredBilingual;
  percent: number;
  threshold: number;
  /** A later figure that reaches the target. */
  reached: { value: StoredBilingual; period: StoredBilingual } | null;
  momentOfTruth: boolean;
}

const operatorWords: Record<TargetOperator, StoredBilingual> = { AT_LEAST: ['至少', 'at least'], AT_MOST: ['至多', 'at most'] };

function severityReason({ reached, percent, threshold, momentOfTruth }: Said): StoredBilingual {
  if (reached) return [`後來${reached.period[0].trim()}的數據 ${reached.value[0]} 已達這個水準`, `a later figure, ${reached.value[1]}${reached.period[1]}, reaches this level`];
  if (momentOfTruth) return atMomentOfTruth;
  const share = numberText(Math.round(percent * 10) / 10);
  return percent >= threshold ? [`落後達目標的 ${share}%，達到 ${threshold}% 的門檻`, `it misses by ${share}% of the target, at or above the threshold of ${threshold}%`]
    : [`落後為目標的 ${share}%，未達 ${threshold}% 的門檻`, `it misses by ${share}% of the target, below the threshold of ${threshold}%`];
}

export function targetWords(said: Said): GapWords {
  const { about, metric, value, target, operator, period } = said;
  const [zhMetric, enMetric] = [metricInChinese(metric), metricWords[metric][1]];
  const [zhAim, enAim] = operatorWords[operator];
  return {
    title: [`${about[0]}的${zhMetric}未達目標：${value[0]}，目標${zhAim} ${target[0]}`, `${about[1]}: ${enMetric} of ${value[1]}, target ${enAim} ${target[1]}`],
    explanation: [
      `${about[0]}${period[0]}的${zhMetric}是 ${value[0]}，目標是${zhAim} ${target[0]}。數據公布時沒有附答覆數，因此算不出信賴區間；這裡比的是印出的數值。`,
      `The ${enMetric} of ${about[1]}${period[1]} is ${value[1]}; the target is ${enAim} ${target[1]}. It was published without a number of answers, so there is no interval; what is compared is the printed value.`,
    ],
    remedy: [`後續一期的數據達到${zhAim} ${target[0]}（附答覆數，才能說明是否為真的改善），或依程序調整目標。`, `A later figure of ${enAim} ${target[1]}, with its number of answers so that the improvement can be told from chance; or a new target, duly set.`],
    severityReason: severityReason(said),
  };
}

interface SaidOfScore extends Said {
  n: number;
  lower: StoredBilingual;
  upper: StoredBilingual;
  /** Whether answers among them were made up. */
  isIllustrative: boolean;
}

/** What is said of a score made of answers, whose interval tells that it misses the target. */
export function scoreTargetWords(said: SaidOfScore): GapWords {
  const { about, metric, value, target, operator, period, n, lower, upper, isIllustrative } = said;
  const [zhMade, enMade] = isIllustrative ? ['這些答覆含示意資料，並非都有人答過：不能當成事實引用。', ' Answers among them are illustrative, which nobody gave: not to be quoted as a fact.'] : ['', ''];
  const [zhMetric, enMetric] = [metricInChinese(metric), metricWords[metric][1]];
  const [zhAim, enAim] = operatorWords[operator];
  return {
    ...targetWords(said),
    explanation: [
      `${about[0]}${period[0]}的${zhMetric}是 ${value[0]}（${n} 份答覆，95% 信賴區間為 ${lower[0].trim()}至 ${upper[0].trim()}），目標是${zhAim} ${target[0]}。整個區間都未達目標，不能以抽樣誤差解釋。${zhMade}`,
      `The ${enMetric} of ${about[1]}${period[1]} is ${value[1]} (${n} answers, 95 % interval ${lower[1]} to ${upper[1]}); the target is ${enAim} ${target[1]}. The whole interval misses the target: chance does not explain it.${enMade}`,
    ],
    remedy: [`讓分數的信賴區間涵蓋或達到${zhAim} ${target[0]}，或依程序調整目標。`, `A score whose interval covers or reaches ${enAim} ${target[1]}; or a new target, duly set.`],
  };
}
