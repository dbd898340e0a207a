import { openEmbedded } from '../../src/graph/embedded';
import type { Graph, Parameters, Unit } from '../../src/graph/graph';
import { openNeo4j } from '../../src/graph/neo4j';
import type { Statement } from '../../src/graph/statement';
import { canonicalJson } from '../../src/kernel/canonical';
import { copyGraph } from './copyGraph';
import { neo4jOfWorker } from './neo4jOfWorker';
import { openSeededCopy } from './seededStore';

/** One statement as it ran: with what, and what it answered, keys sorted (engines differ in the order of a map's keys). */
export interface Ran {
  statement: Statement;
  parameters: Parameters;
  rows: string;
}

export interface Recorded {
  graph: Graph;
  transcript: Ran[];
}

/** A graph that writes down every statement. */
export function recorded(graph: Graph): Recorded {
  const transcript: Ran[] = [];
  const noted = async <Row>(asked: Statement, parameters: Parameters | undefined, run: () => Promise<Row[]>): Promise<Row[]> => {
    const rows = await run();
    transcript.push({ statement: asked, parameters: parameters ?? {}, rows: canonicalJson(rows) });
    return rows;
  };
  return {
    transcript,
    graph: {
      ...graph,
      engine: graph.engine,
      read: (asked, parameters) => noted(asked, parameters, () => graph.read(asked, parameters)),
      write: (work, options) => graph.write((unit) => {
        const run = <Row>(asked: Statement, parameters?: Parameters): Promise<Row[]> => noted<Row>(asked, parameters, () => unit.run(asked, parameters));
        return work({ read: run, run } as Unit);
      }, options),
    },
  };
}

const testMark: Statement = { name: 'markTestDatabase', text: `MERGE (m:WaymarkTestDatabase {id: 'tests'})
RETURN m.id AS id` };

const strangers: Statement = { name: 'nodesOfStrangers', text: `MATCH (n)
WITH count(n) AS nodes
OPTIONAL MATCH (m:WaymarkTestDatabase)
RETURN nodes, count(m) AS marks` };

const wipe: Statement = { name: 'wipeTestDatabase', text: `MATCH (n)
DETACH DELETE n` };

/** Makes a graph ready; closes it where that fails, as nobody else would: an open driver keeps the tests from ending. */
async function made(graph: Graph, ready: (graph: Graph) => Promise<void>): Promise<Graph> {
  try {
    await ready(graph);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Empties a Neo4j; refuses one that holds something and was not made by these tests. */
async function empty(graph: Graph): Promise<void> {
  const [found] = await graph.read<{ nodes: number; marks: number }>(strangers);
  if (found!.nodes > 0 && found!.marks === 0) throw new Error('NEO4J_URI names a database that is not empty and was not made by these tests; they will not touch it');
  await graph.write(async (unit) => { await unit.run(wipe); await unit.run(testMark); }, { bulk: true });
}

const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = neo4jOfWorker;

/** Stories look at what a statement answers, and not at how long a busy machine takes; test/doors/neo4jConnection looks at the service's own deadlines. */
const deadlineMs = 30_000;

export const openTestNeo4j = (): Promise<Graph> => made(openNeo4j({ uri, user, password, database, deadlineMs }), empty);

async function openSeededNeo4j(): Promise<Graph> {
  const seeded = await openSeededCopy();
  try {
    return await made(await openTestNeo4j(), (graph) => copyGraph(seeded, graph));
  } finally {
    await seeded.close();
  }
}

/** An engine with an empty graph, or with one that has the seeds. */
export interface Engine {
  name: string;
  open(): Promise<Graph>;
  openSeeded(): Promise<Graph>;
}

const shuffled = { shuffleUnordered: true };

/** The engines to compare with the embedded one: itself with shuffled rows, or Neo4j where one is named, which shuffles by itself and takes long enough. */
export const engines: Engine[] = [
  { name: 'embedded', open: () => openEmbedded(null), openSeeded: () => openSeededCopy() },
  uri === ''
    ? { name: 'embedded, shuffled', open: () => openEmbedded(null, shuffled), openSeeded: () => openSeededCopy(shuffled) }
    : { name: 'neo4j', open: openTestNeo4j, openSeeded: openSeededNeo4j },
];
