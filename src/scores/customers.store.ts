import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { GivenAnswer } from './givenAnswer';

const customersOfDaysStatement = statement(`// customersOfDays
UNWIND $deploymentDays AS deploymentDay
MATCH (r:Response {deploymentDay: deploymentDay})
RETURN r.key AS key, r.deployment AS deployment, r.point AS point, r.day AS day, r.score AS score, r.customer AS customer,
  r.products AS products, r.callReason AS callReason, r.channel AS channel, r.mode AS mode, r.segment AS segment, r.region AS region
ORDER BY key`);

/** Answers on days of deployments (`<deployment>|<day>`) with who gave them; the caller bounds how many. */
export const customersOfDays = (graph: Reader, days: readonly string[]): Promise<GivenAnswer[]> => graph.read(customersOfDaysStatement, { deploymentDays: days });
