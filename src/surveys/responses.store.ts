import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import { fold } from '../kernel/fold';
import type { Answer, Countable } from './answer';
import { rollupMonthOf, type DailyCount } from './dailyCount';

/** An answer that was there before. */
export interface KnownResponse {
  key: string;
  /** Null for one that was erased. */
  digest: string | null;
  /** Which attempt took it. */
  takenBy: string | null;
}

/** An answer as it stands in the counts; all null but the key for one that was erased. */
export interface HeldResponse extends Countable, KnownResponse {
  answeredAt: string;
  revisedAt: string | null;
}

/** In the order in which `takeResponses` takes them: lists without names cost the engines a third less than maps. */
const propertyNames = [
  'score', 'day', 'deployment', 'point', 'deploymentDay', 'pointVersion', 'questionVersion', 'answeredAt', 'completedAt', 'receivedAt',
  'channel', 'mode', 'products', 'callReason', 'segment', 'region', 'customer', 'inclusionProbability', 'comment', 'commentText', 'commentMonth', 'digest', 'takenBy', 'revisedAt',
] as const;

const takeResponsesStatement = statement(`// takeResponses
UNWIND $rows AS row
MERGE (r:Response {key: row[0]})
ON CREATE SET r.score = row[1], r.day = row[2], r.deployment = row[3], r.point = row[4], r.deploymentDay = row[5], r.pointVersion = row[6],
  r.questionVersion = row[7], r.answeredAt = row[8], r.completedAt = row[9], r.receivedAt = row[10], r.channel = row[11], r.mode = row[12],
  r.products = row[13], r.callReason = row[14], r.segment = row[15], r.region = row[16], r.customer = row[17], r.inclusionProbability = row[18],
  r.comment = row[19], r.commentText = row[20], r.commentMonth = row[21], r.digest = row[22], r.takenBy = row[23], r.revisedAt = row[24]
WITH r
WHERE coalesce(r.takenBy, '') <> $attempt
RETURN r.key AS key, r.digest AS digest, r.takenBy AS takenBy
ORDER BY key`);

type Properties = Record<(typeof propertyNames)[number] | 'key', unknown>;

const propertiesOf = ({ formerDigests: _former, ...answer }: Answer, attempt: string, at: string): Properties => {
  const { deployment, day, comment, point } = answer;
  const isCommented = comment !== null;
  return Object.assign({
    receivedAt: at, takenBy: attempt, deploymentDay: `${deployment}|${day}`,
    commentText: isCommented ? fold(comment) : null, commentMonth: isCommented ? `${point}|${day.slice(0, 7)}` : null,
  }, answer);
};

/**
 * Writes answers that are not there yet and answers those that were, untouched. Where another writer is entering the same one, it waits
 * for it. Rows come sorted by key, so that writers wait for each other in one order.
 * @param attempt tells what this attempt wrote from what was there, also where an earlier attempt was committed without being heard of
 */
export const takeResponses = (unit: Unit, answers: readonly Answer[], attempt: string, at: string): Promise<KnownResponse[]> =>
  unit.run(takeResponsesStatement, {
    rows: answers.map((answer) => {
      const properties = propertiesOf(answer, attempt, at);
      return [answer.key, ...propertyNames.map((name) => properties[name])];
    }),
    attempt,
  });

const holdResponsesStatement = statement(`// holdResponses
UNWIND $responseKeys AS responseKey
MATCH (r:Response {key: responseKey})
SET r.held = true
WITH r
RETURN r.key AS key, r.digest AS digest, r.takenBy AS takenBy, r.deployment AS deployment, r.point AS point, r.day AS day, r.score AS score,
  r.products AS products, r.callReason AS callReason, r.channel AS channel, r.mode AS mode, r.segment AS segment, r.region AS region, r.answeredAt AS answeredAt, r.revisedAt AS revisedAt
ORDER BY key`);

/** Reads answers and keeps other writers from them until the unit ends; those that do not exist are left out. Keys come sorted. */
export const holdResponses = (unit: Unit, keys: readonly string[]): Promise<HeldResponse[]> => unit.run(holdResponsesStatement, { responseKeys: keys });

const rewriteResponsesStatement = statement(`// rewriteResponses
UNWIND $rows AS row
MATCH (r:Response {key: row.key})
SET r = row
RETURN count(r) AS rewritten`);

/** Puts other answers in the place of those of the same keys. */
export async function replaceResponses(unit: Unit, answers: readonly Answer[], attempt: string, at: string): Promise<void> {
  await unit.run(rewriteResponsesStatement, { rows: answers.map((answer) => Object.fromEntries(Object.entries(propertiesOf(answer, attempt, at)).filter(([, value]) => value !== null))) });
}

/** Takes everything from answers but their keys, so that one that is sent again is known. */
export async function emptyResponses(unit: Unit, keys: readonly string[], at: string): Promise<void> {
  await unit.run(rewriteResponsesStatement, { rows: keys.map((key) => ({ key, erasedAt: at })) });
}

const responsesOfCustomerStatement = statement(`// responsesOfCustomer
MATCH (r:Response {customer: $customer})
RETURN r.key AS key
ORDER BY key
LIMIT $limit`);

/** Keys of a customer's answers. */
export const responsesOfCustomer = async (graph: Reader, customer: string, limit: number): Promise<string[]> =>
  (await graph.read<{ key: string }>(responsesOfCustomerStatement, { customer, limit })).map(({ key }) => key);

const addCountsStatement = statement(`// addCounts
UNWIND $rows AS row
MERGE (d:DailyCount {key: row[0]})
ON CREATE SET d.rollup = row[1], d.deployment = row[2], d.point = row[3], d.dimension = row[4], d.segment = row[5], d.day = row[6], d.rollupMonth = row[19]
SET d.countedAt = $at
WITH d, row
SET d.invented = coalesce(d.invented, 0) + row[7], d.n0 = coalesce(d.n0, 0) + row[8], d.n1 = coalesce(d.n1, 0) + row[9], d.n2 = coalesce(d.n2, 0) + row[10],
  d.n3 = coalesce(d.n3, 0) + row[11], d.n4 = coalesce(d.n4, 0) + row[12], d.n5 = coalesce(d.n5, 0) + row[13], d.n6 = coalesce(d.n6, 0) + row[14],
  d.n7 = coalesce(d.n7, 0) + row[15], d.n8 = coalesce(d.n8, 0) + row[16], d.n9 = coalesce(d.n9, 0) + row[17], d.n10 = coalesce(d.n10, 0) + row[18]
RETURN count(d) AS counted`);

const raiseCountRevisionStatement = statement(`// raiseCountRevision
MATCH (v:CountRevision {id: 'counts'})
SET v.raisedAt = $at
WITH v
SET v.number = v.number + 1, v.firstDay = CASE WHEN v.firstDay IS NULL OR v.firstDay > $firstDay THEN $firstDay ELSE v.firstDay END,
  v.answers = coalesce(v.answers, 0) + $answers, v.invented = coalesce(v.invented, 0) + $invented
RETURN v.number AS number`);

/** Adds to the daily counts, or takes away. The first SET holds a row before it is read, so that no writer's addition is lost. */
export async function addCounts(unit: Unit, rows: readonly DailyCount[], at: string): Promise<void> {
  await unit.run(addCountsStatement, {
    rows: rows.map(({ key, rollup, deployment, point, dimension, segment, day, invented, bins }) => [key, rollup, deployment, point, dimension, segment, day, invented, ...bins, rollupMonthOf(rollup, day.slice(0, 7))]), at,
  });
}

const holdCountsStatement = statement(`// holdCounts
MATCH (v:CountRevision {id: 'counts'})
SET v.held = true
RETURN v.number AS number`);

/** Keeps all counts as they are until the unit ends: whoever moves any waits. Counts that were moved before are there to be read. */
export async function holdCounts(unit: Unit): Promise<void> {
  await unit.run(holdCountsStatement);
}

/** What was added to all counts together, or taken away. */
export interface CountsMoved {
  firstDay: string;
  answers: number;
  /** Of these, those that nobody gave. */
  invented: number;
}

/** Raises the revision of the counts, by which what was read of them is known to hold still. */
export async function raiseCountRevision(unit: Unit, moved: CountsMoved, at: string): Promise<void> {
  await unit.run(raiseCountRevisionStatement, { at, ...moved });
}
