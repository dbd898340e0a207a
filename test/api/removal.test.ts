import { alike } from '../support/world';

const writes = { writes: true };

const claim = '{ journey(id: "life/claim") { stages { slug steps { slug } } paths { slug legs } } }';

const problems = (answer: { errors: { code: unknown; details: Record<string, unknown> }[] }) => answer.errors.map(({ code, details }) => [code, ((details.problems ?? []) as { message: string }[]).map(({ message }) => message)]);

describe('what was entered into a draft by mistake', () => {
  alike('is put last where no place is given, and taken out again; the draft is what it was, and the feed keeps what was removed', async ({ get }) => {
    const before = await get(claim);
    const { addStage } = await get('mutation { addStage(input: { slug: "life/claim/oops", journey: "life/claim", name: { zh: "誤", en: "Oops" } }) { position } }');
    expect(addStage.position).toBe(before.journey.stages.length + 1);
    expect((await get('mutation { addStep(input: { slug: "life/claim/oops/1", stage: "life/claim/oops" }) { position } }')).addStep).toEqual({ position: 1 });
    expect((await get('{ journey(id: "life/claim") { paths { legs } } }')).journey.paths[0].legs).toEqual([...before.journey.paths[0].legs, '-']);
    expect((await get('mutation { removeStep(id: "life/claim/oops/1", expectedVersion: 1, reason: "a slip") { slug steps { slug } } }')).removeStep).toEqual({ slug: 'life/claim/oops', steps: [] });
    const { removeStage } = await get('mutation { removeStage(id: "life/claim/oops", expectedVersion: 1) { slug stages { slug } } }');
    expect(removeStage).toEqual({ slug: 'life/claim', stages: before.journey.stages.map(({ slug }: any) => ({ slug })) });
    expect(await get(claim)).toEqual(before);
    expect((await get('{ node(id: "U3RlcDpsaWZlL2NsYWltL29vcHMvMQ") { id } }')).node).toBeNull();
    const { changes } = await get('{ changes(first: 2, filter: { actions: [REMOVED] }) { nodes { action operation objectSlug version reason before after } } }');
    expect(changes.nodes).toMatchObject([
      { operation: 'removeStage', objectSlug: 'life/claim/oops', version: 2, reason: null, before: { name: { zh: '誤', en: 'Oops' }, journey: 'life/claim' }, after: {} },
      { operation: 'removeStep', objectSlug: 'life/claim/oops/1', version: 2, reason: 'a slip', before: { stage: 'life/claim/oops', touchpoints: [] }, after: {} },
    ]);
    expect((await get('{ checkRegistry { flaws { slug field message } } }')).checkRegistry.flaws).toEqual([]);
    expect((await get('mutation { addStage(input: { slug: "life/claim/oops", journey: "life/claim", name: { zh: "又", en: "Again" } }) { version changes { nodes { action } } } }')).addStage).toEqual({ version: 1, changes: { nodes: [{ action: 'ADDED' }] } });
  }, writes);

  alike('stays while it is in use, and nothing of it is lost', async ({ get, ask }) => {
    const before = await get(claim);
    const path = before.journey.paths[0].slug;
    const apply = before.journey.stages.find(({ slug }: any) => slug === 'life/claim/apply');
    expect(problems(await ask(`mutation { removeStep(id: "life/claim/apply/1", expectedVersion: 1) { slug } }`))).toEqual([['BAD_INPUT', [`a path uses a touchpoint here: ${path}`]]]);
    expect(problems(await ask(`mutation { removeStage(id: "life/claim/apply", expectedVersion: 1) { slug } }`))).toEqual([['BAD_INPUT', [`still named by ${apply.steps.map(({ slug }: any) => `Step ${slug}`).join(', ')}`]]]);
    expect(problems(await ask('mutation { removeJourney(id: "life/claim", expectedVersion: 1) { slug } }'))).toEqual([['BAD_INPUT', [expect.stringContaining('JourneyVersion life/claim#1')]]]);
    expect(problems(await ask(`mutation { removePath(id: "${path}", expectedVersion: 2) { slug } }`))).toEqual([['VERSION_CONFLICT', []]]);
    expect(problems(await ask('mutation { removeStep(id: "life/claim/nowhere/1", expectedVersion: 1) { slug } }'))).toEqual([['NOT_FOUND', []]]);
    expect(problems(await ask('mutation { removeStep(id: "Sm91cm5leTpsaWZlL2NsYWlt", expectedVersion: 1) { slug } }'))).toEqual([['BAD_INPUT', ['this is the id of a Journey']]]);
    expect(await get(claim)).toEqual(before);
    expect((await get('{ changes(first: 1, filter: { actions: [REMOVED] }) { nodes { id } } }')).changes.nodes).toEqual([]);
  }, writes);

  alike('a path is taken out of the draft and stays in the version; a key makes it happen once', async ({ get, ask }) => {
    const path = (await get(claim)).journey.paths[0].slug;
    const remove = `mutation { removePath(id: "${path}", expectedVersion: 1, idempotencyKey: "r-1") { slug paths { slug } } }`;
    const removed = await get(remove);
    expect(removed.removePath).toEqual({ slug: 'life/claim', paths: [] });
    expect(await get(remove)).toEqual(removed);
    expect((await ask(remove.replace('r-1', 'r-2'))).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await get('{ journey(id: "life/claim", asOf: "2022-01-01") { paths { slug } } }')).journey.paths).toEqual([{ slug: path }]);
  }, writes);

  alike('a journey that was never published goes with what is in it, one by one', async ({ get }) => {
    await get('mutation { addJourney(input: { slug: "life/slip", subsidiary: "life", name: { zh: "誤", en: "Slip" } }) { slug } }');
    await get('mutation { addStage(input: { slug: "life/slip/a", journey: "life/slip", name: { zh: "甲", en: "A" } }) { slug } }');
    await get('mutation { removeStage(id: "life/slip/a", expectedVersion: 1) { slug } }');
    expect((await get('mutation { removeJourney(id: "life/slip", expectedVersion: 1) { slug } }')).removeJourney).toEqual({ slug: 'life' });
    expect((await get('{ journeys(first: 100, filter: { text: "slip" }) { nodes { slug } } }')).journeys.nodes).toEqual([]);
  }, writes);

  alike('what was decided on the gaps of a path goes along with it, on record', async ({ get }) => {
    const { gaps } = await get('{ gaps(first: 100, filter: { types: [CHANNEL_BREAK], journey: "life/buy-a-policy" }) { nodes { id subject { slug } } } }');
    const [{ id, subject: { slug } }] = gaps.nodes;
    await get(`mutation { dismissGap(id: "${id}", expectedVersion: 0, reason: "by law") { standing } }`);
    expect((await get(`mutation { removePath(id: "${slug}", expectedVersion: 1, reason: "drawn anew") { paths { slug } } }`)).removePath).toEqual({ paths: [] });
    const { changes, gapDecisions } = await get('{ changes(first: 5, filter: { actions: [REMOVED] }) { nodes { objectType reason before } } gapDecisions { totalCount } }');
    expect(changes.nodes).toMatchObject([{ objectType: 'Path', reason: 'drawn anew' }, { objectType: 'GapDecision', reason: 'drawn anew', before: { standing: 'DISMISSED', reason: 'by law' } }]);
    expect(gapDecisions.totalCount).toBe(0);
    expect((await get('{ checkRegistry { flaws { slug } } }')).checkRegistry.flaws).toEqual([]);
  }, writes);
});
