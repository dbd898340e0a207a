import type { ScopedDeployment } from './scopeAnswers';
import { usualMinimums, type Minimums } from './suppressionPolicy';

/** The strictest of the policies of the subsidiaries whose answers are in a figure. */
export function strictestMinimums(deployments: readonly Pick<ScopedDeployment, 'minimums'>[]): Minimums {
  const usual = [usualMinimums.figuresFrom, usualMinimums.commentsFrom, usualMinimums.arrowsFrom] as const;
  const policies = deployments.length === 0 ? [usual] : deployments.map(({ minimums }) => minimums ?? usual);
  const strictest = (place: 0 | 1 | 2): number => Math.max(...policies.map((policy) => policy[place]));
  return { figuresFrom: strictest(0), commentsFrom: strictest(1), arrowsFrom: strictest(2) };
}
