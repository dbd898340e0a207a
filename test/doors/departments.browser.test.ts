import type { Browser, Page } from 'playwright-core';
import { axeFindings } from '../support/axeFindings';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

const department = 'departments/life/claims';

const answers = Array.from({ length: 120 }, (_, index) => {
  const at = new Date(Date.now() - (1 + (index % 40)) * 86_400_000).toISOString();
  return { id: `answer-${index}`, score: [9, 10, 8, 6, 9, 3][index % 6], answeredAt: at };
});

describe('a department in a browser', () => {
  let service: Service;
  let browser: Browser;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    service = await startService();
    const { departments } = await service.get('{ departments(first: 100) { nodes { slug touchpoints(first: 100) { nodes { measurementPoints { slug } } } } } }');
    const point = departments.nodes.find(({ slug }: any) => slug === 'life/claims').touchpoints.nodes.flatMap(({ measurementPoints }: any) => measurementPoints)[0]?.slug;
    if (!point) return;
    const taken = await fetch(`${service.address}responses?source=story`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: answers.map((each) => JSON.stringify({ ...each, point })).join('\n') });
    expect(taken.status).toBe(200);
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

  test('says what it owns, its gaps and its scores as the API tells them', async () => {
    const page = await open(department);
    const { department: told, gaps } = await service.get('{ department(id: "life/claims") { name { zh en } touchpoints(first: 100) { totalCount nodes { name { zh } score { value n } } } } gaps(first: 1, filter: { owners: ["life/claims"], standings: [OPEN, ACKNOWLEDGED, ASSIGNED] }) { totalCount } }');
    await page.getByRole('heading', { level: 1, name: told.name.zh }).waitFor();
    expect(await page.locator('.owned tbody tr').count()).toBe(told.touchpoints.totalCount);
    for (const { name } of told.touchpoints.nodes) expect(await page.locator('.owned').textContent()).toContain(name.zh);
    if (gaps.totalCount > 0) expect(await page.getByRole('link', { name: `全部 ${gaps.totalCount} 個缺口` }).getAttribute('href')).toBe('/gaps?owner=life/claims');
    const scored = told.touchpoints.nodes.find(({ score }: any) => score.value !== null);
    if (scored) expect(await page.locator('.owned').textContent()).toContain(`n ${scored.score.n}`);
  }, 60_000);

  test.each([['zh', 'light', 1280], ['en', 'dark', 1280], ['zh', 'light', 390], ['en', 'dark', 390]] as const)('axe finds nothing, and nothing is cut off: %s %s %i', async (lang, theme, width) => {
    const page = await open(`${department}?lang=${lang}&theme=${theme}`, { viewport: { width, height: 900 }, bypassCSP: true });
    await page.locator('.owned').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }, 60_000);

  test('the search leads there, by keyboard alone', async () => {
    const page = await open('');
    await page.locator('.board').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('智能客服中心');
    const hit = page.getByRole('option', { name: /智能客服中心.*單位/ });
    await hit.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/departments\/life\/smart-service-centre/);
    await page.getByRole('heading', { level: 1, name: '智能客服中心' }).waitFor();
  }, 60_000);

  test('the search answers the contact centre with what it covers, and leads to it', async () => {
    const page = await open('?lang=en');
    await page.locator('.board').waitFor();
    await page.getByRole('combobox').fill('contact centre');
    const hit = page.getByRole('option', { name: /Contact centre.*Archetype.*covers \d+ touchpoints/ });
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(/graphql\?example=contact-centre&archetype=contact-centre&text=Contact%20centre/);
    await page.getByText('"Contact centre"').first().waitFor();
  }, 60_000);

  test('a former slug leads on, what is not there is said to be missing', async () => {
    await service.get(`mutation { changeSlug(id: "Department:life/claims", slug: "life/claims-desk", expectedVersion: 1) { slug } }`);
    const led = await fetch(`${service.address}${department}?lang=en`, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([308, '/departments/life/claims-desk?lang=en']);
    expect((await fetch(`${service.address}departments/life/nobody`)).status).toBe(404);
  }, 60_000);
});
