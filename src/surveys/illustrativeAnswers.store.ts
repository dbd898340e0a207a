import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import type { AskedDeployment } from './askedAtOf';

const totalsStatement = statement(`// answersInAll
MATCH (v:CountRevision {id: 'counts'})
RETURN v.answers AS answers, v.invented AS invented, v.inventedAt AS inventedAt, v.inventedBy AS inventedBy, v.inventingUntil AS inventingUntil`);

/** How many answers stand, and what is known of those that were invented. */
export interface AnswersInAll {
  answers: number;
  /** Of these, how many nobody gave. */
  invented: number;
  /** When `enterIllustrativeAnswers` was asked for last, and by whom; null where it was not, or they were removed since. */
  inventedAt: string | null;
  inventedBy: string | null;
  /** Until when somebody who is entering them is waited for; null where nobody is. */
  inventingUntil: string | null;
}

export const answersInAll = async (graph: Reader): Promise<AnswersInAll> => (await graph.read<AnswersInAll>(totalsStatement))[0]!;

const noteInventingStatement = statement(`// noteInventing
MATCH (v:CountRevision {id: 'counts'})
SET v.inventedAt = $at, v.inventedBy = $by, v.inventingUntil = $until
RETURN v.number AS number`);

/** Notes who enters invented answers, when, and until when they are waited for; null: nobody does. */
export async function noteInventing(unit: Unit, noted: { at: string | null; by: string | null; until: string | null }): Promise<void> {
  await unit.run(noteInventingStatement, noted);
}

const inventedDaysOfAllStatement = statement(`// inventedDaysOfAll
MATCH (e:Deployment)
WITH e.key + '|TOTAL' AS rollup, e.key AS deployment
MATCH (d:DailyCount {rollup: rollup})
WHERE d.invented > 0
RETURN deployment, d.day AS day, d.invented AS answers
ORDER BY day, deployment`);

/** Where and on which days answers were invented, the earliest first. */
export const inventedDaysOfAll = (graph: Reader): Promise<{ deployment: string; day: string; answers: number }[]> => graph.read(inventedDaysOfAllStatement);

const keysOfDaysStatement = statement(`// answerKeysOfDays
UNWIND $deploymentDays AS deploymentDay
MATCH (r:Response {deploymentDay: deploymentDay})
WHERE r.key STARTS WITH $prefix
RETURN r.key AS key
ORDER BY key`);

/** The keys of answers to deployments on days that begin so. */
export const answerKeysOfDays = async (graph: Reader, days: readonly { deployment: string; day: string }[], prefix: string): Promise<string[]> =>
  (await graph.read<{ key: string }>(keysOfDaysStatement, { deploymentDays: days.map(({ deployment, day }) => `${deployment}|${day}`), prefix })).map(({ key }) => key);

const deploymentsAskedStatement = statement(`// deploymentsAsked
MATCH (d:Deployment)
CALL (d) { MATCH (d)-[:ASKS]->(s:Survey) RETURN collect(s {.instrument, .scaleMin, .scaleMax, .validFrom, .validTo}) AS surveys }
CALL (d) {
  MATCH (d)-[:DEPLOYED_ON]->(p:MeasurementPoint)
  CALL (p) { MATCH (p)-[:BELONGS_TO]->(b:Subsidiary) RETURN collect(b.key) AS owners }
  CALL (p) { MATCH (p)-[:ASKED_ON]->(c:Channel) RETURN collect(c.key) AS channels }
  RETURN collect(p {.validFrom, .validTo, subsidiary: owners[0], channel: channels[0]}) AS points
}
RETURN d.key AS key, d.validFrom AS validFrom, d.validTo AS validTo, surveys[0] AS survey, points[0] AS point
ORDER BY key`);

export const deploymentsAsked = (graph: Reader): Promise<AskedDeployment[]> => graph.read(deploymentsAskedStatement);
