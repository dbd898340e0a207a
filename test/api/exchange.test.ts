import { seedFiles } from '../../src/app/seeds';
import { exportWhole } from '../../src/exchange/exportFiles.rules';
import type { ImportFile } from '../../src/exchange/readFiles';
import type { Failure } from '../../src/kernel/failure';
import { allNouns } from '../../src/registry/noun';
import { alike, type World } from '../support/world';

const importFiles = 'mutation ($files: [RegistryFileInput!]!, $dryRun: Boolean!) { importFiles(files: $files, dryRun: $dryRun) { applied dryRun added changed unchanged lines { file line slug action before after } problems { field message allowed file line column } } }';

const exported = async ({ get }: World): Promise<{ name: string; content: string }[]> => (await get('{ exportFiles { name content } }')).exportFiles;

const imported = async ({ get }: World, files: { name: string; content: string }[], dryRun = false) => (await get(importFiles, { files, dryRun })).importFiles;

/** The frozen maps of versions are no part of the seeds: they are made on import. */
const withoutDocuments = (content: string): string => content.replace(/,journey-versions\/[^,]+\.json,[0-9a-f]{64}$/gm, ',,');

const isTable = ({ name }: { name: string }): boolean => name.endsWith('.csv');

describe('files', () => {
  alike('a seeded registry exports the very files it was seeded from', async (world) => {
    const files = await exported(world);
    const seeds = new Map(seedFiles().map(({ name, content }) => [name, content]));
    expect(files.filter(isTable).map(({ name }) => name).sort()).toEqual([...seeds.keys()].sort());
    for (const { name, content } of files.filter(isTable)) expect({ name, content: withoutDocuments(content) }).toEqual({ name, content: seeds.get(name) });
  });

  alike('exporting and importing changes nothing; importing into an empty registry brings everything back, versions too', async (world) => {
    const files = await exported(world);
    const again = await imported(world, files);
    expect(again).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
    return files.map(({ name }) => name);
  }, { writes: true });

  alike('an empty registry takes an export whole and exports the same', async (world) => {
    expect(await imported(world, seedFiles())).toMatchObject({ applied: true, changed: 0, problems: [] });
    const first = await exported(world);
    expect(await imported(world, first)).toMatchObject({ added: 0, changed: 0 });
    expect(await exported(world)).toEqual(first);
  }, { empty: true });

  alike('a dry run shows the difference and writes nothing', async (world) => {
    const before = await exported(world);
    const files = [{ name: 'touchpoints.csv', content: 'id,importance,notes.zh,notes.en\nlife/online-purchase,4,新,New\nlife/e-policy-delivery,3,,\n' }];
    const report = await imported(world, files, true);
    expect(report).toMatchObject({ applied: false, dryRun: true, added: 0, changed: 1, unchanged: 1 });
    expect(report.lines[0]).toMatchObject({ file: 'touchpoints.csv', line: 2, slug: 'life/online-purchase', action: 'CHANGED', after: { importance: 4, notes: { zh: '新', en: 'New' } } });
    expect(await exported(world)).toEqual(before);
  }, { writes: true });

  alike('bad lines are refused with file, line, column and reason, and nothing of the import is written', async (world) => {
    const before = await exported(world);
    const touchpoints = ['id,code,subsidiary,name.zh,name.en,importance,owner,channels,validFrom,provenance',
      'life/good,G1,life,好,Good,3,,web:OPERATED,,OPERATED',
      'life/seven,G2,life,七,Seven,7,,web:OPERATED,,OPERATED',
      'life/half,G3,life,半,,3,,web:OPERATED,,OPERATED',
      'life/lost,G4,life,失,Lost,3,life/nobody:OPERATED,web:OPERATED,2021-02-30,REPORTED',
      'life/word,G5,life,字,Word,x,,web:SOMETIMES,,NEVER',
      'life/good,G6,life,複,Twice,3,,web:OPERATED,,OPERATED'].join('\n');
    const report = await imported(world, [{ name: 'touchpoints.csv', content: touchpoints }]);
    expect(report).toMatchObject({ applied: false, added: 0, lines: [] });
    expect(report.problems.map(({ file, line, column, field }: any) => [file, line, column, field])).toEqual(expect.arrayContaining([
      ['touchpoints.csv', 4, 4, 'name'], ['touchpoints.csv', 6, 6, 'importance'], ['touchpoints.csv', 6, 8, 'channels'], ['touchpoints.csv', 7, 1, 'id'],
    ]));
    const wellFormed = touchpoints.split('\n').filter((_, index) => [0, 1, 2, 4].includes(index)).join('\n');
    const second = await imported(world, [{ name: 'touchpoints.csv', content: wellFormed }]);
    expect(second.problems.map(({ line, column, field }: any) => [line, column, field])).toEqual([[3, 6, 'importance'], [4, 1, 'facts'], [4, 7, 'owner'], [4, 9, 'validFrom']]);
    const lost = await imported(world, [{ name: 'touchpoints.csv', content: wellFormed.split('\n').filter((_, index) => index !== 2).join('\n').replace('2021-02-30,REPORTED', ',OPERATED') }]);
    expect(lost.problems).toMatchObject([{ line: 3, column: 7, field: 'owner', message: 'no Department with this id' }]);
    expect(await imported(world, [{ name: 'unknown.csv', content: 'id\nx\n' }])).toMatchObject({ applied: false, problems: [{ file: 'unknown.csv' }] });
    expect(await exported(world)).toEqual(before);
  }, { writes: true });
});

describe('an export in parts', () => {
  type Part = { files: ImportFile[]; next: string | null; revision: number };
  const query = 'query ($names: [String!], $from: String) { exportPart(names: $names, from: $from) { files { name content } next revision } }';
  const partsOf = async ({ get }: World, names: string[] | null): Promise<Part[]> => {
    const parts: Part[] = [];
    do parts.push((await get(query, { names, from: parts.at(-1)?.next ?? null })).exportPart); while (parts.at(-1)!.next !== null);
    return parts;
  };
  const joined = (parts: Part[]): ImportFile[] => {
    const files = new Map<string, string>();
    for (const { name, content } of parts.flatMap((part) => part.files)) files.set(name, (files.get(name) ?? '') + content);
    return [...files].map(([name, content]) => ({ name, content }));
  };

  alike('is, put together, the export as a whole', async (world) => {
    const parts = await partsOf(world, null);
    expect(joined(parts)).toEqual((await world.get('{ exportFiles { name content } }')).exportFiles);
    // Frozen maps are long, so a part has ten of them at most.
    expect(Math.max(...parts.map(({ files }) => files.length))).toBe(11);
    expect(new Set(parts.map(({ revision }) => revision)).size).toBe(1);
    const some = await partsOf(world, ['journey-versions.csv', 'channels.csv']);
    expect(some).toHaveLength(4);
    for (const from of ['x', '', some[0]!.next!]) {
      const { errors } = await world.ask(query, { names: ['touchpoints.csv'], from });
      expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'from' }] } }]);
    }
    return parts.length;
  });

  alike('as a whole ends as soon as it is too long, with the limit and the other ways', async ({ graph }) => {
    const files = await exportWhole(graph, allNouns(), 'ATTRIBUTES');
    const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    expect(await exportWhole(graph, allNouns(), 'ATTRIBUTES', bytes)).toEqual(files);
    const refused = async (most: number) => (await exportWhole(graph, allNouns(), 'ATTRIBUTES', most).catch((error: unknown) => error)) as Failure;
    expect(await refused(bytes - 1)).toMatchObject({ code: 'TOO_COSTLY', message: expect.stringMatching(/longer than \d+ bytes; `waymark export` .* exportPart/), details: { bytes, limit: bytes - 1, field: 'exportFiles' } });
    // Not read to its end.
    expect((await refused(50_000)).details.bytes).toBeLessThan(bytes / 2);
    return bytes;
  });
});
