// npm run bench -- answers [--answers 1000000] [--engine neo4j]: what answers cost, coming in and as scores. Embedded, and on Neo4j where
// NEO4J_URI is set, or on one of the two (ten million do not fit into the memory of the embedded one):
//
//   node test/support/withNeo4j.mjs npm run bench -- answers
//
// The answers are invented; a database that holds others is not for this.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, startService } from './answerService.mjs';
import { say } from './goals.mjs';
import { deploymentsOf } from './illustrativeAnswers.mjs';
import { scoring } from './scoringAnswers.mjs';
import { concurrency, memory, speed } from './takingAnswers.mjs';

const usualAnswers = 40_000;

async function onEngine(engine, answers) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-answers-'));
  const service = await startService(engine, folder);
  let deployments;
  try {
    say(`\n${engine}`);
    deployments = await deploymentsOf((query) => ask(service, query));
    const part = Math.min(answers, 100_000);
    await speed(service, deployments, Math.floor(part / 4));
    await concurrency(service, deployments, Math.floor(part / 2));
    await memory(service, engine, deployments, answers);
  } finally {
    await service.stop();
  }
  try {
    await scoring(engine, folder, deployments);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchAnswers(engines, options) {
  const { values } = parseArgs({ args: options, options: { answers: { type: 'string', default: String(usualAnswers) }, engine: { type: 'string' } } });
  const answers = Number(values.answers);
  if (!(answers >= 1_000)) throw new Error('--answers: 1000 or more');
  if (values.engine !== undefined && !engines.includes(values.engine)) throw new Error(`--engine: ${engines.join(' or ')}`);
  for (const engine of values.engine === undefined ? engines : [values.engine]) await onEngine(engine, answers);
}
