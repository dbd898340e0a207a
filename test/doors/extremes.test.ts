import { buildApi } from '../../src/app/schema';
import { globalId, splitKey } from '../../src/kernel/id';
import { randomFrom } from '../../src/kernel/seededRandom';
import { keysOfNoun } from '../../src/registry/entries.store';
import { allNouns } from '../../src/registry/noun';
import { documentOf, placesOf, trialsOf, type Samples, type Trial } from '../support/apiPlaces';
import { extremeCells } from '../support/extremes';
import { serve, type ServedAnswer, type ServedWorld } from '../support/servedWorld';
import { onEachEngine, type World } from '../support/world';

/** How many values each argument, input field and column is given, drawn by chance; `all` for every one. */
const perPath = process.env.WAYMARK_EXTREMES ?? '1';
/** All of them take the better part of an hour. */
const patience = perPath === 'all' ? 10_800_000 : 600_000;
const seed = Number(process.env.WAYMARK_EXTREMES_SEED ?? '11');

async function samplesOf({ graph }: World): Promise<Samples> {
  const found = await Promise.all(allNouns().map(async ({ name }) => [name, splitKey((await keysOfNoun(graph, name))[0] ?? '')?.slug] as const));
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function drawn<Item>(random: () => number, items: readonly Item[]): Item[] {
  if (perPath === 'all') return [...items];
  const left = [...items];
  return Array.from({ length: Math.min(Number(perPath), left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** Reading first, then what adds, then what changes; what takes away last. */
const turnOf = ({ place: { operation, field } }: Trial): number => (operation === 'query' ? 0 : /^add/.test(field.name) ? 1 : /^(remove|erase|retire)/.test(field.name) ? 3 : 2);

const codesOf = ({ errors }: ServedAnswer): string => errors.map(({ extensions }) => String(extensions.code)).join();

/** Sends a trial; one that only came on a version that has passed, again on the one that stands; one for which the machine was too busy, once more. */
async function tried({ ask }: ServedWorld, { place, args }: Trial, sample: string): Promise<ServedAnswer> {
  const first = await ask(documentOf(place, sample), args);
  const answer = first.errors.some(({ extensions }) => extensions.milliseconds !== undefined || extensions.processor !== undefined) ? await ask(documentOf(place, sample), args) : first;
  const current: unknown = answer.errors[0]?.extensions.currentVersion;
  return current === undefined ? answer : ask(documentOf(place, sample), { ...args, expectedVersion: current });
}

const short = (value: unknown): string => JSON.stringify(value).slice(0, 160);

test('no value of any argument of the API is answered with INTERNAL or 5xx, on either engine alike', async () => {
  const places = placesOf(buildApi());
  const all = await onEachEngine(async (world) => {
    const served = await serve(world);
    const random = randomFrom(seed);
    const samples = await samplesOf(world);
    const gap = (await served.ask('{ gaps(first: 1) { nodes { id } } }')).data.gaps.nodes[0].id as string;
    const trials = places.flatMap((place) => trialsOf(place, { ...samples, Gap: gap })).flatMap((at) => drawn(random, at)).sort((a, b) => turnOf(a) - turnOf(b));
    const wrong: string[] = [];
    const codes: string[] = [];
    for (const trial of trials) {
      const { place: { name, on }, path, args } = trial;
      const answer = await tried(served, trial, on === null ? '' : globalId(on, samples[on] ?? 'none'));
      if (answer.status >= 500 || codesOf(answer).includes('INTERNAL') || served.defects.length > 0) wrong.push(`${name} ${path} ${short(args)}: ${answer.status} ${answer.text.slice(0, 200)} ${served.defects.splice(0).join().slice(0, 600)}`);
      codes.push(`${name} ${path} ${short(args)}: ${codesOf(answer)}`);
      world.transcript.length = 0;
    }
    await served.server.close();
    return { wrong, codes };
  }, { writes: true });
  const [first, ...others] = all.map(({ told }) => told as { wrong: string[]; codes: string[] });
  expect(first!.wrong).toEqual([]);
  for (const { wrong, codes } of others) {
    expect(wrong).toEqual([]);
    expect(codes).toEqual(first!.codes);
  }
  // Bad input is refused, and not everything is.
  expect(first!.codes.filter((each) => each.endsWith('BAD_INPUT')).length).toBeGreaterThan(300);
  expect(first!.codes.filter((each) => each.endsWith(': ')).length).toBeGreaterThan(300);
}, patience);

const importing = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files, dryRun: true) { applied added problems { file line column field message allowed } } }';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

test('no cell of any column of any file is answered with INTERNAL or 5xx: it is taken, or refused with file, line and column', async () => {
  const all = await onEachEngine(async (world) => {
    const served = await serve(world);
    const random = randomFrom(seed);
    const { data: { exportFiles } } = await served.ask('{ exportFiles { name content } }');
    const wrong: string[] = [];
    const told: string[] = [];
    for (const { name, content } of (exportFiles as { name: string; content: string }[]).filter((file) => file.name.endsWith('.csv'))) {
      const header = content.slice(0, content.indexOf('\n')).split(',');
      for (const [at, column] of header.entries()) {
        for (const cell of drawn(random, column === 'id' ? ['', ...extremeCells] : extremeCells)) {
          const row = header.map((each, index) => (index === at ? quoted(cell) : each === 'id' ? 'edge' : '')).join(',');
          const answer = await served.ask(importing, { files: [{ name, content: `${header.join(',')}\n${row}\n` }] });
          const report = answer.data?.importFiles;
          // A row of empty cells is none.
          const isNoRow = column === 'id' && cell.trim() === '';
          const isPlaced = report?.added === (isNoRow ? 0 : 1) || (report?.problems.length > 0 && report.problems.every((problem: Record<string, unknown>) => problem.file === name && Number(problem.line) >= 1 && Number(problem.column) >= 1));
          if (answer.status >= 500 || !isPlaced || served.defects.length > 0) wrong.push(`${name} ${column} ${short(cell)}: ${answer.text.slice(0, 300)} ${served.defects.splice(0).join().slice(0, 600)}`);
          told.push(`${name} ${column} ${short(cell)}: ${answer.text}`);
        }
      }
      world.transcript.length = 0;
    }
    await served.server.close();
    return { wrong, told };
  });
  const [first, ...others] = all.map(({ told }) => told as { wrong: string[]; told: string[] });
  expect(first!.wrong).toEqual([]);
  for (const other of others) expect(other).toEqual(first);
}, patience);
