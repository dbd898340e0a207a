import { scaleBand, scaleLinear } from 'd3-scale';
import { printed } from './numbers';
import type { AnswerGroup, ChartOptions, DistributionLayout, DistributionModel } from './chart';

const plot = { top: 22, height: 150 };
const groups: readonly { group: AnswerGroup; from: number; to: number }[] = [{ group: 'DETRACTOR', from: 0, to: 6 }, { group: 'PASSIVE', from: 7, to: 8 }, { group: 'PROMOTER', from: 9, to: 10 }];

/** How many gave each answer, as bars; those of an NPS in its three groups with their shares. */
export function layoutDistribution({ answers, isNetPromoter }: DistributionModel, { width }: ChartOptions): DistributionLayout {
  const groupOf = (answer: number): AnswerGroup => (isNetPromoter ? groups.find(({ to }) => answer <= to)!.group : 'PLAIN');
  const gap = isNetPromoter ? 14 : 0;
  const shift = (answer: number): number => (isNetPromoter ? gap * (answer > 8 ? 2 : answer > 6 ? 1 : 0) : 0);
  const scaleX = scaleBand<number>().domain(answers.map(({ answer }) => answer)).range([8, width - 8 - 2 * gap]).paddingInner(0.16);
  const base = plot.top + plot.height;
  const scaleY = scaleLinear().domain([0, Math.max(1, ...answers.map(({ count }) => count))]).range([0, plot.height]);
  const bars = answers.map(({ answer, count }) => ({
    x: scaleX(answer)! + shift(answer), width: scaleX.bandwidth(), y: base - scaleY(count), height: scaleY(count), group: groupOf(answer), answer: String(answer), count: printed(count),
  }));
  const brackets = !isNetPromoter || answers.length === 0 ? [] : groups.map(({ group }) => {
    const mine = bars.filter((bar) => bar.group === group);
    const share = answers.filter(({ answer }) => groupOf(answer) === group).reduce((sum, each) => sum + each.share, 0);
    return { group, from: mine[0]!.x, to: mine.at(-1)!.x + mine.at(-1)!.width, share: `${share.toFixed(1)}%` };
  });
  return { width, height: base + (isNetPromoter ? 72 : 24), base, bars, brackets };
}
