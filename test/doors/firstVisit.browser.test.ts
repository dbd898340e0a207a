import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { axeFindings } from '../support/axeFindings';
import { openBrowser, visit, type Visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

/** The board may take so much script, compressed. */
const mostScript = 28_000;

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the first hour of a newcomer', () => {
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

  beforeEach(() => service.get('mutation { removeIllustrativeAnswers { count } }'));

  afterEach(async () => {
    // What is no longer wanted is broken off.
    const offences = visits.flatMap((visited) => visited.offences).filter((offence) => offence !== `failed ${service.address}graphql`);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(offences).toEqual([]);
  });

  const focusedText = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.textContent + (document.activeElement.getAttribute("aria-label") ?? "")');

  /** Goes on with Tab until what has the focus is called so; answers after how many stops. */
  async function tabTo(page: Page, name: RegExp, most: number): Promise<number> {
    for (let stops = 1; stops <= most; stops += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await focusedText(page))) return stops;
    }
    throw new Error(`no ${name} within ${most} stops`);
  }

  /** How somebody acts on a page: with what, and how. */
  interface Hand {
    options: BrowserContextOptions;
    act(page: Page, role: 'button' | 'link', name: RegExp): Promise<void>;
    write(page: Page, text: string): Promise<void>;
  }

  const mouse: Hand = {
    options: {},
    act: (page, role, name) => page.getByRole(role, { name }).first().click(),
    write: (page, text) => page.getByLabel('擱置的理由').fill(text),
  };

  const keyboard: Hand = {
    options: {},
    async act(page, _role, name) {
      await tabTo(page, name, 120);
      await page.keyboard.press('Enter');
    },
    write: (page, text) => page.keyboard.type(text),
  };

  const finger: Hand = { options: phone, act: (page, role, name) => page.getByRole(role, { name }).first().tap(), write: mouse.write };

  test.each([['by mouse', mouse], ['by keyboard alone', keyboard], ['on a phone', finger]] as const)('%s: illustrative answers in, a gap found on the board and explained, the same by its address, decided, gone from the list, the answers out again', async (_, { options, act, write }) => {
    const page = await open('', options);
    await page.locator('.board .name').first().waitFor();
    await page.locator('.doors').waitFor();
    await page.locator('.offer').waitFor();
    await act(page, 'button', /^放進示意答覆/);
    await page.locator('.illustrative-band').waitFor({ timeout: 60_000 });
    await page.locator('.scores .value').first().waitFor();
    expect(await page.locator('.scores').first().textContent()).toMatch(/rNPS.*\[−?\d+, −?\d+\] n \d+.*示意/);

    await act(page, 'link', /^\D*\d+\s*中$/);
    await page.locator('ol.gap-items .gap-opens').first().waitFor();
    expect(new URL(page.url()).searchParams.get('severity')).toBe('MEDIUM');
    const title = (await page.locator('ol.gap-items .gap-opens').first().textContent())!;
    await act(page, 'button', new RegExp(title.slice(-12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    await page.locator('.explanation .decisions').first().waitFor();
    const gap = new URL(page.url()).searchParams.get('sel')!;

    const again = await open(new URL(page.url()).pathname.slice(1) + new URL(page.url()).search, options);
    await again.locator(`[data-item="${gap}"] .explanation .decisions`).waitFor();
    await act(again, 'button', /^擱置$/);
    await again.getByLabel('擱置的理由').waitFor();
    await write(again, '另案處理');
    if (options === keyboard.options && write === keyboard.write) await again.keyboard.press('Enter');
    else await act(again, 'button', /^擱置$/);
    await again.locator('.told').getByText('已擱置').waitFor();
    await again.locator(`ol.gap-items [data-item="${gap}"]`).waitFor({ state: 'detached' });

    await again.goto(service.address);
    await again.locator('.illustrative-band').waitFor();
    await act(again, 'button', /^取出示意答覆/);
    await again.locator('.illustrative-band').waitFor({ state: 'detached', timeout: 60_000 });
    await again.locator('.offer').waitFor();
    const { illustrativeAnswers, gapSummary } = await service.get('{ illustrativeAnswers { count } gapSummary(by: [], filter: { standings: [DISMISSED] }) { count } }');
    expect([illustrativeAnswers.count, gapSummary.length]).toEqual([0, 1]);
    const { version } = (await service.get('query ($id: ID!) { gap(id: $id) { version } }', { id: gap })).gap;
    await service.get('mutation ($id: ID!, $version: Int!) { reopenGap(id: $id, expectedVersion: $version) { id } }', { id: gap, version });
  }, 240_000);

  test('is closed for good, and found again', async () => {
    const page = await open('?lang=en');
    await page.locator('.doors').waitFor();
    expect(await page.locator('.doors a').evaluateAll((doors) => doors.map((door: any) => door.getAttribute('href')))).toEqual([expect.stringMatching(/^\/journeys\/.+lang=en$/), '/graphql?for=bi', '/graphql?for=admin']);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('.doors').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.board .name').first().waitFor();
    expect(await page.locator('.doors').count()).toBe(0);
    await page.getByRole('button', { name: 'Where to begin' }).click();
    await page.locator('.doors').waitFor();
  });

  test('fits a phone, is printed on few sheets, and takes little script', async () => {
    const page = await open('', phone);
    await page.locator('.board .name').first().waitFor();
    expect((await page.locator('main > *').first().boundingBox())!.y).toBeLessThan(200);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    for (const lang of ['zh', 'en']) {
      const wide = await open(`?lang=${lang}`);
      await wide.locator('.board .name').first().waitFor();
      const printed = await wide.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(printed.toString('latin1').match(/\/Type \/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(2);
    }
    const markup = await (await fetch(service.address)).text();
    const scripts = [...markup.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address]) => new URL(address!, service.address));
    const sizes = await Promise.all(scripts.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostScript);
  }, 60_000);

  test.each([['zh', 'light'], ['zh', 'dark'], ['en', 'light'], ['en', 'dark']] as const)('axe finds nothing (%s, %s)', async (lang, colorScheme) => {
    const page = await open(`?lang=${lang}`, { bypassCSP: true, colorScheme });
    await page.locator('.doors').waitFor();
    await page.locator('.offer').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 60_000);
});
