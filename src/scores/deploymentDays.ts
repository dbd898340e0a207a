import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import { addDays, dayNumber, type DaySpan } from './taipeiPeriods';

/** What answers are looked up by one by one: `<deployment>|<day>`, of the deployments that have any in a period, for each of its days. */
export function deploymentDays({ bins }: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[], { from, to }: DaySpan): string[] {
  const length = dayNumber(to) - dayNumber(from);
  return deployments.filter(({ deployment }) => bins.has(deployment)).flatMap(({ deployment }) => Array.from({ length }, (_, day) => `${deployment}|${addDays(from, day)}`));
}
