// npm run bench -- prices [--answers 20000] [--only pattern] [--folder a store]: whether the estimate of an operation bounds what it takes. Made of the
// schema, for each field the dearest document that still passes; each alone, over HTTP, after an edit and an answer, so that nothing is answered from memory.
// It fails where something passes and takes more than 2 s of the processor, or 200 MB.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openGraph } from './database.mjs';
import { dearestAddresses } from './dearestAddresses.mjs';
import { dearestDocuments } from './dearestDocuments.mjs';
import { built, pack } from './dist.mjs';
import { PricedService } from './pricedService.mjs';

const most = { ms: 2_000, megabytes: 200 };
const shown = 60;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const heapOf = (answers) => 140 + Math.ceil(answers / 2_000);

function fillStore(folder, answers, say) {
  const run = (...words) => execFileSync(process.execPath, [cli, ...words], { env: { ...process.env, WAYMARK_DATA: folder }, stdio: 'ignore' });
  run('seed');
  say(`${answers} answers are made`);
  if (answers > 0) run('generate', '--answers', String(answers), '--from', '2025-01-01', '--to', '2026-11-30');
}

/** What an operation is estimated at, by the registry of a store: null where it is refused. */
async function estimatorOf(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'waymark-prices-'));
  cpSync(folder, copy, { recursive: true });
  const graph = await openGraph('embedded', copy);
  const { parse, validate, specifiedRules, Kind } = pack('graphql');
  const schema = built('app/schema').buildApi();
  const lengths = built('app/listLengths').lengthsOf(graph);
  await lengths.current();
  const { usualLimits } = built('app/limits');
  const today = built('kernel/clock').todayOf(built('kernel/clock').systemClock);
  const rules = [...specifiedRules, ...built('app/countLimits').countLimits(usualLimits)];
  return {
    schema,
    passes(query) {
      try {
        const document = parse(query, { maxTokens: built('app/limits').mostTokens });
        const wrong = validate(schema, document, rules);
        if (wrong.some(({ originalError }) => !originalError)) throw new SyntaxError(`${wrong[0].message}: ${query.slice(0, 300)}`);
        if (wrong.length > 0) return false;
        built('app/cost').checkCost({ schema, document, operation: document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION), variables: {}, lengths, today }, usualLimits.cost);
        return true;
      } catch (error) {
        if (error instanceof SyntaxError && error.name === 'SyntaxError') throw error;
        return false;
      }
    },
    async close() {
      await graph.close();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

const named = async (service, field, inner = 'slug') => (await service.get(`{ ${field}(first: 100) { nodes { ${inner} } } }`))[field].nodes;

/** Slugs by noun, those with most around them first. */
async function samplesOf(service) {
  const lists = { Archetype: 'archetypes', Assertion: 'assertions', Channel: 'channels', Department: 'departments', Deployment: 'deployments', Fact: 'facts', MeasurementPoint: 'measurementPoints', Observation: 'observations', Subsidiary: 'subsidiaries', Survey: 'surveys', Touchpoint: 'touchpoints', Segment: 'segments' };
  const samples = {};
  for (const [noun, field] of Object.entries(lists)) samples[noun] = (await named(service, field)).map(({ slug }) => slug);
  const journeys = await named(service, 'journeys', 'slug stages { slug steps { slug } } versions { slug }');
  const steps = ({ stages }) => stages.reduce((sum, each) => sum + each.steps.length, 0);
  journeys.sort((a, b) => steps(b) - steps(a));
  samples.Journey = journeys.map(({ slug }) => slug);
  samples.Stage = journeys.flatMap(({ stages }) => stages.map(({ slug }) => slug));
  samples.JourneyVersion = journeys.flatMap(({ versions }) => versions.map(({ slug }) => slug));
  samples.Gap = (await service.get('{ gaps(first: 100) { nodes { id } } }')).gaps.nodes.map(({ id }) => id);
  return samples;
}

/** The dearest that passes: by how often, or where once is too much already, by how long its pages are. Null where none does. */
function dearest({ write, most: { copies, page } }, passes) {
  const search = (textOf, highest) => {
    if (passes(textOf(highest))) return textOf(highest);
    let [low, high] = [1, highest];
    if (!passes(textOf(low))) return null;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (passes(textOf(middle))) low = middle;
      else high = middle;
    }
    return textOf(low);
  };
  return search((count) => write({ copies: count, page }), copies) ?? search((size) => write({ copies: 1, page: size }), page);
}

let edits = 0;

/** After this nothing that was read or counted before is answered again. */
async function disturb(service) {
  edits += 1;
  const { channel: { id, version } } = await service.get('{ channel(id: "app") { id version } }');
  await service.get('mutation ($id: ID!, $version: Int!, $notes: BilingualInput) { changeChannel(id: $id, expectedVersion: $version, change: { name: $notes }) { version } }', { id, version, notes: { zh: `行動應用程式 ${edits}`, en: `App ${edits}` } });
  await service.get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "prices", responses: $responses) { accepted } }', { responses: [{ id: `${process.pid}-${edits}`, point: 'securities/trading@app', score: 9, answeredAt: '2026-11-01T10:00:00+08:00' }] });
}

const cells = ({ name, estimate, ms, megabytes, bytes }) => [name.slice(0, 64).padEnd(64), String(estimate).padStart(9), String(Math.round(ms)).padStart(7), String(Math.round(megabytes)).padStart(6), String(bytes).padStart(10), String(estimate > 0 ? Math.round((ms * 100_000) / estimate) : '-').padStart(8)].join(' ');

export async function benchPrices(options, say) {
  const { values } = parseArgs({ args: options, options: { answers: { type: 'string', default: '20000' }, only: { type: 'string', default: '' }, folder: { type: 'string' }, show: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'waymark-prices-'));
  const answers = Number(values.answers);
  const rows = [];
  let [service, estimator] = [null, null];
  try {
    if (values.folder) cpSync(values.folder, folder, { recursive: true });
    else fillStore(folder, answers, say);
    estimator = await estimatorOf(folder);
    const start = async () => { service = await PricedService.start(folder, heapOf(answers)); };
    await start();
    const samples = await samplesOf(service);
    const isMeant = (name) => new RegExp(values.only).test(name);
    const run = async (name, asked, query = '') => {
      try {
        await disturb(service);
        const { status, text, ...taken } = await service.measure(asked);
        rows.push({ name, query, bytes: text.length, ...taken, refused: /"extensions":\{"code":"(\w+)"/.exec(text)?.[1] ?? (status >= 500 ? String(status) : '') });
      } catch (error) {
        rows.push({ name, query, estimate: 0, ms: Infinity, megabytes: Infinity, bytes: 0, refused: `the service is gone: ${error.message}` });
        await start();
      }
      const row = rows.at(-1);
      if (process.stderr.isTTY || row.ms > most.ms || row.megabytes > most.megabytes) process.stderr.write(`${cells(row)} ${row.refused}\n`);
    };
    for (const { name, ...candidate } of dearestDocuments(estimator.schema, samples).filter((each) => isMeant(each.name))) {
      const query = dearest(candidate, estimator.passes);
      if (query) await run(name, { path: 'graphql', body: { query } }, query);
    }
    for (const path of dearestAddresses(samples).filter((each) => isMeant(`/${each}`))) await run(`/${path}`, { path });
  } finally {
    await service?.stop();
    await estimator?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  rows.sort((a, b) => b.ms - a.ms);
  say(`${'asked'.padEnd(64)} estimate  CPU ms     MB      bytes  per 100,000`);
  for (const row of rows.slice(0, Number(values.show ?? shown))) say(`${cells(row)} ${row.refused}`);
  const over = rows.filter(({ ms, megabytes }) => ms > most.ms || megabytes > most.megabytes);
  for (const { name, query } of over) say(`\n# ${name}\n${query}`);
  say(`${rows.length} asked, ${over.length} took more than ${most.ms} ms or ${most.megabytes} MB`);
  if (over.length > 0) process.exitCode = 1;
}
