import type { StoredBilingual } from '../graphql/bilingual';
import type { Metric } from '../metrics/observation';
import type { GapWords } from './foundGap';
import { metricInChinese, metricWords } from './gapWords';

interface Said {
  about: StoredBilingual;
  metric: Metric;
  period: StoredBilingual;
  /** What each says, with who says it. */
  sayings: { said: StoredBilingual; source: StoredBilingual | null }[];
  /** Whether the registry works with a reading that makes them agree. */
  isRead: boolean;
  /** Whether one source contradicts itself. */
  isOneSource: boolean;
}

const sayingText = ({ said, source }: Said['sayings'][number]): StoredBilingual => (source ? [`${said[0]}（${source[0]}）`, `${said[1]} (${source[1]})`] : said);

export function conflictWords({ about, metric, period, sayings, isRead, isOneSource }: Said): GapWords {
  const [zhMetric, enMetric] = [metricInChinese(metric), metricWords[metric][1]];
  const told = sayings.map(sayingText);
  return {
    title: [`${about[0]}：${zhMetric.trimStart()}說法不一（${sayings.map(({ said }) => said[0]).join('；')}）`, `${about[1]}: ${enMetric} stated as ${sayings.map(({ said }) => said[1]).join(' and as ')}`],
    explanation: [
      `${about[0]}${period[0]}，${zhMetric.trimStart()}${isOneSource ? '在同一份來源有兩種說法' : '在不同來源的說法彼此矛盾'}：${told.map(([zh]) => zh).join('；')}。登錄把它們並列，不挑一個，也不取平均。${isRead ? '目前採用的讀法能讓兩者相容，但那是讀法，不是來源的說明。' : ''}`,
      `On ${enMetric} of ${about[1]}${period[1]}, ${isOneSource ? 'one source says two things' : 'sources contradict each other'}: ${told.map(([, en]) => en).join('; ')}. The registry keeps them side by side; it neither picks one nor averages them.${isRead ? ' The reading it works with makes them compatible, but that is a reading and not what the source explains.' : ''}`,
    ],
    remedy: ['向公布者求證哪個說法正確、指的是不是同一件事，並登錄更正或釐清的來源。', 'Ask the publisher which is right, and whether they speak of the same thing; enter the source that corrects or clears it up.'],
    severityReason: isRead ? ['採用的讀法能讓說法相容', 'the reading that was adopted makes them compatible'] : ['沒有任何採用的讀法能解釋差異，引用哪個數字都可能是錯的', 'no adopted reading explains the difference: whichever figure is quoted may be wrong'],
  };
}
