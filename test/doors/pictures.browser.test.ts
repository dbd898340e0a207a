import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { difference, enterIllustrative, fileOf, pictures, take } from '../support/pictures';
import { seededFolder, startService, type Service } from '../support/startService';

/** So much of a picture may look otherwise, by another version of the browser. */
const mostDifferent = 0.01;

describe('the pictures of README', () => {
  let service: Service;
  let browser: Browser;

  beforeAll(async () => {
    const folder = await seededFolder();
    service = await startService({ WAYMARK_DATA: folder });
    enterIllustrative(folder);
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  test.each(pictures.map((picture) => [picture.name, picture] as const))('%s looks as the page does (WAYMARK_TAKE_PICTURES=1 takes it anew)', async (_, picture) => {
    const now = await take(browser, service.address, picture);
    if (process.env.WAYMARK_TAKE_PICTURES === '1') writeFileSync(fileOf(picture), now);
    const page = await browser.newPage();
    expect(await difference(page, readFileSync(fileOf(picture)), now)).toBeLessThan(mostDifferent);
    // Another page would not pass.
    const other = pictures.find(({ name }) => name !== picture.name)!;
    expect(await difference(page, readFileSync(fileOf(other)), now)).toBeGreaterThan(5 * mostDifferent);
    await page.close();
  }, 60_000);
});
