import { alike } from '../support/world';

const writes = { writes: true };
const trading = 'securities/trading';

const parts = ['closes', 'steps', 'journeys', 'paths', 'points', 'deployments', 'targets', 'touchpoints', 'handedFrom', 'owners', 'channels'] as const;
const told = `on refusedBecause object { slug } ${parts.map((part) => `${part} { count nodes { slug } }`).join(' ')}`;

describe('what a retirement touches', () => {
  alike('is told beforehand, and the mutation answers the same', async ({ get }) => {
    const { retirement: before } = await get(`{ retirement(id: "Touchpoint:${trading}", on: "2026-01-04") { ${told} } }`);
    expect(before).toMatchObject({ on: '2026-01-04', refusedBecause: null, object: { slug: trading } });
    // Counted by hand from another side of the API.
    const { touchpoint } = await get(`{ touchpoint(id: "${trading}") { owner { department { slug } } places { step { slug } journey { slug paths { slug taken { touchpoint { slug } } } } } measurementPoints { slug deployments { slug } } } }`);
    const slugs = (part: (typeof parts)[number]) => before[part].nodes.map(({ slug }: any) => slug);
    expect(new Set(slugs('steps'))).toEqual(new Set(touchpoint.places.map(({ step }: any) => step.slug)));
    expect(new Set(slugs('journeys'))).toEqual(new Set(touchpoint.places.map(({ journey }: any) => journey.slug)));
    expect(new Set(slugs('paths'))).toEqual(new Set(touchpoint.places.flatMap(({ journey }: any) => journey.paths.filter(({ taken }: any) => taken.some((leg: any) => leg.touchpoint.slug === trading)).map(({ slug }: any) => slug))));
    expect(slugs('points')).toEqual(touchpoint.measurementPoints.map(({ slug }: any) => slug).sort());
    expect(slugs('deployments')).toEqual(touchpoint.measurementPoints.flatMap(({ deployments }: any) => deployments.map(({ slug }: any) => slug)).sort());
    expect(slugs('closes')).toEqual([...slugs('points'), ...slugs('deployments')]);
    expect(slugs('owners')).toEqual([touchpoint.owner.department.slug]);
    for (const part of parts) expect(before[part].count).toBe(before[part].nodes.length);
    const { retireTouchpoint } = await get(`mutation { retireTouchpoint(id: "${trading}", expectedVersion: 1, on: "2026-01-04") { retirement { ${told} } } }`);
    expect(retireTouchpoint.retirement).toEqual({ ...before, refusedBecause: 'this Touchpoint is retired already' });
    // What ended is what was said to end.
    const { changes } = await get('{ changes(first: 100) { nodes { action operation } } }');
    expect(changes.nodes.filter(({ action }: any) => action === 'CLOSED')).toHaveLength(before.closes.count);
    return before;
  }, writes);

  alike('is told for channels, departments, archetypes, points, surveys, journeys and personas', async ({ get, ask }) => {
    const asked = ['Channel:app', 'Department:securities/brokerage', 'Archetype:chatbot', 'MeasurementPoint:securities/trading@app', 'Survey:securities/tnps', 'Journey:life/claim', 'Persona:life/new-parents', 'Deployment:securities/trading@app#tnps'];
    const answers = [];
    for (const id of asked) answers.push((await get(`{ retirement(id: "${id}", on: "2026-01-04") { ${told} } }`)).retirement);
    const [channel, department, archetype, point, survey, journey, persona, deployment] = answers.map((answer) => Object.fromEntries(parts.map((part) => [part, answer[part].count])));
    const { channel: app } = await get('{ channel(id: "app") { touchpoints(first: 1) { totalCount } } }');
    expect(channel!.touchpoints).toBe(app.touchpoints.totalCount);
    expect(channel!.closes).toBeGreaterThan(0);
    expect(channel!.paths).toBeGreaterThan(0);
    expect(department).toMatchObject({ touchpoints: (await get('{ department(id: "securities/brokerage") { touchpoints(first: 1) { totalCount } } }')).department.touchpoints.totalCount, closes: 0 });
    expect(archetype!.touchpoints).toBeGreaterThan(0);
    expect(point).toMatchObject({ deployments: 1, closes: 1, points: 0 });
    expect(survey!.closes).toBeGreaterThan(1);
    expect([journey!.paths, persona!.paths]).toEqual([1, expect.any(Number)]);
    expect(deployment).toMatchObject({ closes: 0 });
    expect((await ask('{ retirement(id: "Step:life/claim/apply/1") { on } }')).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'id' }] } });
    expect((await ask('{ retirement(id: "Channel:none") { on } }')).errors[0]).toMatchObject({ code: 'NOT_FOUND' });
    return answers;
  });

  alike('is told of what would end with it, not of what had ended on that very day', async ({ get }) => {
    const deployment = 'securities/trading@app#tnps';
    await get(`mutation { retireDeployment(id: "${deployment}", expectedVersion: 1, on: "2026-01-04") { slug } }`);
    const closes = async (id: string) => (await get(`{ retirement(id: "${id}", on: "2026-01-04") { closes { nodes { slug } } } }`)).retirement.closes.nodes.map(({ slug }: any) => slug);
    expect(await closes('MeasurementPoint:securities/trading@app')).toEqual([]);
    const before = await closes(`Touchpoint:${trading}`);
    expect(before).not.toContain(deployment);
    await get(`mutation { retireTouchpoint(id: "${trading}", expectedVersion: 1, on: "2026-01-04") { slug } }`);
    const { changes } = await get('{ changes(first: 100) { nodes { action objectSlug } } }');
    expect(changes.nodes.filter(({ action }: any) => action === 'CLOSED').map(({ objectSlug }: any) => objectSlug).sort()).toEqual([...before].sort());
    return before;
  }, writes);

  alike('says why it would be refused', async ({ get, ask }) => {
    await get(`mutation { changeTouchpoint(id: "${trading}", expectedVersion: 1, change: { validFrom: "2025-01-01" }) { slug } }`);
    expect((await get(`{ retirement(id: "Touchpoint:${trading}", on: "2024-12-31") { refusedBecause } }`)).retirement).toEqual({ refusedBecause: 'before validFrom' });
    const refused = await ask(`mutation { retireTouchpoint(id: "${trading}", expectedVersion: 2, on: "2024-12-31") { slug } }`);
    expect(refused.errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'on', message: 'before validFrom' }] } }]);
    return refused.errors;
  }, writes);
});

describe('what stands on a day', () => {
  alike('alone depends on something, is a variant side by side, and owns', async ({ get }) => {
    const dependents = async (on: string) => (await get(`{ impact(id: "Channel:app", on: "${on}") { dependents { object { slug } } } }`)).impact.dependents.map(({ object }: any) => object.slug);
    const variants = async (on: string) => (await get(`{ archetype(id: "chatbot") { bySubsidiary(on: "${on}") { touchpoints { slug } } } }`)).archetype.bySubsidiary.flatMap(({ touchpoints }: any) => touchpoints.map(({ slug }: any) => slug));
    const owned = async (on: string) => (await get(`{ touchpoints(filter: { subsidiary: "securities", owned: true, validOn: "${on}" }) { totalCount } }`)).touchpoints.totalCount;
    const [variant] = await variants('2026-01-03');
    const { touchpoint: { version } } = await get(`{ touchpoint(id: "${variant}") { version } }`);
    await get(`mutation { a: retireTouchpoint(id: "${trading}", expectedVersion: 1, on: "2026-01-04") { slug } b: retireTouchpoint(id: "${variant}", expectedVersion: ${version}, on: "2026-01-04") { slug } }`);
    expect([(await dependents('2026-01-03')).includes(trading), (await dependents('2026-01-04')).includes(trading)]).toEqual([true, false]);
    expect([(await variants('2026-01-03')).includes(variant), (await variants('2026-01-04')).includes(variant)]).toEqual([true, false]);
    const before = await owned('2026-01-04');
    await get('mutation { retireDepartment(id: "securities/brokerage", expectedVersion: 1, on: "2026-02-01") { slug } }');
    const { coverage } = await get('{ coverage(by: [SUBSIDIARY], kinds: [OWNER], asOf: "2026-02-01") { subsidiary { slug } numerator } }');
    expect(await owned('2026-02-01')).toBe(coverage.find(({ subsidiary }: any) => subsidiary.slug === 'securities').numerator);
    expect(await owned('2026-02-01')).toBeLessThan(before);
    // An archetype that was retired has no variants on that day, whoever counts.
    await get('mutation { retireArchetype(id: "chatbot", expectedVersion: 1, on: "2026-01-05") { slug } }');
    const runs = async (on: string) => (await get(`{ coverage(by: [ARCHETYPE], kinds: [POINT], asOf: "${on}") { archetype { slug } denominator } }`)).coverage.find(({ archetype }: any) => archetype.slug === 'chatbot')?.denominator ?? 0;
    expect([(await variants('2026-01-04')).length, (await variants('2026-01-05')).length]).toEqual([await runs('2026-01-04'), 0]);
    expect(await runs('2026-01-05')).toBe(0);
    return [await dependents('2026-01-04'), await owned('2026-02-01')];
  }, writes);
});
