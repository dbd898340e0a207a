import type { StoredBilingual } from '../graphql/bilingual';
import type { GapWords } from './foundGap';
import { atMomentOfTruth } from './gapWords';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export function atStepWords([zh, en]: StoredBilingual, ended: string, steps: number, journeys: number, momentOfTruth: boolean): GapWords {
  return {
    title: [`「${zh}」已停用，仍在旅程的 ${steps} 個步驟`, `${en}: retired, and still at ${counted(steps, 'step')}`],
    explanation: [`「${zh}」自 ${ended} 起已停用，但仍登記在 ${journeys} 個旅程的 ${steps} 個步驟。地圖上畫的是客戶已經走不到的地方；它不計入任何數字。`,
      `${en} no longer exists since ${ended}, and still stands at ${counted(steps, 'step')} of ${counted(journeys, 'journey')}. The map shows customers a place that they cannot reach; it is counted nowhere.`],
    remedy: ['把它從這些步驟移除，或換成取代它的接觸點，然後發布旅程；如果它其實還在，恢復它。', 'Take it off these steps or put what replaced it in its place, and publish the journey; restore it if it does exist.'],
    severityReason: momentOfTruth ? atMomentOfTruth : ['地圖與實際不符', 'the map is not what customers meet'],
  };
}

interface OnPath {
  persona: StoredBilingual;
  journey: StoredBilingual;
  touchpoint: StoredBilingual;
  /** Null where the touchpoint itself ended. */
  channel: StoredBilingual | null;
  ended: string;
}

export function onPathWords({ persona, journey, touchpoint, channel, ended }: OnPath, momentOfTruth: boolean): GapWords {
  const what: StoredBilingual = channel ? [`「${touchpoint[0]}」的通路「${channel[0]}」`, `the channel ${channel[1]} of ${touchpoint[1]}`] : [`「${touchpoint[0]}」`, touchpoint[1]];
  return {
    title: [`「${persona[0]}」的路徑仍走已停用的${what[0]}`, `${persona[1]}: the path still takes ${what[1]}, which is retired`],
    explanation: [`「${journey[0]}」中「${persona[0]}」的路徑經過${what[0]}，但它自 ${ended} 起已停用。這一步不計入連續度，路徑因此比登記的短。`,
      `The path of ${persona[1]} through ${journey[1]} takes ${what[1]}, which no longer exists since ${ended}. This leg is not part of the path's continuity, so the path is shorter than it is registered.`],
    remedy: ['把路徑改走現有的接觸點與通路，然後發布旅程。', 'Lead the path over touchpoints and channels that exist, and publish the journey.'],
    severityReason: momentOfTruth ? atMomentOfTruth : ['這個人物已經無法這樣走', 'the persona can no longer take this way'],
  };
}

export function formerTieWords([zh, en]: StoredBilingual, tied: { kind: 'CHANNEL' | 'ARCHETYPE'; name: StoredBilingual; ended: string; isOnly: boolean }): GapWords {
  const isChannel = tied.kind === 'CHANNEL';
  return {
    title: isChannel ? [`「${zh}」仍登記在已停用的通路「${tied.name[0]}」`, `${en}: still registered on the retired channel ${tied.name[1]}`] : [`「${zh}」仍屬於已停用的原型「${tied.name[0]}」`, `${en}: still a variant of the retired archetype ${tied.name[1]}`],
    explanation: isChannel
      ? [`「${zh}」登記由「${tied.name[0]}」提供，但這個通路自 ${tied.ended} 起已停用${tied.isOnly ? '，而且沒有其他通路' : ''}。`, `${en} is registered as delivered on ${tied.name[1]}, which no longer exists since ${tied.ended}${tied.isOnly ? ', and on no other channel' : ''}.`]
      : [`「${zh}」登記為「${tied.name[0]}」的一種，但這個原型自 ${tied.ended} 起已停用，姊妹公司之間不再據此比較。`, `${en} is registered as a variant of ${tied.name[1]}, which no longer exists since ${tied.ended}; siblings are no longer compared by it.`],
    remedy: isChannel ? ['移除這個通路，或改登記取代它的通路。', 'Take the channel off the touchpoint, or register the one that replaced it.'] : ['移除這個原型，或改登記取代它的原型。', 'Take the archetype off the touchpoint, or register the one that replaced it.'],
    severityReason: !isChannel ? ['只影響比較', 'only comparisons rest on it'] : tied.isOnly ? ['沒有其他通路可用', 'there is no other channel'] : ['還有其他通路可用', 'other channels are there'],
  };
}
