import neo4j from 'neo4j-driver';
import { openTestNeo4j } from './engines';
import { neo4jOfWorker } from './neo4jOfWorker';

/** Empties the database of this worker, schema and all, as if it were new. It refuses one that is neither empty nor made by tests. */
export async function emptyNeo4j(): Promise<void> {
  await (await openTestNeo4j()).close();
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE: database } = neo4jOfWorker;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
  const session = driver.session({ database });
  /** Drops in one transaction what a question names: each transaction that changes the schema is waited for. */
  const dropAll = async (kind: string, question: string): Promise<void> => {
    const names = (await session.run(question)).records.map((record) => record.get('name') as string);
    await session.executeWrite(async (unit) => {
      for (const name of names) await unit.run(`DROP ${kind} \`${name}\` IF EXISTS`);
    });
  };
  try {
    await dropAll('CONSTRAINT', 'SHOW CONSTRAINTS YIELD name');
    await dropAll('INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
  } finally {
    await session.close();
    await driver.close();
  }
}
