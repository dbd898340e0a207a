import { alike, type World } from '../support/world';
import { answersStored, countsStored } from '../support/answers';

const submit = `mutation ($responses: [NewResponse!]!, $source: String = "app") { submitResponses(source: $source, responses: $responses) { accepted alreadyCounted corrected refused lines { line id outcome problems { field message allowed } } } }`;
const correct = `mutation ($responses: [NewResponse!]!) { correctResponses(source: "app", responses: $responses) { accepted corrected alreadyCounted refused lines { id outcome problems { field message } } } }`;

const at = '2026-01-04T03:00:00Z';
const trading = 'securities/trading@app';
const answer = (id: string, score: number, more: Record<string, unknown> = {}) => ({ id, point: trading, score, answeredAt: at, ...more });

const send = async ({ get }: World, ...responses: Record<string, unknown>[]) => (await get(submit, { responses })).submitResponses;
const outcomes = (report: any): string[] => report.lines.map(({ outcome }: any) => outcome);
const reasons = (report: any): string[] => report.lines.map(({ problems }: any) => problems.map(({ field, message }: any) => `${field}: ${message}`).join('; '));
/** The rows of one dimension at a point's deployment: segment, day and the bins that are not empty. */
const rows = async ({ graph }: World, dimension: string): Promise<string[]> => (await countsStored(graph)).filter((row) => row.dimension === dimension && row.deployment.startsWith(`Deployment:${trading}#`))
  .map(({ segment, day, bins }) => `${segment} ${day} ${bins.flatMap((bin, score) => (bin === 0 ? [] : [`${score}:${bin}`])).join(' ')}`.trim());

describe('answers', () => {
  alike('are counted by day and by each dimension by itself', async (world) => {
    const report = await send(world,
      answer('1', 10, { products: ['etf', 'stock'], callReason: 'fee', channel: 'app', mode: 'PUSH', segment: 'young', region: 'north' }),
      answer('2', 3, { products: ['etf'], mode: 'SMS' }),
      // Half past midnight in Taipei: the next day there.
      answer('3', 10, { answeredAt: '2026-01-04T16:30:00Z' }));
    expect(outcomes(report)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(await rows(world, 'TOTAL')).toEqual(['2026-01-04 3:1 10:1', '2026-01-05 10:1']);
    expect(await rows(world, 'PRODUCT')).toEqual(['etf 2026-01-04 3:1 10:1', 'stock 2026-01-04 10:1']);
    expect([await rows(world, 'CALL_REASON'), await rows(world, 'CHANNEL_MODE'), await rows(world, 'SEGMENT'), await rows(world, 'REGION')]).toEqual([['fee 2026-01-04 10:1'], ['/SMS 2026-01-04 3:1', 'app/PUSH 2026-01-04 10:1'], ['young 2026-01-04 10:1'], ['north 2026-01-04 10:1']]);
    const [first] = (await answersStored(world.graph)) as [any];
    expect(first).toMatchObject({ key: 'app 1', deployment: `Deployment:${trading}#tnps`, point: `MeasurementPoint:${trading}`, pointVersion: 1, questionVersion: '1', day: '2026-01-04', answeredAt: '2026-01-04T03:00:00.000Z', inclusionProbability: 1, deploymentDay: `Deployment:${trading}#tnps|2026-01-04` });
    return report;
  }, { writes: true });

  alike('count once however often they are sent, and are refused with other content', async (world) => {
    const sent = [answer('1', 9), answer('2', 8), answer('2', 8), answer('3', 7), answer('3', 6)];
    expect(outcomes(await send(world, ...sent))).toEqual(['ACCEPTED', 'ACCEPTED', 'ALREADY_COUNTED', 'ACCEPTED', 'REFUSED']);
    const again = await send(world, answer('1', 9), answer('2', 1));
    expect([outcomes(again), reasons(again)[1]]).toEqual([['ALREADY_COUNTED', 'REFUSED'], 'id: was sent before with other content']);
    // Another source has ids of its own.
    expect((await world.get(submit, { source: 'ivr', responses: [answer('1', 9)] })).submitResponses.accepted).toBe(1);
    expect(await rows(world, 'TOTAL')).toEqual(['2026-01-04 7:1 8:1 9:2']);
    return again;
  }, { writes: true });

  alike('that are wrong are refused one by one, each with field and reason, and the others go in', async (world) => {
    const report = await send(world,
      answer('ok', 10), answer('11', 11), answer('7.5', 7.5), answer('-1', -1), answer('future', 5, { answeredAt: '2027-01-01T00:00:00Z' }), answer('nowhere', 5, { point: 'securities/nothing@app' }),
      answer('before', 5, { point: 'securities/share-transfer-out@web', answeredAt: '2020-12-31T03:00:00Z' }), answer('deployment', 5, { point: null, deployment: 'securities/nothing' }), answer('nowhere', 5, { point: null }),
      answer('two', 5, { point: 'site@undetermined' }), answer('chosen', 5, { point: 'site@undetermined', instrument: 'CSAT' }), answer('scale', 6, { point: 'site@undetermined', instrument: 'CSAT' }),
      answer('order', 5, { completedAt: '2026-01-04T04:00:00Z' }), answer('code', 5, { segment: 'a|b' }), answer('slash', 5, { channel: 'a/b' }), answer('person', 5, { customer: 'A123456789' }),
      answer('odds', 5, { inclusionProbability: 0 }), answer(' ', 5), answer('elsewhere', 5, { deployment: 'securities/trading@web#tnps' }));
    expect(outcomes(report).flatMap((outcome, index) => (outcome === 'REFUSED' ? [] : [report.lines[index].id]))).toEqual(['ok', 'chosen']);
    expect(reasons(report).filter((reason) => reason !== '')).toEqual([
      'score: outside the scale of this TNPS survey', 'score: not a whole number', 'score: outside the scale of this TNPS survey', 'answeredAt: in the future', 'point: no measurement point with a survey has this id',
      'point: the measurement point was not valid on that day', 'deployment: no Deployment with this id', 'deployment: missing', 'deployment: several surveys are deployed at this point',
      'score: outside the scale of this CSAT survey', 'completedAt: after answeredAt', 'segment: not a code', 'channel: not a code', 'customer: is personal data',
      'inclusionProbability: not a probability', 'id: missing', 'deployment: no survey of this kind is deployed there',
    ]);
    expect([report.accepted, report.refused]).toEqual([2, 17]);
    return report;
  }, { writes: true });

  alike('are masked before they are kept', async (world) => {
    await send(world, answer('1', 9, { comment: '我是Ａ１２３４５６７８９，Ｔ＋１很方便，回電0912-345-678' }), answer('2', 9, { comment: '   ' }));
    const [first, second] = (await answersStored(world.graph)) as [any, any];
    expect(first).toMatchObject({ comment: '我是[ID]，Ｔ＋１很方便，回電[MOBILE]', commentText: '我是[id],t+1很方便,回電[mobile]', commentMonth: `MeasurementPoint:${trading}|2026-01` });
    expect([second.comment, second.commentMonth]).toEqual([undefined, undefined]);
  }, { writes: true });

  alike('can be corrected, and the counts move with them', async (world) => {
    await send(world, answer('1', 3, { products: ['etf'], comment: 'bad' }), answer('2', 9));
    const asked = { responses: [answer('1', 8, { products: ['stock'], answeredAt: '2026-01-03T03:00:00Z' }), answer('2', 9), answer('new', 9)] };
    const report = (await world.get(correct, asked)).correctResponses;
    expect([outcomes(report), reasons(report)[2]]).toEqual([['CORRECTED', 'ALREADY_COUNTED', 'REFUSED'], 'id: no answer with this id']);
    expect(outcomes((await world.get(correct, asked)).correctResponses)).toEqual(['ALREADY_COUNTED', 'ALREADY_COUNTED', 'REFUSED']);
    expect([await rows(world, 'TOTAL'), await rows(world, 'PRODUCT')]).toEqual([['2026-01-03 8:1', '2026-01-04 9:1'], ['etf 2026-01-04', 'stock 2026-01-03 8:1']]);
    const [first] = (await answersStored(world.graph)) as [any];
    expect([first.score, first.day, first.comment, first.commentMonth]).toEqual([8, '2026-01-03', undefined, undefined]);
    return report;
  }, { writes: true });

  alike('a correction says which answers count elsewhere since', async (world) => {
    await send(world, answer('1', 3), answer('2', 9), answer('3', 9));
    const elsewhere = async (...responses: object[]) => (await world.get('mutation ($responses: [NewResponse!]!) { correctResponses(source: "app", responses: $responses) { corrected elsewhere { answers moves { from to answers } more } } }', { responses })).correctResponses;
    expect(await elsewhere(answer('1', 3, { point: 'life/online-purchase@web' }), answer('2', 8, { point: 'life/online-purchase@web' }), answer('3', 8)))
      .toEqual({ corrected: 3, elsewhere: { answers: 2, moves: [{ from: `${trading}#tnps`, to: 'life/online-purchase@web#tnps', answers: 2 }], more: 0 } });
    expect(await elsewhere(answer('3', 7))).toEqual({ corrected: 1, elsewhere: null });
  }, { writes: true });

  alike('can be erased, by id or by customer, and do not come back', async (world) => {
    await send(world, answer('1', 3, { customer: 'c1', comment: 'bad' }), answer('2', 9, { customer: 'c1' }), answer('3', 9, { customer: 'c2' }), answer('4', 5, { customer: 'c1', point: 'life/online-purchase@web' }));
    const erase = async (what: string): Promise<number> => (await world.get(`mutation { eraseResponses(${what}) }`)).eraseResponses;
    expect([await erase('subsidiary: "securities", customer: "c1"'), await erase('subsidiary: "securities", customer: "c1"'), await erase('source: "app", ids: ["3", "3", "2", "nothing"]')]).toEqual([2, 0, 1]);
    const again = await send(world, answer('1', 3, { customer: 'c1', comment: 'bad' }));
    expect(reasons(again)).toEqual(['id: was erased']);
    expect(await rows(world, 'TOTAL')).toEqual(['2026-01-04']);
    const kept = await answersStored(world.graph);
    expect(kept.map(({ key, score }) => [key, score])).toEqual([['app 1', undefined], ['app 2', undefined], ['app 3', undefined], ['app 4', 5]]);
    expect(Object.keys(kept[0]!).sort()).toEqual(['erasedAt', 'key']);
    expect((await world.ask('mutation { eraseResponses }')).errors[0]!.code).toBe('BAD_INPUT');
    return again;
  }, { writes: true });

  alike('belong to the version that the point had on the day, and to the deployment of the day', async (world) => {
    await world.get('mutation { changeMeasurementPoint(id: "securities/trading@app", expectedVersion: 1, change: { cadence: DAILY }) { version } }');
    const late = { answeredAt: '2026-01-05T02:00:00Z' };
    await send(world, answer('1', 9), answer('2', 9, late));
    expect((await answersStored(world.graph)).map(({ pointVersion }) => pointVersion)).toEqual([1, 2]);
    // No deployment ends before its last answer.
    await world.get(correct, { responses: [answer('2', 9)] });
    await world.get('mutation { retireDeployment(id: "securities/trading@app#tnps", expectedVersion: 1, on: "2026-01-05") { validTo } addDeployment(input: { slug: "securities/trading@app#second", survey: "securities/tnps", point: "securities/trading@app", questionVersion: "2", inclusionProbability: 0.5, validFrom: "2026-01-05" }) { slug } }');
    const report = await send(world, answer('3', 9), answer('4', 9, late), answer('5', 9, { ...late, deployment: 'securities/trading@app#tnps' }));
    expect([outcomes(report), reasons(report)[2]]).toEqual([['ACCEPTED', 'ACCEPTED', 'REFUSED'], 'deployment: the survey was not deployed on that day']);
    expect((await answersStored(world.graph)).map(({ questionVersion, inclusionProbability }) => [questionVersion, inclusionProbability])).toEqual([['1', 1], ['1', 1], ['1', 1], ['2', 0.5]]);
    return report;
  }, { writes: true });
});

describe('surveys', () => {
  alike('are asked on a scale of their instrument, and by their own subsidiary', async ({ ask, get }) => {
    const add = (input: string) => ask(`mutation { addSurvey(input: { slug: "life/s", subsidiary: "life", name: { zh: "調查", en: "Survey" }, ${input} }) { slug } }`);
    expect((await add('instrument: CSAT, scaleMin: 0, scaleMax: 10')).errors[0]!.details).toEqual({ problems: [{ field: 'input.scaleMax', message: 'not a scale of CSAT', allowed: '1 to 5' }] });
    expect((await add('instrument: CES, scaleMin: 1, scaleMax: 7')).errors).toEqual([]);
    const deploy = (survey: string, point: string) => ask(`mutation { addDeployment(input: { slug: "x", survey: "${survey}", point: "${point}" }) { slug } }`);
    expect((await deploy('life/s', trading)).errors[0]!.message).toMatch(/another subsidiary/);
    expect((await deploy('life/rnps', 'life/online-purchase@web')).errors[0]!.message).toMatch(/asks for RNPS/);
    expect((await deploy('life/s', 'life/online-purchase@web')).errors).toEqual([]);
    return get('{ survey(id: "life/s") { instrument scaleMax questionVersion deployments { slug inclusionProbability point { slug deployments { slug } } survey { slug } } seeAlso { slug } subsidiary { slug surveys { nodes { slug } } } } deployments(first: 2) { nodes { slug seeAlso { slug } } } surveys(filter: { instrument: [CES], subsidiary: "pnc" }) { nodes { slug question { zh } } } deployment(id: "securities/trading@app#tnps") { provenance survey { sentAfterDays citation { factId } } } }');
  }, { writes: true });
});
