import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the project, which holds `schema/` and `seeds/`, wherever it is started from. */
export const root = join(__dirname, '..', '..');

export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
