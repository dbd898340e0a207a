import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import type { SentAnswer } from '../../src/surveys/answer';
import { alike, type World } from '../support/world';

const scope = 'scope: "MeasurementPoint:securities/trading@app"';
const period = 'period: { from: "2025-12-01", to: "2026-01-01" }';

const answers = (from: number, count: number, channel: string, mode = 'push') => Array.from({ length: count }, (_, index) => ({
  id: String(from + index), point: 'securities/trading@app', score: (from + index) % 11, answeredAt: `2025-12-${String(1 + ((from + index) % 9)).padStart(2, '0')}T02:00:00.000Z`, customer: `c${from + index}`, channel, mode,
}));
const send = async ({ get }: World, responses: object[]) => (await get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "s", responses: $responses) { accepted alreadyCounted refused unnamedSegments { dimension codes { code answers } } } }', { responses })).submitResponses;
const rename = (world: World, slug: string, to: string, version: number) => world.get(`mutation { changeSlug(id: "Channel:${slug}", slug: "${to}", expectedVersion: ${version}) { slug } }`);
const partsOf = async ({ get }: World) => (await get(`{ score(${scope}, ${period}, by: CHANNEL_MODE) { n value parts { segment segmentEntry { slug } score { n value } } } }`)).score.parts;
const segment = (code: string) => `segment: { dimension: CHANNEL_MODE, code: "${code}" }`;
const asked = async ({ get }: World, code: string) => get(`{
  score(${scope}, ${period}, ${segment(code)}) { n value interval { lower upper } }
  scoreSeries(${scope}, ${period}, ${segment(code)}, grain: DAY) { periods { from score { state n } } }
  scoreDistribution(${scope}, ${period}, ${segment(code)}) { score { n } }
}`);

describe('a channel that is called otherwise', () => {
  alike('stays one in scores by channel, under whichever of its slugs answers came, before the change and after it', async (world) => {
    const { get } = world;
    await get('mutation { addSegment(input: { slug: "channel-mode/app-push", dimension: CHANNEL_MODE, code: "app/push", name: { zh: "應用程式推播", en: "App, push" } }) { slug } }');
    // The code of tomorrow came in before it was a slug of the channel: then it is another one.
    expect((await send(world, [...answers(0, 20, 'app'), ...answers(20, 12, 'mobile'), ...answers(32, 40, 'kiosk')])).accepted).toBe(72);
    expect((await partsOf(world)).map(({ segment: code, score }: any) => [code, score.n]).sort()).toEqual([['app/push', 20], ['kiosk/push', 40], ['mobile/push', 12]]);
    await rename(world, 'app', 'mobile', 1);
    expect(await send(world, [...answers(100, 8, 'mobile'), ...answers(108, 6, 'app')])).toMatchObject({ accepted: 14, unnamedSegments: [] });
    const parts = await partsOf(world);
    expect(parts.map(({ segment: code, segmentEntry, score }: any) => [code, segmentEntry?.slug ?? null, score.n]).sort()).toEqual([['kiosk/push', null, 40], ['mobile/push', 'channel-mode/app-push', 46]]);
    const known = await asked(world, 'mobile/push');
    expect(known).toMatchObject({ score: { n: 46 }, scoreDistribution: { score: { n: 46 } } });
    expect(known.scoreSeries.periods.reduce((sum: number, { score }: any) => sum + (score.n as number), 0)).toBe(46);
    expect(await asked(world, 'app/push')).toEqual(known);
    // Two sides that are one are not told apart; a change is taken apart by one channel.
    const [former, latter] = ['period: { from: "2025-12-05", to: "2026-01-01" }', '{ from: "2025-12-01", to: "2025-12-05" }'];
    const change = async (code: string | null) => (await get(`{ scoreChange(${scope}, ${former}, before: ${latter}, by: ${code === null ? 'CHANNEL_MODE' : 'POINT'}${code === null ? '' : `, ${segment(code)}`}) { before { n } after { n } parts { segment rest before { n } after { n } } } }`)).scoreChange;
    const changed = await change(null);
    expect(changed.parts.map(({ segment: code }: any) => code).filter((code: string | null) => code?.startsWith('mobile') || code?.startsWith('app'))).toEqual(['mobile/push']);
    expect(await change('app/push')).toEqual(await change('mobile/push'));
    // Sent again with the code that they had, they are known; what was sent is what is written out.
    expect(await send(world, [...answers(0, 20, 'app'), ...answers(20, 12, 'mobile')])).toMatchObject({ accepted: 0, alreadyCounted: 32, refused: 0 });
    const out: SentAnswer[] = [];
    for await (const some of exportAnswers(world.graph)) out.push(...some);
    expect(out.filter(({ channel }) => channel === 'app').length).toBe(26);
    expect(await send(world, out.map(({ source: _, ...each }) => each) as object[])).toMatchObject({ accepted: 0, alreadyCounted: 86, refused: 0 });
    // A code that only looks like it, a mode, another dimension: none of them is the channel.
    expect((await world.ask(`{ score(${scope}, ${period}, ${segment('APP/push')}) { n } }`)).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    // Called as before again, it is one still.
    await rename(world, 'mobile', 'app', 2);
    expect((await partsOf(world)).map(({ segment: code, score }: any) => [code, score.n]).sort()).toEqual([['app/push', 46], ['kiosk/push', 40]]);
    expect(await asked(world, 'mobile/push')).toEqual(known);
    expect((await get('{ checkCounts { differing uncounted } checkRegistry { flaws { field } notices } }'))).toEqual({ checkCounts: { differing: 0, uncounted: 0 }, checkRegistry: { flaws: [], notices: ['CHANNEL_MODE kiosk/push: carried by 40 answers, named by no entry of the dictionary of segments'] } });
    expect((await world.ask('mutation { removeEntry(id: "Segment:channel-mode/app-push", expectedVersion: 1) { slug } }')).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    return [parts, known, changed];
  }, { writes: true });

  alike('is kept back as one: no small part of it shows', async (world) => {
    expect((await send(world, [...answers(0, 30, 'app'), ...answers(30, 3, 'mobile'), ...answers(40, 20, 'kiosk')])).accepted).toBe(53);
    await rename(world, 'app', 'mobile', 1);
    expect((await partsOf(world)).map(({ segment: code, score }: any) => [code, score.n]).sort()).toEqual([['kiosk/push', 20], ['mobile/push', 33]]);
  }, { writes: true });
});
