import type { StoredBilingual } from '../graphql/bilingual';
import { atMomentOfTruth } from './gapWords';
import type { GapWords } from './foundGap';

export function ownershipWords([zh, en]: StoredBilingual, retired: { department: StoredBilingual; on: string } | null, momentOfTruth: boolean): GapWords {
  return {
    title: retired ? [`「${zh}」的負責部門已裁撤`, `${en}: its owner no longer exists`] : [`「${zh}」沒有負責部門`, `${en}: nobody owns it`],
    explanation: retired
      ? [`「${zh}」登記由${retired.department[0]}負責，但該部門自 ${retired.on} 起已不存在。這裡出了問題，不知道該找誰。`, `${en} is registered as owned by ${retired.department[1]}, which no longer exists since ${retired.on}. When something goes wrong here, there is nobody to turn to.`]
      : [`登錄中沒有任何部門為「${zh}」負責。這裡的數據沒有人看，缺口也沒有人補。`, `No department is registered as answering for ${en}. Nobody looks at what customers say here, and nobody closes its gaps.`],
    remedy: ['指定一個部門負責這個接觸點並登錄。', 'Name the department that answers for this touchpoint and register it.'],
    severityReason: momentOfTruth ? atMomentOfTruth : ['沒有負責人，其他缺口也無從處理', 'without an owner no other gap here can be closed'],
  };
}
