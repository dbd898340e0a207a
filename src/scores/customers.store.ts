import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { GivenAnswer } from './givenAnswer';

type Listed = [customer: string, products: string[], callReason: string | null, channel: string | null, mode: string | null, segment: string | null, region: string | null];

// Lists without names: there are thousands of answers, and names would cost more to read than what they name.
const customersOfDaysStatement = statement(`// customersOfDays
UNWIND $deploymentDays AS deploymentDay
MATCH (r:Response {deploymentDay: deploymentDay})
WITH r.deployment AS deployment, r.day AS day, r
ORDER BY deployment, day, r.key
RETURN deployment, day, collect([coalesce(r.customer, ' ' + r.key), r.products, r.callReason, r.channel, r.mode, r.segment, r.region]) AS answers
ORDER BY deployment, day`);

/** Answers on days of deployments (`<deployment>|<day>`) with who gave them; the caller bounds how many. */
export const customersOfDays = async (graph: Reader, days: readonly string[]): Promise<GivenAnswer[]> =>
  (await graph.read<{ deployment: string; day: string; answers: Listed[] }>(customersOfDaysStatement, { deploymentDays: days })).flatMap(({ deployment, day, answers }) =>
    answers.map(([customer, products, callReason, channel, mode, segment, region]) => ({ deployment, day, customer, products, callReason, channel, mode, segment, region })));
