import type { Reader } from '../graph/graph';
import { rollupOf, type CountDimension } from '../surveys/dailyCount';
import type { CodesCalled } from './channelsCalled.rules';
import { customersOfDays } from './customers.store';
import { countsByDay } from './dailyCounts.store';
import type { GivenAnswer } from './givenAnswer';
import { isByFew } from './isByFew';
import { answersIn, type Bins } from './netPromoterCounts';
import { dayNumber, dayOfNumber, type DaySpan } from './taipeiPeriods';

/** From so many answers on a deployment is looked at by a sample first. */
const many = 200;

/** So many answers are looked at one by one in one question, those of the deployments with fewest first. */
const most = 10_000;

/** About so many answers of a deployment are a sample. */
const sampled = 100;

type ByDeployment = Map<string, GivenAnswer[]>;

interface Amount {
  deployment: string;
  n: number;
}

/** Those with fewest, as long as they are not too many altogether. */
function fewest(amounts: readonly Amount[]): string[] {
  let left = most;
  return [...amounts].sort((a, b) => a.n - b.n).filter(({ n }) => { left -= n; return left >= 0; }).map(({ deployment }) => deployment);
}

function byDeployment(deployments: readonly string[], answers: readonly GivenAnswer[]): ByDeployment {
  const found: ByDeployment = new Map(deployments.map((deployment) => [deployment, []]));
  for (const answer of answers) found.get(answer.deployment)!.push(answer);
  return found;
}

async function allAnswers(reader: Reader, deployments: readonly string[], { from, to }: DaySpan): Promise<ByDeployment> {
  if (deployments.length === 0) return new Map();
  const rollups = new Map(deployments.map((deployment) => [rollupOf(deployment, 'TOTAL'), deployment]));
  const days = (await countsByDay(reader, [...rollups.keys()], from, to)).filter(({ bins }) => answersIn(bins) > 0).map(({ rollup, day }) => `${rollups.get(rollup)!}|${day}`);
  return byDeployment(deployments, days.length === 0 ? [] : await customersOfDays(reader, days));
}

/** Days all over a span, as many as have about so many answers as a sample is. */
function daysOfSample({ from, to }: DaySpan, n: number): string[] {
  const [first, length] = [dayNumber(from), dayNumber(to) - dayNumber(from)];
  const days = Math.min(length, Math.ceil((sampled * length) / n));
  return Array.from({ length: days }, (_, at) => dayOfNumber(first + Math.floor(((at + 0.5) * length) / days)));
}

async function samplesOf(reader: Reader, amounts: readonly Amount[], span: DaySpan): Promise<ByDeployment> {
  const days = amounts.flatMap(({ deployment, n }) => daysOfSample(span, n).map((day) => `${deployment}|${day}`));
  return byDeployment(amounts.map(({ deployment }) => deployment), days.length === 0 ? [] : await customersOfDays(reader, days));
}

/**
 * The answers of a span by which customers are counted, by deployment. Where a deployment has few, all of them; where it has many, none if a
 * sample shows that they are many customers' as well, otherwise all of them, too. Of more than can be looked at, the sample: what it has are
 * fewer customers than there are, never more. Two statements for those with few, one for samples, two where one tells of few customers.
 */
export async function answersToCount(reader: Reader, totals: ReadonlyMap<string, Bins>, dimension: CountDimension | null, span: DaySpan, { answerOf }: CodesCalled): Promise<ByDeployment> {
  const amounts = [...totals].map(([deployment, bins]): Amount => ({ deployment, n: answersIn(bins) })).filter(({ n }) => n > 1);
  const called = (answers: ByDeployment): ByDeployment => new Map([...answers].map(([deployment, those]) => [deployment, those.map(answerOf)]));
  const few = called(await allAnswers(reader, fewest(amounts.filter(({ n }) => n < many)), span));
  const samples = called(await samplesOf(reader, amounts.filter(({ n }) => n >= many), span));
  const suspected = amounts.filter(({ deployment }) => isByFew(samples.get(deployment) ?? [], dimension) && samples.has(deployment));
  const looked = called(await allAnswers(reader, fewest(suspected), span));
  return new Map([...few, ...suspected.map(({ deployment }) => [deployment, looked.get(deployment) ?? samples.get(deployment)!] as const)]);
}
