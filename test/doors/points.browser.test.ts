import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

const point = 'points/securities/trading@app';
const days = 'from=2025-01-01&to=2025-07-01';

/** Sixty answers a month over half a year; two of them from one segment with too few to be shown. */
const answers = Array.from({ length: 360 }, (_, index) => JSON.stringify({
  id: `answer-${index}`, point: 'securities/trading@app', score: [9, 10, 8, 6, 9, 3][index % 6],
  answeredAt: `2025-0${1 + (index % 6)}-${String(1 + (Math.floor(index / 6) % 28)).padStart(2, '0')}T12:00:00+08:00`, segment: index < 2 ? 'rare' : index % 2 === 0 ? 'young' : 'general',
})).join('\n');

describe('a measurement point in a browser', () => {
  let service: Service;
  let browser: Browser;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    service = await startService();
    const satisfied = Array.from({ length: 60 }, (_, index) => JSON.stringify({ id: `csat-${index}`, point: 'site@undetermined', instrument: 'CSAT', score: 1 + (index % 5), answeredAt: `2025-0${1 + (index % 6)}-15T12:00:00+08:00` })).join('\n');
    expect((await fetch(`${service.address}responses?source=csat`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: satisfied })).status).toBe(200);
    const taken = await fetch(`${service.address}responses?source=story`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: answers });
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('360')]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  afterEach(async () => {
    const offences = visits.flatMap((visited) => visited.offences);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(offences).toEqual([]);
  });

  async function open(path: string, options: Parameters<typeof visit>[2] = {}, status = 200): Promise<Page> {
    const visited = await visit(browser, `${service.address}${path}`, { viewport: { width: 1280, height: 900 }, ...options }, status);
    visits.push(visited);
    return visited.page;
  }

  test('tells its scores with interval and n, in each grain, as a table, and what is kept back', async () => {
    const page = await open(`${point}?${days}`);
    await page.getByRole('img', { name: /每月 tNPS.*n 360/ }).waitFor();
    await page.getByRole('link', { name: '季', exact: true }).click();
    await page.waitForURL(/grain=quarter/);
    await page.getByRole('img', { name: /每季 tNPS/ }).waitFor();
    await page.getByRole('button', { name: '數據' }).first().click();
    expect(await page.getByRole('region', { name: /每季 tNPS.*數據/ }).getByRole('row').count()).toBe(3);
    await page.getByText('人數過少，不顯示').first().waitFor();
    await page.getByText('可分辨').or(page.getByText('無法分辨')).first().waitFor();
    await page.goBack();
    await page.getByRole('img', { name: /每月 tNPS/ }).waitFor();
  }, 60_000);

  test('says what to do where nobody answered, and where there is no such point', async () => {
    const page = await open(`${point}?from=2021-01-01&to=2021-03-01`);
    await page.getByRole('heading', { name: '這段期間沒有答覆' }).waitFor();
    const missing = await open('points/life/no-such@app', {}, 404);
    await missing.getByRole('heading', { name: '這個網址沒有頁面' }).waitFor();
    const company = await open('points/life@rnps?lang=en');
    await company.getByText('n not published, no interval').first().waitFor();
  }, 60_000);

  test('tells satisfaction, which is no NPS, without groups and comparisons', async () => {
    const page = await open(`points/site@undetermined?${days}&lang=en`);
    await page.getByRole('img', { name: /Monthly CSAT|CSAT.*n 60/ }).first().waitFor();
    expect(await page.getByText('Detractors').count() + await page.getByRole('heading', { name: 'Periods compared' }).count()).toBe(0);
  }, 60_000);

  test('its charts stand alone as files, and nothing in them is fetched or run', async () => {
    for (const [search, words] of [['', 'tNPS'], ['&chart=distribution&lang=en&theme=dark', 'Promoters'], ['&chart=segments', '客群']] as const) {
      const answer = await fetch(`${service.address}${point}.svg?${days}${search}`);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(text).toContain(words);
      expect(text).not.toMatch(/<script|href=|url\((?!#)|var\(/);
    }
    expect((await fetch(`${service.address}${point}.svg?chart=pie`)).status).toBe(400);
    expect((await fetch(`${service.address}points/life/no-such@app.svg`)).status).toBe(404);
  }, 60_000);

  test('the map shows the score of a card on that day, and leads to its points', async () => {
    const page = await open('journeys/securities/trade-and-settle?asOf=2025-06-30');
    const card = page.locator('[data-touchpoint="securities/trading"]').first();
    await card.waitFor();
    expect(await card.getAttribute('aria-label')).toMatch(/n 1\d\d/);
    await card.click();
    await page.getByRole('dialog').locator('a[href^="/points/securities/trading@app"]').click();
    await page.waitForURL(/points\/securities\/trading@app/);
  }, 60_000);

  test.each<[string, 'light' | 'dark']>([[`${point}?${days}`, 'light'], [`${point}?${days}&lang=en`, 'dark'], [`${point}?from=2021-01-01&to=2021-03-01`, 'light'], ['points/life@rnps', 'dark']])('leaves axe nothing to find at /%s, %s', async (path, colorScheme) => {
    const page = await open(path, { bypassCSP: true, colorScheme });
    await page.locator('.chart, .notice').first().waitFor();
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`))).toEqual([]);
  }, 60_000);
});
