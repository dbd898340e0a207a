import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExamples } from '../../src/app/examples';
import { root } from '../../src/app/version';
import { audiences, type Audience } from '../../src/web/example';

const examples = readExamples();

test('each example has a title in both languages, and a sentence in each', () => {
  for (const { name, title, sentence: [zh, en] } of examples) {
    expect([name, /^\p{Script=Han}.* [A-Z]/u.test(title), /\p{Script=Han}.*。$/u.test(zh), /^[A-Z].*\.$/.test(en)]).toEqual([name, true, true, true]);
  }
});

test('there are some for everybody who asks', () => {
  for (const audience of Object.keys(audiences) as Audience[]) expect([audience, examples.filter((each) => each.audience === audience).length >= 5]).toEqual([audience, true]);
});

test('the table of examples in README is theirs, by who asks', () => {
  const rows = (Object.keys(audiences) as Audience[]).flatMap((audience) => examples.filter((each) => each.audience === audience).map(({ name, sentence }) => `| ${audiences[audience][1]} | \`${name}\` | ${sentence[1]} |`));
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`| for | example (\`schema/examples/\`) | answers |\n|---|---|---|\n${rows.join('\n')}\n`);
});
