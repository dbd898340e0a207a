import fc from 'fast-check';
import { acceptAnswers } from '../../src/surveys/acceptAnswers.rules';
import type { SentAnswer } from '../../src/surveys/answer';
import { eraseAnswers } from '../../src/surveys/eraseAnswers.rules';
import { countsStored } from '../support/answers';
import { onEachEngine, type World } from '../support/world';

// However answers are cut into batches, repeated, corrected and erased, in whatever order: the counts are what a count of what is left gives.
// The count here is written a second time, from the answers as they were sent, without a line of the service's own.
const runs = Number(process.env.WAYMARK_COUNT_RUNS ?? 12);

const points = ['securities/trading@app', 'life/online-purchase@web'];
const days = ['2026-01-02T23:30:00+08:00', '2026-01-02T16:30:00Z', '2026-01-03T01:00:00Z'];
const taipeiDay = ['2026-01-02', '2026-01-03', '2026-01-03'];

interface Draft {
  id: number;
  point: number;
  score: number;
  at: number;
  products: string[];
  callReason: string | null;
  mode: string | null;
}

const draft = fc.record({
  id: fc.nat(25), point: fc.nat(points.length - 1), score: fc.nat(11), at: fc.nat(days.length - 1),
  products: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }), callReason: fc.constantFrom(null, 'fee', 'lost'), mode: fc.constantFrom(null, 'SMS'),
});

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), answers: fc.array(draft, { maxLength: 20 }) }) },
  fc.record({ kind: fc.constant('correct' as const), answers: fc.array(draft, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('erase' as const), ids: fc.array(fc.nat(25), { maxLength: 4 }) }),
);

const sent = (run: string, { id, point, score, at, products, callReason, mode }: Draft): SentAnswer => ({ source: run, id: String(id), point: points[point], score, answeredAt: days[at], products, callReason, mode });

const same = (a: Draft, b: Draft): boolean => JSON.stringify({ ...a, products: [...a.products].sort() }) === JSON.stringify({ ...b, products: [...b.products].sort() });

/** What should be left after the steps: for each id what was taken, or that it was erased. */
function left(steps: ({ kind: 'add' | 'correct'; answers: Draft[] } | { kind: 'erase'; ids: number[] })[]): Draft[] {
  const kept = new Map<number, Draft | null>();
  for (const each of steps) {
    if (each.kind === 'erase') {
      for (const id of each.ids) if (kept.has(id)) kept.set(id, null);
      continue;
    }
    const seen = new Map<number, Draft>();
    for (const answer of each.answers) {
      if (answer.score > 10 || seen.has(answer.id)) continue;
      seen.set(answer.id, answer);
      const before = kept.get(answer.id);
      if (each.kind === 'add' && !kept.has(answer.id)) kept.set(answer.id, answer);
      else if (each.kind === 'correct' && before && !same(before, answer)) kept.set(answer.id, answer);
    }
  }
  return [...kept.values()].filter((answer) => answer !== null);
}

function naiveCounts(answers: Draft[]): string[] {
  const found: string[] = [];
  for (const { point, score, at, products, callReason, mode } of answers) {
    const segments = [['TOTAL', ''], ...products.map((code) => ['PRODUCT', code]), ...(callReason ? [['CALL_REASON', callReason]] : []), ...(mode ? [['CHANNEL_MODE', `/${mode}`]] : [])];
    for (const [dimension, segment] of segments) found.push(`Deployment:${points[point]}#tnps|${dimension}|${segment}|${taipeiDay[at]} ${score}`);
  }
  return found.sort();
}

const storedCounts = async ({ graph }: World): Promise<string[]> =>
  (await countsStored(graph)).flatMap(({ key, bins }) => bins.flatMap((bin, score) => Array<string>(bin).fill(`${key} ${score}`))).sort();

async function story(world: World): Promise<void> {
  const ingest = { clock: world.clock, graph: world.graph, write: world.graph.write };
  let run = 0;
  let before: string[] = [];
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    const source = `run-${run += 1}`;
    for (const each of steps) {
      if (each.kind === 'erase') await eraseAnswers(ingest, each.ids.map((id) => `${source} ${id}`));
      else await acceptAnswers(ingest, each.answers.map((answer) => sent(source, answer)), { correct: each.kind === 'correct' });
    }
    const expected = [...before, ...naiveCounts(left(steps))].sort();
    expect(await storedCounts(world)).toEqual(expected);
    before = expected;
  }), { numRuns: runs, seed: 20_260_105, endOnFailure: true });
  expect(await world.get('{ checkCounts { uncounted differing } }')).toEqual({ checkCounts: { uncounted: 0, differing: 0 } });
}

test(`daily counts are what a naive count of the answers gives, over ${runs} random histories on each engine`, async () => {
  await onEachEngine(story, { writes: true });
}, 600_000);

test('eight writers on the same points at the same time: every answer counts once, and no conflict reaches one of them', async () => {
  await onEachEngine(async (world) => {
    const ingest = { clock: world.clock, graph: world.graph, write: world.graph.write };
    // Every answer is sent by two of the writers, each in an order of its own.
    const answers = (part: number): SentAnswer[] => Array.from({ length: 100 }, (_, index) => ({ source: 'eight', id: `${part}-${index}`, point: points[index % 2], score: (part + index) % 11, answeredAt: days[index % 3], products: ['a', 'b'], mode: 'SMS' }));
    const outcomes = await Promise.all(Array.from({ length: 8 }, async (_, writer) => {
      const mine = [...answers(writer), ...answers((writer + 1) % 8)].sort((a, b) => (String(a.id) + writer < String(b.id) + writer ? -1 : 1));
      const verdicts = [];
      for (let from = 0; from < mine.length; from += 40) verdicts.push(...await acceptAnswers(ingest, writer % 2 ? mine.slice(from, from + 40) : mine.slice(from, from + 40).reverse()));
      return verdicts.map(({ outcome }) => outcome);
    }));
    const count = (outcome: string): number => outcomes.flat().filter((each) => each === outcome).length;
    expect([count('ACCEPTED'), count('ALREADY_COUNTED')]).toEqual([800, 800]);
    const totals = (await countsStored(world.graph)).filter(({ dimension }) => dimension === 'TOTAL');
    expect(totals.flatMap(({ bins }) => bins).reduce((sum, bin) => sum + bin, 0)).toBe(800);
    expect(await world.get('{ checkCounts { answers uncounted differing } }')).toEqual({ checkCounts: { answers: 800, uncounted: 0, differing: 0 } });
  }, { writes: true });
}, 300_000);

test('a difference between counts and answers is found', async () => {
  await onEachEngine(async (world) => {
    const ingest = { clock: world.clock, graph: world.graph, write: world.graph.write };
    await acceptAnswers(ingest, [{ source: 'odd', id: '1', point: points[0], score: 3, answeredAt: days[0] }, { source: 'odd', id: '2', point: points[1], score: 3, answeredAt: days[0] }]);
    await world.graph.write(async (unit) => {
      await unit.run({ name: 'spoilCount', text: 'MATCH (d:DailyCount {deployment: $deployment}) SET d.n4 = 2' }, { deployment: `Deployment:${points[0]}#tnps` });
      await unit.run({ name: 'loseCount', text: 'MATCH (d:DailyCount {deployment: $deployment}) DETACH DELETE d' }, { deployment: `Deployment:${points[1]}#tnps` });
    });
    expect((await world.get('{ checkCounts { answers uncounted differing differences { deployment dimension segment day counted recounted } } }')).checkCounts).toEqual({
      answers: 1, uncounted: 1, differing: 1,
      differences: [{ deployment: `Deployment:${points[0]}#tnps`, dimension: 'TOTAL', segment: '', day: '2026-01-02', counted: [0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0], recounted: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0] }],
    });
  }, { writes: true });
}, 120_000);
