import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audiences, type Audience, type ExampleQuery } from '../web/example';
import { root } from './version';

const folder = join(root, 'schema', 'examples');

/** @throws where an example does not say who it is for, or what it answers */
function audienceOf(name: string, query: string): Audience {
  const said = /^# for: (.+)$/m.exec(query)?.[1] ?? '';
  if (!Object.hasOwn(audiences, said)) throw new Error(`the example ${name} is for "${said}", which is none of ${Object.keys(audiences).join(', ')}`);
  return said as Audience;
}

function commentOf(name: string, query: string, word: string): string {
  const said = new RegExp(`^# ${word}(.+)$`, 'm').exec(query)?.[1];
  if (said === undefined) throw new Error(`the example ${name} has no comment line "# ${word}…"`);
  return said;
}

/**
 * The example queries that ship, by name. Each begins with four lines of comment: its title (`# 旅程圖 Journey map: …`), who it is for
 * (`# for: consultant`), and what it answers in a sentence (`# zh: …`, `# en: …`).
 */
export function readExamples(): ExampleQuery[] {
  return readdirSync(folder).filter((file) => file.endsWith('.graphql')).sort().map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    const query = readFileSync(join(folder, file), 'utf8');
    const variables = join(folder, `${name}.variables.json`);
    return {
      name, title: commentOf(name, query, ''), audience: audienceOf(name, query), sentence: [commentOf(name, query, 'zh: '), commentOf(name, query, 'en: ')],
      query, variables: existsSync(variables) ? readFileSync(variables, 'utf8') : null,
    };
  });
}
