import type { StoredBilingual } from '../graphql/bilingual';
import type { DeclaredCount, RegisteredCount } from '../reconciliation/reconciliation';
import { metricWords, numberText } from './gapWords';
import type { GapWords } from './foundGap';

interface Said {
  subsidiary: StoredBilingual;
  declared: number;
  registered: number;
  /** Registered nodes that a source names. */
  sourced: number;
  percent: number;
  threshold: number;
  day: string;
}

function severityReason(percent: number, threshold: number): StoredBilingual {
  const share = numberText(Math.round(percent * 10) / 10);
  return percent >= threshold
    ? [`差異為宣告數的 ${share}%，達到 ${threshold}% 的門檻`, `the difference is ${share}% of the declared count, at or above the threshold of ${threshold}%`]
    : [`差異為宣告數的 ${share}%，未達 ${threshold}% 的門檻`, `the difference is ${share}% of the declared count, below the threshold of ${threshold}%`];
}

export function declaredWords({ subsidiary: [zh, en], declared, registered, sourced, percent, threshold, day }: Said): GapWords {
  const difference = Math.abs(declared - registered);
  const fewer = registered < declared;
  return {
    title: [`${zh}：宣告 ${declared} 個服務節點，登錄 ${registered} 個`, `${en}: ${declared} service nodes declared, ${registered} registered`],
    explanation: [
      `截至 ${day}，最近一份來源宣告${zh}有 ${declared} 個 NPS 服務節點，登錄中有效的有 ${registered} 個（其中 ${sourced} 個有來源指名），${fewer ? '少' : '多'} ${difference} 個。在補齊或更正之前，任何「涵蓋率」都不是對著公司自己宣告的範圍算的。`,
      `As of ${day} the latest source declares ${declared} NPS service nodes for ${en}; the registry holds ${registered} in force (${sourced} of them named by a source), ${difference} ${fewer ? 'fewer' : 'more'}. Until that is settled, no coverage figure is measured against what the company itself declares.`,
    ],
    remedy: fewer
      ? [`向${zh}確認少登錄的 ${difference} 個節點是哪些並補登；若宣告數已改，登錄新的宣告與來源。`, `Ask ${en} ${difference === 1 ? 'which node is not registered and enter it' : `which ${difference} nodes are not registered and enter them`}; if the declared count has changed, enter the new one with its source.`]
      : [`確認多出的 ${difference} 個節點是否已停用或不屬於 NPS 服務節點；若宣告數已改，登錄新的宣告與來源。`, `Check whether ${difference === 1 ? 'the additional node has ended or is no NPS service node' : `the ${difference} additional nodes have ended or are no NPS service nodes`}; if the declared count has changed, enter the new one with its source.`],
    severityReason: severityReason(percent, threshold),
  };
}

const registeredWords: Record<RegisteredCount, StoredBilingual> = {
  SERVICE_NODES: ['服務節點', 'service nodes'], SERVICE_NODES_ONLINE: ['線上服務節點', 'online service nodes'], SERVICE_NODES_OFFLINE: ['線下服務節點', 'offline service nodes'],
  SERVICE_NODES_BEFORE_ADDITIONS: ['新增之前的服務節點', 'service nodes before additions'], POINTS: ['量測點', 'measurement points'], POINTS_ONLINE: ['線上量測點', 'online measurement points'], POINTS_OFFLINE: ['線下量測點', 'offline measurement points'],
};

interface Misread extends Omit<Said, 'sourced'> {
  metric: DeclaredCount;
  /** What it is read as. */
  counted: RegisteredCount;
}

export function misreadWords({ subsidiary: [zh, en], metric, counted, declared, registered, percent, threshold, day }: Misread): GapWords {
  const [[zhMetric, enMetric], [zhCounted, enCounted]] = [metricWords[metric], registeredWords[counted]];
  return {
    title: [`${zh}：${zhMetric} ${declared}，登錄的${zhCounted}有 ${registered} 個`, `${en}: ${declared} ${enMetric}, ${registered} ${enCounted} registered`],
    explanation: [
      `截至 ${day}，最近一份來源的${zhMetric}是 ${declared}；採用的讀法把它當作${zhCounted}，而登錄中有效的${zhCounted}有 ${registered} 個。不是登錄有缺漏，就是這個讀法不對。`,
      `As of ${day} the latest source states ${declared} ${enMetric}, which the adopted reading takes as ${enCounted}; the registry holds ${registered} in force. Either the registry is incomplete, or the reading is wrong.`,
    ],
    remedy: [`補登或更正${zhCounted}；若宣告數已改，登錄新的宣告與來源；若讀法不對，改採另一種。`, `Enter or correct the ${enCounted}; enter a new declared count with its source where it has changed; or adopt another reading.`],
    severityReason: severityReason(percent, threshold),
  };
}
