import { readDrawingWords } from '../../src/web/drawingWords';
import { h } from 'preact';
import { BoardPage } from '../../src/web/board/boardPage';
import { ComparePage } from '../../src/web/compare/comparePage';
import { drawComparison } from '../../src/web/drawComparison';
import { gapTypes } from '../../src/web/drawing/mapModel';
import { drawMap } from '../../src/web/drawMap';
import { JourneyPage } from '../../src/web/journey/journeyPage';
import { mapOf } from '../../src/web/mapOf';
import { PointPage } from '../../src/web/point/pointPage';
import { drawnPage } from '../support/answeredPages';
import { enterAnswers, type Entered } from '../support/enterAnswers';
import { generatedGroup } from '../support/generatedGroup';
import { scrambled, unscrambled } from '../support/scrambled';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const published = '2025-12-01';
const day = '2025-12-20';
const width = 1600;

/** Enters a generated group and publishes its journeys, which it answers by key, those with the most gaps first. */
async function entered({ get }: World, seed: number, companies: number): Promise<string[]> {
  const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: generatedGroup(seed, companies) });
  if (!importFiles.applied) throw new Error(JSON.stringify(importFiles.problems.slice(0, 5)));
  const { journeys } = await get(`{ journeys(first: 100) { nodes { key slug draftRevision stages { slug } } } }`);
  const mapped = journeys.nodes.filter(({ stages }: any) => stages.length > 0);
  for (const { slug, draftRevision } of mapped) await get(`mutation { publishJourney(id: "${slug}", expectedVersion: ${draftRevision}, effectiveOn: "${published}") { number } }`);
  const { gapSummary } = await get(`{ gapSummary(by: [JOURNEY], filter: { types: [CHANNEL_BREAK, COVERAGE] }, asOf: "${day}") { journey { key } count } }`);
  const gapsOn = (key: string): number => gapSummary.find(({ journey }: any) => journey?.key === key)?.count ?? 0;
  return mapped.map(({ key }: any) => key as string).sort((one: string, other: string) => gapsOn(other) - gapsOn(one));
}

const slugOf = async ({ get }: World, key: string): Promise<string> => (await get('query ($id: ID!) { node(id: $id) { ... on Entry { slug } } }', { id: Buffer.from(key).toString('base64url') })).node.slug;

const everything = `{
  subsidiaries(first: 50) { nodes { key version } } journeys(first: 100) { nodes { key version stages { key version steps { key version } } paths { key version } } }
  touchpoints(first: 100) { nodes { key version } } channels(first: 100) { nodes { key version } } departments(first: 100) { nodes { key version } }
  personas(first: 100) { nodes { key version } } measurementPoints(first: 100) { nodes { key version } } observations(first: 100) { nodes { key version } }
}`;

/** Calls every object of the group otherwise. */
async function renameAll({ get }: World): Promise<number> {
  const found = new Map<string, true>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('key' in value) found.set(value.key as string, true);
    Object.values(value).forEach(collect);
  };
  collect(await get(everything));
  let nth = 0;
  for (const key of found.keys()) {
    const { version } = (await get('query ($id: ID!) { node(id: $id) { ... on Entry { version } } }', { id: Buffer.from(key).toString('base64url') })).node;
    // Another order than before: nothing may hang on that of slugs.
    await get(`mutation { changeSlug(id: "${key}", slug: "new${1000 - (nth += 1)}/called", expectedVersion: ${version}) { slug } }`);
  }
  return nth;
}

/** What is chosen by the address of a comparison, which names journeys by their slugs. */
const journeyPickers = /<select aria-label="Journey .*?<\/select>/g;

interface Drawn {
  svg: string;
  list: string;
  gaps: unknown;
}

const gapsOf = async ({ get }: World, journey: string, asOf: string): Promise<unknown> =>
  (await get('query ($journey: ID!, $asOf: Date) { gaps(first: 100, asOf: $asOf, filter: { journey: $journey }) { nodes { id type numberOn(journey: $journey, asOf: $asOf) since sinceReason { en } title { en } places { journey { key } stage { key } step { key } touchpoint { key } } } } }', { journey, asOf })).gaps.nodes;

/** Addresses with the slug that the journey has now are told with the one that it was entered with. */
const drawn = async (world: World, key: string): Promise<Drawn> => {
  const journey = await slugOf(world, key);
  const page = await drawnPage(world, () => h(JourneyPage, { search: `?lang=en&view=list&asOf=${day}`, journey, png: false }));
  return {
    svg: drawMap(await mapOf(world.get, journey, day), { ...readDrawingWords({}), lang: 'en', theme: 'light', gaps: gapTypes, width, path: 'FIRST', asOf: day }),
    list: page.replaceAll(`href="/journeys/${journey}?`, `href="/journeys/${key.slice('Journey:'.length)}?`),
    gaps: await gapsOf(world, journey, day),
  };
};

alike('a map of a past day is drawn, and its gaps are told, as before when every object of it is called otherwise', async (world) => {
  const journeys = (await entered(world, 5, 6)).slice(0, 4);
  const before: Drawn[] = [];
  for (const key of journeys) before.push(await drawn(world, key));
  // There is something to lose: marks on cards, on stages, in the cut of a path, and days since when gaps stand.
  expect(before.map(({ svg }) => [...svg.matchAll(/data-gap="/g)].length).reduce((sum, marks) => sum + marks)).toBeGreaterThan(5);
  expect(before.some(({ svg }) => svg.includes('data-break="'))).toBe(true);
  const dated = before.flatMap(({ gaps }) => (gaps as { type: string; since: string | null }[]).filter(({ since }) => since === published).map(({ type }) => type));
  for (const type of ['CHANNEL_BREAK', 'COVERAGE', 'OWNERSHIP', 'STAGE_EMPTY']) expect(dated).toContain(type);
  expect(await renameAll(world)).toBeGreaterThan(60);
  for (const [at, key] of journeys.entries()) {
    const after = await drawn(world, key);
    expect(after.gaps).toEqual(before[at]!.gaps);
    for (const part of ['svg', 'list'] as const) {
      const was = before[at]![part].split('<');
      expect({ key, part, differing: after[part].split('<').filter((piece, place) => piece !== was[place]).slice(0, 5) }).toEqual({ key, part, differing: [] });
    }
  }
  expect((await world.get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry.flaws).toEqual([]);
  // A later version does not make gaps younger either.
  const [first] = journeys;
  const { journey } = await world.get(`{ journey(id: "${await slugOf(world, first!)}") { slug draftRevision } }`);
  await world.get(`mutation { publishJourney(id: "${journey.slug}", expectedVersion: ${journey.draftRevision}, effectiveOn: "${day}") { number } }`);
  expect(await gapsOf(world, journey.slug, day)).toEqual(before[0]!.gaps);
  return before.map(({ svg }) => svg.length);
}, { empty: true, writes: true });

alike('no page joins parts of an answer by what things are called', async (world) => {
  const [first, second] = await entered(world, 5, 6);
  const { measurementPoints } = await world.get('{ measurementPoints(first: 100) { nodes { slug validTo deployments { slug } } } }');
  const [point] = measurementPoints.nodes.filter(({ validTo, deployments }: any) => validTo === null && deployments.length > 0);
  await enterAnswers(world, Array.from({ length: 40 }, (_, nth): Entered => ({ point: point.slug, score: (nth * 7) % 11, day: `2025-${['09', '11', '12'][nth % 3]}-1${nth % 9}` })));
  await world.get(`mutation { addTarget(input: { slug: "some-target", metric: TNPS, instrument: TNPS, about: ["MeasurementPoint:${point.slug}"], operator: AT_LEAST, value: 40, unit: NPS_POINTS, periodFrom: "2025-01-01", periodTo: "2026-01-01", provenance: OPERATED }) { slug } }`);
  const [left, right] = [await slugOf(world, first!), await slugOf(world, second!)];
  const pages: [string, (from: World) => Promise<string>][] = [
    ['board', (from) => drawnPage(from, () => h(BoardPage, { search: '?lang=en' }))],
    ...[null, day].flatMap((asOf): [string, (from: World) => Promise<string>][] => [
      [`list ${asOf}`, (from) => drawnPage(from, () => h(JourneyPage, { search: `?lang=en&view=list${asOf ? `&asOf=${asOf}` : ''}`, journey: left, png: false }))],
      [`filtered ${asOf}`, (from) => drawnPage(from, () => h(JourneyPage, { search: `?lang=en&view=list&hide=yes&gap=COVERAGE,CHANNEL_BREAK${asOf ? `&asOf=${asOf}` : ''}`, journey: left, png: false }))],
      [`map ${asOf}`, async (from) => drawMap(await mapOf(from.get, left, asOf), { ...readDrawingWords({}), lang: 'en', theme: 'light', gaps: gapTypes, width, path: 'ALL', asOf })],
      [`path ${asOf}`, async (from) => drawMap(await mapOf(from.get, left, asOf), { ...readDrawingWords({}), lang: 'en', theme: 'light', gaps: gapTypes, width, path: 'FIRST', asOf })],
    ]),
    ['compared', (from) => drawnPage(from, () => h(ComparePage, { search: `?lang=en&left=${left}&right=${right}&view=table` }))],
    ['comparison', (from) => drawComparison(from.get, { left, right, leftAsOf: day, rightAsOf: null, onlyDifferences: false, lang: 'en', theme: 'light', width })],
    ['point', (from) => drawnPage(from, () => h(PointPage, { search: '?lang=en&from=2025-09-01&to=2026-01-01&asOf=2026-01-05', point: point.slug }))],
  ];
  const told: string[] = [];
  for (const [name, draw] of pages) {
    const html = await draw(world);
    const other = await draw(scrambled(world));
    expect(other).not.toBe(html);
    const [was, is] = [html, unscrambled(other)].map((text) => text.replace(journeyPickers, '').split('<'));
    const differing = is!.filter((piece, at) => piece !== was![at]);
    expect({ name, differing: differing.slice(0, 5), pieces: is!.length }).toEqual({ name, differing: [], pieces: was!.length });
    told.push(html);
  }
  expect(told.at(-1)).toContain('target ≥ 40');
  return told.map((html) => html.length);
}, { empty: true, writes: true });
