import { randomFrom, seedOf } from '../../src/kernel/seededRandom';
import type { SentAnswer } from '../../src/surveys/answer';
import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import { acceptAnswers } from '../../src/surveys/acceptAnswers.rules';
import { onEachEngine, patience, type World } from '../support/world';

const points = ['securities/trading@app', 'securities/trading@web', 'securities/settlement@web', 'life/online-purchase@web'];
const objects: [noun: string, slug: string][] = [
  ...points.flatMap((point): [string, string][] => [['MeasurementPoint', point], ['Deployment', `${point}#tnps`]]),
  ['Survey', 'securities/tnps'], ['Survey', 'life/tnps'], ['Touchpoint', 'securities/trading'], ['Touchpoint', 'life/online-purchase'], ['Channel', 'web'], ['Channel', 'app'],
];

const ingestOf = ({ clock, graph }: World) => ({ clock, graph, write: graph.write });

const days = Array.from({ length: 60 }, (_, index) => new Date(Date.parse('2025-11-05') + index * 86_400_000).toISOString().slice(0, 10));

/** Edits of validity at random, each taken or refused, with answers in between. */
async function edit({ get, ask, graph, clock }: World, seed: number, edits: number): Promise<{ taken: number; refused: number; answers: SentAnswer[] }> {
  const random = randomFrom(seedOf(seed, 'edits'));
  const one = <Item>(all: readonly Item[]): Item => all[Math.floor(random() * all.length)]!;
  let [taken, refused] = [0, 0];
  for (let round = 0; round < edits; round += 1) {
    await acceptAnswers(ingestOf({ graph, clock } as World), Array.from({ length: 5 }, (_, i) => ({ source: 'moved', id: `${round}-${i}`, point: one(points), score: 9, answeredAt: `${one(days)}T04:00:00Z` })));
    const [noun, slug] = one(objects);
    const field = noun[0]!.toLowerCase() + noun.slice(1);
    const { version, validTo } = (await get(`{ ${field}(id: "${slug}") { version validTo } }`))[field];
    const sent = `id: "${slug}", expectedVersion: ${version}`;
    const day = one(days);
    const mutation = validTo !== null && random() < 0.6 ? `restore${noun}(${sent})` : random() < 0.5 ? `retire${noun}(${sent}, on: "${day}")` : `change${noun}(${sent}, change: { ${one(['validFrom', 'validTo'])}: ${random() < 0.3 ? 'null' : `"${day}"`} })`;
    const { errors } = await ask(`mutation { ${mutation} { slug } }`);
    expect(errors.filter(({ code }) => code !== 'BAD_INPUT')).toEqual([]);
    if (errors.length > 0) refused += 1;
    else taken += 1;
  }
  return { taken, refused, answers: await exported(graph) };
}

async function exported(graph: World['graph']): Promise<SentAnswer[]> {
  const all: SentAnswer[] = [];
  for await (const some of exportAnswers(graph)) all.push(...some);
  return all;
}

test('after edits of validity at random, an empty store takes every file and every answer', async () => {
  const told = await onEachEngine(async (world) => {
    const edited = await edit(world, 20_260_105, Number(process.env.WAYMARK_MOVED_EDITS ?? 30));
    expect((await world.get('{ checkRegistry { flawCount } }')).checkRegistry.flawCount).toBe(0);
    expect(edited.taken).toBeGreaterThan(3);
    expect(edited.refused).toBeGreaterThan(3);
    expect(edited.answers.length).toBeGreaterThan(30);
    return { ...edited, files: (await world.get('{ exportFiles { name content } }')).exportFiles };
  }, { writes: true });
  let engine = 0;
  await onEachEngine(async (world) => {
    const { files, answers } = told[engine++]!.told as { files: unknown; answers: SentAnswer[] };
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { message } } }', { files });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const verdicts = await acceptAnswers(ingestOf(world), answers);
    expect(verdicts.filter(({ outcome }) => outcome !== 'ACCEPTED')).toEqual([]);
    expect(await exported(world.graph)).toEqual(answers);
  }, { empty: true });
}, 2 * patience);
