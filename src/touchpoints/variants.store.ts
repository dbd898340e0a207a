import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';
import type { StoredEntry } from '../registry/storedEntry';

const variantsBySubsidiaryStatement = statement(`// variantsBySubsidiary
MATCH (k:Entry {key: $key})
CALL (k) {
  MATCH (k)<-[:VARIANT_OF]-(t:Touchpoint)
  WHERE (t.validFrom IS NULL OR t.validFrom <= $day) AND (t.validTo IS NULL OR t.validTo > $day)
  CALL (t) { MATCH (t)-[:BELONGS_TO]->(s:Subsidiary) RETURN collect(s.key) AS owners }
  WITH t, owners
  ORDER BY t.code, t.id
  RETURN collect({subsidiary: owners[0], touchpoint: t {.*}}) AS variants
}
CALL () {
  MATCH (s:Subsidiary)
  WITH s
  ORDER BY s.position, s.id
  RETURN collect(s {.*}) AS subsidiaries
}
RETURN subsidiaries, variants`);

export interface VariantsFound {
  subsidiaries: StoredEntry[];
  variants: { subsidiary: string; touchpoint: StoredEntry }[];
}

/** All subsidiaries in order, and the variants of an archetype that stand on a day, by code. */
export async function variantsBySubsidiary(graph: Reader, key: string, day: string): Promise<VariantsFound> {
  const [row] = await graph.read<VariantsFound>(variantsBySubsidiaryStatement, { key, day });
  return row ?? { subsidiaries: [], variants: [] };
}
