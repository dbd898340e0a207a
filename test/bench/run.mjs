// npm run bench: what a map costs through Waymark, beside a bare server, the one statement written by hand and, with NEO4J_URI set,
// @neo4j/graphql. Processor time of one request inside the serving process; the candidates take turns in every round.
// And what answers cost (volume.mjs). `npm run bench -- maps` or `-- answers` is one of the two; `-- prices` asks whether estimates hold (prices.mjs).
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { countObjects, touchpointCodes } from './answers.mjs';
import { candidates } from './candidates.mjs';
import { Contestant } from './contestant.mjs';
import { fill } from './database.mjs';
import { largeJourney } from './illustrativeJourney.mjs';
import { measureGaps } from './measureGaps.mjs';
import { benchPrices } from './prices.mjs';
import { table } from './table.mjs';
import { benchAnswers } from './volume.mjs';

const rounds = 9;
const [part, ...options] = process.argv.slice(2);
const journeys = ['pnc/whole-customer', largeJourney];
const engines = process.env.NEO4J_URI ? ['embedded', 'neo4j'] : ['embedded'];
const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const filled = join(folder, 'filled');

const say = (text) => process.stdout.write(`${text}\n`);
const note = (text) => process.stderr.isTTY && process.stderr.write(`${text}\n`);

/** Starts a candidate on a copy of the embedded file of its own, and asks it once. */
async function enter(candidate, journey, index, details = {}) {
  const own = join(folder, `copy-${index}`);
  rmSync(own, { recursive: true, force: true });
  if (candidate.engine === 'embedded') cpSync(filled, own, { recursive: true });
  const contestant = await Contestant.start(candidate, journey, { folder: own, ...details });
  contestant.answer = (await contestant.client.ask()).toString();
  contestant.bytes = Buffer.byteLength(contestant.answer);
  return contestant;
}

/** Those who compute their answer first; a floor is given the answer that it is the floor of. */
async function enterAll(journey) {
  const all = candidates(engines);
  const entered = new Map();
  for (const candidate of all.filter(({ kind }) => kind !== 'floor')) entered.set(candidate, await enter(candidate, journey, entered.size));
  for (const candidate of all.filter(({ kind }) => kind === 'floor')) {
    const whose = all.find(({ kind, floor }) => kind === 'waymark' && floor === candidate.floor);
    const answerFile = join(folder, `${candidate.floor}.json`);
    writeFileSync(answerFile, entered.get(whose).answer);
    entered.set(candidate, await enter(candidate, journey, entered.size, { answerFile }));
  }
  return all.map((candidate) => entered.get(candidate));
}

function describe(journey, contestants) {
  const map = JSON.parse(contestants.find(({ candidate }) => candidate.kind === 'waymark').answer);
  const codes = touchpointCodes(map);
  say(`\n${journey}: ${countObjects(map)} objects, ${codes.length} touchpoints at steps`);
  for (const { candidate, answer } of contestants) {
    if (String(touchpointCodes(JSON.parse(answer))) !== String(codes)) say(`  ${candidate.name} (${candidate.engine ?? '-'}) answers another map: ${answer.slice(0, 200)}`);
  }
}

async function measure(journey) {
  const contestants = await enterAll(journey);
  try {
    describe(journey, contestants);
    for (const contestant of contestants) {
      note(`  warming up: ${contestant.candidate.name}, ${contestant.candidate.engine ?? '-'}`);
      await contestant.warmUp();
    }
    for (let round = 0; round < rounds; round += 1) {
      note(`  round ${round + 1} of ${rounds}`);
      // Every other round in the opposite order, so that nobody always follows the same neighbour.
      for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) await contestant.round();
    }
    say(table(contestants));
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}

try {
  say(`Waymark's bench: Node ${process.version}, ${availableParallelism()} × ${cpus()[0].model}; medians of ${rounds} rounds of processor time for one request, inside the serving process`);
  if (part === 'prices') await benchPrices(options, say);
  else if (part !== 'answers') {
    mkdirSync(filled);
    for (const engine of engines) await fill(engine, filled, journeys);
    for (const journey of journeys) await measure(journey);
    await measureGaps(folder, rounds, say);
  }
  if (part !== 'maps' && part !== 'prices') await benchAnswers(engines, options);
  say(`\n${Math.round((Date.now() - started) / 1000)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
