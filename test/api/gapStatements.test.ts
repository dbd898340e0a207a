import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { onEmbeddedEngine, type World } from '../support/world';

const copies = (): unknown => JSON.parse(execFileSync(process.execPath, [join(__dirname, '..', 'support', 'tenfold.mjs')], { maxBuffer: 100e6, encoding: 'utf8' }));

const query = '{ gaps(first: 100, asOf: "2021-12-31") { nodes { id subject { slug } subsidiary { slug } places { journey { slug } stage { slug } touchpoint { slug } } evidence { observations { slug } objects { slug } citations { factId } } standingHistory { at } } } }';

async function statementsOf({ ask }: World): Promise<number> {
  const { errors, statements, data } = await ask(query);
  expect(errors).toEqual([]);
  expect(data.gaps.nodes).toHaveLength(100);
  return statements;
}

test('the gaps of all subsidiaries take as many statements at ten times the seeds as at the seeds: twelve to find them (one of them tells that no answer ever came in), three to show them', async () => {
  await onEmbeddedEngine(async (world) => {
    const seeds = await statementsOf(world);
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: copies() });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    expect([seeds, await statementsOf(world)]).toEqual([15, 15]);
  });
}, 300_000);
