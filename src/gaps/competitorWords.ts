import type { StoredBilingual } from '../graphql/bilingual';
import type { Metric } from '../metrics/observation';
import type { GapWords } from './foundGap';
import { atMomentOfTruth, metricInChinese, metricWords } from './gapWords';

interface Said {
  about: StoredBilingual;
  competitor: StoredBilingual;
  metric: Metric;
  period: StoredBilingual;
  own: StoredBilingual;
  theirs: StoredBilingual;
  /** How the two were compared, or that the source does not say. */
  method: StoredBilingual;
  /** Who states the competitor's value. */
  source: StoredBilingual | null;
  momentOfTruth: boolean;
}

export function competitorWords({ about, competitor, metric, period, own, theirs, method, source, momentOfTruth }: Said): GapWords {
  const [zhMetric, enMetric] = [metricInChinese(metric), metricWords[metric][1]];
  const [zhSource, enSource]: StoredBilingual = source ? [`（${source[0]}）`, ` (${source[1]})`] : ['', ''];
  return {
    title: [`${about[0]}的${zhMetric}落後${competitor[0]}：${own[0]}，對方 ${theirs[0]}`, `${about[1]}: ${enMetric} of ${own[1]}, ${competitor[1]} has ${theirs[1]}`],
    explanation: [
      `${about[0]}${period[0]}的${zhMetric}是 ${own[0]}，${competitor[0]}是 ${theirs[0]}${zhSource}。比較的方法：${method[0]}。兩者都沒有附答覆數，差距是否大於抽樣的起伏無從得知。`,
      `The ${enMetric} of ${about[1]}${period[1]} is ${own[1]}; that of ${competitor[1]} is ${theirs[1]}${enSource}. How it was found: ${method[1]}. Neither comes with a number of answers, so whether the distance is more than chance cannot be told.`,
    ],
    remedy: [`取得雙方的答覆數與問法，確認差距屬實；找出對方做得較好之處，後續一期達到或超過 ${theirs[0]}。`, `Obtain the numbers of answers and the wording on both sides and make sure the distance is real; find what they do better, and reach ${theirs[1]} in a later period.`],
    severityReason: momentOfTruth ? atMomentOfTruth : ['不在關鍵時刻，且差距未經檢定', 'not at a moment of truth, and the distance is not tested'],
  };
}
