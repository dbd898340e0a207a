import { allNouns } from '../../src/registry/noun';
import { enterAll, entered } from '../support/oneOfEach';
import { alike, type World } from '../support/world';

const writes = { writes: true };

const rename = (id: string, slug: string, version: number, more = '') => `mutation { changeSlug(id: "${id}", slug: "${slug}", expectedVersion: ${version}${more}) { id slug formerSlugs version } }`;
const idOf = (noun: string, slug: string) => Buffer.from(`${noun}:${slug}`).toString('base64url');

const exported = async ({ get }: World, names?: string[]): Promise<{ name: string; content: string }[]> => (await get('query ($names: [String!]) { exportFiles(names: $names) { name content } }', { names: names ?? null })).exportFiles;
const imported = async ({ get }: World, files: { name: string; content: string }[], dryRun = false) =>
  (await get('mutation ($files: [RegistryFileInput!]!, $dryRun: Boolean!) { importFiles(files: $files, dryRun: $dryRun) { applied added changed unchanged problems { file line field message allowed } lines { noun slug action } } }', { files, dryRun })).importFiles;

/** Nouns whose slugs people choose: one new object of each, besides those that are parts of a journey. */
const called = () => [...entered.filter(([noun]) => !allNouns().find(({ name }) => name === noun)!.calledAfter).map(([noun, slug]) => [noun, slug] as const),
  ['Stage', 'life/claim/apply'], ['Step', 'life/claim/apply/1'], ['Path', 'life/claim@office-worker']] as [string, string][];

describe('the slug of an object of any kind', () => {
  alike('is changed; by the old one and the new one it is the same object, with all its links, and files of before mean it', async (world) => {
    await enterAll(world);
    const paths = (await world.get('{ journey(id: "life/claim") { paths { slug } } }')).journey.paths as { slug: string }[];
    const nouns = called().map(([noun, slug]) => [noun, noun === 'Path' ? paths[0]!.slug : slug] as const);
    // Every kind of object is tried, but for those that say after what they are called.
    expect(allNouns().filter(({ name, calledAfter }) => !calledAfter && !nouns.some(([noun]) => noun === name)).map(({ name }) => name)).toEqual([]);
    const before = await exported(world);
    const slugTo = (index: number) => `new-${String.fromCharCode(97 + index)}/called`;
    for (const [index, [noun, slug]] of nouns.entries()) {
      const to = slugTo(index);
      const { version } = (await world.get(`{ node(id: "${idOf(noun, slug)}") { ... on Entry { version } } }`)).node;
      expect((await world.get(rename(`${noun}:${slug}`, to, version))).changeSlug).toEqual({ id: idOf(noun, to), slug: to, formerSlugs: [slug], version: version + 1 });
      const found = async (id: string) => (await world.get(`{ node(id: "${id}") { __typename ... on Entry { id slug formerSlugs changes(first: 1) { nodes { objectSlug objectId before after } } } } }`)).node;
      const byNew = await found(idOf(noun, to));
      expect(byNew).toMatchObject({ __typename: noun, slug: to, changes: { nodes: [{ objectSlug: to, objectId: idOf(noun, to), before: { slug }, after: { slug: to } }] } });
      expect(await found(idOf(noun, slug))).toEqual(byNew);
    }
    // All links lead where they led: with the new slugs put back to the old ones, the files are what they were.
    let after = await exported(world);
    const back = new Map(nouns.map(([, slug], index) => [slugTo(index), slug]));
    const unsaid = (content: string) => [...back].reduce((text, [to, slug]) => text.replaceAll(to, slug), content).replace(/^(.*),formerSlugs$/m, '$1');
    for (const { name, content } of before.filter(({ name: file }) => file.endsWith('.csv') && !file.startsWith('journey-versions'))) {
      const now = after.find((file) => file.name === name)!.content;
      const isRenamed = now.split('\n')[0]!.includes('formerSlugs');
      const lines = (text: string) => text.split('\n').map((line, index) => (isRenamed && index > 0 && line !== '' ? line.slice(0, line.lastIndexOf(',')) : line)).sort();
      expect({ name, lines: lines(unsaid(now)) }).toEqual({ name, lines: content.split('\n').sort() });
    }
    // The files of before change nothing, and those of now neither.
    expect(await imported(world, before)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
    expect(await imported(world, after)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
    after = after.sort((a, b) => (a.name < b.name ? -1 : 1));
    expect((await exported(world)).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(after);
    expect((await world.get('{ checkRegistry { flawCount flaws { noun slug field message } } }')).checkRegistry).toEqual({ flawCount: 0, flaws: [] });
  }, writes);
});
