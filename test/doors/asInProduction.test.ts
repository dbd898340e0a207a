import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { compiledService } from '../support/compiled';
import { seededFolder, send, startService, temporaryFolder, type Sent, type Service } from '../support/startService';

/** Says, when a program ends, whether graphql-js looked for a second copy of itself: it then throws at a schema of another one. */
const probe = `process.on('exit', () => {
  const { GraphQLSchema, instanceOf } = { ...require(${JSON.stringify(require.resolve('graphql'))}), ...require(${JSON.stringify(require.resolve('graphql/jsutils/instanceOf'))}) };
  class Foreign { get [Symbol.toStringTag]() { return 'GraphQLSchema'; } }
  try {
    instanceOf(new Foreign(), GraphQLSchema);
    process.stderr.write('probed: production\\n');
  } catch {
    process.stderr.write('probed: development\\n');
  }
});
`;

function probeFile(): string {
  const file = join(temporaryFolder(), 'probe.js');
  writeFileSync(file, probe);
  return file;
}

test.each<[string, string, Record<string, string>]>([
  ['nothing', 'production', {}],
  ['development', 'development', { NODE_ENV: 'development' }],
])('where the environment says %s of NODE_ENV, service and command line run in %s', async (_said, expected, environment) => {
  const preloaded = { ...environment, NODE_OPTIONS: `--require ${probeFile()}` };
  const service = await startService({ ...preloaded, WAYMARK_DATA: await seededFolder() });
  await service.stop();
  expect(service.output().stderr).toContain(`probed: ${expected}\n`);
  const { PATH, HOME } = process.env;
  const command = spawnSync(process.execPath, [join(compiledService(), 'cli.js'), '--help'], { encoding: 'utf8', env: { PATH, HOME, ...preloaded } });
  expect(command).toMatchObject({ status: 0, stderr: `probed: ${expected}\n` });
});

/** What clients see, of what goes well and of what does not. */
async function shown(service: Service): Promise<unknown[]> {
  const asked: Sent[] = [
    { body: JSON.stringify({ query: getIntrospectionQuery() }) },
    { body: JSON.stringify({ query: '{ touchpoint(id: "life/online-purchase") { version wrong } }' }) },
    { body: JSON.stringify({ query: '{ journey(id: "life/claim", asOf: "2021-13-01") { slug } }' }) },
    { body: JSON.stringify({ query: 'mutation { changeSlug(id: "Channel:app", slug: "", expectedVersion: 1) { __typename } }' }) },
    { body: '{ "query": ' },
    { body: 'query=x', headers: { 'content-type': 'text/plain' } },
    { method: 'GET', path: 'graphql?query=%7Bservice%7Bversion%7D%7D' },
    { method: 'GET', path: 'graphql', headers: { accept: 'text/html' } },
    { method: 'GET', path: 'journeys/life/claim' },
    { method: 'GET', path: 'nowhere' },
  ];
  const answers = [];
  for (const each of asked) {
    const { status, text } = await send(service.address, each);
    answers.push({ asked: each, status, text: text.replaceAll(service.address, '/') });
  }
  return answers;
}

test('clients see the same in production and in development: introspection, errors, pages', async () => {
  const [production, development] = [await startService({ WAYMARK_DATA: await seededFolder() }), await startService({ WAYMARK_DATA: await seededFolder(), NODE_ENV: 'development' })];
  const all = await shown(production);
  expect(all).toEqual(await shown(development));
  expect(all[0]).toMatchObject({ status: 200, text: expect.stringMatching(/^\{"data":\{"__schema":/) });
  await Promise.all([production.stop(), development.stop()]);
});
