import { openNeo4j } from '../../src/graph/neo4j';
import type { Graph } from '../../src/graph/graph';
import { brokenLine, type BrokenLine } from '../support/brokenLine';
import { emptyNeo4j } from '../support/emptyNeo4j';
import { neo4jOfWorker as neo4j } from '../support/neo4jOfWorker';

const one = { name: 'one', text: '// one\nRETURN 1 AS one' };
const keep = { name: 'keep', text: '// keep\nMERGE (k:Kept {id: $id}) RETURN k.id AS id' };
const kept = { name: 'kept', text: '// kept\nMATCH (k:Kept {id: $id}) RETURN k.id AS id' };

describe('the connection to a Neo4j', () => {
  let line: BrokenLine;
  let graph: Graph;

  beforeAll(async () => {
    await emptyNeo4j();
    line = await brokenLine(neo4j.NEO4J_URI);
  }, 120_000);

  beforeEach(() => {
    graph = openNeo4j({ uri: line.uri, user: neo4j.NEO4J_USER, password: neo4j.NEO4J_PASSWORD, database: neo4j.NEO4J_DATABASE });
  });

  afterEach(() => graph.close());
  afterAll(() => emptyNeo4j(), 120_000);

  test('that breaks at a commit leaves it unknown whether the write was kept', async () => {
    // The first statement has time enough for all that the driver tries: what it says in the end is heard.
    line.cutAtCommit();
    await expect(graph.write((unit) => unit.run(keep, { id: 'lost' }))).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.stringMatching(/whether it was written is not known/) });
    await line.mend();
    expect(await graph.read(kept, { id: 'lost' })).toEqual([{ id: 'lost' }]);
  }, 60_000);

  test('may take its time for the first statement, and for no other', async () => {
    line.delayStatement(7_000);
    expect(await graph.read(one)).toEqual([{ one: 1 }]);
    line.delayStatement(7_000);
    // Nobody who only read is told that something may have been written.
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.not.stringMatching(/written is not known/) });
  }, 60_000);
});
