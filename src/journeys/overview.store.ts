import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredEntry } from '../registry/storedEntry';

const journeysBySubsidiaryStatement = statement(`// journeysBySubsidiary
MATCH (s:Subsidiary)
CALL (s) { MATCH (s)-[:PART_OF]->(g:Group) RETURN collect(g {.id, .name}) AS groups }
CALL (s) {
  MATCH (s)<-[:BELONGS_TO]-(j:Journey)
  WITH j
  ORDER BY j.id
  RETURN collect(j {.id, .name, .wholeCustomer}) AS journeys
}
RETURN groups[0] AS group, s {.id, .name} AS subsidiary, journeys
ORDER BY s.position, s.id`);

export interface SubsidiaryOverview {
  group: StoredEntry | null;
  subsidiary: StoredEntry;
  journeys: StoredEntry[];
}

/** The subsidiaries in order, each with the names of its journeys. */
export const journeysBySubsidiary = (graph: Reader): Promise<SubsidiaryOverview[]> => graph.read(journeysBySubsidiaryStatement);
