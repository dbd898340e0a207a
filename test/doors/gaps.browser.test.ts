import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { axeFindings } from '../support/axeFindings';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

/** A first view of the page may take so much script, compressed. */
const mostScript = 30_000;

const claim = 'pnc/accident-and-motor-claim';

describe('the page of gaps in a browser', () => {
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

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const visited = await visit(browser, `${service.address}${path}`, { viewport: { width: 1280, height: 860 }, ...options });
    visits.push(visited);
    return visited.page;
  }

  afterEach(async () => {
    // What is no longer wanted, such as the explanation of a mark that the focus has left, is broken off.
    const offences = visits.flatMap((visited) => visited.offences).filter((offence) => offence !== `failed ${service.address}graphql`);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(offences).toEqual([]);
  });

  const items = (page: Page) => page.locator('ol.gap-items > .gap-item');
  const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
  const sheets = async (page: Page, format: 'A3' | 'A4'): Promise<number> => (await page.pdf({ format, landscape: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length;

  test('a gap is found, explained, found again by its address, dismissed, gone from the list, and reopened', async () => {
    const page = await open(`gaps?subsidiary=life&severity=MEDIUM`);
    await items(page).first().waitFor();
    const item = items(page).first();
    const id = (await item.getAttribute('data-item'))!;
    await item.locator('.gap-opens').click();
    await item.getByText('如何結束').waitFor();
    await item.getByText('門檻').waitFor();
    expect(search(page).get('sel')).toBe(id);

    const again = await open(new URL(page.url()).pathname.slice(1) + new URL(page.url()).search);
    await again.locator(`[data-item="${id}"] .explanation`).getByRole('button', { name: '擱置' }).click();
    await again.getByLabel('擱置的理由').fill('另案處理');
    await again.locator('.explanation').getByRole('button', { name: '擱置' }).click();
    await again.locator('.told').getByText('已擱置').waitFor();
    await again.locator('.chosen').getByText('理由：另案處理').waitFor();
    expect(await items(again).locator(`[data-item="${id}"]`).count()).toBe(0);
    await again.getByRole('button', { name: '另擱置 1' }).waitFor();

    await again.locator('.chosen').getByRole('button', { name: '重新開啟' }).click();
    await again.locator('ol.gap-items').locator(`[data-item="${id}"]`).waitFor();
    await again.locator(`[data-item="${id}"]`).getByText('處理紀錄').waitFor();
    expect(await again.locator('.decided li').count()).toBe(2);
  }, 60_000);

  test('by keyboard alone: opened, dismissed with a reason, reopened where the focus is', async () => {
    const page = await open('gaps?subsidiary=bank&severity=HIGH&lang=en');
    await items(page).first().waitFor();
    await items(page).first().locator('.gap-opens').focus();
    await page.keyboard.press('Enter');
    const dismiss = page.locator('.explanation').getByRole('button', { name: 'Dismiss' });
    await dismiss.waitFor();
    for (let steps = 0; steps < 30 && await page.evaluate('document.activeElement.textContent') !== 'Dismiss'; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Why it is dismissed').waitFor();
    await page.keyboard.type('known, and on another list');
    await page.keyboard.press('Enter');
    await page.locator('.chosen').getByText('Reason: known, and on another list').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('gap-opens');
    const reopen = page.locator('.chosen').getByRole('button', { name: 'Reopen' });
    await reopen.focus();
    await page.keyboard.press('Space');
    await page.locator('.told').getByText('reopened').waitFor();
  }, 60_000);

  test('leads to the map, where the same gap is explained at its mark, and to where it stands in the list', async () => {
    const page = await open(`gaps?journey=${claim}&type=CHANNEL_BREAK`);
    await items(page).first().locator('.where a').first().click();
    await page.getByRole('dialog').locator('.explanation').getByText('門檻').waitFor();
    const id = search(page).get('sel')!;
    expect(await page.locator('.gap-mark.is-selected').first().getAttribute('data-gap')).toBe(id);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1920, height: 1000 });
    const row = page.locator('.gap-row').first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('.explanation').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('dialog');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.getAttribute("data-row")')).toBe(await row.getAttribute('data-row'));
  }, 60_000);

  test('the gap of a stage is reached by keyboard, and gaps keep their numbers under a filter', async () => {
    const { gaps } = await service.get('{ gaps(first: 1, filter: { types: [STAGE_EMPTY, OWNERSHIP, COVERAGE] }) { totalCount } }');
    expect(gaps.totalCount).toBeGreaterThan(0);
    const page = await open('journeys/pnc/whole-customer', { viewport: { width: 1920, height: 1000 } });
    await page.locator('.map-drawing').waitFor();
    const marks = page.locator('.map-drawing [data-stage] > g:first-child [data-gap]');
    const numbers = await page.locator('.gap-row .mark').allTextContents();
    if (await marks.count() > 0) {
      const wanted = await marks.first().getAttribute('data-gap');
      await page.locator('.map-drawing a[tabindex="0"]').focus();
      for (let pressed = 0; pressed < 60 && await page.evaluate('document.activeElement.getAttribute("data-gap")') !== wanted; pressed += 1) await page.keyboard.press('g');
      expect(await page.evaluate('document.activeElement.getAttribute("data-gap")')).toBe(wanted);
    }
    const type = (await page.locator('.gap-row .gap-head b').nth(numbers.length - 1).textContent())!;
    await page.locator('.menu summary').click();
    await page.locator('.menu').getByLabel(type, { exact: true }).check();
    const kept = await page.locator('.gap-row .mark').allTextContents();
    expect(kept.length).toBeLessThan(numbers.length);
    expect(kept.at(-1)).toBe(numbers.at(-1));
  }, 60_000);

  test('fits a phone: the page begins within 200 pixels, nothing runs out sideways, a gap is explained', async () => {
    const page = await open('gaps', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await items(page).first().waitFor();
    expect((await page.locator('h1').boundingBox())!.y).toBeLessThan(200);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await items(page).first().locator('.gap-opens').tap();
    await items(page).first().getByText('如何結束').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  }, 60_000);

  test('lists more on demand, and says what there is not', async () => {
    const page = await open('gaps');
    await items(page).nth(49).waitFor();
    expect(await items(page).count()).toBe(50);
    await page.getByRole('button', { name: '再列 50 個' }).click();
    await items(page).nth(99).waitFor();
    const none = await open('gaps?subsidiary=life&severity=HIGH&type=CONFLICT&journey=life/nope&kind=x');
    await none.getByRole('heading', { name: '沒有符合篩選的缺口' }).waitFor();
    expect(await none.locator('.not-understood').textContent()).toMatch(/不認得的字.*journey/);
    await none.locator('.notice').getByRole('button', { name: '清除篩選' }).click();
    await items(none).first().waitFor();
    const gone = await open('gaps?sel=R2FwOm5vbmU');
    await gone.getByRole('heading', { name: '這個缺口已經不在' }).waitFor();
  }, 60_000);

  test('is downloaded with what one sees', async () => {
    const page = await open('gaps?subsidiary=site&severity=MEDIUM&lang=en');
    await items(page).first().waitFor();
    const href = (await page.getByRole('link', { name: 'CSV' }).getAttribute('href'))!;
    expect(href).toBe('/gaps.csv?subsidiary=site&severity=MEDIUM&lang=en');
    const text = await (await fetch(new URL(href, service.address))).text();
    expect(text.trimEnd().split('\r\n').length - 1).toBe(await items(page).count());
  }, 60_000);

  test.each([['A4', 'zh', 4], ['A3', 'zh', 2], ['A4', 'en', 5], ['A3', 'en', 3]] as const)('fifty gaps are printed on %s in %s on at most %s sheets, with day and filters', async (format, lang, most) => {
    const page = await open(`gaps?lang=${lang}&severity=MEDIUM,LOW`);
    await items(page).nth(49).waitFor();
    expect(await sheets(page, format)).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.on-paper').textContent()).toMatch(lang === 'zh' ? /截至 \d{4}-\d\d-\d\d；.*嚴重度：中、低/ : /As of \d{4}-\d\d-\d\d; .*Severity: medium, low/);
    expect(await page.locator('.filters').isVisible()).toBe(false);
  }, 60_000);

  test('takes little script', async () => {
    const markup = await (await fetch(`${service.address}gaps`)).text();
    const scripts = [...markup.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address]) => new URL(address!, service.address));
    const sizes = await Promise.all(scripts.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostScript);
  });

  test.each([['zh', 'light'], ['zh', 'dark'], ['en', 'light'], ['en', 'dark']] as const)('axe finds nothing with a gap explained (%s, %s)', async (lang, colorScheme) => {
    const page = await open(`gaps?lang=${lang}&severity=HIGH`, { bypassCSP: true, colorScheme });
    await items(page).first().locator('.gap-opens').click();
    await page.locator('.explanation .decisions').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
