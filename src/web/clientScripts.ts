import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset } from './page';
import { ShippedFile } from './shippedFile';

const folder = asset('client');

/** The bundles of `client/`, by name; the build makes them. They are not there where the source runs without a build, as in tests of single files. */
const scripts = new Map((existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith('.js')).map((file) => {
  const plain = readFileSync(join(folder, file));
  const mark = createHash('sha256').update(plain).digest('hex').slice(0, 12);
  return [file.slice(0, -'.js'.length), new ShippedFile(`/scripts/${mark}/${file}`, plain)] as const;
}));

export const clientScripts: ShippedFile[] = [...scripts.values()];

/** Where the bundle of an entry of `client/` is served. */
export const scriptOf = (entry: string): string => scripts.get(entry)?.address ?? `/scripts/${entry}.js`;
