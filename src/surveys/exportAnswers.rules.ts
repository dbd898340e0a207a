import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { keysOfNoun } from '../registry/entries.store';
import type { AnswerField, SentAnswer } from './answer';
import { rollupOf } from './dailyCount';
import { daySpans } from './daySpans';
import { countedDays } from './recount.store';
import { deploymentTerms } from './surveys.store';
import { wholeAnswers, type WholeAnswer } from './wholeAnswers.store';

/** An answer as it would be sent: what it left to its deployment is left out again, so that the same one sent by its source is known for the same. */
function asSent({ key, customer, inclusionProbability, products, ...said }: WholeAnswer, deployment: string, usualProbability: number): SentAnswer {
  const fields: Partial<Record<AnswerField, unknown>> = {
    source: key.slice(0, key.indexOf(' ')), id: key.slice(key.indexOf(' ') + 1), deployment, ...said,
    products: products.length === 0 ? null : products, customer: customer?.slice(customer.indexOf('|') + 1),
    inclusionProbability: inclusionProbability === usualProbability ? null : inclusionProbability,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

/** All answers that were not erased, as they may be sent again, by deployment and day; a span of days is read at a time. */
export async function* exportAnswers(graph: Reader): AsyncGenerator<SentAnswer[]> {
  const { names } = await readNames(graph);
  for (const deployment of await keysOfNoun(graph, 'Deployment')) {
    const { inclusionProbability } = (await deploymentTerms(graph, [deployment])).get(deployment)!;
    for (const days of daySpans(await countedDays(graph, rollupOf(deployment, 'TOTAL')))) {
      yield (await wholeAnswers(graph, deployment, days)).map((answer) => asSent(answer, names.slugOf(deployment), inclusionProbability));
    }
  }
}
