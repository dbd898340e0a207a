import type { Figure } from '../drawing/mapModel';
import type { Say } from '../shell/tongue';

/** The figure with all that qualifies it, or the words for what is missing. */
export function figureWords(say: Say, figure: Figure): string {
  switch (figure.form) {
    case 'OPERATED': return `${figure.metric} ${Math.round(figure.value)} [${Math.round(figure.low)}, ${Math.round(figure.high)}]，n ${figure.n}`;
    case 'STATED': return say(`${figure.metric} ${figure.value.zh}，n 未公布`, `${figure.metric} ${figure.value.en}, n not published`);
    case 'WORDS': return say(`${figure.metric} ${figure.words.zh}，未公布數值`, `${figure.metric} ${figure.words.en}, no value published`);
    case 'CHANGE': return say(`${figure.metric} ${figure.change.zh}，無基期與 n`, `${figure.metric} ${figure.change.en}, no base and no n`);
    case 'SUPPRESSED': return say(`n < ${figure.fewest}，人數過少，不顯示`, `n < ${figure.fewest}, too few answers to show`);
    case 'NONE': return say('已設量測點，尚無數據', 'measured, no figure yet');
    case 'NOT_MEASURED': return say('未量測', 'not measured');
  }
}
