import type { ChartModel } from '../charts/Chart';
import { chartWord } from '../charts/chartWords';
import { printed } from '../charts/numbers';
import type { Say } from '../shell/tongue';

interface Rows {
  columns: string[];
  rows: string[][];
}

type Shown = { value: number; lower: number; upper: number } | null;

const valueOf = (shown: Shown): string => (shown ? printed(shown.value, 1) : '–');
const intervalOf = (shown: Shown): string => (shown ? `[${printed(shown.lower, 1)}, ${printed(shown.upper, 1)}]` : '–');

/** The numbers of a chart as a table. */
export function chartRows(chart: ChartModel, say: Say): Rows {
  const figures = [say('分數', 'Score'), say('95% 區間', '95% interval'), 'n', say('判讀', 'Reading')];
  switch (chart.kind) {
    case 'series': return {
      columns: [say('期間', 'Period'), ...figures],
      rows: chart.model.periods.map(({ name, n, shown, hidden, beyondNoise, unanswered }) => [
        name, valueOf(shown), intervalOf(shown), printed(n),
        hidden ? say.of(hidden) : unanswered ? say('沒有答覆', 'no answers') : beyondNoise === null ? '–' : beyondNoise ? chartWord('beyondNoise', say.lang) : say('在雜訊範圍內', 'within noise'),
      ]),
    };
    case 'distribution': return {
      columns: [say('答覆', 'Answer'), say('人數', 'Count'), say('占比', 'Share')],
      rows: chart.model.answers.map(({ answer, count, share }) => [String(answer), printed(count), `${share.toFixed(1)}%`]),
    };
    case 'segments': return {
      columns: [say('部分', 'Part'), ...figures],
      rows: chart.model.groups.flatMap(({ name, rows }) => rows.map(({ label, n, shown, hidden }) => [`${say.of(name)}・${say.of(label)}`, valueOf(shown), intervalOf(shown), printed(n), hidden ? say.of(hidden) : '–'])),
    };
  }
}
