import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import type { SentAnswer } from '../../src/surveys/answer';
import { alike, expectAlike, onEachEngine, type World } from '../support/world';

interface File {
  name: string;
  content: string;
}

const rename = async ({ get }: World, id: string, slug: string): Promise<void> => {
  const { version } = (await get(`{ node(id: "${Buffer.from(id).toString('base64url')}") { ... on Entry { version } } }`)).node;
  await get(`mutation { changeSlug(id: "${id}", slug: "${slug}", expectedVersion: ${version}) { slug } }`);
};
const exported = async ({ get }: World): Promise<File[]> => (await get('{ exportFiles { name content } }')).exportFiles;
const imported = async ({ get }: World, files: File[]) =>
  (await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed problems { file line field message } lines { noun slug action } } }', { files })).importFiles;
const publish = async ({ get }: World, journey: string, effectiveOn: string) => {
  const { draftRevision } = (await get(`{ journey(id: "${journey}") { draftRevision } }`)).journey;
  return (await get(`mutation { publishJourney(id: "${journey}", expectedVersion: ${draftRevision}, effectiveOn: "${effectiveOn}") { slug } }`)).publishJourney;
};

describe('what was written down before a slug was changed', () => {
  alike('a version is found by its number under every slug of its journey, and a policy under every slug of its subsidiary', async (world) => {
    const { get, ask } = world;
    await get('mutation { addGapPolicy(input: { slug: "life", subsidiary: "life", importantFrom: 4 }) { slug } }');
    await rename(world, 'Journey:life/claim', 'life/claims');
    await rename(world, 'Subsidiary:life', 'life-insurance');
    expect(await publish(world, 'life/claim', '2024-01-01')).toEqual({ slug: 'life/claims#2' });
    await rename(world, 'Journey:life/claim', 'life/claiming');
    const version = async (id: string) => (await get(`{ journeyVersion(id: "${id}") { slug number document } node(id: "${Buffer.from(`JourneyVersion:${id}`).toString('base64url')}") { ... on JourneyVersion { slug } } changes(first: 1, filter: { objects: ["JourneyVersion:${id}"] }) { totalCount nodes { objectSlug } } }`));
    for (const number of [1, 2]) {
      const [first, ...others] = await Promise.all(['life/claim', 'life/claims', 'life/claiming'].map((slug) => version(`${slug}#${number}`)));
      expect(first).toMatchObject({ journeyVersion: { slug: number === 1 ? 'life/claim#1' : 'life/claims#2', number }, changes: { totalCount: 1 } });
      for (const other of others) expect(other).toEqual(first);
    }
    expect((await ask('{ journeyVersion(id: "life/claiming#3") { slug } }')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await get('mutation { correctVersion(id: "life/claiming#2", expectedVersion: 1, effectiveOn: "2024-02-01", reason: "a slip") { slug effectiveOn } }')).correctVersion).toEqual({ slug: 'life/claims#2', effectiveOn: '2024-02-01' });
    for (const id of ['life', 'life-insurance']) {
      expect((await ask(`mutation { addGapPolicy(input: { slug: "${id}", subsidiary: "life-insurance" }) { slug } }`)).errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('already taken') }]);
    }
    expect((await get('mutation { changeGapPolicy(id: "life-insurance", expectedVersion: 1, change: { importantFrom: 2 }) { slug } changeSuppressionPolicy(id: "life-insurance", expectedVersion: 1, change: { figuresFrom: 6 }) { slug } }')))
      .toEqual({ changeGapPolicy: { slug: 'life' }, changeSuppressionPolicy: { slug: 'life' } });
    // Nothing of it is a name of its own: tables keep their columns, checks find nothing.
    for (const { name, content } of await exported(world)) if (/journey-versions\.csv|policies/.test(name)) expect([name, content.split('\n')[0]!.includes('formerSlugs')]).toEqual([name, false]);
    expect((await get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry.flaws).toEqual([]);
  }, { writes: true });

  alike('gaps that somebody noted, of every form, are found under the same id, and lists go on after a cursor of before', async (world) => {
    const { get, ask } = world;
    const gapsOf = async (): Promise<{ id: string; form: string }[]> => {
      const found: { id: string; form: string }[] = [];
      for (let after = ''; ;) {
        const { nodes, pageInfo } = (await get(`{ gaps(first: 100, after: "${after}", asOf: "2023-12-31") { nodes { id form } pageInfo { hasNextPage endCursor } } }`)).gaps;
        found.push(...nodes);
        if (!pageInfo.hasNextPage) return found;
        after = pageInfo.endCursor;
      }
    };
    const lists = ['gaps(asOf: "2023-12-31", first: 3', 'touchpoints(first: 3', 'journeys(first: 3', 'measurementPoints(first: 3', 'changes(first: 3', 'touchpoints(filter: { subsidiary: "life" }, first: 3'];
    const cursors: string[] = [];
    for (const list of lists) cursors.push((await get(`{ list: ${list}) { pageInfo { endCursor } } }`)).list.pageInfo.endCursor);
    const before = await gapsOf();
    expect(new Set(before.map(({ form }) => form)).size).toBeGreaterThan(10);
    const { objects } = { objects: (await get('{ subsidiaries: group { subsidiaries { slug } } channels(first: 100) { nodes { slug } } archetypes(first: 100) { nodes { slug } } journeys(first: 100) { nodes { slug } } measurementPoints(first: 100) { nodes { slug } } targets(first: 100) { nodes { slug } } benchmarks(first: 100) { nodes { slug } } touchpoints(first: 30) { nodes { slug } } }')) };
    const several: [string, { slug: string }[]][] = [['Subsidiary', objects.subsidiaries.subsidiaries], ['Channel', objects.channels.nodes], ['Archetype', objects.archetypes.nodes], ['Journey', objects.journeys.nodes], ['MeasurementPoint', objects.measurementPoints.nodes], ['Target', objects.targets.nodes], ['Benchmark', objects.benchmarks.nodes], ['Touchpoint', objects.touchpoints.nodes]];
    for (const [noun, nodes] of several) for (const { slug } of nodes.slice(0, 6)) await rename(world, `${noun}:${slug}`, `new/${slug}`);
    const ids = (gaps: { id: string }[]): string[] => gaps.map(({ id }) => id).sort();
    expect(ids(await gapsOf())).toEqual(ids(before));
    for (const { id } of before.filter((_, index) => index % 40 === 0)) expect((await get('query ($id: ID!) { gap(id: $id, asOf: "2023-12-31") { id } }', { id })).gap).toEqual({ id });
    for (const [index, list] of lists.entries()) expect((await ask(`{ list: ${list}, after: "${cursors[index]!}") { nodes { __typename } } }`)).errors).toEqual([]);
    // With the filter said otherwise it is another question, and says so.
    expect((await ask(`{ touchpoints(filter: { subsidiary: "new/life" }, first: 3, after: "${cursors.at(-1)!}") { totalCount } }`)).errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining('not a cursor of this list') }]);
  }, { writes: true });

  test('exports of before change nothing after it: tables, versions, answers; and what was published in between stays', async () => {
    expectAlike(await onEachEngine(async (world) => {
      const { get } = world;
      const answer = (id: number) => ({ id: String(id), point: 'securities/trading@app', score: id % 11, answeredAt: '2025-12-05T02:00:00.000Z', customer: `c${id}`, channel: 'app' });
      const sent = async (responses: object[], source: string) => (await get('mutation ($responses: [NewResponse!]!, $source: ID!) { submitResponses(source: $source, responses: $responses) { accepted alreadyCounted refused } }'.replace('ID!', 'String!'), { responses, source })).submitResponses;
      expect(await sent(Array.from({ length: 9 }, (_, id) => answer(id)), 's')).toMatchObject({ accepted: 9 });
      const answers: SentAnswer[] = [];
      for await (const some of exportAnswers(world.graph)) answers.push(...some);
      expect(await publish(world, 'life/claim', '2023-01-01')).toEqual({ slug: 'life/claim#2' });
      const former = await exported(world);
      for (const [id, slug] of [['Journey:life/claim', 'life/claims'], ['Subsidiary:life', 'life-insurance'], ['Subsidiary:securities', 'brokerage'], ['MeasurementPoint:securities/trading@app', 'securities/orders@app'], ['Deployment:securities/trading@app#tnps', 'securities/orders@app#tnps'], ['Channel:app', 'mobile'], ['Touchpoint:securities/trading', 'securities/orders'], ['Survey:securities/tnps', 'securities/asks']] as const) {
        if ((await get(`{ node(id: "${Buffer.from(id).toString('base64url')}") { __typename } }`)).node) await rename(world, id, slug);
      }
      const present = await exported(world);
      expect(await imported(world, former)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
      expect(await sent(answers.map(({ source: _, ...each }) => each), 's')).toMatchObject({ accepted: 0, alreadyCounted: 9, refused: 0 });
      // Versions named by the slug that their journey has now are those that stand.
      const named = former.filter(({ name }) => name === 'journey-versions.csv').map(({ name, content }) => ({ name, content: content.replaceAll(/^life\/claim#(\d),/gm, 'life/claims#$1,') }));
      expect(named[0]!.content).toContain('life/claims#2');
      const documents = former.filter(({ name }) => name.startsWith('journey-versions/'));
      expect(await imported(world, [...named, ...documents])).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
      // What was published since is in no file of before, and stays.
      expect(await publish(world, 'life/claim', '2024-01-01')).toEqual({ slug: 'life/claims#3' });
      expect(await imported(world, former)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
      expect((await get('{ journey(id: "life/claim") { versions { slug } } checkCounts { differing } checkRegistry { flaws { field } } }'))).toEqual({ journey: { versions: ['life/claims#3', 'life/claim#2', 'life/claim#1'].map((slug) => ({ slug })) }, checkCounts: { differing: 0 }, checkRegistry: { flaws: [] } });
      return present.map(({ name }) => name);
    }, { writes: true }));
  }, 300_000);

  alike('the order that an edit expects may be told by former slugs', async (world) => {
    const { get, ask } = world;
    const stages = (await get('{ journey(id: "life/claim") { stages { slug } } }')).journey.stages.map(({ slug }: { slug: string }) => slug) as string[];
    await get(`mutation { changeSlug(id: "Stage:${stages[0]}", slug: "life/claim/first", expectedVersion: 1) { slug } }`);
    const reorder = (expectedOrder: string[]) => ask('mutation ($stages: [ID!]!, $expectedOrder: [ID!]) { reorderStages(journey: "life/claim", stages: $stages, expectedOrder: $expectedOrder) { stages { slug } } }', { stages: [...stages].reverse(), expectedOrder });
    expect((await reorder([...stages].reverse())).errors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect((await reorder(stages)).data.reorderStages.stages.at(-1)).toEqual({ slug: 'life/claim/first' });
    // What rests on facts, is measured, or stands at a step, said by former slugs.
    await get('mutation { a: changeSlug(id: "Fact:B-01", slug: "B-first", expectedVersion: 1) { slug } b: changeSlug(id: "Subsidiary:life", slug: "life-insurance", expectedVersion: 1) { slug } }');
    expect((await get('mutation { addAssertion(input: { slug: "said", title: { zh: "說", en: "Said" }, statement: { zh: "說", en: "Said" }, status: UNRESOLVED, facts: ["B-01"] }) { slug } addGapPolicy(input: { slug: "life-insurance", subsidiary: "life", importantFrom: 4 }) { slug subsidiary { slug } } }')))
      .toEqual({ addAssertion: { slug: 'said' }, addGapPolicy: { slug: 'life-insurance', subsidiary: { slug: 'life-insurance' } } });
    const { stage, touchpoint } = (await get('{ journey(id: "life/claim") { stages { steps { slug touchpoints { touchpoint { slug version channels { channel { slug } } } } } } } }')).journey.stages.flatMap(({ steps }: any) => steps).filter(({ touchpoints }: any) => touchpoints.length > 0)
      .map(({ slug, touchpoints }: any) => ({ stage: slug, touchpoint: touchpoints[0].touchpoint }))[0];
    await get(`mutation { changeSlug(id: "Touchpoint:${touchpoint.slug}", slug: "life/called", expectedVersion: ${touchpoint.version}) { slug } }`);
    expect((await get(`mutation { addMeasurementPoint(input: { slug: "life/called@new", subsidiary: "life", subject: TOUCHPOINT, touchpoint: "${touchpoint.slug}", channel: "${touchpoint.channels[0].channel.slug}", name: { zh: "新", en: "New" }, instrument: TNPS, cadence: QUARTERLY }) { touchpoint { slug } } }`)).addMeasurementPoint).toEqual({ touchpoint: { slug: 'life/called' } });
    const detached = async (slug: string) => (await ask(`mutation { detachTouchpoint(step: "${stage}", touchpoint: "${slug}") { touchpoints { touchpoint { slug } } } }`));
    const [byFormer, byPresent] = [await detached(touchpoint.slug), await detached('life/called')];
    expect([byFormer.errors, byPresent.errors.length]).toEqual([byFormer.errors.length === 0 ? [] : byPresent.errors, 1]);
  }, { writes: true });
});
