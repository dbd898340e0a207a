import { alike, type Answer, type World } from '../support/world';

const writes = { writes: true };

const point = 'securities/trading@app';
const deployment = `${point}#tnps`;
const problems = ({ errors }: Answer): any => (errors[0]?.details as any)?.problems ?? errors;
const change = ({ ask }: World, noun: string, slug: string, what: string): Promise<Answer> => ask(`mutation { change${noun}(id: "${slug}", expectedVersion: 1, change: { ${what} }) { slug } }`);

/** Active points at service nodes, as they are counted and as they are listed; and the two sides of those that are counted. */
async function counted({ get }: World): Promise<{ subsidiary: string; counted: number; listed: number; sides: number }[]> {
  const { subsidiaries } = await get('{ subsidiaries(first: 20) { nodes { slug reconciliation { registered { points pointsOnline pointsOffline } } measurementPoints(first: 100) { nodes { standing subject touchpoint { serviceNode standing } } } } } }');
  return subsidiaries.nodes.map(({ slug, reconciliation: { registered }, measurementPoints }: any) => ({
    subsidiary: slug, counted: registered.points, sides: registered.pointsOnline + registered.pointsOffline,
    listed: measurementPoints.nodes.filter(({ standing, subject, touchpoint }: any) => standing === 'STANDING' && subject === 'TOUCHPOINT' && touchpoint.serviceNode && touchpoint.standing === 'STANDING').length,
  }));
}

describe('what a point, its touchpoint and its survey must have in common', () => {
  alike('is looked at from each of them: no edit leaves what a check or an import would refuse', async (world) => {
    const survey = problems(await change(world, 'Survey', 'securities/tnps', 'subsidiary: "life"'));
    expect(survey.length).toBeGreaterThan(1);
    expect(survey).toContainEqual({ field: 'change.subsidiary', message: `Deployment ${deployment}: securities/tnps is a survey of another subsidiary than the point's`, allowed: 'a survey of securities' });
    expect(problems(await change(world, 'Survey', 'securities/tnps', 'instrument: RNPS'))).toContainEqual({
      field: 'change.instrument', message: `Deployment ${deployment}: securities/tnps asks for RNPS, the point measures TNPS`, allowed: 'a survey of TNPS, CSAT, CES or COMPETITIVE',
    });
    expect(problems(await change(world, 'MeasurementPoint', point, 'instrument: RNPS'))).toMatchObject([{ field: 'change.instrument' }]);
    const stray = { field: 'change.subsidiary', message: `MeasurementPoint ${point} is of life, Touchpoint securities/trading of securities`, allowed: 'one subsidiary for both; a touchpoint moves together with its points, in one import' };
    expect(problems(await change(world, 'MeasurementPoint', point, 'subsidiary: "life"'))).toContainEqual(stray);
    expect(problems(await change(world, 'Touchpoint', 'securities/trading', 'subsidiary: "life"'))).toContainEqual({ ...stray, message: `MeasurementPoint ${point} is of securities, Touchpoint securities/trading of life` });
    expect(problems(await change(world, 'Deployment', deployment, 'survey: "life/tnps"'))).toMatchObject([{ field: 'change.survey' }]);
    const [before, { checkRegistry }] = [await counted(world), await world.get('{ checkRegistry { flawCount } }')];
    for (const each of before) expect([each.listed, each.sides]).toEqual([each.counted, each.counted]);
    expect(checkRegistry.flawCount).toBe(0);
    return before;
  }, writes);

  alike('moves in one import, and what is new is told where it is linked', async (world) => {
    const { exportFiles } = await world.get('{ exportFiles(names: ["touchpoints.csv", "measurement-points.csv", "deployments.csv"]) { name content } }');
    const moving = exportFiles.map(({ name, content }: any) => {
      const [heading, ...rows] = content.split('\n');
      const column = heading.split(',').indexOf('subsidiary');
      const mine = rows.filter((row: string) => row.startsWith('securities/settlement')).map((row: string) => row.split(',').map((cell, index) => (index === column ? 'site' : cell.replace(/^securities\/tnps$/, 'site/tnps'))).slice(0, 3).join(','));
      return { name, content: [heading.split(',').slice(0, 3).join(','), ...mine].join('\n') };
    });
    const survey = { name: 'surveys.csv', content: 'id,subsidiary,name.zh,name.en,instrument,scaleMin,scaleMax\nsite/tnps,site,交易後,After a transaction,TNPS,0,10\n' };
    const send = async (files: object[]) => (await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file field } } }', { files })).importFiles;
    const half = await send([survey, ...moving.filter(({ name }: any) => name !== 'measurement-points.csv')]);
    expect(half.applied).toBe(false);
    expect(await send([survey, ...moving])).toEqual({ applied: true, problems: [] });
    const after = await counted(world);
    for (const each of after) expect([each.listed, each.sides]).toEqual([each.counted, each.counted]);
    return [half, after];
  }, writes);

  alike('counts a point on the side of its channel where its touchpoint is not delivered on that channel', async (world) => {
    const { addMeasurementPoint } = await world.get('mutation { addMeasurementPoint(input: { slug: "securities/trading@counter", subsidiary: "securities", subject: TOUCHPOINT, touchpoint: "securities/trading", channel: "counter", name: { zh: "交易（臨櫃）", en: "Trading (counter)" }, instrument: TNPS, cadence: MONTHLY }) { reportingGroup touchpoint { channels { channel { slug } } } } }');
    expect(addMeasurementPoint).toMatchObject({ reportingGroup: 'OFFLINE', touchpoint: { channels: expect.not.arrayContaining([{ channel: { slug: 'counter' } }]) } });
    const after = await counted(world);
    for (const each of after) expect([each.listed, each.sides]).toEqual([each.counted, each.counted]);
    return after;
  }, writes);
});
