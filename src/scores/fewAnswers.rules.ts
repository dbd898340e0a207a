import type { Reader } from '../graph/graph';
import { rollupOf } from '../surveys/dailyCount';
import { customersOfDays } from './customers.store';
import { countsByDay } from './dailyCounts.store';
import type { GivenAnswer } from './givenAnswer';
import { answersIn, type Bins } from './netPromoterCounts';
import type { DaySpan } from './taipeiPeriods';

/** Behind so many answers of one deployment there are taken to be enough customers. */
const many = 200;

/** So many answers are looked at in one question, those of the deployments with fewest first. */
const most = 10_000;

/** The answers of the deployments that have few of them in a span, one by one, so that it can be told whose they are. Two statements where there are any, none where all have many. */
export async function fewAnswers(reader: Reader, totals: ReadonlyMap<string, Bins>, { from, to }: DaySpan): Promise<Map<string, GivenAnswer[]>> {
  let left = most;
  const few = [...totals].map(([deployment, bins]): [string, number] => [deployment, answersIn(bins)]).filter(([, n]) => n > 1 && n < many).sort(([, a], [, b]) => a - b)
    .filter(([, n]) => { left -= n; return left >= 0; }).map(([deployment]) => deployment);
  if (few.length === 0) return new Map();
  const deployments = new Map(few.map((deployment) => [rollupOf(deployment, 'TOTAL'), deployment]));
  const days = (await countsByDay(reader, [...deployments.keys()], from, to)).filter(({ bins }) => answersIn(bins) > 0).map(({ rollup, day }) => `${deployments.get(rollup)!}|${day}`);
  const found = new Map<string, GivenAnswer[]>(few.map((deployment) => [deployment, []]));
  for (const answer of days.length === 0 ? [] : await customersOfDays(reader, days)) found.get(answer.deployment)!.push(answer);
  return found;
}
