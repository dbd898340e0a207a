import type { StoredBilingual } from '../graphql/bilingual';
import { adjustedWald } from './adjustedWald';
import { changePoint, pooledCounts } from './changePoint';
import type { NetPromoterCounts } from './netPromoterCounts';
import { netPromoterScore } from './netPromoterScore';
import type { ScoreSeries, SeriesChange, SeriesPeriod, SeriesStretch } from './scoreSeries';

type ShownPeriod = SeriesPeriod & { score: NetPromoterCounts };

const isShown = (period: SeriesPeriod): period is ShownPeriod => period.score.promoters !== null;

function stretchOf(periods: readonly ShownPeriod[], level: number): SeriesStretch {
  const { promoters, passives, detractors } = pooledCounts(periods.map(({ score }) => score));
  const { n, score } = netPromoterScore({ promoters, passives, detractors })!;
  const { lower, upper } = adjustedWald({ promoters, passives, detractors }, level);
  return { from: periods[0]!.from, to: periods.at(-1)!.to, n, promoters, passives, detractors, value: 100 * score, interval: { lower: 100 * lower, upper: 100 * upper, level, method: 'ADJUSTED_WALD' } };
}

/** Points with a true minus, and none before nothing. */
const pointsText = (value: number): string => value.toFixed(1).replace('-0.0', '0.0').replace('-', '−');

/** What may be said of a change, in both languages; of one that chance explains, no more than that. */
function verdictOf({ name, before, after, statistic, threshold, places, distinguishable }: Omit<SeriesChange, 'verdict' | 'asked'>): StoredBilingual {
  const tested = `G² ${statistic.toFixed(1)}`;
  if (!distinguishable) return [`看不出轉折：差異最大處（${name}）的 ${tested} 未達門檻 ${threshold.toFixed(1)}`, `No change can be told from chance: where it is greatest (${name}), ${tested} does not reach ${threshold.toFixed(1)}`];
  const [from, to] = [pointsText(before.value), pointsText(after.value)];
  const [zh, en] = from === to ? ['分布不同', 'Spread differently'] : after.value > before.value ? ['較高', 'Higher'] : ['較低', 'Lower'];
  return [
    `自 ${name} 起${zh}：${from} → ${to}，非機遇所能解釋（${tested}，門檻 ${threshold.toFixed(1)}，已按 ${places} 個可能的時點校正）`,
    `${en} from ${name} on: ${from} → ${to}, more than chance explains (${tested} against ${threshold.toFixed(1)}, for ${places} places looked at)`,
  ];
}

/** The one lasting change of a series, as far as there may be one; null for rolling windows, which share answers, for what is not NPS, and where no cut leaves enough answers on both sides. */
export function changeIn({ periods, rollingDays, arrowsFrom }: ScoreSeries): SeriesChange | null {
  const shown = periods.filter(isShown);
  const level = shown[0]?.score.interval!.level;
  const found = level === undefined || rollingDays !== null ? null : changePoint(shown.map(({ score }) => score), arrowsFrom, level);
  if (!found) return null;
  const { place, statistic, threshold, places } = found;
  const change = {
    name: shown[place]!.name, before: stretchOf(shown.slice(0, place), level!), after: stretchOf(shown.slice(place), level!),
    statistic, threshold, places, distinguishable: statistic > threshold,
  };
  const { scopeKey, instrument } = shown[0]!.score;
  return { ...change, asked: { scopeKey, instrument }, verdict: verdictOf(change) };
}
