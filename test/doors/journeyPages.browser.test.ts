import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { axeFindings } from '../support/axeFindings';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

const subsidiaries = ['國泰人壽', '國泰世華銀行', '國泰產險', '國泰綜合證券', '國泰投信'];
const claim = 'journeys/pnc/accident-and-motor-claim';

/** A first view of a map may take so much script, compressed. */
const mostScript = 100_000;

describe('the board and the maps in a browser', () => {
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

  async function open(path: string, options: BrowserContextOptions = {}, status = 200): Promise<Page> {
    const visited = await visit(browser, `${service.address}${path}`, { viewport: { width: 1280, height: 860 }, ...options }, status);
    visits.push(visited);
    return visited.page;
  }

  afterEach(async () => {
    // The explanation of a mark that somebody has left for another is broken off.
    const offences = visits.flatMap((visited) => visited.offences).filter((offence) => offence !== `failed ${service.address}graphql`);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(offences).toEqual([]);
  });

  const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
  const focused = (page: Page): Promise<string | null> => page.evaluate<string | null>('document.activeElement.getAttribute("data-card") ?? document.activeElement.getAttribute("data-gap")');

  test('leads from the board to a journey, to a gap, through a filter, to the other language', async () => {
    const page = await open('');
    await page.locator('.board .name').first().waitFor();
    expect(await page.locator('.board .name').allTextContents()).toEqual(subsidiaries);
    expect(await page.locator('.head-line h2').textContent()).toMatch(/只有 5 個有名字/);

    await page.getByRole('link', { name: '車險事故理賠' }).click();
    await page.locator('.map-drawing').waitFor();
    expect(await page.locator('h1').textContent()).toBe('車險事故理賠');

    const broken = page.locator('.map-drawing [data-break] [data-gap]').first();
    const gap = (await broken.getAttribute('data-gap'))!;
    await broken.click();
    const popover = page.getByRole('dialog');
    expect(await popover.locator('h2').textContent()).toBe('通路斷點・高');
    await popover.getByText('門檻').waitFor();
    expect(search(page).get('sel')).toBe(gap);
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'detached' });
    // The pointer that rests on the mark does not open it again.
    await page.waitForTimeout(400);
    expect(await popover.count()).toBe(0);

    await page.locator('.menu summary').click();
    await page.getByLabel('通路斷點', { exact: true }).check();
    await page.keyboard.press('Escape');
    expect(search(page).get('gap')).toBe('CHANNEL_BREAK');
    expect(await page.locator('.card.is-filtered-out').count()).toBeGreaterThan(0);
    await page.goBack();
    expect(search(page).get('gap')).toBeNull();
    expect(await page.locator('.card.is-filtered-out').count()).toBe(0);

    await page.getByRole('link', { name: '比較', exact: true }).click();
    await page.getByLabel('旅程 B', { exact: true }).selectOption('life/claim');
    await page.locator('[role=graphics-document]').waitFor();
    expect(page.url()).toBe(`${service.address}compare?left=pnc/accident-and-motor-claim&right=life/claim`);

    await page.getByRole('link', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Compare journeys' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: /^Roadside assistance/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Accident and motor claim' }).waitFor();
    expect(await page.getByRole('link', { name: 'Compare' }).getAttribute('href')).toBe('/compare?left=pnc/accident-and-motor-claim&lang=en');
    const href = await page.getByRole('link', { name: 'SVG' }).getAttribute('href');
    expect(href).toBe('/journeys/pnc/accident-and-motor-claim.svg?lang=en');
    const file = await fetch(new URL(href!, service.address));
    expect(file.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await file.text()).toContain('Roadside assistance');
  });

  test('what a filter hides is said to be hidden, not missing', async () => {
    for (const view of ['map', 'list']) {
      const page = await open(`${claim}?prov=reported&hide=1&view=${view}`);
      await page.getByText('篩選隱藏').first().waitFor();
      expect(await page.locator('.map-drawing .card, .list-view .item').count()).toBe(1);
      expect(await page.locator('main').getByText('尚未登錄').count()).toBe(0);
      expect(await page.locator('.map-drawing [data-empty]').count()).toBe(0);
    }
  });

  test('shows the map without script', async () => {
    const page = await open(`${claim}?lang=en`, { javaScriptEnabled: false });
    const drawn = page.locator('.no-script-map img');
    expect(await drawn.getAttribute('src')).toBe('/journeys/pnc/accident-and-motor-claim.svg?lang=en');
    expect((await drawn.boundingBox())!.height).toBeGreaterThan(400);
    expect(await page.locator('.skeleton').isVisible()).toBe(false);
  });

  test('the list selects the place, and a mark its row', async () => {
    const page = await open(`${claim}?lang=en`, { viewport: { width: 1920, height: 1080 } });
    const row = page.locator('.gap-row').nth(2);
    await row.click();
    expect(await row.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.gap-mark.is-selected').count()).toBeGreaterThan(0);
    await page.locator('.map-drawing [data-break] [data-gap]').first().click();
    expect(await row.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.gap-row[aria-pressed=true]').count()).toBe(1);
  });

  test('a decision about a gap is kept, and shows wherever the gap does', async () => {
    const page = await open('journeys/site/invest?lang=en', { viewport: { width: 1920, height: 1080 } });
    const row = page.locator('.gap-row').first();
    await row.click();
    await page.locator('.gap-mark.is-selected').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await page.getByLabel('Assign to').fill('Fund Operations');
    await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    await row.getByText('assigned: Fund Operations').waitFor();
    await page.reload();
    await page.locator('.gap-row').first().getByText('assigned: Fund Operations').waitFor();
  });

  test('is walked with the keyboard: one tab stop, arrows, the next gap, and back to where one was', async () => {
    const page = await open(claim);
    await page.locator('.map-drawing a[tabindex="0"]').waitFor();
    expect(await page.locator('.map-drawing [tabindex="0"]').count()).toBe(1);
    await page.locator('.map-drawing a[tabindex="0"]').focus();
    const first = await focused(page);
    await page.keyboard.press('ArrowRight');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('g');
    const marked = await focused(page);
    expect(marked).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(marked);
    const ends: (string | null)[] = [];
    for (const key of ['End', 'PageUp', 'PageDown', 'Home', 'p']) {
      await page.keyboard.press(key);
      ends.push(await focused(page));
    }
    expect(ends).toEqual([
      'pnc/accident-and-motor-claim/close/1#pnc/motor-claim-closed', 'pnc/accident-and-motor-claim/status/1#pnc/claim-status-online',
      'pnc/accident-and-motor-claim/close/1#pnc/motor-claim-closed', first, 'pnc/accident-and-motor-claim/at-the-scene/2#pnc/roadside-assistance',
    ]);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: '鍵盤操作' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(ends.at(-1));
    await page.keyboard.press('/');
    await page.keyboard.type('roadside');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.card.is-selected').waitFor();
    expect(search(page).get('sel')).toContain('roadside');
  });

  test('keeps the last drawing while the service is away, and goes on when it is back', async () => {
    const { context, page } = await visit(browser, `${service.address}${claim}`);
    await page.locator('.map-drawing').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('#as-of').fill('2023-06-30');
    await page.getByRole('alert').getByText('連不上 Waymark 服務').waitFor();
    expect(await page.locator('.map-drawing').count()).toBe(1);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '現在重試' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await context.close();
  });

  test('offers a picture exactly where the service can draw one', async () => {
    const page = await open('journeys/life/claim?lang=en');
    await page.getByRole('link', { name: 'SVG' }).waitFor();
    const { status } = await fetch(`${service.address}journeys/life/claim.png`);
    expect([200, 501]).toContain(status);
    expect(await page.getByRole('link', { name: 'PNG' }).count()).toBe(status === 200 ? 1 : 0);
  });

  test('says what there is not, and where to go', async () => {
    const page = await open('journeys/pnc/no-such-journey', {}, 404);
    await page.getByRole('heading', { name: '這個網址沒有頁面' }).waitFor();
    await page.getByRole('link', { name: '回到集團總覽' }).click();
    await page.locator('.board').waitFor();
  });

  test('says what to do where the registry is empty', async () => {
    const empty = await startService({ WAYMARK_SEED: '0' });
    const { context, page, offences } = await visit(browser, empty.address);
    await page.getByText('npx waymark seed').waitFor();
    expect(offences).toEqual([]);
    await context.close();
    await empty.stop();
  });

  test('prints one sheet with the gaps by their numbers', async () => {
    const page = await open(claim, { colorScheme: 'dark' });
    await page.locator('.map-drawing').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.print-sheet .map-drawing').isVisible()).toBe(true);
    expect(await page.locator('.print-gaps li').count()).toBe(await page.locator('.gap-row').count());
    expect(await page.locator('.top').isVisible()).toBe(false);
  });

  test.each(['zh', 'en'])('prints the longest journey on one sheet (%s)', async (lang) => {
    const page = await open(`journeys/pnc/whole-customer?lang=${lang}`);
    await page.locator('.map-drawing').waitFor();
    const sheets = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g);
    expect(sheets).toHaveLength(1);
  });

  test('a first view of a map takes little script', async () => {
    const markup = await (await fetch(`${service.address}${claim}`)).text();
    const scripts = [...markup.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address]) => new URL(address!, service.address));
    expect(scripts).toHaveLength(1);
    const sizes = await Promise.all(scripts.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostScript);
  });

  const views = ['', claim, `${claim}?view=list`].flatMap((path) => (['light', 'dark'] as const).flatMap((theme) => (['zh', 'en'] as const).map((lang) => [path, theme, lang] as const)));

  test.each(views)('axe finds nothing at /%s (%s, %s)', async (path, colorScheme, lang) => {
    const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, { bypassCSP: true, colorScheme });
    await page.locator('.board, .map-drawing, .list-view').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
