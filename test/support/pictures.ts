import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { compiledService } from './compiled';

/** A picture of README: what it shows and how wide the page is. All are of one day, so that they change with the pages alone. */
export interface Picture {
  name: string;
  path: string;
  width: number;
  height: number;
  /** What stands on the page once it is drawn. */
  drawn: string;
}

const asOf = '2026-11-30';

export const pictures: Picture[] = [
  { name: 'board', path: `?lang=en&theme=light&asOf=${asOf}`, width: 1440, height: 1300, drawn: '.board .name' },
  { name: 'map', path: `journeys/pnc/accident-and-motor-claim?lang=en&theme=light&asOf=${asOf}`, width: 1440, height: 900, drawn: '.map-drawing .card' },
];

export const fileOf = ({ name }: Picture): string => join(__dirname, '..', 'pictures', `${name}.png`);

/** The same invented answers each time; a service that runs on the folder takes them. */
export function enterIllustrative(folder: string): void {
  const options = ['generate', '--answers', '12000', '--from', '2025-01-01', '--to', asOf, '--seed', '1'];
  const { status, stderr } = spawnSync(process.execPath, [join(compiledService(), 'cli.js'), ...options], { env: { PATH: process.env.PATH, WAYMARK_DATA: folder }, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** One font on every machine: the one with which pictures of maps are drawn. */
function fontFaces(): string {
  const fonts = join(createRequire(__filename).resolve('@expo-google-fonts/noto-sans-tc/package.json'), '..');
  return [['400', '400Regular/NotoSansTC_400Regular.ttf'], ['600', '600SemiBold/NotoSansTC_600SemiBold.ttf']].map(([weight, file]) =>
    `@font-face { font-family: "Noto Sans TC"; font-weight: ${weight}; src: url(data:font/ttf;base64,${readFileSync(join(fonts, file!)).toString('base64')}); }`).join('\n');
}

export async function take(browser: Browser, address: string, { path, width, height, drawn }: Picture): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    await page.addStyleTag({ content: fontFaces() });
    await page.locator(drawn).first().waitFor();
    await page.evaluate('document.fonts.ready');
    await page.waitForLoadState('networkidle');
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** The share of fields, eight pixels wide and high, whose brightness differs visibly between two pictures; 1 where their sizes differ. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const asAddress = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;
  return page.evaluate(`(async ([one, other]) => {
    const load = (src) => new Promise((done, failed) => { const image = new Image(); image.onload = () => done(image); image.onerror = failed; image.src = src; });
    const images = await Promise.all([one, other].map(load));
    if (images[0].width !== images[1].width || images[0].height !== images[1].height) return 1;
    const [a, b] = images.map((image) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.ceil(image.width / 8), Math.ceil(image.height / 8)];
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return context.getImageData(0, 0, canvas.width, canvas.height).data;
    });
    let differing = 0;
    for (let at = 0; at < a.length; at += 4) if (Math.max(...[0, 1, 2].map((channel) => Math.abs(a[at + channel] - b[at + channel]))) > 40) differing += 1;
    return differing / (a.length / 4);
  })(${JSON.stringify([asAddress(one), asAddress(other)])})`);
}
