import { alike, type World } from '../support/world';

const writes = { writes: true };

const codesOf = ({ errors }: { errors: { code: unknown }[] }): unknown[] => errors.map(({ code }) => code);

const trading = 'securities/trading';

/** The touchpoint, its points and their deployments: the end and the version of each. */
const ends = async (world: World) => (await world.get(`{ touchpoint(id: "${trading}") { validTo version standing measurementPoints { slug validTo version standing deployments { slug validTo version standing } } } }`)).touchpoint;

const retire = (on: string, version = 1) => `mutation { retireTouchpoint(id: "${trading}", expectedVersion: ${version}, on: "${on}", reason: "replaced") { validTo version standing } }`;

const answer = (id: string, answeredAt: string) => ({ id, point: 'securities/trading@app', score: 9, answeredAt });

const send = async (world: World, ...responses: object[]) =>
  (await world.get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "s", responses: $responses) { lines { outcome problems { field message } } } }', { responses })).submitResponses.lines;

describe('a touchpoint that is retired', () => {
  alike('takes its measurement points and their deployments along, and restoring brings them back', async (world) => {
    const before = await ends(world);
    await world.get(retire('2026-01-05'));
    const after = await ends(world);
    expect(after).toMatchObject({ validTo: '2026-01-05', version: 2, standing: 'RETIRED' });
    expect(after.measurementPoints.length).toBeGreaterThan(0);
    for (const point of after.measurementPoints) {
      expect(point).toMatchObject({ validTo: '2026-01-05', version: 2, standing: 'RETIRED' });
      for (const deployment of point.deployments) expect(deployment).toMatchObject({ validTo: '2026-01-05', version: 2, standing: 'RETIRED' });
    }
    const changes = (await world.get('{ changes(first: 10) { nodes { action operation objectId before after } } }')).changes.nodes;
    const restored = await world.get(`mutation { restoreTouchpoint(id: "${trading}", expectedVersion: 2) { validTo standing } }`);
    expect(restored.restoreTouchpoint).toEqual({ validTo: null, standing: 'STANDING' });
    const again = await ends(world);
    const open = ({ measurementPoints }: any) => measurementPoints.map(({ slug, validTo, standing, deployments }: any) => ({ slug, validTo, standing, deployments: deployments.map((each: any) => [each.slug, each.validTo, each.standing]) }));
    expect(open(again)).toEqual(open(before));
    return { after, again, changes };
  }, writes);

  alike('leaves what had ended before as it was, and what was retired by itself stays retired when it is restored', async (world) => {
    await world.get('mutation { retireMeasurementPoint(id: "securities/trading@app", expectedVersion: 1, on: "2025-06-01") { validTo } }');
    await world.get(retire('2026-01-05'));
    await world.get(`mutation { restoreTouchpoint(id: "${trading}", expectedVersion: 2) { validTo } }`);
    const { measurementPoints } = await ends(world);
    expect(Object.fromEntries(measurementPoints.map(({ slug, validTo }: any) => [slug, validTo]))).toMatchObject({ 'securities/trading@app': '2025-06-01' });
    return measurementPoints;
  }, writes);

  const others = [['Survey', 'securities/tnps'], ['Channel', 'app']] as const;
  for (const [noun, slug] of others) {
    for (const [first, second] of [['2026-01-05', '2026-01-07'], ['2026-01-07', '2026-01-05']] as const) {
      alike(`comes back as it was, its points too, where a ${noun} ended ${first < second ? 'after' : 'before'} it and both are restored, in either order`, async (world) => {
        const open = async (): Promise<unknown> => (await ends(world)).measurementPoints.map(({ validTo, deployments }: any) => [validTo, deployments.map((each: any) => each.validTo)]);
        const before = await open();
        const version = async (): Promise<number> => (await world.get(`{ node(id: "${noun}:${slug}") { ... on Entry { version } } }`)).node.version;
        for (const isFirstBack of [true, false]) {
          await world.get(retire(first, (await ends(world)).version));
          await world.get(`mutation { retire${noun}(id: "${slug}", expectedVersion: ${await version()}, on: "${second}") { slug } }`);
          const backs = [async () => world.get(`mutation { restore${noun}(id: "${slug}", expectedVersion: ${await version()}) { slug } }`), async () => world.get(`mutation { restoreTouchpoint(id: "${trading}", expectedVersion: ${(await ends(world)).version}) { slug } }`)];
          for (const back of isFirstBack ? backs : backs.toReversed()) await back();
          expect(await open()).toEqual(before);
        }
        return before;
      }, writes);
    }
  }

  alike('is not asked any more: answers of that day and later are refused', async (world) => {
    await world.get(retire('2026-01-04'));
    const lines = await send(world, answer('1', '2026-01-03T02:00:00Z'), answer('2', '2026-01-04T02:00:00Z'));
    expect(lines.map(({ outcome, problems }: any) => [outcome, problems?.[0]?.message ?? null])).toEqual([['ACCEPTED', null], ['REFUSED', 'the measurement point was not valid on that day']]);
    return lines;
  }, writes);

  alike('ends likewise by a change or by a file, and a point cannot outlast it', async (world) => {
    await world.get(`mutation { changeTouchpoint(id: "${trading}", expectedVersion: 1, change: { validTo: "2026-01-04" }) { validTo } }`);
    const changed = await ends(world);
    expect(new Set(changed.measurementPoints.map(({ validTo }: any) => validTo))).toEqual(new Set(['2026-01-04']));
    const later = await world.ask('mutation { changeMeasurementPoint(id: "securities/trading@app", expectedVersion: 2, change: { validTo: "2026-02-01" }) { slug } }');
    const back = await world.ask('mutation { restoreMeasurementPoint(id: "securities/trading@app", expectedVersion: 2) { slug } }');
    expect([later, back].map(({ errors }) => errors[0]?.details.problems)).toEqual([
      [{ field: 'change.validTo', message: 'later than the end of what it ends with', allowed: 'a day up to 2026-01-04' }], [{ field: 'id', message: 'later than the end of what it ends with', allowed: 'a day up to 2026-01-04' }],
    ]);
    const early = await world.ask(`mutation { retireChannel(id: "app", expectedVersion: 1, on: "1900-01-01") { slug } }`);
    return [changed, codesOf(early)];
  }, writes);

  alike('puts what it closed off with its own end', async (world) => {
    await world.get(retire('2026-01-04'));
    await world.get(`mutation { changeTouchpoint(id: "${trading}", expectedVersion: 2, change: { validTo: "2026-03-01" }) { validTo } }`);
    const { measurementPoints } = await ends(world);
    expect(new Set(measurementPoints.map(({ validTo }: any) => validTo))).toEqual(new Set(['2026-03-01']));
    return measurementPoints;
  }, writes);
});

describe('files', () => {
  alike('of an export close what ends with a touchpoint, and say the same when they are read again', async (world) => {
    const importFiles = 'mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed unchanged problems { file line field message } } }';
    const touchpoints = (validTo: string) => ({ name: 'touchpoints.csv', content: `id,validTo\n${trading},${validTo}\n` });
    const points = { name: 'measurement-points.csv', content: 'id,validTo\nsecurities/trading@app,\n' };
    const first = (await world.get(importFiles, { files: [touchpoints('2026-01-04'), points] })).importFiles;
    expect(first.problems).toEqual([]);
    const after = await ends(world);
    expect(new Set(after.measurementPoints.map(({ validTo }: any) => validTo))).toEqual(new Set(['2026-01-04']));
    const again = (await world.get(importFiles, { files: [touchpoints('2026-01-04'), points] })).importFiles;
    expect(again).toMatchObject({ applied: true, changed: 0, unchanged: 2, problems: [] });
    const late = (await world.get(importFiles, { files: [{ name: 'measurement-points.csv', content: 'id,validTo\nsecurities/trading@app,2027-01-01\n' }] })).importFiles;
    expect(late.problems).toEqual([{ file: 'measurement-points.csv', line: 2, field: 'validTo', message: 'later than the end of what it ends with' }]);
    return { first, after, again, late };
  }, writes);
});

describe('every noun that lasts', () => {
  alike('is retired and restored alike, and its lists tell who stands on a day', async (world) => {
    const told: unknown[] = [];
    for (const [noun, slug] of Object.entries({
      Touchpoint: trading, Channel: 'app', MeasurementPoint: 'securities/trading@app', Archetype: 'chatbot', Department: 'life/claims', Journey: 'life/claim', Persona: 'life/new-parents', Survey: 'securities/tnps', Deployment: 'securities/trading@app#tnps',
    })) {
      const id = Buffer.from(`${noun}:${slug}`).toString('base64url');
      const { version, validTo } = (await world.get(`{ node(id: "${id}") { ... on Lasting { version validTo } } }`)).node;
      expect(validTo).toBeNull();
      const standing = async (day: string) => (await world.get(`{ node(id: "${id}") { ... on Lasting { standing(on: "${day}") } } }`)).node.standing;
      const retired = (await world.get(`mutation { retire${noun}(id: "${slug}", expectedVersion: ${version}, on: "2026-01-04") { validTo version standing } }`))[`retire${noun}`];
      expect(retired).toEqual({ validTo: '2026-01-04', version: version + 1, standing: 'RETIRED' });
      expect([await standing('2026-01-03'), await standing('2026-01-04')]).toEqual(['STANDING', 'RETIRED']);
      expect(codesOf(await world.ask(`mutation { retire${noun}(id: "${slug}", expectedVersion: ${version + 1}) { id } }`))).toEqual(['BAD_INPUT']);
      const restored = (await world.get(`mutation { restore${noun}(id: "${slug}", expectedVersion: ${version + 1}) { validTo standing } }`))[`restore${noun}`];
      expect(restored).toEqual({ validTo: null, standing: 'STANDING' });
      told.push(retired);
    }
    return told;
  }, writes);
});
