import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { declaredStatements } from '../../src/graph/statement';
import { crowd } from '../support/crowd';
import { tour } from '../support/tour';
import { expectAlike, onEachEngine, onCrowdedEngine } from '../support/world';

const statements = () => [...declaredStatements().values()];

/** The parameters that a statement names, so that the linter knows them. */
const parametersOf = (text: string) => Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, {}]));

describe('every statement', () => {
  test('runs, answers alike on every engine and does not lean on an order nobody promised', async () => {
    const all = await onEachEngine(tour, { writes: true, seeding: true });
    expectAlike(all);
    const ran = new Set(all[0]!.transcript.map(({ statement }) => statement.name));
    expect(statements().map(({ name }) => name).filter((name) => !ran.has(name))).toEqual([]);
  }, 300_000);

  test('runs on a graph with more two-hop paths than the embedded engine numbers in one step', async () => {
    const { paths, told } = await onCrowdedEngine(crowd, tour);
    expect(paths).toBeGreaterThan(65_536);
    expect(told.length).toBeGreaterThan(20);
  }, 300_000);

  test.each(['CYPHER 5', 'CYPHER 25'])('has nothing for the linter of %s to say', (version) => {
    const said = statements().flatMap(({ name, text }) => lintCypherQuery(`${version} ${text.slice(text.indexOf('\n') + 1)}`, { parameters: parametersOf(text) })
      .diagnostics.map(({ message, severity }) => `${name}: ${JSON.stringify(message)} (${String(severity)})`));
    expect(said).toEqual([]);
  });
});
