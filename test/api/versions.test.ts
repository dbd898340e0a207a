import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedFiles } from '../../src/app/seeds';
import type { ImportFile } from '../../src/exchange/readFiles';
import { sha256Of } from '../../src/exchange/documents';
import type { Statement } from '../../src/graph/statement';
import { alike, type World } from '../support/world';

const writes = { writes: true };
const header = 'id,journey,number,effectiveOn,note.zh,note.en,withdrawnOn,frozen.file,frozen.sha256';
const file = 'journey-versions/life/claim@1.json';

const importFiles = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed unchanged problems { file line column field message allowed } } }';
const imported = async ({ get }: World, files: ImportFile[]) => (await get(importFiles, { files })).importFiles;
const exported = async ({ get }: World): Promise<ImportFile[]> => (await get('{ exportFiles(names: ["journey-versions.csv"]) { name content } }')).exportFiles;
const row = (number: number, day: string, text: string, note = '首次發布（隨種子資料載入）,"First published version, as seeded"') => ({
  table: `life/claim#${number},life/claim,${number},${day},${note},,journey-versions/life/claim@${number}.json,${sha256Of(text)}`,
  document: { name: `journey-versions/life/claim@${number}.json`, content: text },
});
const files = (...rows: ReturnType<typeof row>[]): ImportFile[] => [{ name: 'journey-versions.csv', content: `${header}\n${rows.map(({ table }) => table).join('\n')}\n` }, ...rows.map(({ document }) => document)];

const told = (answer: { errors: { code: unknown; message: string }[] }) => answer.errors.map(({ code, message }) => `${String(code)} ${message}`);

const breakVersion: Statement = { name: 'breakVersion', text: `MATCH (v:Entry {key: $key})
SET v.frozen = $text
RETURN v.key AS key` };

describe('versions that travel', () => {
  alike('each frozen map is a file of its own, which the table names with its SHA-256; importing them changes nothing', async (world) => {
    const [table, ...documents] = await exported(world);
    expect(documents).toHaveLength(21);
    const claim = documents.find(({ name }) => name === file)!;
    expect(table!.content).toContain(`,${file},${sha256Of(claim.content)}\n`);
    expect(Math.max(...table!.content.split('\n').map(({ length }) => length))).toBeLessThan(400);
    expect(await imported(world, [table!, ...documents])).toMatchObject({ applied: true, added: 0, changed: 0, unchanged: 21 });
    // The documents may stay away where the registry holds them.
    expect(await imported(world, [table!])).toMatchObject({ applied: true, changed: 0, unchanged: 21 });
    return table!.content;
  }, writes);

  alike('a version that stands is refused unless it is equal, and so is one more of its journey', async (world) => {
    const before = await exported(world);
    const { content } = before.find(({ name }) => name === file)!;
    const other = content.replace('"en":"Claim"', '"en":"Forged"');
    const refused = async (given: ImportFile[]) => {
      const { applied, problems } = await imported(world, given);
      expect(applied).toBe(false);
      return problems.map(({ line, field, message }: any) => [line, field, message]);
    };
    expect(await refused(files(row(1, '2021-12-31', other)))).toEqual([[2, 'frozen', 'a published version never changes']]);
    expect(await refused(files(row(1, '2021-12-30', content)))).toEqual([[2, 'effectiveOn', 'a published version never changes']]);
    expect(await refused(files(row(1, '2021-12-31', content, '改,Another note')))).toEqual([[2, 'note', 'a published version never changes']]);
    expect(await refused(files(row(2, '2022-12-31', other)))).toEqual([[2, 'frozen', 'the registry has versions of this journey, and this one is none of them']]);
    const [table] = files(row(1, '2021-12-31', other));
    expect(await refused([table!])).toEqual([[2, 'frozen', 'the file that it names is not there']]);
    expect(await refused([table!, { name: file, content }])).toEqual([[2, 'frozen', 'the file that it names is not the one that was exported: its SHA-256 differs']]);
    expect(await exported(world)).toEqual(before);
  }, writes);

  alike('a frozen map that a sheet cut is refused, in the former column and as a file', async (world) => {
    const before = await exported(world);
    const cut = readFileSync(join(__dirname, '..', 'cases', 'registry', '28-registry-frozen-cut', 'journey-versions.csv'), 'utf8');
    expect(await imported(world, [{ name: 'journey-versions.csv', content: cut }])).toMatchObject({ applied: false, changed: 0, problems: [{ line: 2, column: 7, field: 'frozen', message: 'the frozen map is not whole: its text is no JSON', allowed: expect.stringContaining('32,767') }] });
    const { content } = before.find(({ name }) => name === file)!;
    const half = content.slice(0, 9_000);
    expect((await imported(world, files(row(1, '2021-12-31', half)))).problems).toMatchObject([{ line: 2, field: 'frozen', message: 'the frozen map is not whole: its text is no JSON' }]);
    // The whole text in the former column is equal to what stands.
    const former = `id,journey,number,effectiveOn,frozen\nlife/claim#1,life/claim,1,2021-12-31,"${content.replaceAll('"', '""')}"\n`;
    expect(await imported(world, [{ name: 'journey-versions.csv', content: former }])).toMatchObject({ applied: true, changed: 0 });
    expect(await exported(world)).toEqual(before);
  }, writes);

  alike('a frozen map that no table names is refused by its name, not left out without a word', async (world) => {
    const [table, ...documents] = await exported(world);
    const without = { ...table!, content: table!.content.split('\n').filter((line) => !line.startsWith('life/claim#1,')).join('\n') };
    const unnamed = [{ file, field: 'name', message: 'no table here names this file', allowed: expect.stringContaining('journey-versions.csv') }];
    expect(await imported(world, [without, ...documents])).toMatchObject({ applied: false, problems: unnamed });
    expect(await imported(world, [{ name: 'touchpoints.csv', content: 'id\n' }, documents.find(({ name }) => name === file)!])).toMatchObject({ applied: false, problems: unnamed });
    // What a line that cannot be read would have named is not known.
    const torn = { ...table!, content: table!.content.replace('life/claim#1,', 'life/claim#1,#REF!,') };
    const { problems } = await imported(world, [torn, ...documents]);
    expect(problems.filter(({ message }: { message: string }) => message.startsWith('no table'))).toEqual([]);
  }, { writes: true });

  alike('an empty registry takes versions whole and in their order; what is broken is refused by line', async (world) => {
    const text = readFileSync(join(__dirname, '..', 'cases', 'frozen', 'format-1.json'), 'utf8');
    const seeds = seedFiles().filter(({ name }) => name !== 'journey-versions.csv');
    const disordered = await imported(world, [...seeds, ...files(row(1, '2022-12-31', text), row(2, '2021-12-31', text))]);
    expect(disordered.problems).toMatchObject([{ line: 3, field: 'effectiveOn', message: 'before the version of the number below took effect' }]);
    const broken = await imported(world, [...seeds, ...files(row(1, '2021-12-31', text.replace('"noun":"Stage"', '"noun":"Stag"')), row(2, '2021-12-31', text.replaceAll('life/claim"', 'life/clai"')))]);
    expect(broken.problems.map(({ line, message }: any) => [line, message])).toEqual([[2, expect.stringMatching(/cannot be read at journey.stages.0/)], [3, expect.stringMatching(/cannot be read at journey.slug/)]]);
    expect(await imported(world, [...seeds, ...files(row(1, '2021-12-31', text), row(2, '2022-12-31', text))])).toMatchObject({ applied: true, problems: [] });
    expect((await world.get('{ journey(id: "life/claim", asOf: "2023-01-01") { frozenAs versions { number } } }')).journey).toEqual({ frozenAs: 2, versions: [{ number: 2 }, { number: 1 }] });
    expect((await world.get('{ checkRegistry { flaws { slug message } } }')).checkRegistry.flaws).toEqual([]);
  }, { empty: true });

  alike('check reads every frozen map, and reading a broken one says so in a code', async ({ ask, get, graph }) => {
    for (const [slug, text] of [['life/claim#1', '{"format":1,"journey":{"cut'], ['pnc/renew#1', '{"format":1,"journey":{"noun":"Journey"}}'], ['bank/mobile-banking#1', '{"format":99}']] as const) {
      await graph.write((unit) => unit.run(breakVersion, { key: `JourneyVersion:${slug}`, text }));
    }
    const { flaws } = (await get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry;
    expect(flaws).toEqual([
      { noun: 'JourneyVersion', slug: 'bank/mobile-banking#1', field: 'frozen', message: expect.stringContaining('format 99') },
      { noun: 'JourneyVersion', slug: 'life/claim#1', field: 'frozen', message: 'the frozen map is not whole: its text is no JSON' },
      { noun: 'JourneyVersion', slug: 'pnc/renew#1', field: 'frozen', message: 'the frozen map cannot be read at journey.slug' },
    ]);
    expect(told(await ask('{ journey(id: "life/claim", asOf: "2022-01-01") { slug } }'))).toEqual(['UNREADABLE the published version life/claim#1 cannot be read: the frozen map is not whole: its text is no JSON']);
    expect(told(await ask('{ journeyVersion(id: "pnc/renew#1") { document } }'))).toEqual([expect.stringContaining('UNREADABLE')]);
    expect(told(await ask('{ journey(id: "bank/mobile-banking") { versions { document } } }'))).toEqual([expect.stringContaining('UNREADABLE')]);
  }, writes);
});

describe('a slip of the day', () => {
  const publish = (draft: number, day: string, more = '') => `mutation { publishJourney(id: "life/claim", expectedVersion: ${draft}, effectiveOn: "${day}"${more}) { slug number effectiveOn version withdrawnOn } }`;

  alike('a day that lies ahead is taken only where it is said; until it comes, the version can be withdrawn, and its number is not given again', async ({ get, ask }) => {
    expect(told(await ask(publish(1, '2026-03-01')))).toEqual(['BAD_INPUT effectiveOn: this day lies ahead: the version would not be the map of the journey until then']);
    expect((await get(publish(1, '2026-03-01', ', allowFuture: true'))).publishJourney).toMatchObject({ number: 2, version: 1, withdrawnOn: null });
    const withdraw = 'mutation { withdrawVersion(id: "life/claim#2", expectedVersion: 1, reason: "wrong month") { withdrawnOn version changes { nodes { action reason after } } } }';
    expect((await get(withdraw)).withdrawVersion).toEqual({ withdrawnOn: '2026-01-05', version: 2, changes: { nodes: [{ action: 'WITHDRAWN', reason: 'wrong month', after: { withdrawnOn: '2026-01-05' } }, expect.objectContaining({ action: 'PUBLISHED' })] } });
    expect((await get('{ journey(id: "life/claim", asOf: "2026-04-01") { frozenAs } }')).journey.frozenAs).toBe(1);
    expect(told(await ask(withdraw.replace('expectedVersion: 1', 'expectedVersion: 2')))).toEqual(['BAD_INPUT id: this version was withdrawn']);
    expect(told(await ask('mutation { withdrawVersion(id: "life/claim#1", expectedVersion: 1) { slug } }'))).toEqual(['BAD_INPUT id: this version took effect on 2021-12-31']);
    // A withdrawn version stands in nobody's way.
    expect((await get(publish(1, '2025-03-01'))).publishJourney).toMatchObject({ number: 3, slug: 'life/claim#3' });
    expect((await get('{ checkRegistry { flaws { slug message } } }')).checkRegistry.flaws).toEqual([]);
  }, writes);

  alike('a day entered wrong is corrected with a reason, in the order of versions, where no answers lie between', async ({ get, ask }) => {
    await get(publish(1, '2023-06-01'));
    const correct = (day: string, version: number, more = ', reason: "typed 2023 for 2025"') => `mutation { correctVersion(id: "life/claim#2", expectedVersion: ${version}, effectiveOn: "${day}"${more}) { effectiveOn version } }`;
    expect(told(await ask(correct('2025-06-01', 1, '')))).toEqual(['BAD_INPUT reason: missing']);
    expect(told(await ask(correct('2021-06-01', 1)))).toEqual(['BAD_INPUT effectiveOn: before version 1 took effect']);
    expect(told(await ask(correct('2027-06-01', 1)))).toEqual([expect.stringContaining('lies ahead')]);
    expect((await get(correct('2025-06-01', 1))).correctVersion).toEqual({ effectiveOn: '2025-06-01', version: 2 });
    expect((await get('{ journey(id: "life/claim", asOf: "2024-01-01") { frozenAs } }')).journey.frozenAs).toBe(1);
    const { journey } = await get('{ journey(id: "life/claim") { stages { steps { touchpoints { touchpoint { measurementPoints { slug deployments { slug } } } } } } } }');
    const [deployment] = journey.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints).flatMap(({ touchpoint }: any) => touchpoint.measurementPoints).flatMap(({ deployments }: any) => deployments);
    const answered = await get(`mutation { submitResponses(source: "slip", responses: [{ id: "1", deployment: "${deployment.slug}", score: 4, answeredAt: "2024-05-04T03:00:00Z" }]) { accepted lines { problems { message } } } }`);
    expect(answered.submitResponses).toMatchObject({ accepted: 1 });
    expect(told(await ask(correct('2024-05-04', 2)))).toEqual(['BAD_INPUT effectiveOn: 1 answer lies between 2024-05-04 and 2025-06-01 at touchpoints of this journey']);
    expect((await get(correct('2024-05-05', 2))).correctVersion).toEqual({ effectiveOn: '2024-05-05', version: 3 });
    return (await get('{ changes(first: 2, filter: { actions: [CORRECTED] }) { nodes { objectSlug before after reason } } }')).changes;
  }, writes);

  alike('publishing names the revision of the whole draft: an edit of any part raises it', async ({ get, ask }) => {
    const revision = async () => (await get('{ journey(id: "pnc/buy-motor") { draftRevision version } }')).journey;
    expect(await revision()).toEqual({ draftRevision: 1, version: 1 });
    const { journey } = await get('{ journey(id: "pnc/buy-motor") { stages { slug steps { slug touchpoints { touchpoint { slug } } } } paths { slug legs } } }');
    const [stage] = journey.stages;
    const path = journey.paths[0];
    const edits = [
      `changeStage(id: "${stage.slug}", expectedVersion: 1, change: { momentOfTruth: true }) { slug }`,
      `changeStep(id: "${stage.steps[0].slug}", expectedVersion: 1, change: { skippable: true }) { slug }`,
      `attachTouchpoint(step: "${stage.steps[0].slug}", touchpoint: "pnc/roadside-assistance", expectedVersion: 2) { slug }`,
      `detachTouchpoint(step: "${stage.steps[0].slug}", touchpoint: "pnc/roadside-assistance", expectedVersion: 3) { slug }`,
      `addStage(input: { slug: "pnc/buy-motor/late", journey: "pnc/buy-motor", name: { zh: "後", en: "Late" } }) { slug }`,
      `addStep(input: { slug: "pnc/buy-motor/late/1", stage: "pnc/buy-motor/late" }) { slug }`,
      `removeStep(id: "pnc/buy-motor/late/1", expectedVersion: 1) { slug }`,
      `removeStage(id: "pnc/buy-motor/late", expectedVersion: 1) { slug }`,
      `removePath(id: "${path.slug}", expectedVersion: 3) { slug }`,
      `changeJourney(id: "pnc/buy-motor", expectedVersion: 1, change: { wholeCustomer: true }) { slug }`,
    ];
    const seen: number[] = [];
    for (const edit of edits) {
      const { errors } = await ask(`mutation { ${edit} }`);
      expect({ edit, errors }).toEqual({ edit, errors: [] });
      seen.push((await revision()).draftRevision);
    }
    expect(seen.every((each, index) => each > (seen[index - 1] ?? 1))).toBe(true);
    const stale = await ask('mutation { publishJourney(id: "pnc/buy-motor", expectedVersion: 1, effectiveOn: "2025-01-01") { number } }');
    expect(stale.errors).toMatchObject([{ code: 'VERSION_CONFLICT', details: { currentVersion: seen.at(-1) } }]);
    expect((await get(`mutation { publishJourney(id: "pnc/buy-motor", expectedVersion: ${seen.at(-1)}, effectiveOn: "2025-01-01") { number } }`)).publishJourney.number).toBe(2);
    return seen;
  }, writes);
});
