import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import { listedProperties } from '../registry/listed';
import type { ReadAt } from '../history/keptAnswers';
import { figuresByObject, type FoundFigures } from './figuresByObject';
import type { PageRequest } from '../kernel/page';
import { pageParameters } from '../registry/pageParameters';
import type { EntryOrder, SortedEntry, StoredEntry } from '../registry/storedEntry';

export const linkObservations = statement(`// linkObservations
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Observation
WITH e, row
CALL (e) { MATCH (e)-[old:ABOUT|REPORTED_BY|SUBJECT_TO|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.about AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ABOUT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.source AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:REPORTED_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.assertions AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:SUBJECT_TO]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkTargets = statement(`// linkTargets
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Target
WITH e, row
CALL (e) { MATCH (e)-[old:ABOUT|SET_BY|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.about AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ABOUT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.source AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:SET_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

export const linkBenchmarks = statement(`// linkBenchmarks
UNWIND $rows AS row
MATCH (e:Entry {key: row.key})
SET e:Benchmark
WITH e, row
CALL (e) { MATCH (e)-[old:ABOUT|REPORTED_BY|RESTS_ON]->() DELETE old }
CALL (e, row) { UNWIND row.about AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:ABOUT]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.source AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:REPORTED_BY]->(x) SET r = link.attributes }
CALL (e, row) { UNWIND row.facts AS link MATCH (x:Entry {key: link.key}) CREATE (e)-[r:RESTS_ON]->(x) SET r = link.attributes }
RETURN count(e) AS linked`);

const observationsPageStatement = statement(`// observationsPage
MATCH (o:Observation)
WHERE all(f IN keys($equals) WHERE o[f] IN $equals[f])
  AND ($text IS NULL OR o.searchText CONTAINS $text)
  AND ($about IS NULL OR COUNT { (o)-[:ABOUT]->(:Entry {key: $about}) } > 0)
  AND ($source IS NULL OR COUNT { (o)-[:REPORTED_BY]->(:Entry {key: $source}) } > 0)
  AND ($from IS NULL OR coalesce(o.periodTo, o.asOf) > $from)
  AND ($to IS NULL OR coalesce(o.periodFrom, o.asOf) < $to)
WITH o
CALL (o) { MATCH (o)-[:ABOUT]->(x:Entry) WITH x MATCH (x)-[:BELONGS_TO]->(s:Entry) WITH s WHERE s.key = $subsidiary RETURN count(s) AS below }
CALL (o) { MATCH (o)-[:ABOUT]->(x:Entry) WITH x WHERE x.key = $subsidiary RETURN count(x) AS itself }
WITH o, below, itself
WHERE $subsidiary IS NULL OR below > 0 OR itself > 0
WITH o, coalesce(o[$by], $blank) AS sortKey
WHERE $after IS NULL
  OR ($backward = false AND (sortKey > $after OR (sortKey = $after AND o.id > $afterSlug)))
  OR ($backward = true AND (sortKey < $after OR (sortKey = $after AND o.id < $afterSlug)))
WITH o, sortKey,
  CASE WHEN $backward THEN null ELSE sortKey END AS up, CASE WHEN $backward THEN null ELSE o.id END AS upSlug,
  CASE WHEN $backward THEN sortKey ELSE null END AS down, CASE WHEN $backward THEN o.id ELSE null END AS downSlug
ORDER BY up, upSlug, down DESC, downSlug DESC
LIMIT $limit
RETURN o {.*} AS entry, sortKey`);

/** What a list of observations is narrowed by; null means: any. Objects are named by key. */
export interface ObservationSearch {
  equals: Record<string, unknown[]>;
  text: string | null;
  /** What the figure is about itself. */
  about: string | null;
  /** The subsidiary itself, or one of what belongs to it. */
  subsidiary: string | null;
  source: string | null;
  /** Days; figures whose period meets the span. */
  from: string | null;
  to: string | null;
}

/** One page of observations, and one row more where there is more. */
export const observationsPage = (graph: Reader, search: ObservationSearch, order: EntryOrder, page: PageRequest): Promise<SortedEntry[]> =>
  graph.read(observationsPageStatement, { ...search, ...pageParameters(page, order) });

const countObservationsStatement = statement(`// countObservations
MATCH (o:Observation)
WHERE all(f IN keys($equals) WHERE o[f] IN $equals[f])
  AND ($text IS NULL OR o.searchText CONTAINS $text)
  AND ($about IS NULL OR COUNT { (o)-[:ABOUT]->(:Entry {key: $about}) } > 0)
  AND ($source IS NULL OR COUNT { (o)-[:REPORTED_BY]->(:Entry {key: $source}) } > 0)
  AND ($from IS NULL OR coalesce(o.periodTo, o.asOf) > $from)
  AND ($to IS NULL OR coalesce(o.periodFrom, o.asOf) < $to)
WITH o
CALL (o) { MATCH (o)-[:ABOUT]->(x:Entry) WITH x MATCH (x)-[:BELONGS_TO]->(s:Entry) WITH s WHERE s.key = $subsidiary RETURN count(s) AS below }
CALL (o) { MATCH (o)-[:ABOUT]->(x:Entry) WITH x WHERE x.key = $subsidiary RETURN count(x) AS itself }
WITH o, below, itself
WHERE $subsidiary IS NULL OR below > 0 OR itself > 0
RETURN count(o) AS observations`);

/** How many observations a search finds: those of `observationsPage`, on all pages. */
export async function countObservations(graph: Reader, search: ObservationSearch): Promise<number> {
  const [row] = await graph.read<{ observations: number }>(countObservationsStatement, { ...search });
  return row!.observations;
}

// Flat, as lists of values, and the revision first: see `journeyMaps`.
const observationsAboutStatement = statement(`// observationsAbout
MATCH (registry:Registry {id: 'registry'})
WITH registry.revision AS revision
CALL () {
  UNWIND $keys AS key
  MATCH (e:Entry {key: key})
  MATCH (e)<-[:ABOUT]-(o:Observation)
  WITH key, o, properties(o) AS p
  ORDER BY key, coalesce(p.asOf, p.periodTo, ''), p.id
  RETURN collect([key, [f IN $observation | p[f]]]) AS figures, collect(DISTINCT o) AS os
}
CALL (os) {
  UNWIND os AS o
  MATCH (o)-[r:RESTS_ON]->(x:Fact)
  WITH o, r, x
  MATCH (x)-[:STATED_IN]->(s:Source)
  WITH o.id AS observation, r.position AS position, properties(x) AS p, properties(s) AS q
  ORDER BY observation, position
  RETURN collect([observation, [f IN $fact | p[f]], [f IN $source | q[f]]]) AS facts
}
RETURN revision, figures, facts`);

/** For each object, the figures about it with the facts they rest on, those of the latest period last. */
export async function observationsAbout(graph: Reader, keys: readonly string[]): Promise<ReadAt<StoredEntry[]>> {
  const [found] = await graph.read<FoundFigures & { revision: number }>(observationsAboutStatement, { keys, observation: listedProperties('Observation'), fact: listedProperties('Fact'), source: listedProperties('Source') });
  const { revision, ...parts } = found!;
  return { revision, answers: figuresByObject(keys, parts), weight: keys.length + parts.figures.length + parts.facts.length };
}

const figuresWithinStatement = statement(`// figuresWithin
UNWIND $keys AS key
MATCH (e:Entry {key: key})
CALL (e) {
  CALL (e) {
    MATCH (e)<-[:ABOUT]-(o:Observation)
    RETURN o
    UNION ALL
    MATCH (e)<-[:BELONGS_TO]-(x:Entry)
    WITH x
    MATCH (x)<-[:ABOUT]-(o:Observation)
    RETURN o
  }
  WITH DISTINCT o
  WHERE ($metrics IS NULL OR o.metric IN $metrics)
    AND ($end IS NULL OR ((o.asOf IS NULL OR o.asOf < $end) AND (o.periodTo IS NULL OR o.periodTo <= $end)))
  WITH o
  ORDER BY o.id
  RETURN collect(o {.*}) AS observations
}
RETURN e.key AS key, observations
ORDER BY key`);

/** For each subsidiary, the figures about it and about what belongs to it; with `end`, those whose time had ended before that day, or that have none. */
export async function figuresWithin(graph: Reader, keys: readonly string[], metrics: string[] | null, end: string | null): Promise<Map<string, StoredEntry[]>> {
  const rows = await graph.read<{ key: string; observations: StoredEntry[] }>(figuresWithinStatement, { keys, metrics, end });
  return new Map(rows.map(({ key, observations }) => [key, observations]));
}
