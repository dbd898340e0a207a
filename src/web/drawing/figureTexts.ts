import type { Figure, ScoreState, Tongue } from './mapModel';
import { metricName, word, type Word } from './words';

export interface FigureTexts {
  /** Large: the value, or the words that stand for it. */
  main: string;
  /** Whether `main` is a number, to be set larger than words. */
  numeric: boolean;
  /** `[27, 42]`; null where there is none. */
  interval: string | null;
  /** The line below: metric, and n or what is missing. Empty where nothing is measured. */
  below: string[];
}

/** From how many answers, and that they are few. */
const answered = ({ n, lowBase }: { n: number; lowBase: boolean }, tongue: Tongue): string[] => [`n ${grouped(n)}`, ...(lowBase ? [word('lowBase', tongue)] : [])];

/** The metric of what was stated, with the year in which it held. */
const dated = ({ metric, periodFrom }: { metric: string; periodFrom: string | null }, tongue: Tongue): string => [metricName(metric, tongue), periodFrom?.slice(0, 4)].filter(Boolean).join(' ');

/** With a true minus sign. */
const whole = (value: number): string => String(Math.round(value)).replace('-', '−');

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const intervalText = ({ low, high }: { low: number; high: number }): string => `[${whole(low)}, ${whole(high)}]`;

/** What a card says in place of a figure, by the state of the score. */
const noneWords: Record<ScoreState, Word> = { SHOWN: 'noFigure', SUPPRESSED: 'tooFew', NO_ANSWERS: 'noAnswersLately', NOT_ASKED: 'noSurvey', INSTRUMENTS_DIFFER: 'severalInstruments' };

function goneTexts({ standing, on }: Extract<Figure, { form: 'NOT_STANDING' }>, tongue: Tongue): FigureTexts {
  const isRetired = standing === 'RETIRED';
  const since = tongue === 'zh' ? `${on} 起` : `${isRetired ? 'since' : 'from'} ${on}`;
  return { main: word(isRetired ? 'outOfUse' : 'notYet', tongue), numeric: false, interval: null, below: on === null ? [] : [since] };
}

/** What a card's figure row says. A value never stands alone: its interval and n, or the words that say what is missing. */
export function figureTexts(figure: Figure, tongue: Tongue, isNarrow = false): FigureTexts {
  switch (figure.form) {
    case 'OPERATED': return { main: whole(figure.value), numeric: true, interval: intervalText(figure), below: [metricName(figure.metric, tongue), ...answered(figure, tongue)] };
    case 'STATED': return {
      main: figure.value[tongue], numeric: true, interval: figure.counted && intervalText(figure.counted),
      below: [dated(figure, tongue), figure.counted ? `n ${grouped(figure.counted.n)}` : word(isNarrow ? 'noSampleSizeShort' : 'noSampleSize', tongue)],
    };
    case 'WORDS': return { main: figure.words[tongue], numeric: false, interval: null, below: [dated(figure, tongue), word(isNarrow ? 'noValueShort' : 'noValue', tongue)] };
    case 'CHANGE': return { main: figure.change[tongue], numeric: true, interval: null, below: [dated(figure, tongue), word('noBase', tongue)] };
    case 'SUPPRESSED': return { main: `n ${grouped(figure.n)}`, numeric: false, interval: null, below: [word('tooFew', tongue)] };
    case 'NONE': return { main: word(noneWords[figure.state ?? 'SHOWN'], tongue), numeric: false, interval: null, below: [...(figure.metric ? [metricName(figure.metric, tongue)] : []), word('pointSet', tongue)] };
    case 'NOT_MEASURED': return { main: word('notMeasured', tongue), numeric: false, interval: null, below: [] };
    case 'NOT_STANDING': return goneTexts(figure, tongue);
  }
}
