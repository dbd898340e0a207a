import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from '../support/browser';
import { axeFindings } from '../support/axeFindings';
import { startService, type Service } from '../support/startService';

type Editor = 'query-editor' | 'editor-tool' | 'response';

/** The text of one of the explorer's editors. (In quotes, since these tests are not compiled for a browser.) */
const textIn = (page: Page, editor: Editor): Promise<string> => page.evaluate<string>(`document.querySelector('.graphiql-${editor} .CodeMirror')?.CodeMirror.getValue() ?? ''`);

const patienceMs = 10_000;

/** Looks again until it is as wanted; at the end of its patience, what it saw last. */
async function until<Value>(look: () => Promise<Value>, wanted: (seen: Value) => boolean): Promise<Value> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (wanted(seen) || Date.now() > end) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function expectText(page: Page, editor: Editor, part: string): Promise<void> {
  expect(await until(() => textIn(page, editor), (text) => text.includes(part))).toContain(part);
}

const runQuery = (page: Page): Promise<void> => page.getByRole('button', { name: /^Execute query/ }).click();

/** Opens the group in which an example stands. */
async function reveal(page: Page, example: string): Promise<void> {
  const link = page.locator(`[data-example="${example}"]`);
  if (!(await link.isVisible())) await page.locator(`details:has([data-example="${example}"]) summary`).click();
  await link.waitFor();
}

async function choose(page: Page, example: string): Promise<void> {
  await reveal(page, example);
  await page.locator(`[data-example="${example}"]`).click();
}

describe('the explorer in a browser', () => {
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

  async function open(path: string): Promise<Page> {
    const visited = await visit(browser, `${service.address}${path}`);
    visits.push(visited);
    return visited.page;
  }

  afterEach(async () => {
    const offences = visits.flatMap((visited) => visited.offences);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits = [];
    expect(offences).toEqual([]);
  });

  test('is reached from the board by an example', async () => {
    const page = await open('');
    await page.locator('.board').waitFor();
    await page.locator('.queries a[href="/graphql"]').click();
    await expectText(page, 'query-editor', 'query JourneyMap');
    await runQuery(page);
    await expectText(page, 'response', '"stages": [');
    expect(await textIn(page, 'response')).not.toContain('"errors"');
  });

  test('opens an example on the journey that the address names', async () => {
    const page = await open('graphql?example=journey-map&journey=pnc%2Frenew');
    await expectText(page, 'editor-tool', '"journey": "pnc/renew"');
    await runQuery(page);
    await expectText(page, 'response', '"zh": "續保"');
  });

  test('opens on the journey map, and every example of the list runs', async () => {
    const page = await open('graphql');
    await expectText(page, 'query-editor', 'query JourneyMap');
    const names = await page.locator('[data-example]').evaluateAll((links) => links.map((link) => link.getAttribute('data-example')!));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await choose(page, name);
      expect(new URL(page.url()).search).toBe(`?example=${name}`);
      expect(await until(() => page.locator('[data-example][aria-current]').getAttribute('data-example'), (chosen) => chosen === name)).toBe(name);
      expect(await textIn(page, 'response')).toBe('');
      await runQuery(page);
      await expectText(page, 'response', '"data"');
      expect([name, /"errors"/.test(await textIn(page, 'response'))]).toEqual([name, false]);
    }
  });

  test('keeps what somebody wrote: an example then opens in a tab of its own', async () => {
    const page = await open('graphql');
    await expectText(page, 'query-editor', 'query');
    await page.getByRole('button', { name: 'New tab' }).click();
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.type('query Mine { __typename');
    await page.getByRole('tab', { name: 'Mine' }).waitFor();
    await choose(page, 'touchpoints');
    await expectText(page, 'query-editor', 'query Touchpoints');
    await page.getByRole('tab', { name: 'Mine' }).click();
    await expectText(page, 'query-editor', 'query Mine { __typename');
  });

  test('is used with the keyboard alone', async () => {
    const page = await open('graphql');
    await expectText(page, 'query-editor', 'query JourneyMap');
    await page.locator('[data-audience="bi"] summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-example="touchpoints"]').focus();
    await page.keyboard.press('Enter');
    await expectText(page, 'query-editor', 'query Touchpoints');
  });

  test('groups the examples by who asks, each with its sentence in both languages; the address opens a group', async () => {
    const page = await open('graphql?for=bi');
    await expectText(page, 'query-editor', 'query CompareScores');
    expect(await page.locator('details[open]').evaluateAll((groups) => groups.map((group) => group.getAttribute('data-audience')))).toEqual(['bi']);
    expect(await page.locator('summary').allTextContents()).toEqual(['顧問 Consultants', '分析（BI） Analysis (BI)', '管理 Administration']);
    expect(await page.locator('[data-example="coverage"]').innerText()).toMatch(/分子分母都給。\s+Shares with an owner/);
    expect(await page.locator('.note').innerText()).toMatch(/NPS 不可平均/);
  });

  test('at 390 wide the groups stand above the editors, which have the room once an example is chosen', async () => {
    const visited = await visit(browser, `${service.address}graphql`, { viewport: { width: 390, height: 844 } });
    visits.push(visited);
    const { page } = visited;
    await expectText(page, 'query-editor', 'query JourneyMap');
    expect(await page.locator('details[open]').count()).toBe(0);
    await choose(page, 'changes-since');
    await expectText(page, 'query-editor', 'query ChangesSince');
    expect(await page.locator('details[open]').count()).toBe(0);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each(['light', 'dark'] as const)('has nothing against it in accessibility (%s)', async (colorScheme) => {
    const { context, page } = await visit(browser, `${service.address}graphql?for=bi`, { bypassCSP: true, colorScheme });
    await page.locator('details[open] .note').waitFor();
    for (const part of ['.bar', '.examples']) expect(await axeFindings(page, part)).toEqual([]);
    await context.close();
  });
});
