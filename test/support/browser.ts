import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const places = [process.env.WAYMARK_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromiumHere = places.find((place) => place !== undefined && existsSync(place));

export function openBrowser(): Promise<Browser> {
  if (chromiumHere === undefined) throw new Error('no Chromium is installed: apt-get install chromium, or set WAYMARK_CHROMIUM to its path');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath: chromiumHere, headless: true, args });
}

export interface Visit {
  context: BrowserContext;
  page: Page;
  /** What a page should never do: ask another origin, break its policy, log an error, throw. */
  offences: string[];
}

/** A person's first visit: nothing kept from another one. @param status with what the page itself is answered */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}, status = 200): Promise<Visit> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const offences: string[] = [];
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin) offences.push(`asked ${url.href}`);
  });
  page.on('requestfailed', (request) => offences.push(`failed ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !(status !== 200 && response.request().isNavigationRequest())) offences.push(`${response.status()} ${response.url()}`);
  });
  // A breach of the content security policy is logged as an error, too.
  page.on('console', (message) => {
    const isOwnStatus = status !== 200 && message.location().url === page.url() && message.text().includes(`status of ${status}`);
    if (!isOwnStatus && (message.type() === 'error' || message.type() === 'warning')) offences.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => offences.push(`threw ${error.message}`));
  const answered = await page.goto(address);
  if (answered?.status() !== status) offences.push(`${answered?.status()} in place of ${status} ${address}`);
  return { context, page, offences };
}
