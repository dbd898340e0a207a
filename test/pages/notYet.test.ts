import { h } from 'preact';
import { JourneyPage } from '../../src/web/journey/journeyPage';
import { drawnPage } from '../support/answeredPages';
import { textsOf } from '../support/toldNumbers';
import { alike, type World } from '../support/world';

jest.mock('../../src/web/shell/useAnswer', () => jest.requireActual('../support/answeredPages'));

const page = async (world: World, journey: string, search: string): Promise<{ html: string; told: string }> => {
  const html = await drawnPage(world, () => h(JourneyPage, { search, journey, png: false }));
  return { html, told: textsOf(html).join(' ') };
};

alike('on a day before its first version the page of a journey says that there was none, and from when on there is', async (world) => {
  const { journey } = await world.get('{ journey(id: "life/claim") { name { zh en } versions { effectiveOn } } }');
  const first = journey.versions.map(({ effectiveOn }: any) => effectiveOn).sort()[0];
  const en = await page(world, 'life/claim', '?lang=en&asOf=1990-01-01');
  expect(en.told).toContain('There was no such journey on 1990-01-01');
  expect(en.told).toContain(`${journey.name.en}: its first version is in force from ${first} on.`);
  expect(en.html).toContain(`href="/journeys/life/claim?lang=en&amp;asOf=${first}"`);
  expect(en.html).toContain('href="/journeys/life/claim?lang=en"');
  expect(en.told).not.toMatch(/renamed|NOT_FOUND/);
  const zh = await page(world, 'life/claim', '?asOf=1990-01-01');
  expect(zh.told).toContain('1990-01-01 還沒有這段旅程');
  expect(zh.told).toContain(`${journey.name.zh}：最早的版本自 ${first} 起。`);
  // The day before, none; on the day, the map.
  const dayBefore = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
  expect((await page(world, 'life/claim', `?lang=en&asOf=${dayBefore}`)).told).toContain(`There was no such journey on ${dayBefore}`);
  expect((await page(world, 'life/claim', `?lang=en&view=list&asOf=${first}`)).told).not.toContain('There was no such journey');
  return en.told;
});

alike('of a journey that was never published it says that there is only a draft; of one that is not there, that', async (world) => {
  await world.get('mutation { addJourney(input: { slug: "life/new", subsidiary: "life", name: { zh: "新旅程", en: "New" } }) { slug } }');
  const draft = await page(world, 'life/new', '?lang=en&asOf=2021-12-31');
  expect(draft.told).toContain('New: no version of it was ever published; there is only a draft.');
  expect((await page(world, 'life/new', '?asOf=2021-12-31')).told).toContain('新旅程：還沒有發布過任何版本，只有草稿。');
  expect((await page(world, 'life/nowhere', '?lang=en&asOf=2021-12-31')).told).toContain('There is no such journey');
  expect((await page(world, 'life/nowhere', '?lang=en')).told).toContain('There is no such journey');
  return draft.told;
}, { writes: true });

alike('a path or a thing that is not on the map is said, and the map is drawn as usual', async (world) => {
  const { journey: { paths: [path], stages } } = await world.get('{ journey(id: "life/claim") { paths { slug } stages { steps { touchpoints { touchpoint { slug } } } } } }');
  const step = stages.flatMap(({ steps }: any) => steps).find(({ touchpoints }: any) => touchpoints.length > 0);
  const told = (search: string): Promise<string> => page(world, 'life/claim', `?view=list&lang=en${search}`).then((read) => read.told);
  expect(await told('&path=life/nowhere@x')).toContain('path (allowed: a path of this map, or all)');
  expect(await told('&sel=nothing')).toContain('sel (allowed: a touchpoint or gap of this map)');
  expect((await page(world, 'life/claim', '?view=list&path=x')).told).toContain('path（可用：這張圖的路徑，或 all）');
  for (const search of ['', '&path=all', '&path=first', `&path=${path.slug}`, `&sel=${step.touchpoints[0].touchpoint.slug}`]) expect(await told(search)).not.toContain('Not all of the address was understood');
  return told('&path=x');
});
