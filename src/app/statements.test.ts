import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import '../graph/migrations';
import { declaredStatements } from '../graph/statement';

/** The parameters that a statement names, so that the linter knows them. */
const parametersOf = (text: string) => Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, {}]));

const source = join(__dirname, '..');

beforeAll(async () => {
  // What is loaded has declared its statements.
  for (const store of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.store.ts'))) await import(join(source, store));
});

test.each(['CYPHER 5', 'CYPHER 25'])('the linter of %s has nothing to say of any statement', (version) => {
  const statements = [...declaredStatements().values()];
  expect(statements.length).toBeGreaterThan(100);
  const said = statements.flatMap(({ name, text }) => lintCypherQuery(`${version} ${text.slice(text.indexOf('\n') + 1)}`, { parameters: parametersOf(text) })
    .diagnostics.map(({ message, severity }) => `${name}: ${JSON.stringify(message)} (${String(severity)})`));
  expect(said).toEqual([]);
}, 300_000);
