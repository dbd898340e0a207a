// What taking answers costs: as a stream, beside JSON.parse of the same bytes and the mutation; by eight writers beside one; and in memory.
import { ask, sendMutations, sendStream } from './answerService.mjs';
import { built } from './dist.mjs';
import { digits, median, say, timed, verdict } from './goals.mjs';
import { answersOf, period, piecesOf } from './illustrativeAnswers.mjs';

const rounds = 3;

/** As many a day as a million in the 90 days: how many meet in a row of counts decides what taking them costs. */
const answersADay = 11_000;

let seed = 1_000;

/** Answers that nobody sent yet. */
function fresh(deployments, count) {
  seed += 1;
  const to = built('surveys/planGeneration').dayAfter(period.from, Math.max(1, Math.round(count / answersADay)));
  return [...answersOf(deployments, seed, count, { from: period.from, to })];
}

const parseAll = (pieces) => { for (const piece of pieces) for (const line of piece.split('\n')) if (line) JSON.parse(line); };

/** Durable, acknowledged answers a second. All ways take turns, each with answers of its own over the same days and points. */
export async function speed(service, deployments, count) {
  const spent = { parse: [], stream: [], thousand: [], single: [] };
  const few = Math.max(1_000, Math.floor(count / 4));
  const single = Math.max(50, Math.floor(count / 100));
  await sendStream(service, piecesOf(fresh(deployments, few)));
  await sendMutations(service, fresh(deployments, single), 1);
  for (let round = 0; round < rounds; round += 1) {
    const pieces = [...piecesOf(fresh(deployments, count))];
    spent.parse.push(await timed(() => parseAll(pieces)) / count);
    spent.stream.push(await timed(() => sendStream(service, pieces)) / count);
    const [many, ones] = [fresh(deployments, count).slice(0, few), fresh(deployments, count).slice(0, single)];
    spent.thousand.push(await timed(() => sendMutations(service, many, 1_000)) / few);
    spent.single.push(await timed(() => sendMutations(service, ones, 1)) / single);
  }
  const ms = Object.fromEntries(Object.entries(spent).map(([way, each]) => [way, median(each)]));
  say(`  ${count} answers a round, medians of ${rounds} rounds: ${Object.entries(ms).map(([way, each]) => `${way} ${digits(1_000 / each)} a second`).join(', ')}`);
  say(`  NDJSON takes ${digits(ms.stream / ms.parse)} × as long as JSON.parse of the same bytes`);
  verdict('NDJSON against the mutation, one answer each', ms.single / ms.stream, { least: 3 });
  verdict('NDJSON against the mutation, 1000 answers each', ms.thousand / ms.stream, { least: 3 });
}

const writers = 8;
const counted = '{ checkCounts { answers uncounted differing } }';

/** Eight streams at once to the same points, beside eight such streams one after the other. */
export async function concurrency(service, deployments, count) {
  const before = (await ask(service, counted)).checkCounts.answers;
  const spent = { one: [], eight: [] };
  const each = Math.floor(count / writers);
  for (let round = 0; round < rounds; round += 1) {
    const eight = () => Array.from({ length: writers }, () => [...piecesOf(fresh(deployments, each))]);
    const [alone, together] = [eight().flat(), eight()];
    const ways = [['one', () => sendStream(service, alone)], ['eight', () => Promise.all(together.map((pieces) => sendStream(service, pieces)))]];
    for (const [way, work] of round % 2 === 0 ? ways : ways.reverse()) spent[way].push(await timed(work));
  }
  const { answers, uncounted, differing } = (await ask(service, counted)).checkCounts;
  const wanted = before + 2 * rounds * each * writers;
  say(`  ${writers} writers at ${deployments.length} points: ${answers === wanted && uncounted === 0 && differing === 0 ? 'totals exact' : `TOTALS WRONG: ${answers} of ${wanted}, ${uncounted} uncounted, ${differing} rows differ`}, no conflict reached a client`);
  verdict('throughput of eight writers against one', median(spent.one) / median(spent.eight), { least: 0.9 });
}

/** Memory of the service from one acknowledgement to the next, after the first quarter. */
async function spread(service, pieces, count) {
  const seen = [];
  await sendStream(service, pieces, ({ upToLine }) => { if (upToLine > count / 4) seen.push(service.memory()); });
  return { least: Math.min(...seen), most: Math.max(...seen) };
}

/**
 * On the embedded engine the store itself is in the process and grows with what is in it; so the stream is sent a second time, when all of
 * it is known already: then only what streaming itself holds can grow.
 */
export async function memory(service, engine, deployments, count) {
  seed += 1;
  const pieces = () => piecesOf(answersOf(deployments, seed, count));
  const first = await spread(service, pieces(), count);
  say(`  ${count} answers streamed: ${digits(first.least)} to ${digits(first.most)} MB${engine === 'embedded' ? ', the store included' : ''}`);
  const { least, most } = engine === 'embedded' ? await spread(service, pieces(), count) : first;
  verdict(`memory while streaming${engine === 'embedded' ? ' what is known already' : ''}, ${digits(least)} to ${digits(most)} MB: about its middle ±`, (most - least) / 2, { most: 64, unit: 'MB' });
}
