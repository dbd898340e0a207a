import { scaleBand, scaleLinear } from 'd3-scale';
import { printed } from './numbers';
import type { AnswerGroup, ChartOptions, DistributionLayout, DistributionModel } from './chart';

const plot = { top: 22, height: 150 };
/** How many gave each answer, as bars; those of an NPS in its three groups with their shares. */
export function layoutDistribution({ answers, shares }: DistributionModel, { width }: ChartOptions): DistributionLayout {
  const gap = shares.length > 0 ? 14 : 0;
  const shiftOf = (group: AnswerGroup): number => gap * Math.max(0, shares.findIndex((each) => each.group === group));
  const scaleX = scaleBand<number>().domain(answers.map(({ answer }) => answer)).range([8, width - 8 - gap * Math.max(0, shares.length - 1)]).paddingInner(0.16);
  const base = plot.top + plot.height;
  const scaleY = scaleLinear().domain([0, Math.max(1, ...answers.map(({ count }) => count))]).range([0, plot.height]);
  const bars = answers.map(({ answer, count, group }) => ({
    x: scaleX(answer)! + shiftOf(group ?? 'PLAIN'), width: scaleX.bandwidth(), y: base - scaleY(count), height: scaleY(count), group: group ?? 'PLAIN' as const, answer: String(answer), count: printed(count),
  }));
  const brackets = shares.flatMap(({ group, share }) => {
    const mine = bars.filter((bar) => bar.group === group);
    const [first, last] = [mine[0], mine.at(-1)];
    return first && last ? [{ group, from: first.x, to: last.x + last.width, share: `${share.toFixed(1)}%` }] : [];
  });
  return { width, height: base + (shares.length > 0 ? 72 : 24), base, bars, brackets };
}
