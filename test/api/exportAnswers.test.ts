import type { SentAnswer } from '../../src/surveys/answer';
import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import { takeStream } from '../../src/surveys/takeStream.rules';
import { alike, type World } from '../support/world';

const sent = [
  { id: 'full', deployment: 'securities/trading@app#tnps', score: 9, comment: '很快，請打 0912345678', answeredAt: '2025-01-05T02:00:00.000Z', completedAt: '2025-01-04T02:00:00.000Z', channel: 'app', mode: 'SMS', products: ['etf', 'us-stock'], callReason: 'order', segment: 'young', region: 'north', customer: 'c1', inclusionProbability: 0.25 },
  { id: 'bare with a space', point: 'securities/trading@app', score: 0, answeredAt: '2025-03-05T02:00:00.000Z' },
  { id: 'gone', point: 'securities/trading@app', score: 4, answeredAt: '2025-03-06T02:00:00.000Z' },
];

const exported = async ({ graph }: World): Promise<SentAnswer[]> => {
  const all: SentAnswer[] = [];
  for await (const some of exportAnswers(graph)) all.push(...some);
  return all;
};

const submit = ({ get }: World, responses: readonly object[]): Promise<any> => get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "app", responses: $responses) { accepted alreadyCounted refused lines { problems { field message } } } }', { responses });

const reported = async ({ graph, clock }: World, answers: readonly SentAnswer[]): Promise<unknown> => {
  async function* lines() { for (const [index, answer] of answers.entries()) yield { line: index + 1, answer }; }
  let last: unknown;
  for await (const report of takeStream({ clock, graph, write: (work, how) => graph.write(work, how) }, lines(), { source: null })) last = report;
  return last;
};

/** What of it is written out. */
const written = [
  { source: 'app', ...sent[0], comment: '很快，請打 [MOBILE]' },
  { source: 'app', id: 'bare with a space', deployment: 'securities/trading@app#tnps', score: 0, answeredAt: '2025-03-05T02:00:00.000Z' },
];

describe('answers that are written out', () => {
  alike('are what was sent, masked, without those that were erased', async (world) => {
    expect((await submit(world, sent)).submitResponses).toMatchObject({ accepted: 3, refused: 0 });
    await world.get('mutation { eraseResponses(source: "app", ids: ["gone"]) }');
    const kept = await exported(world);
    expect(kept).toEqual(written);
    expect(await reported(world, kept)).toMatchObject({ done: { accepted: 0, alreadyCounted: 2, refused: 0 } });
    return kept;
  }, { writes: true });

  alike('are taken by another store once, where the same ones sent again by their source are known', async (world) => {
    expect(await reported(world, written)).toMatchObject({ done: { accepted: 2, alreadyCounted: 0, refused: 0 } });
    expect((await submit(world, sent.slice(0, 2))).submitResponses).toMatchObject({ accepted: 0, alreadyCounted: 2 });
    expect(await exported(world)).toEqual(written);
    expect((await world.get('{ checkCounts { answers differing uncounted } }')).checkCounts).toEqual({ answers: 2, differing: 0, uncounted: 0 });
    return written;
  }, { writes: true });
});
