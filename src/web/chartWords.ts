import { badInputs, type Problem } from '../kernel/failure';
import type { ChartKind } from './charts/chart';
import type { Grain } from './charts/grains';
import { dayOf, oneOf, widthOf, type Spoken } from './drawingWords';
import type { ThemeName } from './drawing/tokens';
import type { Tongue } from './drawing/mapModel';

/** What the address of a chart says. */
export interface ChartFileWords {
  chart: ChartKind;
  grain: Grain;
  lang: Tongue;
  theme: ThemeName;
  from: string | null;
  to: string | null;
  width: number;
}

const allWords = ['chart', 'grain', 'lang', 'theme', 'from', 'to', 'width'];

/** How wide a chart is where nothing is said. */
const usualWidths: Record<ChartKind, number> = { series: 1000, distribution: 640, segments: 640 };

/**
 * Reads the words after the question mark of a chart's address.
 * @throws BAD_INPUT naming every word that is unknown, and what is allowed
 */
export function readChartWords(spoken: Spoken): ChartFileWords {
  const problems: Problem[] = Object.keys(spoken).some((name) => !allWords.includes(name)) ? [{ field: 'address', message: 'holds a word that no chart knows', allowed: allWords.join(', ') }] : [];
  const chart = oneOf(spoken, 'chart', ['series', 'distribution', 'segments'], problems);
  const words = {
    chart,
    grain: oneOf(spoken, 'grain', ['month', 'day', 'week', 'quarter', 'year'], problems).toUpperCase() as Grain,
    lang: oneOf(spoken, 'lang', ['zh', 'en'], problems),
    theme: oneOf(spoken, 'theme', ['light', 'dark'], problems),
    from: dayOf(spoken.from, problems, 'from'),
    to: dayOf(spoken.to, problems, 'to'),
    width: spoken.width === undefined ? usualWidths[chart] : widthOf(spoken.width, problems),
  };
  if (problems.length > 0) throw badInputs(problems);
  return words;
}
