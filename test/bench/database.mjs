// Fills the databases that the bench serves from: the shipped seeds, and the bench's own illustrative objects.
import { join } from 'node:path';
import { built } from './dist.mjs';
import { figureFiles, largeJourney, largeJourneyFiles } from './illustrativeJourney.mjs';

const fileIn = (folder) => join(folder, 'waymark.grafeo');

const neo4jSettings = ({ NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database = 'neo4j' }) => ({ uri, user, password, database });

/** The Neo4j that the environment names, or null. */
export const neo4jNamed = (environment) => (environment.NEO4J_URI ? neo4jSettings(environment) : null);

export const openGraph = async (engine, folder) =>
  (engine === 'neo4j' ? built('graph/neo4j').openNeo4j(neo4jNamed(process.env)) : built('graph/embedded').openEmbedded(fileIn(folder)));

/** The touchpoints that stand on a map, in order. */
const touchpointsOn = ({ stages }) => [...new Set(stages.flatMap(({ steps }) => steps.flatMap(({ touchpoints }) => touchpoints.map(({ touchpoint }) => touchpoint.id))))];

async function importAll(graph, files) {
  const { importFiles } = built('exchange/importFiles.rules');
  const head = built('history/history.rules').newEdit({ principal: 'bench', clock: built('kernel/clock').systemClock }, 'bench', files.length);
  const { problems } = await importFiles((work, options) => graph.write(work, options), head, { files, dryRun: false });
  if (problems.length > 0) throw new Error(`the importer refused the bench's own files: ${JSON.stringify(problems.slice(0, 3))}`);
}

/** Migrates, and seeds where the registry is empty. @returns whether it was */
async function begin(graph) {
  const { migrate, readMigrations } = built('graph/migrations');
  const { systemClock, instantOf } = built('kernel/clock');
  // Loading the whole service registers every noun that the importer knows.
  built('app/schema');
  await migrate(graph, readMigrations(built('app/start').migrationsFolder), instantOf(systemClock));
  if (!await built('registry/entries.store').isRegistryEmpty(graph)) return false;
  await built('app/loadSeeds').loadSeeds(graph, systemClock);
  return true;
}

/** A database of the embedded engine with the shipped seeds and, where given, more files. */
export async function fillSeeds(folder, files = []) {
  const graph = await openGraph('embedded', folder);
  try {
    await begin(graph);
    if (files.length > 0) await importAll(graph, files);
  } finally {
    await graph.close();
  }
}

/**
 * Fills an empty database, or takes one that the bench filled before.
 * @throws for a registry that somebody else filled: nothing invented is written into it
 */
export async function fill(engine, folder, journeys) {
  const graph = await openGraph(engine, folder);
  try {
    const { journeyMaps } = built('journeys/maps.store');
    const key = (slug) => `Journey:${slug}`;
    if (await begin(graph)) {
      await importAll(graph, largeJourneyFiles());
      const { answers: maps } = await journeyMaps(graph, journeys.map(key));
      await importAll(graph, figureFiles([...new Set([...maps.values()].flatMap(touchpointsOn))]));
    } else if ((await journeyMaps(graph, [key(largeJourney)])).answers.size === 0) {
      throw new Error('NEO4J_URI names a database that holds a registry. The bench writes invented objects, so it wants an empty one: node test/support/withNeo4j.mjs npm run bench');
    }
  } finally {
    await graph.close();
  }
}
