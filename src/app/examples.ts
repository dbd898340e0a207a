import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExampleQuery } from '../web/example';
import { root } from './version';

const folder = join(root, 'schema', 'examples');

/** The example queries that ship, by name; the first comment line of each is its title. */
export function readExamples(): ExampleQuery[] {
  return readdirSync(folder).filter((file) => file.endsWith('.graphql')).sort().map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    const query = readFileSync(join(folder, file), 'utf8');
    const variables = join(folder, `${name}.variables.json`);
    return { name, title: /^# (.+)$/m.exec(query)?.[1] ?? name, query, variables: existsSync(variables) ? readFileSync(variables, 'utf8') : null };
  });
}
