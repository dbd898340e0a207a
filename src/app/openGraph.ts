import { join } from 'node:path';
import { openEmbedded } from '../graph/embedded';
import type { Graph } from '../graph/graph';
import type * as Neo4j from '../graph/neo4j';
import { EmbeddedUnusable } from '../graph/openStore';
import type { Config } from './config';
import { NoGraph } from './noGraph';

export const embeddedFile = (config: Config): string => join(config.data, 'waymark.grafeo');

/** Opens the graph that the configuration names. @throws NoGraph where the embedded engine cannot be used here, with what to do instead */
export async function openGraph(config: Config): Promise<Graph> {
  if (config.neo4j) {
    // The driver is loaded where it is used: it takes a sixth of a start.
    const { openNeo4j } = require('../graph/neo4j') as typeof Neo4j;
    return openNeo4j(config.neo4j);
  }
  try {
    return await openEmbedded(embeddedFile(config), { salvage: config.salvage });
  } catch (error) {
    if (!(error instanceof EmbeddedUnusable)) throw error;
    throw new NoGraph(`${error.message}\nTo run on Neo4j instead, set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD (docker-compose.yml starts one).`);
  }
}
