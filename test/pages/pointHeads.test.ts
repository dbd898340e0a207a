import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PointHead } from '../../src/web/point/pointHead';
import { PointPage } from '../../src/web/point/pointPage';
import { pointQuery } from '../../src/web/point/pointQuery';
import { Tongue } from '../../src/web/shell/tongue';
import { drawnPage } from '../support/answeredPages';
import { allOf } from '../support/countedByHand';
import { generatedGroup } from '../support/generatedGroup';
import { pieceOf, textsOf } from '../support/toldNumbers';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const fields = `slug subject instrument provenance standing validFrom retiredOn name { zh en } subsidiary { slug } reportingGroup
  channel { slug reportingGroup standing name { zh en } } touchpoint { serviceNode standing lane channels { reportingGroup channel { slug } } }`;

const words: Record<string, Record<'zh' | 'en', string>> = {
  ONLINE: { zh: '線上', en: 'online' }, OFFLINE: { zh: '線下', en: 'offline' },
  TOUCHPOINT: { zh: '節點', en: 'touchpoint' }, PRODUCT: { zh: '產品', en: 'product' }, COMPANY: { zh: '全公司', en: 'company' },
  TNPS: { zh: 'tNPS', en: 'tNPS' }, RNPS: { zh: 'rNPS', en: 'rNPS' }, UNDETERMINED: { zh: '來源未說明是哪一種 NPS', en: 'kind of NPS not stated' },
};

/** The side by hand: of the touchpoint on this channel, else of the channel. */
const sideOf = ({ channel, touchpoint }: any): string | null => channel && (touchpoint?.channels.find((each: any) => each.channel.slug === channel.slug)?.reportingGroup ?? channel.reportingGroup);

const expected = (point: any, lang: 'zh' | 'en'): string => {
  const { subject, instrument, channel, standing, validFrom, retiredOn } = point;
  const side = sideOf(point);
  const zh = lang === 'zh';
  return [
    zh ? '量測點' : 'Measurement point', words[subject]![lang], side && words[side]![lang], channel?.name[lang], words[instrument]![lang],
    standing === 'RETIRED' && (zh ? `已停用，${retiredOn} 起` : `retired since ${retiredOn}`), standing === 'UPCOMING' && (zh ? `尚未啟用，${validFrom} 起` : `not in use before ${validFrom}`),
  ].filter(Boolean).join('・');
};

async function readHeads(world: World): Promise<{ slug: string; side: string | null; lane: string | null }[]> {
  const points = await allOf(world, 'measurementPoints', fields);
  const { reconcile } = await world.get('{ reconcile { subsidiary { slug } registered { pointsOnline pointsOffline } } }');
  for (const point of points) {
    const { measurementPoint } = await world.get(pointQuery, { point: point.slug });
    for (const lang of ['zh', 'en'] as const) {
      const html = renderToString(h(Tongue.Provider, { value: lang, children: h(PointHead, { point: measurementPoint }) }));
      expect([point.slug, textsOf(pieceOf(html, '<p class="quiet"', '</p>')).join('')]).toEqual([point.slug, expected(point, lang)]);
      expect(textsOf(html)[0]!.trim()).toBe(point.name[lang]);
    }
  }
  // What the pages say of the points of service nodes adds up to what is reconciled.
  const counted = ({ subsidiary: { slug } }: any, side: string): number => points
    .filter((point) => point.subsidiary.slug === slug && point.subject === 'TOUCHPOINT' && point.standing === 'STANDING' && point.touchpoint.serviceNode && point.touchpoint.standing === 'STANDING' && point.reportingGroup === side).length;
  for (const row of reconcile) expect([row.subsidiary.slug, counted(row, 'ONLINE'), counted(row, 'OFFLINE')]).toEqual([row.subsidiary.slug, row.registered.pointsOnline, row.registered.pointsOffline]);
  return points.map((point) => ({ slug: point.slug, side: point.reportingGroup, lane: point.touchpoint?.lane ?? null }));
}

alike('the page of every point of the seeds says on which side it is counted, and what else it is', async (world) => {
  const heads = await readHeads(world);
  const other = heads.filter(({ side, lane }) => side !== lane && lane !== null);
  expect(other.map(({ slug }) => slug).sort()).toEqual(['securities/account-opening@counter', 'securities/customer-service@phone', 'securities/securities-account-closure@counter', 'securities/trading@phone']);
  for (const { slug } of other) {
    const html = await drawnPage(world, () => h(PointPage, { search: '?lang=en', point: slug }));
    expect(textsOf(pieceOf(html, '<div class="point-head"', '<nav')).join('')).toContain('Measurement point・touchpoint・offline・');
  }
  return heads;
});

for (const [seed, companies] of [[1, 1], [2, 4], [5, 30]] as const) {
  alike(`the pages of all points of a generated group of ${companies}, too`, async (world) => {
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files: generatedGroup(seed, companies) });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const heads = await readHeads(world);
    if (companies > 4) expect(heads.some(({ side, lane }) => side !== lane)).toBe(true);
    return heads;
  }, { empty: true, writes: true });
}
