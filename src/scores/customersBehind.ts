import { segmentsOf } from '../surveys/countAnswers';
import type { CountDimension } from '../surveys/dailyCount';
import type { GivenAnswer } from './givenAnswer';
import type { DaySpan } from './taipeiPeriods';

/** Who answered, by deployment; those of whom it is certain that they are many are left out. An answer that names nobody is somebody's own. */
export type CustomersByDeployment = ReadonlyMap<string, ReadonlySet<string>>;

const isIn = (answer: GivenAnswer, dimension: CountDimension, code: string): boolean => segmentsOf(answer).some(([each, codes]) => each === dimension && codes.includes(code));

/** Who gave the answers of a span, all of them or those in one segment. */
export function customersBehind(given: ReadonlyMap<string, readonly GivenAnswer[]>, { from, to }: DaySpan, dimension: CountDimension | null, code: string | null): CustomersByDeployment {
  return new Map([...given].map(([deployment, answers]) => [deployment, new Set(answers
    .filter((answer) => answer.day >= from && answer.day < to && (code === null || dimension === null || isIn(answer, dimension, code)))
    .map(({ customer }) => customer))]));
}

/** How many customers are behind the answers of deployments; null where they are many. */
export function customersAmong(customers: CustomersByDeployment | undefined, deployments: readonly string[]): number | null {
  const sets = deployments.map((deployment) => customers?.get(deployment));
  return sets.some((each) => each === undefined) ? null : new Set(sets.flatMap((each) => [...each!])).size;
}
