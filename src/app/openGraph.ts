import { join } from 'node:path';
import { openEmbedded } from '../graph/embedded';
import type { Graph } from '../graph/graph';
import { openNeo4j } from '../graph/neo4j';
import { EmbeddedUnusable } from '../graph/openStore';
import type { Config } from './config';

/** Why there is no graph, in words for whoever started the command. */
export class NoGraph extends Error {}

export const embeddedFile = (config: Config): string => join(config.data, 'waymark.grafeo');

/** Opens the graph that the configuration names. @throws NoGraph where the embedded engine cannot be used here, with what to do instead */
export async function openGraph(config: Config): Promise<Graph> {
  if (config.neo4j) return openNeo4j(config.neo4j);
  try {
    return await openEmbedded(embeddedFile(config), { salvage: config.salvage });
  } catch (error) {
    if (!(error instanceof EmbeddedUnusable)) throw error;
    throw new NoGraph(`${error.message}\nTo run on Neo4j instead, set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD (docker-compose.yml starts one).`);
  }
}
