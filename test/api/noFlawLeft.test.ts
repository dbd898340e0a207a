import { allNouns, type Noun } from '../../src/registry/noun';
import { onEmbeddedEngine, patience, type World } from '../support/world';

/** Some of a list from its beginning, its middle and its end. */
const some = (all: readonly string[], most: number): string[] => [...new Set(Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * (all.length - 1) / Math.max(1, most - 1))]!))];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function slugsOf({ get }: World): Promise<Map<string, string[]>> {
  const { exportFiles } = await get('{ exportFiles { name content } }');
  const contents = new Map<string, string>(exportFiles.map(({ name, content }: { name: string; content: string }) => [name, content]));
  return new Map(allNouns().map(({ name, file }) => [name, contents.get(`${file}.csv`)!.split('\n').slice(1).map((row) => row.split(',')[0]!).filter((slug) => /^[\w@#/-]+$/.test(slug))]));
}

/** Every link of a noun given to other objects, and every choice of it another word, one at a time, on some of its objects. */
function changesOf(noun: Noun, slugs: ReadonlyMap<string, string[]>): string[] {
  const links = noun.links.filter(({ to }) => to !== null).flatMap(({ name, to, words }) => some(slugs.get(to!) ?? [], 3)
    .map((other) => [name, words.includes('provenance') ? `${other}:OPERATED` : other] as const));
  const values = noun.attributes.flatMap(({ name, choices = {} }) => Object.keys(choices).map((word) => [name, word] as const));
  return some(slugs.get(noun.name) ?? [], 3).flatMap((slug) => [...links, ...values].map(([column, value]) => `id,${column}\n${cell(slug)},${cell(value)}\n`));
}

/** What one side of a rule between objects may say, the other may not either: what an edit lets pass, a check finds well, and an export goes into another store. */
test('no edit of a link or a choice, from whichever side, leaves a flaw', () => onEmbeddedEngine(async (world) => {
  const slugs = await slugsOf(world);
  let [applied, refused] = [0, 0];
  for (const noun of allNouns().filter(({ name }) => name !== 'JourneyVersion' && name !== 'GapDecision')) {
    const made: string[] = [];
    for (const content of changesOf(noun, slugs)) {
      const { data } = await world.ask('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied changed } }', { files: [{ name: `${noun.file}.csv`, content }] });
      if (!data?.importFiles.applied) refused += 1;
      else if (data.importFiles.changed > 0) made.push(content);
    }
    applied += made.length;
    const { checkRegistry } = await world.get('{ checkRegistry { flaws { noun slug field message } } }');
    expect({ noun: noun.name, flaws: checkRegistry.flaws, made: checkRegistry.flaws.length > 0 ? made : [] }).toEqual({ noun: noun.name, flaws: [], made: [] });
  }
  expect(Math.min(applied, refused)).toBeGreaterThan(50);
}), patience);
