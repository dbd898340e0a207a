import { readDrawingWords } from '../../src/web/drawingWords';
import { h } from 'preact';
import { ComparePage } from '../../src/web/compare/comparePage';
import { drawComparison } from '../../src/web/drawComparison';
import { drawMap } from '../../src/web/drawMap';
import { JourneyPage } from '../../src/web/journey/journeyPage';
import { mapOf } from '../../src/web/mapOf';
import { drawnPage } from '../support/answeredPages';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const journey = 'pnc/renew';

const drawing = async ({ get }: World, asOf: string | null, lang: 'zh' | 'en'): Promise<string> =>
  drawMap(await mapOf(get, journey, asOf), { ...readDrawingWords({}), lang, theme: 'light', gaps: [], width: 1600, path: 'FIRST', asOf });

const page = (world: World, lang: string, asOf: string): Promise<string> => drawnPage(world, () => h(JourneyPage, { search: `?lang=${lang}${asOf}`, journey, png: false }));

alike('a journey that was retired says so wherever it is drawn, from its day on', async (world) => {
  await world.get(`mutation { retireJourney(id: "${journey}", expectedVersion: 1, on: "2026-01-04") { slug } }`);
  // The tests' day is 2026-01-05.
  for (const [lang, said] of [['en', 'retired since 2026-01-04'], ['zh', '已停用，2026-01-04 起']] as const) {
    expect(await page(world, lang, '')).toMatch(new RegExp(`<h1><s>.*${said}`, 's'));
    expect(await page(world, lang, '&asOf=2026-01-04')).toContain(said);
    expect(await page(world, lang, '&asOf=2026-01-03')).not.toContain(said);
    const svg = await drawing(world, null, lang);
    expect(svg).toContain('text-decoration="line-through"');
    expect(svg.split(said).length).toBeGreaterThanOrEqual(4);
    expect(await drawing(world, '2026-01-03', lang)).not.toContain(said);
    const compared = await drawnPage(world, () => h(ComparePage, { search: `?lang=${lang}&left=${journey}&right=${journey}&rightAsOf=2026-01-03&view=table` }));
    expect(compared.split(said)).toHaveLength(2);
    const both = await drawComparison(world.get, { left: journey, leftAsOf: null, right: journey, rightAsOf: '2026-01-03', onlyDifferences: false, lang, theme: 'light', width: 1600 });
    // Over the lanes of one side, and in what is spoken.
    expect(both.split(said).length).toBeGreaterThanOrEqual(3);
    expect(compared).toContain(lang === 'en' ? 'Renew (retired)' : '續保（已停用）');
  }
  return drawing(world, null, 'en');
}, { writes: true });
