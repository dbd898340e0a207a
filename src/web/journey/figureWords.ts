import { printed } from '../charts/numbers';
import type { Figure } from '../drawing/mapModel';
import { metricName } from '../drawing/words';
import type { Say } from '../shell/tongue';

const measured = (say: Say, { low, high, n }: { low: number; high: number; n: number }): string => `[${printed(low)}, ${printed(high)}]${say('，', ', ')}n ${printed(n)}`;

const goneWords = (say: Say, { standing, on }: Extract<Figure, { form: 'NOT_STANDING' }>): string =>
  (standing === 'RETIRED' ? say(`已停用，${on} 起`, `retired since ${on}`) : say(`尚未啟用，${on} 起`, `not yet in use, from ${on}`));

/** The figure with all that qualifies it, or the words for what is missing. */
export function figureWords(say: Say, figure: Figure): string {
  const metric = 'metric' in figure && figure.metric !== null ? metricName(figure.metric, say.lang) : '';
  switch (figure.form) {
    case 'OPERATED': return `${metric} ${printed(figure.value)} ${measured(say, figure)}${figure.lowBase ? say('，低基數', ', low base') : ''}`;
    case 'STATED': return figure.counted ? `${metric} ${say.of(figure.value)} ${measured(say, figure.counted)}` : say(`${metric} ${figure.value.zh}，n 未公布`, `${metric} ${figure.value.en}, n not published`);
    case 'WORDS': return say(`${metric} ${figure.words.zh}，未公布數值`, `${metric} ${figure.words.en}, no value published`);
    case 'CHANGE': return say(`${metric} ${figure.change.zh}，無基期與 n`, `${metric} ${figure.change.en}, no base and no n`);
    case 'SUPPRESSED': return `n ${printed(figure.n)}${say('：', ': ')}${say.of(figure.reason)}`;
    case 'NONE': return figure.reason ? say(`已設量測點；${figure.reason.zh}`, `measured; ${figure.reason.en}`) : say('已設量測點，尚無數據', 'measured, no figure yet');
    case 'NOT_MEASURED': return say('未量測', 'not measured');
    case 'NOT_STANDING': return goneWords(say, figure);
  }
}
