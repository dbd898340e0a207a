import type { ScopeAnswers, ScopedDeployment } from './scopeAnswers';
import { addDays, dayNumber, type DaySpan } from './taipeiPeriods';

const answering = ({ bins }: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[]): readonly ScopedDeployment[] => deployments.filter(({ deployment }) => bins.has(deployment));

const daysIn = ({ from, to }: DaySpan): number => dayNumber(to) - dayNumber(from);

/** How many of them there are: asked before they are named. */
export const deploymentDaysNumber = (answers: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[], period: DaySpan): number => answering(answers, deployments).length * daysIn(period);

/** What answers are looked up by one by one: `<deployment>|<day>`, of the deployments that have any in a period, for each of its days. */
export function deploymentDays(answers: Pick<ScopeAnswers, 'bins'>, deployments: readonly ScopedDeployment[], period: DaySpan): string[] {
  const days = Array.from({ length: daysIn(period) }, (_, day) => addDays(period.from, day));
  return answering(answers, deployments).flatMap(({ deployment }) => days.map((day) => `${deployment}|${day}`));
}
