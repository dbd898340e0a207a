import neo4j from 'neo4j-driver';
import { openTestNeo4j } from './engines';

export const neo4jEnvironment = {
  NEO4J_URI: process.env.NEO4J_URI ?? '',
  NEO4J_USER: process.env.NEO4J_USER ?? 'neo4j',
  NEO4J_PASSWORD: process.env.NEO4J_PASSWORD ?? '',
  NEO4J_DATABASE: process.env.NEO4J_DATABASE ?? 'neo4j',
};

/** Empties the database that NEO4J_URI names, schema and all, as if it were new. It refuses one that is neither empty nor made by tests. */
export async function emptyNeo4j(): Promise<void> {
  await (await openTestNeo4j()).close();
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE: database } = neo4jEnvironment;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
  const session = driver.session({ database });
  const names = async (query: string): Promise<string[]> => (await session.run(query)).records.map((record) => record.get('name') as string);
  try {
    for (const name of await names('SHOW CONSTRAINTS YIELD name')) await session.run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    for (const name of await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) await session.run(`DROP INDEX \`${name}\` IF EXISTS`);
  } finally {
    await session.close();
    await driver.close();
  }
}
