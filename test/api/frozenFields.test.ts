import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApi } from '../../src/app/schema';
import { seedFiles } from '../../src/app/seeds';
import { sha256Of } from '../../src/exchange/documents';
import type { ImportFile } from '../../src/exchange/readFiles';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { everyField } from '../support/everyField';
import { alike, type World } from '../support/world';

const live = new Set(['figures', 'score', 'scoreTrend', 'versions']);
const everything = `{ journey(id: "life/claim", asOf: "2022-06-01") ${everyField(buildApi(), 'Journey', live, 7)} }`;

const importFiles = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied changed problems { file line field message } } }';

/** Other words in every text that people read, other links where links may be absent. */
function edited({ name, content }: ImportFile): ImportFile {
  const rows = parse(content, { columns: true }) as unknown as Record<string, string>[];
  for (const row of rows) {
    for (const column of Object.keys(row)) if (/\.(zh|en)$/.test(column) && row[column] !== '') row[column] += '（改）';
    if (name === 'touchpoints.csv') Object.assign(row, { seeAlso: 'K-05 | P-06', owner: '', importance: '1', validTo: row.validTo || '2031-01-01' });
    if (name === 'measurement-points.csv') Object.assign(row, { seeAlso: 'K-05', validTo: row.validTo || '2031-01-01' });
    if (name === 'sources.csv') row.address = 'example.org/edited';
    if (name === 'personas.csv') row.age = '77';
  }
  return { name, content: rows.length === 0 ? content : stringify(rows, { header: true }) };
}

async function editEverything({ get, ask }: World): Promise<void> {
  const files = ((await get('{ exportFiles { name content } }')).exportFiles as ImportFile[]).filter(({ name }) => name.endsWith('.csv') && !name.startsWith('journey-versions'));
  const report = (await get(importFiles, { files: files.map(edited) })).importFiles;
  expect(report.problems).toEqual([]);
  expect(report.changed).toBeGreaterThan(300);
  for (const edit of [
    'addStage(input: { slug: "life/claim/late", journey: "life/claim", name: { zh: "後", en: "Late" } }) { slug }',
    'addStep(input: { slug: "life/claim/late/1", stage: "life/claim/late", touchpoints: [{ id: "life/cathay-life-app" }] }) { slug }',
    'addDepartment(input: { slug: "life/late", subsidiary: "life", name: { zh: "後", en: "Late" }, channels: [{ id: "web" }, { id: "app" }] }) { slug }',
    'addJourney(input: { slug: "life/late", subsidiary: "life", name: { zh: "後", en: "Late" }, variantOf: "life/claim" }) { slug }',
    'addArchetype(input: { slug: "late", name: { zh: "後", en: "Late" } }) { slug }',
  ]) expect((await ask(`mutation { ${edit} }`)).errors).toEqual([]);
  const { journey } = await get('{ journey(id: "life/claim") { draftRevision } }');
  expect((await ask(`mutation { publishJourney(id: "life/claim", expectedVersion: ${journey.draftRevision}, effectiveOn: "2022-07-01") { number } }`)).errors).toEqual([]);
}

/** The touchpoints at the steps of a map that was asked for. */
const placedIn = (data: any): any[] => data.journey.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints).map(({ touchpoint }: any) => touchpoint);

describe('inside a published version', () => {
  alike('no field and no link changes, whatever is edited afterwards; two statements read all of it', async (world) => {
    const before = await world.ask(everything);
    expect(before.errors).toEqual([]);
    expect(placedIn(before.data).map(({ subsidiary }) => subsidiary.slug)).toContain('life');
    await editEverything(world);
    const after = await world.ask(everything);
    expect(after.errors).toEqual([]);
    expect(after.data).toEqual(before.data);
    // The revision of the registry, the version in force, and how long its objects last by now: nothing else is read.
    expect(after.statements).toBeLessThanOrEqual(3);
    return before.data;
  }, { writes: true });

  alike('what bears on a touchpoint and on what it rests is what was published; what no document holds is said', async ({ get, ask }) => {
    const seeAlso = '{ journey(id: "securities/trade-and-settle", asOf: "2022-06-01") { notFrozen stages { steps { touchpoints { touchpoint { slug seeAlso { slug source { slug } } citations { factId } places { step { slug } } } } } } } }';
    const before = await get(seeAlso);
    const [{ slug }] = placedIn(before);
    await get(`mutation { changeTouchpoint(id: "${slug}", expectedVersion: 1, change: { seeAlso: ["K-05"] }) { seeAlso { slug } } }`);
    expect(await get(seeAlso)).toEqual(before);
    expect(before.journey.notFrozen).toEqual(expect.arrayContaining(['Touchpoint.changes', 'Subsidiary.touchpoints', 'Archetype.bySubsidiary']));
    expect(before.journey.notFrozen).not.toEqual(expect.arrayContaining(['Touchpoint.seeAlso']));
    expect((await get('{ journey(id: "life/claim") { notFrozen } }')).journey.notFrozen).toEqual([]);
    expect((await ask('{ journey(id: "life/claim", asOf: "2022-06-01") { subsidiary { reconciliation(asOf: "2022-06-01") { agrees } touchpoints { totalCount } } } }')).data.journey.subsidiary).toEqual({ reconciliation: null, touchpoints: { totalCount: 0 } });
    return before;
  }, { writes: true });

  alike('figures and scores are live, as of the day asked for', async ({ get }) => {
    const asked = (day: string) => get(`{ journey(id: "life/claim", asOf: "${day}") { versions { number } subsidiary { figures(latest: false) { slug periodTo } } stages { score { periodFrom periodTo } } } }`);
    const early = (await asked('2022-06-01')).journey;
    expect(early.versions).toEqual([{ number: 1 }]);
    expect(early.stages[0].score).toEqual({ periodFrom: '2022-03-04', periodTo: '2022-06-02' });
    expect(early.subsidiary.figures.length).toBeGreaterThan(0);
    expect(early.subsidiary.figures.filter(({ periodTo }: any) => periodTo > '2022-06-02')).toEqual([]);
    expect((await asked('2025-06-01')).journey.subsidiary.figures.length).toBeGreaterThan(early.subsidiary.figures.length);
  });

  alike('a document of the first format is read whole; what it does not hold is null or empty, before and after any edit', async (world) => {
    const document = readFileSync(join(__dirname, '..', 'cases', 'frozen', 'format-1.json'), 'utf8');
    const files = seedFiles().map(({ name, content }) => (name === 'journey-versions.csv'
      ? { name, content: `id,journey,number,effectiveOn,note.zh,note.en,withdrawnOn,frozen.file,frozen.sha256\nlife/claim#1,life/claim,1,2021-12-31,,,,journey-versions/life/claim@1.json,${sha256Of(document)}\n` } : { name, content }));
    const { applied, problems } = (await world.get(importFiles, { files: [...files, { name: 'journey-versions/life/claim@1.json', content: document }] })).importFiles;
    expect({ applied, problems }).toEqual({ applied: true, problems: [] });
    const before = await world.ask(everything);
    expect(before.errors).toEqual([]);
    expect(placedIn(before.data).map(({ seeAlso }) => seeAlso.length)).not.toContain(1);
    expect(placedIn(before.data).map(({ places }) => places.length)).not.toContain(0);
    expect(before.data.journey.notFrozen).toEqual(expect.arrayContaining(['Touchpoint.seeAlso', 'Touchpoint.subsidiary']));
    await editEverything(world);
    expect((await world.ask(everything)).data).toEqual(before.data);
    return before.data;
  }, { empty: true });
});
