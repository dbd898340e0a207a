import type { Browser } from 'playwright-core';
import { axeFindings } from '../support/axeFindings';
import { openBrowser, visit } from '../support/browser';
import { startService, type Service } from '../support/startService';

describe('around a map in a browser', () => {
  let service: Service;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    service = await startService();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  test('the first link skips to the map, where a touchpoint in both lanes is one, whichever side is chosen', async () => {
    const { context, page, offences } = await visit(browser, `${service.address}journeys/securities/whole-customer`, { viewport: { width: 1280, height: 860 }, bypassCSP: true });
    await page.locator('.map-drawing').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到旅程圖');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const focused = (attribute: string): Promise<string> => page.evaluate(`document.activeElement.getAttribute('${attribute}')`);
    const card = await focused('data-card');
    expect(card).not.toBeNull();
    const sides = page.locator(`[data-card="${card}"]`);
    expect(await sides.count()).toBe(2);
    await page.keyboard.press('ArrowDown');
    expect([await focused('data-card'), await focused('data-stop')]).toEqual([card, `${card}@OFFLINE`]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(new URL(page.url()).searchParams.get('sel')).toBe(card);
    expect(await sides.evaluateAll((each) => each.map((side) => side.getAttribute('aria-current')))).toEqual(['true', 'true']);
    expect([await axeFindings(page), offences]).toEqual([[], []]);
    await context.close();
  }, 30_000);

  test.each(['', 'compare', 'journeys/pnc/whole-customer'])('on a phone /%s begins within 200 px', async (path) => {
    const { context, page, offences } = await visit(browser, `${service.address}${path}`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('main h1:not(.hidden)').waitFor();
    expect((await page.locator('main h1').boundingBox())!.y).toBeLessThan(200);
    expect(offences).toEqual([]);
    await context.close();
  }, 30_000);

  test.each(['life/whole-customer', 'bank/whole-customer', 'pnc/whole-customer'])('%s is printed on one page in both languages', async (journey) => {
    for (const lang of ['zh', 'en']) {
      const { context, page } = await visit(browser, `${service.address}journeys/${journey}?lang=${lang}`, { viewport: { width: 1400, height: 900 } });
      await page.locator('.map-drawing').waitFor();
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await context.close();
    }
  }, 60_000);
});
