import { alike, type World } from '../support/world';

const writes = { writes: true };

const addVideoClaim = `mutation ($key: String) { addTouchpoint(idempotencyKey: $key, input: { slug: "life/video-claim", code: "L90", subsidiary: "life", name: { zh: "視訊理賠", en: "Claim by video" },
  owner: { id: "life/claims" }, channels: [{ id: "web" }, { id: "phone", reportingGroup: ONLINE }], notes: { zh: "試辦", en: "Trial" } }) { id slug version provenance importance lane notes { en } channels { reportingGroup provenance channel { slug } } } }`;

const revision = async ({ get }: World): Promise<number> => (await get('{ changes(first: 1) { nodes { revision } } }')).changes.nodes[0].revision;

const codesOf = (answer: { errors: { code: unknown }[] }) => answer.errors.map(({ code }) => code);

describe('editing', () => {
  alike('enters a touchpoint with what is usual where nothing is said, and records who did what', async (world) => {
    const { addTouchpoint } = await world.get(addVideoClaim);
    expect(addTouchpoint).toMatchObject({ slug: 'life/video-claim', version: 1, provenance: 'OPERATED', importance: 3, lane: 'ONLINE' });
    expect(addTouchpoint.channels).toEqual([{ reportingGroup: 'ONLINE', provenance: 'OPERATED', channel: { slug: 'web' } }, { reportingGroup: 'ONLINE', provenance: 'OPERATED', channel: { slug: 'phone' } }]);
    const { changes } = await world.get('{ changes(first: 1) { nodes { by at operation action objectType objectSlug version before after } } }');
    expect(changes.nodes[0]).toMatchObject({ by: 'local', operation: 'addTouchpoint', action: 'ADDED', objectType: 'Touchpoint', objectSlug: 'life/video-claim', version: 1, before: {} });
    expect(changes.nodes[0].after).toMatchObject({ code: 'L90', name: { zh: '視訊理賠', en: 'Claim by video' }, owner: { id: 'life/claims', provenance: 'OPERATED' } });
  }, writes);

  alike('forgets an attribute set to null and keeps what a change leaves out', async ({ get }) => {
    await get(addVideoClaim);
    const { changeTouchpoint } = await get('mutation { changeTouchpoint(id: "life/video-claim", expectedVersion: 1, change: { notes: null, owner: null }) { version notes { zh } owner { provenance } code channels { channel { slug } } changes(first: 1) { nodes { before after } } } }');
    expect(changeTouchpoint).toMatchObject({ version: 2, notes: null, owner: null, code: 'L90', channels: [{ channel: { slug: 'web' } }, { channel: { slug: 'phone' } }] });
    expect(changeTouchpoint.changes.nodes[0]).toEqual({ before: { notes: { zh: '試辦', en: 'Trial' }, owner: { id: 'life/claims', provenance: 'OPERATED' } }, after: { notes: null, owner: null } });
  }, writes);

  alike('the second writer of a version is told the current one, and nothing of hers is written', async (world) => {
    const change = 'mutation ($importance: Int!) { changeTouchpoint(id: "life/claim-through-agent-or-counter", expectedVersion: 1, change: { importance: $importance }) { version importance } }';
    expect((await world.get(change, { importance: 4 })).changeTouchpoint).toEqual({ version: 2, importance: 4 });
    const before = await revision(world);
    const second = await world.ask(change, { importance: 2 });
    expect(second.errors).toEqual([{ code: 'VERSION_CONFLICT', message: expect.any(String), details: { currentVersion: 2 } }]);
    expect((await world.get('{ touchpoint(id: "life/claim-through-agent-or-counter") { version importance } }')).touchpoint).toEqual({ version: 2, importance: 4 });
    expect(await revision(world)).toBe(before);
  }, writes);

  alike('an edit sent twice under one key is made once; the key of another edit is refused', async (world) => {
    const first = await world.get(addVideoClaim, { key: 'k-1' });
    const again = await world.get(addVideoClaim, { key: 'k-1' });
    expect(again).toEqual(first);
    const other = await world.ask('mutation { addChannel(idempotencyKey: "k-1", input: { slug: "x", name: { zh: "甲", en: "A" }, modality: WEB, reportingGroup: ONLINE }) { slug } }');
    expect(codesOf(other)).toEqual(['BAD_INPUT']);
    expect((await world.get('{ touchpoint(id: "life/video-claim") { version changes { nodes { action } } } }')).touchpoint).toEqual({ version: 1, changes: { nodes: [{ action: 'ADDED' }] } });
  }, writes);

  alike('retires and restores, keeping history, and tells who is valid on a day', async ({ get, ask }) => {
    await get(addVideoClaim);
    const retired = await get('mutation { retireTouchpoint(id: "life/video-claim", expectedVersion: 1, on: "2026-06-01", reason: "trial ended") { version validTo } }');
    expect(retired.retireTouchpoint).toEqual({ version: 2, validTo: '2026-06-01' });
    const valid = async (day: string) => (await get(`{ touchpoints(filter: { code: ["L90"], validOn: "${day}" }) { nodes { code } } }`)).touchpoints.nodes.length;
    expect([await valid('2026-05-31'), await valid('2026-06-01')]).toEqual([1, 0]);
    expect(codesOf(await ask('mutation { retireTouchpoint(id: "life/video-claim", expectedVersion: 2) { slug } }'))).toEqual(['BAD_INPUT']);
    const { restoreTouchpoint } = await get('mutation { restoreTouchpoint(id: "life/video-claim", expectedVersion: 2) { validTo changes { nodes { action reason } } } }');
    expect(restoreTouchpoint).toEqual({ validTo: null, changes: { nodes: [{ action: 'RESTORED', reason: null }, { action: 'RETIRED', reason: 'trial ended' }, { action: 'ADDED', reason: null }] } });
  }, writes);

  alike('steps take and give up touchpoints; a path that would no longer fit stands in the way', async ({ get, ask }) => {
    const step = 'life/claim/apply/1';
    const attached = await get(`mutation { attachTouchpoint(step: "${step}", touchpoint: "life/telephone-customer-service", expectedVersion: 1, position: 0) { version touchpoints { provenance touchpoint { code } } } }`);
    expect(attached.attachTouchpoint).toEqual({ version: 2, touchpoints: [{ provenance: 'OPERATED', touchpoint: { code: 'L14' } }, { provenance: 'ILLUSTRATIVE', touchpoint: { code: 'L11' } }, { provenance: 'ILLUSTRATIVE', touchpoint: { code: 'L12' } }] });
    const used = await ask(`mutation { detachTouchpoint(step: "${step}", touchpoint: "life/claim-through-agent-or-counter", expectedVersion: 2) { version } }`);
    expect(used.errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'legs[1]', message: 'path life/claim@new-parents, entry 2: this touchpoint is not at the step', value: 'life/claim-through-agent-or-counter@agent' }] } }]);
    const detached = await get(`mutation { detachTouchpoint(step: "${step}", touchpoint: "life/online-claim-and-claim-status", expectedVersion: 2) { touchpoints { touchpoint { code } } } }`);
    expect(detached.detachTouchpoint.touchpoints.map(({ touchpoint }: any) => touchpoint.code)).toEqual(['L14', 'L11']);
  }, writes);

  alike('a path that no longer fits is told once, whatever part of the import is to blame', async ({ get }) => {
    const files = [
      { name: 'steps.csv', content: 'id,touchpoints\nlife/claim/apply/1,life/online-claim-and-claim-status\n' },
      { name: 'touchpoints.csv', content: 'id,importance\nlife/claim-through-agent-or-counter,1\n' },
      { name: 'paths.csv', content: 'id,provenance\nlife/claim@new-parents,OPERATED\n' },
    ];
    const { importFiles } = await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problemCount problems { field message count file line } } }', { files });
    expect(importFiles).toEqual({ applied: false, problemCount: 1, problems: [{ field: 'legs', message: 'path life/claim@new-parents, entry 2: this touchpoint is not at the step', count: 1, file: 'paths.csv', line: 2 }] });
  }, writes);

  alike('what no longer fits after an import is found at the row of the path, else of the step, else by its object', async ({ get }) => {
    const problemsOf = async (...files: [name: string, content: string][]) =>
      (await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { problems { field message file line } } }', { files: files.map(([name, content]) => ({ name, content })) })).importFiles.problems;
    const step: [string, string] = ['steps.csv', 'id,touchpoints\nlife/claim/apply/1,life/online-claim-and-claim-status\n'];
    const misfit = { message: 'path life/claim@new-parents, entry 2: this touchpoint is not at the step' };
    expect(await problemsOf(step)).toEqual([{ ...misfit, field: 'legs', file: 'steps.csv', line: 2 }]);
    // The row of the path changes nothing, that of the step does.
    expect(await problemsOf(['paths.csv', 'id\nlife/claim@new-parents\n'], step)).toEqual([{ ...misfit, field: 'legs', file: 'steps.csv', line: 2 }]);
    expect(await problemsOf(['stages.csv', 'id,anyTime\nlife/claim/apply,true\n'])).toEqual([{ message: expect.stringMatching(/^path life\/claim@new-parents has \d entries$/), field: 'legs', file: null, line: null }]);
    expect(await problemsOf(['touchpoints.csv', 'id,importance,channels\nlife/online-claim-and-claim-status,1,agent\n'])).toEqual([expect.stringContaining('life/claim@new-parents, entry 5'), expect.stringContaining('life/whole-customer@new-parents')].map((message) => ({ field: 'channels', message, file: 'touchpoints.csv', line: 2 })));
  }, writes);

  alike('a leg on a channel on which its touchpoint is not delivered is refused by its place, with its value', async ({ ask }) => {
    const change = async (...legs: string[]) => (await ask('mutation ($legs: [String!]!) { changePath(id: "life/claim@new-parents", expectedVersion: 1, change: { legs: $legs }) { version } }', { legs })).errors![0]!.details.problems;
    expect(await change('-', '-', '-', '-', 'life/online-claim-and-claim-status@counter', '-', '-')).toMatchObject([{ field: 'change.legs[4]', message: 'path life/claim@new-parents, entry 5: the touchpoint is not delivered on this channel', value: 'life/online-claim-and-claim-status@counter' }]);
    expect(await change('-', 'nowhere', '-', '-', '-', '-', '-')).toMatchObject([{ field: 'change.legs[1]', message: 'entry 2 is not a leg', value: 'nowhere' }]);
  }, writes);

  alike('a leg of what is not there is refused by its place among the legs, with its value', async ({ ask }) => {
    const { errors } = await ask('mutation ($legs: [String!]!) { changePath(id: "life/claim@new-parents", expectedVersion: 1, change: { legs: $legs }) { version } }', { legs: ['-', 'life/nowhere@app', '-', '-', 'life/online-claim-and-claim-status@app', '-', '-'] });
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.legs[1]', message: 'no Touchpoint with this id', allowed: 'the id of an existing Touchpoint', value: 'life/nowhere' }] } }]);
  }, writes);

  alike('steps and stages move, and every path keeps its legs', async ({ get, ask }) => {
    const legs = async () => (await get('{ journey(id: "pnc/buy-motor") { stages { slug steps { slug } } paths { legs } } }')).journey.paths[0].legs;
    const before = await legs();
    await get('mutation { addStep(input: { slug: "pnc/buy-motor/buy/0", stage: "pnc/buy-motor/buy", position: 1 }) { slug } }');
    expect(await legs()).toEqual([before[0], '-', ...before.slice(1)]);
    await get('mutation { reorderSteps(stage: "pnc/buy-motor/buy", steps: ["pnc/buy-motor/buy/1", "pnc/buy-motor/buy/0"]) { slug } }');
    expect(await legs()).toEqual([before[0], before[1], '-', ...before.slice(2)]);
    const stale = await ask('mutation { reorderSteps(stage: "pnc/buy-motor/buy", steps: ["pnc/buy-motor/buy/0", "pnc/buy-motor/buy/1"], expectedOrder: ["pnc/buy-motor/buy/0", "pnc/buy-motor/buy/1"]) { slug } }');
    expect(codesOf(stale)).toEqual(['VERSION_CONFLICT']);
    const incomplete = await ask('mutation { reorderSteps(stage: "pnc/buy-motor/buy", steps: ["pnc/buy-motor/buy/0"]) { slug } }');
    expect(codesOf(incomplete)).toEqual(['BAD_INPUT']);
  }, writes);

  alike('a version stays what it was while the draft goes on', async ({ get, ask }) => {
    const map = (asOf: string) => `{ journey(id: "life/claim", asOf: "${asOf}") { frozenAs name { zh en } stages { slug steps { touchpoints { touchpoint { code name { en } } } } } } }`;
    const first = await get(map('2022-01-01'));
    await get('mutation { changeTouchpoint(id: "life/claim-through-agent-or-counter", expectedVersion: 1, change: { name: { zh: "新名", en: "Renamed" } }) { slug } }');
    await get('mutation { attachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/cathay-life-app", expectedVersion: 1) { slug } }');
    const published = await get('mutation { publishJourney(id: "life/claim", expectedVersion: 2, effectiveOn: "2022-07-01") { number effectiveOn journey { slug } } }');
    expect(published.publishJourney).toEqual({ number: 2, effectiveOn: '2022-07-01', journey: { slug: 'life/claim' } });
    expect(await get(map('2022-06-30'))).toEqual(first);
    const later = (await get(map('2022-07-01'))).journey;
    expect([later.frozenAs, JSON.stringify(later).includes('Renamed'), JSON.stringify(later).includes('L15')]).toEqual([2, true, true]);
    expect(codesOf(await ask(map('2021-12-30')))).toEqual(['NOT_FOUND']);
    expect(codesOf(await ask('mutation { publishJourney(id: "life/claim", expectedVersion: 2, effectiveOn: "2022-01-01") { number } }'))).toEqual(['BAD_INPUT']);
    const { journeyVersion } = await get('{ journeyVersion(id: "life/claim#1") { number document } }');
    expect(journeyVersion.document.journey.stages.map(({ slug }: any) => slug)).toEqual(first.journey.stages.map(({ slug }: any) => slug));
  }, writes);

  alike('keeps a touchpoint on the channels on which paths use it; with them, channels come and go', async ({ get, ask }) => {
    const change = (channels: string, version: number) => `mutation { changeTouchpoint(id: "pnc/roadside-assistance", expectedVersion: ${version}, change: { channels: [${channels}] }) { version channels { channel { slug } } } }`;
    const refused = await ask(change('{ id: "phone" }', 1));
    expect(refused.errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'change.channels', message: expect.stringContaining('pnc/accident-and-motor-claim@') }] } }]);
    expect((await get(change('{ id: "on-site" }, { id: "app" }', 1))).changeTouchpoint).toEqual({ version: 2, channels: [{ channel: { slug: 'on-site' } }, { channel: { slug: 'app' } }] });
    expect((await get('{ checkRegistry { flaws { slug } } }')).checkRegistry.flaws).toEqual([]);
  }, writes);
});
