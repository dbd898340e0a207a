import type { Reader, Unit } from '../graph/graph';
import { daysAfter } from '../kernel/period';
import { splitKey } from '../kernel/id';
import type { ProblemTogether } from '../registry/noun';
import { answersOutside, deploymentsAround, deploymentSpans, type AnswersOutside } from './answersLeftOut.store';
import { daysOfAnswers, type DeploymentSpan } from './deploymentSpan';
import { holdCounts } from './responses.store';

const instead = 'or these answers erased, or corrected, before';

function problemOf({ side, answers, first, last }: AnswersOutside, span: DeploymentSpan): ProblemTogether {
  const { from, to } = daysOfAnswers(span);
  const what = answers === 1 ? '1 answer' : `${answers} answers`;
  const about = [span.key, span.point.key, span.survey.key, ...span.around];
  return side === 'AFTER'
    ? { field: 'validTo', message: `Deployment ${span.slug} has ${what} on ${to} or later, the last on ${last}`, allowed: `${daysAfter(last, 1)} or a later day; ${instead}`, about }
    : { field: 'validFrom', message: `Deployment ${span.slug} has ${what} before ${from}, the first on ${first}`, allowed: `${first} or an earlier day; ${instead}`, about };
}

/** Nothing that asks may have days that leave out one on which it was answered: an answer is taken only on days on which deployment, point and survey stand. */
export async function leftOut(graph: Reader, deployments: string[]): Promise<ProblemTogether[]> {
  const spans = await deploymentSpans(graph, deployments);
  const outside = await answersOutside(graph, new Map([...spans].map(([key, span]) => [key, daysOfAnswers(span)])));
  return outside.map((each) => problemOf(each, spans.get(each.deployment)!));
}

/**
 * The same after an edit of deployments, points or surveys. Counts are held first, so that an answer that is on its way is either there to be
 * seen, or is looked at once more when this edit is done (`takenInTime`).
 */
export async function leftOutByEdit(unit: Unit, keys: string[]): Promise<ProblemTogether[]> {
  const deployments = keys.filter((key) => splitKey(key)!.noun === 'Deployment');
  const others = keys.filter((key) => splitKey(key)!.noun !== 'Deployment');
  const all = [...new Set([...deployments, ...others.length > 0 ? await deploymentsAround(unit, others) : []])];
  if (all.length === 0) return [];
  await holdCounts(unit);
  return leftOut(unit, all);
}
