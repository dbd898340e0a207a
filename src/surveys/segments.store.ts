import type { Reader, Unit } from '../graph/graph';
import { statement } from '../graph/statement';
import type { CountDimension } from './dailyCount';
import { isPersonalCode } from './personalCode';
import { segmentKey, type SegmentCode } from './segmentCode';

export const linkSegments = statement(`// linkSegments
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Segment
WITH e, row
CALL (e) { MATCH (e)-[old:RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const entriesOfCodesStatement = statement(`// entriesOfCodes
UNWIND $codes AS asked
MATCH (s:Segment {code: asked.code})
WHERE s.dimension = asked.dimension
RETURN s.key AS key, s.dimension AS dimension, s.code AS code
ORDER BY key`);

/** The entries of the dictionary that name codes, by key; codes that none names are left out. */
export const entriesOfCodes = (graph: Reader, codes: readonly SegmentCode[]): Promise<(SegmentCode & { key: string })[]> =>
  graph.read(entriesOfCodesStatement, { codes: [...new Map(codes.map(({ dimension, code }) => [segmentKey({ dimension, code }), { dimension, code }])).values()] });

/** The key of the entry that names a code, by `segmentKey` of that. */
export const entryKeysOfCodes = async (graph: Reader, codes: readonly SegmentCode[]): Promise<Map<string, string>> =>
  new Map((await entriesOfCodes(graph, codes)).map((entry) => [segmentKey(entry), entry.key]));

const codesStandingStatement = statement(`// codesStanding
UNWIND $codes AS asked
CALL (asked) { MATCH (s:Segment {code: asked.code}) WHERE s.dimension = asked.dimension RETURN count(s) AS entries }
CALL (asked) { MATCH (c:CountedCode {key: asked.key}) WHERE c.answers > 0 RETURN count(c) AS carried }
WITH asked, entries, carried
WHERE entries + carried > 0
RETURN asked.key AS key, entries > 0 AS isNamed, carried > 0 AS isCarried
ORDER BY key`);

/** Whether an entry of the dictionary names a code, and whether answers carry it. */
export interface CodeStanding {
  isNamed: boolean;
  isCarried: boolean;
}

/** Which of some codes are known: an entry of the dictionary names them, or an answer carries them. By `segmentKey`; others are left out. */
export const codesStanding = async (graph: Reader, codes: readonly SegmentCode[]): Promise<Map<string, CodeStanding>> =>
  new Map((await graph.read<CodeStanding & { key: string }>(codesStandingStatement, { codes: codes.map(({ dimension, code }) => ({ dimension, code, key: segmentKey({ dimension, code }) })) })).map(({ key, ...standing }) => [key, standing]));

const codesKnownStatement = statement(`// codesKnown
UNWIND $dimensions AS dimension
CALL (dimension) {
  MATCH (s:Segment)
  WHERE s.dimension = dimension
  RETURN s.code AS code
  UNION
  MATCH (c:CountedCode {dimension: dimension})
  WHERE $carriedToo AND c.answers > 0
  RETURN c.code AS code
}
WITH code
ORDER BY code
WITH collect(code) AS codes
RETURN codes[0..20] AS firstCodes, size(codes) AS number`);

/** The first of the codes of a dimension, in order, without those of old that hold personal data, and how many there are. */
export interface KnownCodes {
  firstCodes: string[];
  number: number;
}

/** The codes of a dimension that an entry of the dictionary names or, unless told otherwise, an answer carries. */
export async function codesKnown(graph: Reader, dimension: CountDimension, carriedToo = true): Promise<KnownCodes> {
  const { firstCodes, number } = (await graph.read<KnownCodes>(codesKnownStatement, { dimensions: [dimension], carriedToo }))[0]!;
  return { firstCodes: firstCodes.filter((code) => !isPersonalCode(code)), number };
}

const addToCodesStatement = statement(`// addToCodes
UNWIND $rows AS row
MERGE (c:CountedCode {key: row.key})
ON CREATE SET c.dimension = row.dimension, c.code = row.code
SET c.countedAt = $at
WITH c, row
SET c.answers = coalesce(c.answers, 0) + row.answers
RETURN count(c) AS counted`);

/** Adds to how many answers carry codes, or takes away; in one order, so that writers wait for each other. The first SET holds a row before it is read. */
export async function addToCodes(unit: Unit, rows: readonly (SegmentCode & { answers: number })[], at: string): Promise<void> {
  const sorted = rows.map((row) => ({ ...row, key: segmentKey(row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (sorted.length > 0) await unit.run(addToCodesStatement, { rows: sorted, at });
}

const codesCarriedStatement = statement(`// codesCarried
MATCH (c:CountedCode)
WHERE c.answers > 0
CALL (c) { MATCH (s:Segment {code: c.code}) WHERE s.dimension = c.dimension RETURN count(s) AS entries }
RETURN c.dimension AS dimension, c.code AS code, c.answers AS answers, entries > 0 AS isNamed
ORDER BY dimension, code`);

export interface CarriedCode extends SegmentCode {
  answers: number;
  isNamed: boolean;
}

/** All codes that answers carry, with how many do, and whether an entry of the dictionary names them. */
export const codesCarried = (graph: Reader): Promise<CarriedCode[]> => graph.read(codesCarriedStatement);

const codesByDimensionStatement = statement(`// codesByDimension
MATCH (c:CountedCode)
WHERE c.answers > 0
RETURN c.dimension AS dimension, count(c) AS codes, sum(CASE WHEN c.answers < $deployments THEN c.answers ELSE $deployments END) AS counts
ORDER BY dimension`);

/** How many codes answers carry, and how many counts of a deployment and a code there are at most. */
export interface CodesOfDimension {
  dimension: CountDimension;
  codes: number;
  counts: number;
}

/** By dimension. It looks at every code. */
export const codesByDimension = (graph: Reader, deployments: number): Promise<CodesOfDimension[]> => graph.read(codesByDimensionStatement, { deployments });

const codesRecountedStatement = statement(`// codesRecounted
UNWIND ['TOTAL'] AS whole
CALL (whole) {
  MATCH (d:DailyCount)
  WHERE d.dimension <> whole
  RETURN d.dimension + '|' + d.segment AS key, sum(d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10) AS answers
  UNION ALL
  MATCH (c:CountedCode)
  RETURN c.key AS key, 0 - c.answers AS answers
}
WITH key, sum(answers) AS difference
WHERE difference <> 0
RETURN count(key) AS differing`);

/** Of how many codes another number of answers is kept than the daily counts add up to. It looks at every count. */
export async function codesMiscounted(graph: Reader): Promise<number> {
  const [row] = await graph.read<{ differing: number }>(codesRecountedStatement);
  return row!.differing;
}
