// What scores cost: NPS of every point by day for 90 days, beside statements written by hand over the raw answers, and with ten times the history.
import { openGraph } from './database.mjs';
import { built, pack } from './dist.mjs';
import { digits, median, say, timed, verdict } from './goals.mjs';
import { period } from './illustrativeAnswers.mjs';

const rounds = 7;
/** Enough for the query to be compiled. */
const warmUps = 4;

const sums = 'count(r) AS n, sum(CASE WHEN r.score >= 9 THEN 1 ELSE 0 END) AS promoters, sum(CASE WHEN r.score <= 6 THEN 1 ELSE 0 END) AS detractors';
const byHand = {
  'one pass over all answers': () => [{ name: 'scan', text: `MATCH (r:Response) WHERE r.day >= $from AND r.day < $to RETURN r.point AS point, r.day AS day, ${sums}` }, period],
  'by the index of deployment and day': (deployments, days) => [
    { name: 'seek', text: `UNWIND $keys AS key MATCH (r:Response {deploymentDay: key}) RETURN key, ${sums}` },
    { keys: deployments.flatMap(({ deployment }) => days.map((day) => `Deployment:${deployment}|${day}`)) },
  ],
};

const { dayAfter, daysBetween } = built('surveys/planGeneration');
const days = Array.from({ length: daysBetween(period.from, period.to) }, (_, index) => dayAfter(period.from, index));

/** All points in one query, as a client would ask it. */
const seriesQuery = (deployments) => `{ ${deployments.map(({ point }, index) => `p${index}: scoreSeries(scope: "MeasurementPoint:${point}", period: { from: "${period.from}", to: "${period.to}" }, grain: DAY) { periods { score { n value } } }`).join('\n')} }`;

/** The service as it answers over HTTP, without the wire; what is asked again is compiled, as in operation. */
async function asking(graph) {
  const log = pack('pino').pino({ level: 'silent' });
  const { server } = await built('app/server').buildServer({ graph, clock: built('kernel/clock').systemClock, log, loopbackOnly: false, formbricksSecret: null, origins: [], limits: { aliases: 1_000, rootFields: 1_000 } });
  return async (query) => {
    const reply = await server.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ query }) });
    const { data, errors } = reply.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  };
}

/** @param before what is done each time before the clock runs */
async function medianOf(work, before = async () => {}) {
  const spent = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    await before();
    const ms = await timed(work);
    if (round >= warmUps) spent.push(ms);
  }
  return median(spent);
}

const answersShown = (data) => Object.values(data).reduce((sum, { periods }) => sum + periods.reduce((part, { score }) => part + score.n, 0), 0);

/** Nine more such periods before, as totals by day: what the same question does not ask for, and must not pay for. */
async function addHistory(graph, deployments) {
  const { addCounts } = built('surveys/responses.store');
  for (const { deployment, point } of deployments) {
    const key = `Deployment:${deployment}`;
    const rows = Array.from({ length: 9 * days.length }, (_, index) => {
      const day = dayAfter(period.from, -1 - index);
      return { key: `${key}|TOTAL||${day}`, rollup: `${key}|TOTAL`, deployment: key, point: `MeasurementPoint:${point}`, dimension: 'TOTAL', segment: '', day, bins: [3, 1, 1, 2, 2, 9, 8, 20, 40, 50, 70], invented: 206 };
    }).sort((a, b) => (a.key < b.key ? -1 : 1));
    await graph.write((unit) => addCounts(unit, rows, new Date().toISOString()), { bulk: true, besideEdits: true });
  }
}

/** Counts nothing, as if an answer had come in: what is kept of scores no longer holds. */
const answerCameIn = (graph, [{ deployment, point }]) => () => graph.write((unit) => built('surveys/responses.store').addCounts(unit, [{
  key: `Deployment:${deployment}|TOTAL||${period.from}`, rollup: `Deployment:${deployment}|TOTAL`, deployment: `Deployment:${deployment}`, point: `MeasurementPoint:${point}`,
  dimension: 'TOTAL', segment: '', day: period.from, bins: Array(11).fill(0), invented: 0,
}], new Date().toISOString()), { bulk: true, besideEdits: true });

export async function scoring(engine, folder, deployments) {
  const graph = await openGraph(engine, folder);
  try {
    const ask = await asking(graph);
    const query = seriesQuery(deployments);
    const ours = () => ask(query);
    const anew = () => medianOf(ours, answerCameIn(graph, deployments));
    const answers = answersShown(await ours());
    say(`  NPS of ${deployments.length} points by day for ${days.length} days, ${answers} answers`);
    const [again, afresh] = [await medianOf(ours), await anew()];
    say(`  the API: ${digits(again)} ms where nothing was counted since, ${digits(afresh)} ms where an answer came in each time`);
    const hand = [];
    for (const [name, make] of Object.entries(byHand)) {
      const [statement, parameters] = make(deployments, days);
      let rows;
      const spent = [];
      for (let round = 0; round < 2; round += 1) spent.push(await timed(async () => { rows = await graph.read(statement, parameters); }).catch(() => Infinity));
      hand.push(Math.min(...spent));
      say(rows ? `  ${name}: ${digits(Math.min(...spent))} ms, ${rows.length} rows` : `  ${name}: longer than a statement may take`);
    }
    const raw = Math.min(...hand);
    if (Number.isFinite(raw)) {
      verdict(`raw answers by hand (the faster way) against the API at ${answers} answers`, raw / again, { least: 50 });
      say(`  the same against the API where an answer came in each time: ${digits(raw / afresh)} ×`);
    }
    await addHistory(graph, deployments);
    say('  ten times the history: nine more periods as daily totals, without their raw answers, which no score reads');
    const [againLater, afreshLater] = [await medianOf(ours), await anew()];
    verdict('the same query with ten times the history', againLater / again, { most: 1.2 });
    say(`  the same where an answer came in each time: ${digits(afreshLater / afresh)} ×`);
  } finally {
    await graph.close();
  }
}
