import type { StoredBilingual } from '../graphql/bilingual';
import type { GapWords } from './foundGap';
import { listWords } from './gapWords';

interface Said {
  archetype: StoredBilingual;
  subsidiary: StoredBilingual;
  /** Siblings that run, or measure, it. */
  siblings: StoredBilingual[];
  /** All other subsidiaries. */
  others: number;
  threshold: number;
  /** Its own variants; empty where it runs none. */
  variants: StoredBilingual[];
}

function severityReason({ siblings: { length }, others }: Said, does: [zh: string, each: string, several: string]): StoredBilingual {
  if (length === others) return [`其他公司（${others} 家）全都${does[0]}`, `every other subsidiary (${others}) ${does[1]} it`];
  return length * 2 > others
    ? [`其他 ${others} 家中有 ${length} 家${does[0]}，過半數`, `more than half of the other subsidiaries (${length} of ${others}) ${does[2]} it`]
    : [`其他 ${others} 家中有 ${length} 家${does[0]}，未過半數`, `no more than half of the other subsidiaries (${length} of ${others}) ${does[2]} it`];
}

export function notRunWords(said: Said): GapWords {
  const { archetype: [zh, en], subsidiary, siblings, threshold } = said;
  const [zhSiblings, enSiblings] = listWords(siblings);
  return {
    title: [`${subsidiary[0]}沒有「${zh}」，姊妹公司有`, `${subsidiary[1]} has no "${en}", siblings do`],
    explanation: [
      `${zhSiblings}有「${zh}」這類接觸點，${subsidiary[0]}在登錄中一個也沒有（有 ${threshold} 家姊妹公司就列為缺口）。可能是真的沒有這項服務，也可能是有而沒登錄。`,
      `Touchpoints of the kind "${en}" are run by ${enSiblings}; the registry holds none of ${subsidiary[1]}. The number of siblings that makes it a gap is ${threshold}. Either the service does not exist there, or it exists and is not registered.`,
    ],
    remedy: ['確認是否有這項服務：有，就補登接觸點；沒有，就評估是否該有；不適用於這家公司，就註明並擱置。', 'Find out whether the service exists: if so, register it; if not, consider it; where it does not apply to this company, dismiss this gap and say so.'],
    severityReason: severityReason(said, ['有', 'runs', 'run']),
  };
}

export function notMeasuredWords(said: Said): GapWords {
  const { archetype: [zh, en], subsidiary, siblings, variants, threshold } = said;
  const [zhSiblings, enSiblings] = listWords(siblings);
  const [zhOwn, enOwn] = listWords(variants);
  return {
    title: [`${subsidiary[0]}沒有量測「${zh}」，姊妹公司有`, `${subsidiary[1]} does not measure "${en}", siblings do`],
    explanation: [
      `${zhSiblings}在「${zh}」設有有效的量測點；${subsidiary[0]}也有${zhOwn}，卻一個量測點都沒有（有 ${threshold} 家姊妹公司就列為缺口），因此無從與姊妹公司比較。`,
      `Touchpoints of the kind "${en}" are measured by ${enSiblings}; ${subsidiary[1]} has ${enOwn} and measures none, so it cannot be compared with them. The number of siblings that makes it a gap is ${threshold}.`,
    ],
    remedy: ['在自己的這類接觸點設一個量測點，題目與姊妹公司一致，才能並列比較。', 'Set up a measurement point at one of its own, with the same question as the siblings, so that they can be set side by side.'],
    severityReason: severityReason(said, ['有量測', 'measures', 'measure']),
  };
}
