// Writes to an embedded file as fast as it can, through the API's own operations, until it is killed: for test/doors/kill.test.ts.
//
//   node writer.mjs <folder of the compiled service>
//
// It loads the service, says "loaded", and waits for a line {file, seed, run}. Then it opens the file and has three lanes of edits
// under way at the same time. Each edit is said on standard output before it is asked for and after it was acknowledged; the pipe is
// written to synchronously, so what was said was said before the kill. A second line makes it close the file and end.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const load = createRequire(join(process.argv[2], 'main.js'));
load('./app/asInProduction.js');
load('reflect-metadata');
const { graphql } = load('graphql');
const { buildApi } = load('./app/schema.js');
const { ApiRequest } = load('./app/request.js');
const { openEmbedded } = load('./graph/embedded.js');
const { systemClock } = load('./kernel/clock.js');

const say = (said) => writeSync(1, `${JSON.stringify(said)}\n`);

/** mulberry32: the same numbers for the same seed. */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const schema = buildApi();
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
say({ loaded: true });
const { file, seed, run } = JSON.parse((await lines.next()).value);
const graph = await openEmbedded(file);
say({ opened: true });
const random = randomFrom(seed);
const pick = (from) => from[Math.floor(random() * from.length)];

async function ask(source, variableValues) {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: new ApiRequest(graph, systemClock) });
  if (errors?.length) throw errors[0].originalError ?? errors[0];
  return data;
}

let made = 0;
let closing = false;

/** One edit, said before and after. What it answers holds the objects it touched, each with the version it left. */
async function edit(operation, query, variables) {
  const key = `${run}-${made += 1}`;
  say({ asked: { key, operation, query, variables: { ...variables, key } } });
  const data = await ask(query, { ...variables, key });
  say({ acknowledged: { key, answer: data[operation] } });
  return data[operation];
}

async function addAndChange() {
  const slug = `kill/${run}-${made}`;
  const input = { slug, code: slug, subsidiary: 'kill', name: { zh: '新', en: 'New' }, owner: { id: 'kill/desk' }, channels: [{ id: 'kill-app', reportingGroup: 'OFFLINE' }, { id: 'kill-branch' }], archetypes: [{ id: 'kill-kind' }] };
  await edit('addTouchpoint', 'mutation ($input: NewTouchpoint!, $key: String) { addTouchpoint(input: $input, idempotencyKey: $key) { noun: __typename slug version } }', { input });
  await edit('changeTouchpoint', 'mutation ($slug: ID!, $change: TouchpointChange!, $key: String) { changeTouchpoint(id: $slug, expectedVersion: 1, change: $change, idempotencyKey: $key) { noun: __typename slug version } }',
    { slug, change: { notes: { zh: `${random()}`, en: 'noted' }, channels: [{ id: 'kill-branch' }], importance: 1 + Math.floor(random() * 5) } });
  await edit('changeSlug', 'mutation ($id: ID!, $to: String!, $key: String) { changeSlug(id: $id, slug: $to, expectedVersion: 2, idempotencyKey: $key) { noun: __typename slug formerSlugs version } }', { id: `Touchpoint:${slug}`, to: `${slug}-called` });
}

/** Turns the stages of the journey round: one edit of many objects. And puts touchpoints at a step and takes them away. */
async function restructure() {
  const stages = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `kill/journey/${name}`).sort(() => random() - 0.5);
  await edit('reorderStages', 'mutation ($stages: [ID!]!, $key: String) { reorderStages(journey: "kill/journey", stages: $stages, idempotencyKey: $key) { noun: __typename slug version } }', { stages });
  const { node: step } = await ask('query ($id: ID!) { node(id: $id) { ... on Step { version touchpoints { touchpoint { slug } } } } }', { id: Buffer.from('Step:kill/journey/a/1').toString('base64url') });
  const operation = step.touchpoints.length > 0 ? 'detachTouchpoint' : 'attachTouchpoint';
  await edit(operation, `mutation ($version: Int!, $key: String) { ${operation}(step: "kill/journey/a/1", touchpoint: "kill/fixed", expectedVersion: $version, idempotencyKey: $key) { noun: __typename slug version } }`, { version: step.version });
}

/** Gives all the personas another age: they are of one age at any moment. */
async function importPersonas() {
  const age = 20 + Math.floor(random() * 60);
  const rows = Array.from({ length: 12 }, (_, index) => `kill/p${index},kill,人,Person,${age},OPERATED`).join('\n');
  const files = [{ name: 'personas.csv', content: `id,subsidiary,name.zh,name.en,age,provenance\n${rows}\n` }];
  await edit('importFiles', 'mutation ($files: [RegistryFileInput!]!, $key: String) { importFiles(files: $files, idempotencyKey: $key) { applied problems { message } } }', { files });
}

const lane = async (jobs) => {
  while (!closing) await pick(jobs)();
};

const lanes = Promise.all([lane([addAndChange]), lane([restructure]), lane([importPersonas, addAndChange])]);
lanes.catch((error) => {
  say({ failed: String(error?.stack ?? error), code: error?.code });
  process.exit(3);
});
await lines.next();
closing = true;
await lanes;
await graph.close();
process.exit(0);
