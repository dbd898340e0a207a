import { h } from 'preact';
import { readExamples } from '../../src/app/examples';
import { BoardPage } from '../../src/web/board/boardPage';
import { drawnPage } from '../support/answeredPages';
import { generatedGroup } from '../support/generatedGroup';
import { pieceOf, textsOf } from '../support/toldNumbers';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const tongues = ['zh', 'en'] as const;

const board = (world: World, lang: string): Promise<string> => drawnPage(world, () => h(BoardPage, { search: `?lang=${lang}` }));

const cellOf = (html: string, subsidiary: string, cell: string): string => textsOf(pieceOf(pieceOf(html, `<tr role="row" id="${subsidiary}"`, '</tr>'), `<td role="cell" class="${cell}"`, '</td>')).join(' ').replace(/\s+/g, ' ');

async function nodesAsCounted(world: World): Promise<unknown> {
  const { reconcile } = await world.get('{ reconcile { subsidiary { slug } declaredServiceNodes registered { touchpoints serviceNodes } } }');
  for (const lang of tongues) {
    const html = await board(world, lang);
    for (const { subsidiary: { slug }, declaredServiceNodes: declared, registered: { touchpoints, serviceNodes } } of reconcile) {
      const words = lang === 'zh'
        ? declared === null ? `來源未宣告服務節點・登錄接觸點 ${touchpoints}` : `服務節點：宣告 ${declared}・登錄 ${serviceNodes}`
        : declared === null ? `no service nodes declared, ${touchpoints} ${touchpoints === 1 ? 'touchpoint' : 'touchpoints'} registered` : `service nodes: declared ${declared}, registered ${serviceNodes}`;
      expect([slug, cellOf(html, slug, 'nodes')]).toEqual([slug, expect.stringContaining(words)]);
    }
    expect(textsOf(pieceOf(html, '<thead', '</thead>'))).toContain(lang === 'zh' ? '服務節點（宣告／登錄），未宣告者為接觸點' : 'Service nodes (declared / registered); where none are declared, touchpoints');
  }
  return reconcile;
}

alike('the board says of each number of nodes what is counted: service nodes, or touchpoints where none are declared', async (world) => {
  const reconcile = await nodesAsCounted(world);
  expect(reconcile).toContainEqual({ subsidiary: { slug: 'bank' }, declaredServiceNodes: null, registered: { touchpoints: 13, serviceNodes: 0 } });
  return reconcile;
});

alike('over a generated group, too', async (world) => {
  const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: generatedGroup(5, 30) });
  expect(importFiles.problems).toEqual([]);
  return nodesAsCounted(world);
}, { empty: true, writes: true });

alike('the example of the board counts the gaps that the board counts, also where one is dismissed', async (world) => {
  const example = readExamples().find(({ name }) => name === 'board')!.query;
  const { gaps } = await world.get('{ gaps(first: 1, filter: { subsidiary: "site", severities: [MEDIUM] }) { nodes { id } } }');
  const before = await world.get(example);
  await world.get('mutation ($gap: ID!) { dismissGap(id: $gap, expectedVersion: 0, reason: "accepted") { standing } }', { gap: gaps.nodes[0].id });
  const after = await world.get(example);
  const medium = (answer: any): number => answer.gapSummary.find(({ subsidiary, severity }: any) => subsidiary?.slug === 'site' && severity === 'MEDIUM').count;
  expect(medium(after)).toBe(medium(before) - 1);
  expect([before.dismissedGaps, after.dismissedGaps]).toEqual([[], [{ subsidiary: { slug: 'site' }, count: 1 }]]);
  const words = { zh: { HIGH: '高', MEDIUM: '中', LOW: '低', dismissed: '另擱置 1' }, en: { HIGH: 'high', MEDIUM: 'medium', LOW: 'low', dismissed: 'and 1 dismissed' } };
  for (const lang of tongues) {
    const html = await board(world, lang);
    for (const { slug } of after.group.subsidiaries) {
      const cell = cellOf(html, slug, 'gap-counts');
      for (const severity of ['HIGH', 'MEDIUM', 'LOW'] as const) {
        const count = after.gapSummary.find((row: any) => row.subsidiary?.slug === slug && row.severity === severity)?.count ?? 0;
        expect([slug, cell]).toEqual([slug, expect.stringMatching(new RegExp(`(^|\\D)${count} ${words[lang][severity]}`, 'i'))]);
      }
      expect([slug, cell.includes(words[lang].dismissed)]).toEqual([slug, slug === 'site']);
    }
  }
  // The example of the counts alone, with the filter that it ships with and with none said, counts the same.
  const { query, variables } = readExamples().find(({ name }) => name === 'gap-summary')!;
  const open = after.gapSummary.reduce((sum: number, { count }: any) => sum + (count as number), 0);
  for (const said of [{ ...JSON.parse(variables!), asOf: null }, {}]) expect((await world.get(query, said)).total[0].count).toBe(open);
  return after.gapSummary;
}, { writes: true });

alike('a change that cannot be tested and whose gap is dismissed is no longer called so on the board', async (world) => {
  const { gaps } = await world.get('{ gaps(first: 100, filter: { types: [UNTESTABLE] }) { nodes { id subsidiary { slug } explanation { en } } } }');
  const [{ id, subsidiary, explanation }] = gaps.nodes;
  // Its text has marks that stand otherwise in a page.
  const shows = async (): Promise<boolean> => cellOf(await board(world, 'en'), subsidiary.slug, 'figures').includes(explanation.en.replace(/\s+/g, ' '));
  expect(await shows()).toBe(true);
  await world.get('mutation ($gap: ID!) { dismissGap(id: $gap, expectedVersion: 0, reason: "accepted") { standing } }', { gap: id });
  expect(await shows()).toBe(false);
  return explanation;
}, { writes: true });

alike('where every journey is retired the board says so, and where there is none, that', async (world) => {
  const { journeys } = await world.get('{ journeys(first: 100) { nodes { slug version subsidiary { slug } } } }');
  const own = journeys.nodes.filter(({ subsidiary }: any) => subsidiary.slug === 'site');
  for (const { slug, version } of own) await world.get(`mutation { retireJourney(id: "${slug}", expectedVersion: ${version}, on: "2026-01-04") { slug } }`);
  await world.get('mutation { addSubsidiary(input: { slug: "new", group: "cathay", position: 9, name: { zh: "新公司", en: "New" } }) { slug } }');
  const said: unknown[] = [];
  for (const lang of tongues) {
    const html = await board(world, lang);
    said.push([cellOf(html, 'site', 'links'), cellOf(html, 'new', 'links')]);
  }
  expect(said).toEqual([['旅程 旅程皆已停用', '旅程 尚無旅程'], ['Journeys All its journeys are retired', 'Journeys No journey yet']]);
  return said;
}, { writes: true });
