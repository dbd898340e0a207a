import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StepOnPath } from './legs';

const placesStatement = statement(`// placesOfSiblings
UNWIND $keys AS key
MATCH (e:Entry {key: key})
MATCH (e)<-[:HAS_STAGE|HAS_STEP]-(parent:Entry)
WITH DISTINCT parent
CALL (parent) {
  MATCH (parent)-[:HAS_STAGE|HAS_STEP]->(child:Entry)
  WITH child
  ORDER BY child.position, child.id
  RETURN collect({key: child.key, position: child.position}) AS children
}
RETURN parent.key AS parent, children
ORDER BY parent`);

export interface Siblings {
  parent: string;
  children: { key: string; position: number }[];
}

/** The parents of stages or steps, each with all its children in order. */
export const placesOfSiblings = (graph: Reader, keys: readonly string[]): Promise<Siblings[]> => graph.read(placesStatement, { keys });

const placesOfChildrenStatement = statement(`// placesOfChildren
MATCH (parent:Entry {key: $parent})
MATCH (parent)-[:HAS_STAGE|HAS_STEP]->(child:Entry)
RETURN child.key AS key, child.position AS position
ORDER BY position, key`);

/** The stages of a journey, or the steps of a stage, in order. */
export const placesOfChildren = (graph: Reader, parent: string): Promise<Siblings['children']> => graph.read(placesOfChildrenStatement, { parent });

const journeysAroundStatement = statement(`// journeysAround
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  MATCH (e)<-[:HAS_STEP]-(g:Stage)
  WITH g
  MATCH (g)<-[:HAS_STAGE]-(j:Journey)
  RETURN j.key AS journey
  UNION ALL
  MATCH (e)<-[:HAS_STAGE]-(j:Journey)
  RETURN j.key AS journey
  UNION ALL
  MATCH (e)-[:LEADS_THROUGH]->(j:Journey)
  RETURN j.key AS journey
  UNION ALL
  MATCH (e)<-[:TAKES]-(w:Path)
  WITH DISTINCT w
  MATCH (w)-[:LEADS_THROUGH]->(j:Journey)
  RETURN j.key AS journey
}
RETURN DISTINCT journey
ORDER BY journey`);

/** The journeys to which stages, steps or paths belong, and those on whose paths touchpoints are used. */
export const journeysAround = async (graph: Reader, keys: readonly string[]): Promise<string[]> =>
  (await graph.read<{ journey: string }>(journeysAroundStatement, { keys })).map(({ journey }) => journey);

const pathsTakingStatement = statement(`// pathsTaking
MATCH (w:Path)-[k:TAKES]->(t:Touchpoint)
WHERE t.key IN $keys OR k.channel IN $keys
RETURN DISTINCT w.key AS path
ORDER BY path`);

/** The paths whose legs name some touchpoints or channels. It looks at every leg. */
export const pathsTaking = async (graph: Reader, keys: readonly string[]): Promise<string[]> =>
  (await graph.read<{ path: string }>(pathsTakingStatement, { keys })).map(({ path }) => path);

const pathShapesStatement = statement(`// pathShapes
UNWIND $keys AS key
MATCH (j:Entry {key: key})
CALL (j) {
  MATCH (j)-[:HAS_STAGE]->(g:Stage)
  WHERE g.anyTime = false
  WITH g
  MATCH (g)-[:HAS_STEP]->(s:Step)
  CALL (s) {
    MATCH (s)-[a:AT]->(t:Touchpoint)
    CALL (t) { MATCH (t)-[r:DELIVERED_ON]->(c:Channel) WITH r, c ORDER BY r.position RETURN collect(c.key) AS channels }
    WITH a, t, channels
    ORDER BY a.position
    RETURN collect({touchpoint: t.key, channels: channels}) AS alternatives
  }
  WITH g, s, alternatives
  ORDER BY g.position, g.id, s.position, s.id
  RETURN collect({key: s.key, alternatives: alternatives}) AS steps
}
CALL (j) {
  MATCH (j)<-[:LEADS_THROUGH]-(w:Path)
  WITH w
  ORDER BY w.id
  RETURN collect({slug: w.id, legs: w.legs}) AS paths
}
RETURN j.key AS journey, steps, paths
ORDER BY journey`);

export interface PathShape {
  journey: string;
  /** The steps on the path (not those of stages at any time), in order. */
  steps: StepOnPath[];
  paths: { slug: string; legs: string[] }[];
}

/** For each journey, its steps on the path and its paths. */
export const pathShapes = (graph: Reader, keys: readonly string[]): Promise<PathShape[]> => graph.read(pathShapesStatement, { keys });
