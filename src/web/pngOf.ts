import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What installs the packages behind PNG. They are heavy and needed by few, so that they are not installed with the rest. */
export const pngCommand = 'npm run setup:png';

/** Pixels of the picture for each pixel of the drawing, so that it is sharp on a slide. */
const zoom = 2;

interface Resvg {
  renderAsync(svg: string, options: object): Promise<{ asPng(): Buffer }>;
}

type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'sfnt'; preserveNameIds: number[] }) => Promise<Buffer>;

interface Packages {
  resvg: Resvg;
  subsetFont: SubsetFont;
  /** The files of Noto Sans TC in the two weights that a drawing uses. */
  fonts: string[];
}

// Named by variables: whoever follows imports finds no package here that has to be installed.
const load = createRequire(__filename);
const fontPackage = '@expo-google-fonts/noto-sans-tc';

/** The packages behind PNG; null where they are not installed. */
export function pngPackages(): Packages | null {
  try {
    const fonts = dirname(load.resolve(`${fontPackage}/package.json`));
    return {
      resvg: load('@resvg/resvg-js') as Resvg,
      subsetFont: load('subset-font') as SubsetFont,
      fonts: [join(fonts, '400Regular', 'NotoSansTC_400Regular.ttf'), join(fonts, '600SemiBold', 'NotoSansTC_600SemiBold.ttf')],
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Whether a drawing can be had as a picture. What does not load cannot. */
export function canDrawPng(): boolean {
  try {
    return pngPackages() !== null;
  } catch {
    return false;
  }
}

/** The names under which a weight is found; without them the semi-bold one passes for the regular. */
const familyNames = [16, 17];

/** A drawing as a picture, with the font's characters that it uses and no others: ten times as fast as with the whole font. */
export async function pngOf(svg: string, { resvg, subsetFont, fonts }: Packages): Promise<Buffer> {
  const characters = [...new Set(svg)].join('');
  const folder = await mkdtemp(join(tmpdir(), 'waymark-png-'));
  try {
    const files = await Promise.all(fonts.map(async (font, index) => {
      const file = join(folder, `${index}.ttf`);
      await writeFile(file, await subsetFont(await readFile(font), characters, { targetFormat: 'sfnt', preserveNameIds: familyNames }));
      return file;
    }));
    const picture = await resvg.renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Noto Sans TC', sansSerifFamily: 'Noto Sans TC' } });
    return picture.asPng();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
