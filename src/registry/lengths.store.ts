import type { Reader } from '../graph/graph';
import { statement } from '../graph/statement';

const entriesByNounStatement = statement(`// entriesByNoun
MATCH (e:Entry)
RETURN e.noun AS noun, count(e) AS entries
ORDER BY noun`);

/** How many objects there are, by noun. */
export const entriesByNoun = (reader: Reader): Promise<{ noun: string; entries: number }[]> => reader.read(entriesByNounStatement);

const changesMadeStatement = statement(`// changesMade
MATCH (c:Change)
RETURN count(c) AS changes`);

/** How many changes were made so far. */
export async function changesMade(reader: Reader): Promise<number> {
  const [row] = await reader.read<{ changes: number }>(changesMadeStatement);
  return row!.changes;
}

const longestEndsStatement = statement(`// longestEnds
MATCH (a:Entry)-[r]->(b:Entry)
WITH a, b.noun AS other, type(r) AS type, count(r) AS ends
WITH a.noun AS noun, other, type, max(ends) AS longest
RETURN noun, type, other, longest
ORDER BY noun, type, other`);

const longestSourcesStatement = statement(`// longestSources
MATCH (b:Entry)<-[r]-(a:Entry)
WITH b, a.noun AS other, type(r) AS type, count(r) AS ends
WITH b.noun AS noun, other, type, max(ends) AS longest
RETURN noun, type, other, longest
ORDER BY noun, type, other`);

/** The most relationships of a type that one object of a noun has with objects of another. */
export interface LongestEnds {
  noun: string;
  type: string;
  other: string;
  longest: number;
}

/** By noun, those that lead to others. */
export const longestEnds = (reader: Reader): Promise<LongestEnds[]> => reader.read(longestEndsStatement);

/** By noun, those that lead to it from others. */
export const longestSources = (reader: Reader): Promise<LongestEnds[]> => reader.read(longestSourcesStatement);
