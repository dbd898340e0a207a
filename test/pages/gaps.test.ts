import { parse } from 'csv-parse/sync';
import { h } from 'preact';
import { GapsPage } from '../../src/web/gaps/gapsPage';
import { JourneyPage } from '../../src/web/journey/journeyPage';
import { drawnPage } from '../support/answeredPages';
import { allOf } from '../support/countedByHand';
import { serve } from '../support/servedWorld';
import { numbersOf, pieceOf, textsOf } from '../support/toldNumbers';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const fields = 'id severity standing type provenance title { zh en } subsidiary { slug } places { journey { slug } stage { slug } touchpoint { slug } }';

const page = (world: World, search: string): Promise<string> => drawnPage(world, () => h(GapsPage, { search }));

const idsIn = (html: string): string[] => [...html.matchAll(/data-item="([^"]+)"/g)].map(([, id]) => id!);

const filters: [search: string, fits: (gap: any) => boolean][] = [
  ['', () => true],
  ['subsidiary=life,site', ({ subsidiary }) => ['life', 'site'].includes(subsidiary?.slug)],
  ['journey=life/claim,pnc/personal-lines-claim&severity=MEDIUM', ({ places, severity }) => severity === 'MEDIUM' && places.some(({ journey }: any) => ['life/claim', 'pnc/personal-lines-claim'].includes(journey.slug))],
  ['stage=life/claim/apply', ({ places }) => places.some(({ stage }: any) => stage?.slug === 'life/claim/apply')],
  ['type=CHANNEL_BREAK,UNTESTABLE', ({ type }) => ['CHANNEL_BREAK', 'UNTESTABLE'].includes(type)],
  ['provenance=REPORTED', ({ provenance }) => provenance === 'REPORTED'],
];

alike('the page of gaps lists and counts what the API does, in its order, under each filter; and so does the table', async (world) => {
  const { nodes: [first] } = (await world.get('{ gaps(first: 1, filter: { subsidiaries: ["bank"] }) { nodes { id } } }')).gaps;
  await world.get(`mutation { dismissGap(id: "${first.id}", expectedVersion: 0, reason: "=1+1 別處處理") { id } }`);
  const gaps = await allOf(world, 'gaps', fields);
  const served = await serve(world);
  const told: unknown[] = [];
  for (const [search, fits] of filters) {
    const wanted = gaps.filter((gap) => gap.standing !== 'DISMISSED' && fits(gap));
    for (const lang of ['zh', 'en'] as const) {
      const html = await page(world, `?${search}&lang=${lang}`);
      expect([search, idsIn(html)]).toEqual([search, wanted.slice(0, 50).map(({ id }) => id)]);
      const bySeverity = ['HIGH', 'MEDIUM', 'LOW'].map((severity) => wanted.filter((gap) => gap.severity === severity).length).filter((count) => count > 0);
      expect([search, numbersOf(pieceOf(html, '<h1', '</h1>'))]).toEqual([search, [String(wanted.length)]]);
      expect([search, numbersOf(pieceOf(html, '<div class="counts"', '</ul>'))]).toEqual([search, bySeverity.flatMap((count) => [String(count), String(count)])]);
      const { status, text } = await served.get(`/gaps.csv?${search}${search === '' ? '' : '&'}lang=${lang}`);
      expect([status, text.charCodeAt(0)]).toEqual([200, 0xFEFF]);
      const rows: string[][] = parse(text, { bom: true });
      expect([search, rows.slice(1).map((row) => row[15])]).toEqual([search, wanted.map(({ id }) => id)]);
      expect(rows.slice(1).every((row) => row.every((cell) => !/^[=+\-@]/.test(cell)))).toBe(true);
      told.push(rows[0]);
    }
  }
  expect(served.defects).toEqual([]);
  await served.server.close();
  return told;
}, { writes: true });

alike('a gap explained by its address says who decided what and why, also where the filters leave it out', async (world) => {
  const { nodes: [first] } = (await world.get('{ gaps(first: 1) { nodes { id explanation { zh en } remedy { zh en } evidence { citations { factId } } } } }')).gaps;
  await world.get(`mutation { assignGap(id: "${first.id}", expectedVersion: 0, assignee: "客服部", reason: "一季內") { id } }`);
  await world.get(`mutation { dismissGap(id: "${first.id}", expectedVersion: 1, reason: "另案處理") { id } }`);
  const html = await page(world, `?sel=${first.id}`);
  const about = textsOf(pieceOf(html, '<section class="chosen"', '</section>')).join(' ');
  for (const text of [first.explanation.zh, first.remedy.zh, '已擱置', '擱置', '理由：另案處理', '指派', '給 客服部', '理由：一季內']) expect(about).toContain(text);
  const ids: string[] = first.evidence.citations.map(({ factId }: any) => factId);
  for (const id of ids) expect(about.split(id).length).toBe(2);
  expect(idsIn(html).filter((id) => id === first.id)).toHaveLength(1);
  expect(textsOf(await page(world, `?sel=${first.id}&standing=DISMISSED&lang=en`)).join(' ')).toContain('Reason: 另案處理');
  return about.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then');
}, { writes: true });

alike('words that name nothing are said and left out; a table refuses them', async (world) => {
  const html = await page(world, '?journey=life/nope,life/claim&severity=high&kind=x');
  expect(textsOf(pieceOf(html, '<p class="not-understood"', '</p>')).join('')).toMatch(/severity.*不認得的字.*journey/);
  const { gaps } = await world.get('{ gaps(filter: { journeys: ["life/claim"] }) { totalCount } }');
  expect(numbersOf(pieceOf(html, '<h1', '</h1>'))).toEqual([String(gaps.totalCount)]);
  const served = await serve(world);
  const refused: unknown[] = [];
  for (const search of ['journey=life/nope', 'severity=high', 'kind=x', 'asOf=2021-02-30', 'journey=a%20b', 'lang=fr', 'type=COVERAGE&type=TARGET']) {
    const { status, text } = await served.get(`/gaps.csv?${search}`);
    expect([search, status, JSON.parse(text).errors[0].extensions.code]).toEqual([search, 400, 'BAD_INPUT']);
    refused.push(JSON.parse(text).errors[0].extensions.problems[0].field);
  }
  const head = await served.server.inject({ method: 'HEAD', url: '/gaps.csv?severity=HIGH&asOf=2026-01-05', headers: { host: 'localhost' } });
  expect([head.statusCode, head.payload, head.headers['content-disposition']]).toEqual([200, '', 'attachment; filename="gaps-2026-01-05.csv"']);
  await served.server.close();
  return refused;
});

alike('former slugs in the words lead to the present ones', async (world) => {
  await world.get('mutation { changeSlug(id: "Journey:life/claim", slug: "life/claims-journey", expectedVersion: 1) { slug } }');
  const served = await serve(world);
  const led: unknown[] = [];
  for (const file of ['gaps', 'gaps.csv']) {
    const { statusCode, headers } = await served.server.inject({ method: 'GET', url: `/${file}?lang=en&journey=life/claim,pnc/whole-customer`, headers: { host: 'localhost' } });
    led.push([statusCode, headers.location]);
  }
  expect(led).toEqual([[308, '/gaps?lang=en&journey=life/claims-journey%2Cpnc/whole-customer'], [308, '/gaps.csv?lang=en&journey=life/claims-journey%2Cpnc/whole-customer']]);
  await served.server.close();
  return led;
}, { writes: true });

alike('gaps of a map keep their numbers when others are filtered out', async (world) => {
  const { gaps: { nodes } } = await world.get('{ gaps(first: 100, filter: { journey: "pnc/whole-customer", standings: [OPEN] }) { nodes { id type numberOn(journey: "pnc/whole-customer") } } }');
  const type = nodes.at(-1).type;
  const html = await drawnPage(world, () => h(JourneyPage, { search: `?view=list&gap=${type}`, journey: 'pnc/whole-customer', png: false }));
  const rows = [...html.matchAll(/data-row="([^"]+)"[\s\S]*?<text[^>]*>(\d+)<\/text>/g)].map(([, id, number]) => [id, Number(number)]);
  expect(rows).toEqual(nodes.filter((gap: any) => gap.type === type).map((gap: any) => [gap.id, gap.numberOn]));
  return rows;
});
