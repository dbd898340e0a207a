import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { PageRequest } from '../kernel/page';
import { pageParameters } from '../registry/pageParameters';
import type { EntryOrder, SortedEntry } from '../registry/storedEntry';

export const linkChannels = statement(`// linkChannels
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Channel
WITH e, row
CALL (e) { MATCH (e)-[old:RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkArchetypes = statement(`// linkArchetypes
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Archetype
WITH e, row
CALL (e) { MATCH (e)-[old:RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkTouchpoints = statement(`// linkTouchpoints
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Touchpoint
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|OWNED_BY|DELIVERED_ON|VARIANT_OF|HANDS_OVER_TO|RESTS_ON|BEARS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.owner AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:OWNED_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.channels AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:DELIVERED_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.archetypes AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:VARIANT_OF]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.handsOverTo AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:HANDS_OVER_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.seeAlso AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BEARS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkMeasurementPoints = statement(`// linkMeasurementPoints
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:MeasurementPoint
WITH e, row
CALL (e) { MATCH (e)-[old:BELONGS_TO|MEASURES|ASKED_ON|RESTS_ON|BEARS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.subsidiary AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BELONGS_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.touchpoint AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:MEASURES]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.channel AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ASKED_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.seeAlso AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:BEARS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const touchpointsPageStatement = statement(`// touchpointsPage
MATCH (t:Touchpoint)
WHERE all(f IN keys($equals) WHERE t[f] IN $equals[f])
  AND ($text IS NULL OR t.searchText CONTAINS $text)
  AND ($validOn IS NULL OR ((t.validFrom IS NULL OR t.validFrom <= $validOn) AND (t.validTo IS NULL OR t.validTo > $validOn)))
  AND ($addedFrom IS NULL OR t.validFrom >= $addedFrom)
  AND ($addedTo IS NULL OR t.validFrom < $addedTo)
  AND ($subsidiary IS NULL OR COUNT { (t)-[:BELONGS_TO]->(:Entry {key: $subsidiary}) } > 0)
  AND ($owner IS NULL OR COUNT { (t)-[:OWNED_BY]->(:Entry {key: $owner}) } > 0)
  AND ($channel IS NULL OR COUNT { (t)-[:DELIVERED_ON]->(:Entry {key: $channel}) } > 0)
  AND ($archetype IS NULL OR COUNT { (t)-[:VARIANT_OF]->(:Entry {key: $archetype}) } > 0)
WITH t
CALL (t) { MATCH (t)-[:OWNED_BY]->(o:Department) WITH o WHERE (o.validFrom IS NULL OR o.validFrom <= $standingOn) AND (o.validTo IS NULL OR o.validTo > $standingOn) RETURN count(o) AS owners }
CALL (t) { MATCH (t)-[d:DELIVERED_ON]->(c:Channel) WITH coalesce(d.reportingGroup, c.reportingGroup) AS side, c WHERE side = $reportingGroup AND (c.validFrom IS NULL OR c.validFrom <= $standingOn) AND (c.validTo IS NULL OR c.validTo > $standingOn) RETURN count(side) AS onSide }
CALL (t) { MATCH (t)<-[:MEASURES]-(m:MeasurementPoint) WITH m WHERE (m.validFrom IS NULL OR m.validFrom <= $standingOn) AND (m.validTo IS NULL OR m.validTo > $standingOn) RETURN count(m) AS points }
CALL (t) { MATCH (t)<-[:AT]-(s:Step) WITH s MATCH (s)<-[:HAS_STEP]-(g:Stage) WITH g WHERE g.key = $stage RETURN count(g) AS inStage }
CALL (t) { MATCH (t)<-[:AT]-(s2:Step) WITH s2 MATCH (s2)<-[:HAS_STEP]-(g2:Stage) WITH g2 MATCH (g2)<-[:HAS_STAGE]-(j:Journey) WITH j WHERE j.key = $journey RETURN count(j) AS inJourney }
WITH t, owners, onSide, points, inStage, inJourney
WHERE ($hasOwner IS NULL OR $hasOwner = (owners > 0))
  AND ($reportingGroup IS NULL OR onSide > 0)
  AND ($measured IS NULL OR $measured = (points > 0))
  AND ($stage IS NULL OR inStage > 0)
  AND ($journey IS NULL OR inJourney > 0)
WITH t, coalesce(t[$by], $blank) AS sortKey
WHERE $after IS NULL
  OR ($backward = false AND (sortKey > $after OR (sortKey = $after AND t.id > $afterSlug)))
  OR ($backward = true AND (sortKey < $after OR (sortKey = $after AND t.id < $afterSlug)))
WITH t, sortKey,
  CASE WHEN $backward THEN null ELSE sortKey END AS up, CASE WHEN $backward THEN null ELSE t.id END AS upSlug,
  CASE WHEN $backward THEN sortKey ELSE null END AS down, CASE WHEN $backward THEN t.id ELSE null END AS downSlug
ORDER BY up, upSlug, down DESC, downSlug DESC
LIMIT $limit
RETURN t {.*} AS entry, sortKey`);

/** What a list of touchpoints is narrowed by; null means: any. Objects are named by key. */
export interface TouchpointSearch {
  equals: Record<string, unknown[]>;
  text: string | null;
  validOn: string | null;
  addedFrom: string | null;
  addedTo: string | null;
  subsidiary: string | null;
  owner: string | null;
  hasOwner: boolean | null;
  channel: string | null;
  archetype: string | null;
  journey: string | null;
  stage: string | null;
  reportingGroup: string | null;
  measured: boolean | null;
  /** The day on which owners, channels and measurement points must stand to count. */
  standingOn: string;
}

/** One page of touchpoints, and one row more where there is more. */
export const touchpointsPage = (graph: Reader, search: TouchpointSearch, order: EntryOrder, page: PageRequest): Promise<SortedEntry[]> =>
  graph.read(touchpointsPageStatement, { ...search, ...pageParameters(page, order) });

const countTouchpointsStatement = statement(`// countTouchpoints
MATCH (t:Touchpoint)
WHERE all(f IN keys($equals) WHERE t[f] IN $equals[f])
  AND ($text IS NULL OR t.searchText CONTAINS $text)
  AND ($validOn IS NULL OR ((t.validFrom IS NULL OR t.validFrom <= $validOn) AND (t.validTo IS NULL OR t.validTo > $validOn)))
  AND ($addedFrom IS NULL OR t.validFrom >= $addedFrom)
  AND ($addedTo IS NULL OR t.validFrom < $addedTo)
  AND ($subsidiary IS NULL OR COUNT { (t)-[:BELONGS_TO]->(:Entry {key: $subsidiary}) } > 0)
  AND ($owner IS NULL OR COUNT { (t)-[:OWNED_BY]->(:Entry {key: $owner}) } > 0)
  AND ($channel IS NULL OR COUNT { (t)-[:DELIVERED_ON]->(:Entry {key: $channel}) } > 0)
  AND ($archetype IS NULL OR COUNT { (t)-[:VARIANT_OF]->(:Entry {key: $archetype}) } > 0)
WITH t
CALL (t) { MATCH (t)-[:OWNED_BY]->(o:Department) WITH o WHERE (o.validFrom IS NULL OR o.validFrom <= $standingOn) AND (o.validTo IS NULL OR o.validTo > $standingOn) RETURN count(o) AS owners }
CALL (t) { MATCH (t)-[d:DELIVERED_ON]->(c:Channel) WITH coalesce(d.reportingGroup, c.reportingGroup) AS side, c WHERE side = $reportingGroup AND (c.validFrom IS NULL OR c.validFrom <= $standingOn) AND (c.validTo IS NULL OR c.validTo > $standingOn) RETURN count(side) AS onSide }
CALL (t) { MATCH (t)<-[:MEASURES]-(m:MeasurementPoint) WITH m WHERE (m.validFrom IS NULL OR m.validFrom <= $standingOn) AND (m.validTo IS NULL OR m.validTo > $standingOn) RETURN count(m) AS points }
CALL (t) { MATCH (t)<-[:AT]-(s:Step) WITH s MATCH (s)<-[:HAS_STEP]-(g:Stage) WITH g WHERE g.key = $stage RETURN count(g) AS inStage }
CALL (t) { MATCH (t)<-[:AT]-(s2:Step) WITH s2 MATCH (s2)<-[:HAS_STEP]-(g2:Stage) WITH g2 MATCH (g2)<-[:HAS_STAGE]-(j:Journey) WITH j WHERE j.key = $journey RETURN count(j) AS inJourney }
WITH t, owners, onSide, points, inStage, inJourney
WHERE ($hasOwner IS NULL OR $hasOwner = (owners > 0))
  AND ($reportingGroup IS NULL OR onSide > 0)
  AND ($measured IS NULL OR $measured = (points > 0))
  AND ($stage IS NULL OR inStage > 0)
  AND ($journey IS NULL OR inJourney > 0)
RETURN count(t) AS touchpoints`);

/** How many touchpoints a search finds: those of `touchpointsPage`, on all pages. */
export async function countTouchpoints(graph: Reader, search: TouchpointSearch): Promise<number> {
  const [row] = await graph.read<{ touchpoints: number }>(countTouchpointsStatement, { ...search });
  return row!.touchpoints;
}
