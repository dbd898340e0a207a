import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

const claims = 'left=life/claim&right=pnc/personal-lines-claim';

describe('two journeys compared in a browser', () => {
  let service: Service;
  let browser: Browser;
  let visits: Visit[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    service = await startService();
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

  const drawing = (page: Page) => page.locator('[role=graphics-document]');

  test('are chosen, drawn with what differs in a sentence, narrowed to the differences, and told in English', async () => {
    const page = await open('compare');
    await page.getByRole('heading', { name: '選兩段旅程來比較' }).waitFor();
    await page.getByLabel('旅程 A', { exact: true }).selectOption('life/claim');
    await page.getByLabel('旅程 B', { exact: true }).selectOption('pnc/personal-lines-claim');
    await drawing(page).waitFor();
    expect(new URL(page.url()).search).toBe(`?${claims}`);
    expect(await page.getByRole('status').filter({ hasText: '依原型對齊' }).textContent()).toBe('依原型對齊，逐欄：相同 2、有差異 3、只在 A 4、只在 B 3；9 個階段中 3 個兩者都有。');
    await page.getByRole('group', { name: '緊急協助：只有國泰產險有「緊急協助」；國泰人壽的「申請」沒有' }).waitFor();
    expect(await page.getByRole('link', { name: /^線上理賠/ }).count()).toBe(2);
    await page.getByRole('button', { name: '只看差異' }).click();
    await page.waitForURL(/only=differences/);
    expect(await page.getByRole('link', { name: /^線上理賠/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'EN' }).click();
    await page.getByRole('group', { name: 'Emergency assistance: Only Cathay Century Insurance has "Emergency assistance"; "Apply" at Cathay Life Insurance has none' }).waitFor();
    await page.goBack();
    await page.goBack();
    expect(await page.getByRole('link', { name: /^線上理賠/ }).count()).toBe(2);
  }, 60_000);

  test('prints the drawing on one sheet of A3 and the scores on as many as they need', async () => {
    const page = await open(`compare?${claims}`);
    await drawing(page).waitFor();
    await page.getByRole('table').waitFor();
    const pdf = (await page.pdf({ format: 'A3', landscape: true, preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  }, 60_000);

  test('are one stop for the Tab key, and walked with arrows', async () => {
    const page = await open(`compare?${claims}`);
    await drawing(page).waitFor();
    expect(await drawing(page).locator('a[tabindex="0"]').count()).toBe(1);
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("data-touchpoint")');
    await drawing(page).locator('a[tabindex="0"]').focus();
    const seen = [await focused()];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'd', 'End']) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual(['life/claim-through-agent-or-counter', 'pnc/accident-report-by-phone', 'pnc/accident-report-and-claim-online', 'life/online-claim-and-claim-status', 'pnc/overseas-emergency-assistance', 'pnc/personal-lines-claim-closed']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/journeys\/pnc\/personal-lines-claim\?sel=pnc\/personal-lines-claim-closed/);
  }, 60_000);

  test('may be one journey at two dates, a table, and change places', async () => {
    const page = await open('compare?left=life/claim&right=life/claim&leftAsOf=2022-01-01');
    await page.getByText('依原型對齊：兩者完全相同。').waitFor();
    await page.getByRole('heading', { name: /分數比較/ }).waitFor();
    await page.goto(`${service.address}compare?${claims}&view=table`);
    await page.getByRole('row', { name: /緊急協助/ }).waitFor();
    expect(await page.getByRole('region', { name: '比較表', exact: true }).getByRole('row').count()).toBe(13);
    await page.getByRole('region', { name: '分數比較表' }).waitFor();
    await page.getByRole('button', { name: '對調' }).click();
    await page.waitForURL(/left=pnc\/personal-lines-claim&right=life\/claim/);
    await page.getByRole('row', { name: /緊急協助.*只在 A/ }).waitFor();
    await page.waitForLoadState('networkidle');
  }, 60_000);

  test('say what to do where there is no such journey, and no version on that day', async () => {
    for (const [search, status] of [['left=life/no-such&right=life/claim', 404], ['left=life/claim&right=life/claim&leftAsOf=2001-01-01', 200]] as const) {
      const page = await open(`compare?${search}`, {}, status);
      await page.getByRole('alert').filter({ hasText: 'NOT_FOUND' }).waitFor();
    }
  }, 60_000);

  test('stand alone as a file in either language and theme, and nothing in it is fetched or run', async () => {
    for (const [search, words] of [['&lang=en&theme=dark', 'Emergency assistance'], ['&only=differences&width=1800', '緊急協助']] as const) {
      const answer = await fetch(`${service.address}compare.svg?${claims}${search}`);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(text).toContain(words);
      expect(text).not.toMatch(/<script|href=|url\((?!#)|var\(/);
    }
    expect((await fetch(`${service.address}compare.svg?left=life/claim`)).status).toBe(400);
    expect((await fetch(`${service.address}compare.svg?left=life/claim&right=life/no-such`)).status).toBe(404);
  }, 60_000);

  test.each<[string, 'light' | 'dark']>([[`?${claims}`, 'light'], [`?${claims}&lang=en`, 'dark'], [`?${claims}&view=table`, 'light'], ['', 'dark']])('leave axe nothing to find at /compare%s, %s', async (search, colorScheme) => {
    const page = await open(`compare${search}`, { bypassCSP: true, colorScheme });
    await page.locator(search === '' ? '.notice' : search.includes('table') ? 'tbody tr' : '[role=graphics-document]').first().waitFor();
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`))).toEqual([]);
  }, 60_000);
});
