import type { SentAnswer } from '../../src/surveys/answer';
import { exportAnswers } from '../../src/surveys/exportAnswers.rules';
import { changing, exported, imported, rename, whole, type File } from '../support/renaming';
import { alike, expectAlike, onEachEngine, patience, type World } from '../support/world';

const writes = { writes: true };

const told = (answer: { errors: { code: unknown; message: string }[] }) => answer.errors.map(({ code, message }) => `${String(code)} ${message}`);
const toldOf = async ({ ask }: World, query: string) => told(await ask(query));
describe('a slug', () => {
  alike('is changed twice, and taken back: each one it had names the object in queries, filters and edits, and what is answered names the present one', async (world) => {
    const { get, ask } = world;
    expect(await rename(world, 'Touchpoint:life/online-purchase', 'life/buy', ', reason: "as the app calls it"')).toEqual({ slug: 'life/buy', formerSlugs: ['life/online-purchase'], version: 2 });
    expect(await rename(world, 'Touchpoint:life/online-purchase', 'life/purchase')).toEqual({ slug: 'life/purchase', formerSlugs: ['life/online-purchase', 'life/buy'], version: 3 });
    for (const slug of ['life/online-purchase', 'life/buy', 'life/purchase']) expect((await get(`{ touchpoint(id: "${slug}") { slug } }`)).touchpoint.slug).toBe('life/purchase');
    await rename(world, 'Department:life/claims', 'life/claims-team');
    await rename(world, 'Channel:app', 'mobile-app');
    await rename(world, 'Subsidiary:life', 'life-insurance');
    await rename(world, 'Archetype:report-online', 'report-claim');
    await rename(world, 'Journey:life/claim', 'life/claims-journey');
    await rename(world, 'Stage:life/claim/apply', 'life/claim/report');
    const found = async (filter: string) => (await get(`{ touchpoints(first: 100, filter: { ${filter} }) { totalCount nodes { slug } } }`)).touchpoints;
    for (const [former, present] of [
      ['owner: "life/claims"', 'owner: "life/claims-team"'], ['channel: "app"', 'channel: "mobile-app"'], ['subsidiary: "life"', 'subsidiary: "life-insurance"'],
      ['archetype: "report-online"', 'archetype: "report-claim"'], ['journey: "life/claim"', 'journey: "life/claims-journey"'], ['stage: "life/claim/apply"', 'stage: "life/claim/report"'],
    ] as const) {
      const known = await found(present);
      expect({ present, some: known.totalCount > 0 }).toEqual({ present, some: true });
      expect({ former, ...await found(former) }).toEqual({ former, ...known });
    }
    const asked = async (journey: string, subsidiary: string, stage: string, channel: string) => get(`{
      journey(id: "${journey}") { slug draftRevision stages { slug } paths { slug legs } } impact(id: "Channel:${channel}") { dependents { how object { slug } } }
      gaps(first: 100, asOf: "2023-12-31", filter: { journey: "${journey}", stage: "${stage}" }) { nodes { id numberOn(journey: "${journey}", asOf: "2023-12-31") } } reconcile(subsidiary: "${subsidiary}", asOf: "2021-12-31") { subsidiary { slug } declaredServiceNodes }
      coverage(by: [JOURNEY], filter: { subsidiary: "${subsidiary}" }) { journey { slug } numerator } observations(filter: { about: "Subsidiary:${subsidiary}" }) { totalCount } retirement(id: "Channel:${channel}", on: "2026-06-01") { touchpoints { count } }
      compareJourneys(left: "${journey}", right: "pnc/personal-lines-claim") { counts { verdict } } touchpoints(first: 3, filter: { journey: "${journey}" }) { nodes { slug } }
      changes(first: 3, filter: { objects: ["Journey:${journey}"] }) { nodes { objectSlug before after } } }`);
    const present = await asked('life/claims-journey', 'life-insurance', 'life/claim/report', 'mobile-app');
    expect(present).toMatchObject({ journey: { slug: 'life/claims-journey' }, changes: { nodes: [{ objectSlug: 'life/claims-journey', before: { slug: 'life/claim' }, after: { slug: 'life/claims-journey' } }, {}] } });
    expect(present.gaps.nodes.length).toBeGreaterThan(0);
    expect(await asked('life/claim', 'life', 'life/claim/apply', 'app')).toEqual(present);
    // Edits name it as they like, and so do links; a draft read by the former slug is edited by it.
    expect((await get('mutation { changeTouchpoint(id: "life/buy", expectedVersion: 3, change: { owner: { id: "life/claims" }, notes: { zh: "註", en: "Note" } }) { slug version owner { department { slug } } } }')).changeTouchpoint).toMatchObject({ slug: 'life/purchase', owner: { department: { slug: 'life/claims-team' } } });
    expect((await get('mutation { addTouchpoint(input: { slug: "life/another", code: "L77", subsidiary: "life", name: { zh: "另", en: "Another" }, importance: 2, owner: { id: "life/claims" }, channels: [{ id: "app" }] }) { subsidiary { slug } owner { department { slug } } channels { channel { slug } } } }')).addTouchpoint)
      .toEqual({ subsidiary: { slug: 'life-insurance' }, owner: { department: { slug: 'life/claims-team' } }, channels: [{ channel: { slug: 'mobile-app' } }] });
    const { stages } = present.journey;
    const reversed = [...stages].reverse().map(({ slug }: { slug: string }) => (slug === 'life/claim/report' ? 'life/claim/apply' : slug));
    const reorder = await ask('mutation ($stages: [ID!]!) { reorderStages(journey: "life/claim", stages: $stages) { stages { slug } } }', { stages: reversed });
    expect(reorder.data?.reorderStages.stages ?? reorder.errors).toEqual([...stages].reverse());
    // Its own former slug it may have again.
    expect(await rename(world, 'Touchpoint:life/purchase', 'life/online-purchase')).toMatchObject({ slug: 'life/online-purchase', formerSlugs: ['life/buy', 'life/purchase'] });
    for (const slug of ['life/online-purchase', 'life/buy', 'life/purchase']) expect((await get(`{ touchpoint(id: "${slug}") { slug } }`)).touchpoint.slug).toBe('life/online-purchase');
    expect((await get('{ touchpoint(id: "life/buy") { changes { nodes { action reason before after } } } }')).touchpoint.changes.nodes.map(({ action, after: { slug }, reason }: any) => [action, slug ?? null, reason]))
      .toEqual([['CHANGED', 'life/online-purchase', null], ['CHANGED', null, null], ['CHANGED', 'life/purchase', null], ['CHANGED', 'life/buy', 'as the app calls it'], ['ADDED', null, null]]);
    expect(await whole(world)).toEqual([]);
    return [present, reversed];
  }, writes);

  alike('is no other object\'s: what has or had it is said; removal gives all of them free', async (world) => {
    const { get } = world;
    await get('mutation { addChannel(input: { slug: "kiosk", name: { zh: "亭", en: "Kiosk" }, modality: BRANCH, reportingGroup: OFFLINE }) { slug } }');
    await rename(world, 'Channel:kiosk', 'kiosk-two');
    await rename(world, 'Channel:kiosk', 'kiosk-three');
    const add = (slug: string) => `mutation { addChannel(input: { slug: "${slug}", name: { zh: "新", en: "New" }, modality: BRANCH, reportingGroup: ONLINE }) { slug } }`;
    expect(await toldOf(world, add('kiosk'))).toEqual(['BAD_INPUT input.slug: already taken: it is a former slug of Channel kiosk-three']);
    expect(await toldOf(world, add('kiosk-two'))).toEqual(['BAD_INPUT input.slug: already taken: it is a former slug of Channel kiosk-three']);
    expect(await toldOf(world, add('kiosk-three'))).toEqual(['BAD_INPUT input.slug: already taken']);
    expect(await toldOf(world, add('KIOSK-TWO'))).toEqual(['BAD_INPUT input.slug: differs from another id by upper and lower case alone']);
    expect(await toldOf(world, changing('Channel:web', 'kiosk', 1))).toEqual(['BAD_INPUT slug: is a slug that Channel kiosk-three has or had']);
    expect(await toldOf(world, changing('Channel:web', 'app', 1))).toEqual(['BAD_INPUT slug: is a slug that Channel app has or had']);
    expect(await toldOf(world, changing('Channel:web', 'Kiosk', 1))).toEqual(['BAD_INPUT slug: differs from another id by upper and lower case alone']);
    expect(await toldOf(world, changing('Channel:web', 'web', 1))).toEqual(['BAD_INPUT slug: is the slug that it has']);
    expect(await toldOf(world, changing('Channel:web', 'no slug', 1))).toEqual(['BAD_INPUT slug: not a slug']);
    expect(await toldOf(world, changing('Channel:web', '', 1))).toEqual(['BAD_INPUT slug: empty']);
    expect(await toldOf(world, changing('Channel:none', 'some', 1))).toEqual(['NOT_FOUND no Channel with this id']);
    expect(await toldOf(world, changing('Channel:web', 'site', 7))).toEqual(['VERSION_CONFLICT this Channel has been changed since; its version is now 1']);
    expect(await toldOf(world, changing('web', 'site', 1))).toEqual(['BAD_INPUT id: not the id of a registry object']);
    expect(await toldOf(world, changing('JourneyVersion:life/claim#1', 'life/claim#9', 1))).toEqual(['BAD_INPUT id: a JourneyVersion is called after its journey and its number']);
    // Only case: its own.
    expect(await rename(world, 'Channel:kiosk', 'Kiosk-Three')).toMatchObject({ slug: 'Kiosk-Three' });
    expect((await get('mutation { removeEntry(id: "Channel:kiosk-two", expectedVersion: 4) { slug } }')).removeEntry).toEqual({ slug: 'Kiosk-Three' });
    for (const slug of ['kiosk', 'kiosk-two', 'kiosk-three']) expect((await get(add(slug))).addChannel).toEqual({ slug });
    expect((await get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry.flaws).toEqual([]);
  }, writes);

  alike('is changed once, however often the edit is sent', async (world) => {
    const once = changing('Channel:app', 'mobile', 1, ', idempotencyKey: "k", reason: "said so"');
    const first = await world.get(once);
    expect(await world.get(once)).toEqual(first);
    expect(await toldOf(world, changing('Channel:app', 'other', 1, ', idempotencyKey: "k", reason: "said so"'))).toEqual(['BAD_INPUT idempotencyKey: was used for another edit']);
    // By a former slug with the same key it is the same edit.
    expect(await world.get(changing('Channel:mobile', 'mobile', 1, ', idempotencyKey: "k", reason: "said so"'))).toEqual(first);
    expect(await whole(world)).toEqual([]);
  }, writes);

  // Which of two comes first is a matter of time: their statements are not compared.
  test('is changed by one of two at the same moment, and the other is told', async () => {
    await onEachEngine(async (world) => {
      const both = await Promise.all(['one', 'two'].map((slug) => world.ask(changing('Channel:web', slug, 1))));
      expect(both.flatMap(told)).toEqual(['VERSION_CONFLICT this Channel has been changed since; its version is now 2']);
      const taken = await Promise.all([world.ask(changing('Channel:phone', 'same', 1)), world.ask('mutation { addChannel(input: { slug: "same", name: { zh: "同", en: "Same" }, modality: BRANCH, reportingGroup: ONLINE }) { slug } }')]);
      expect(taken.flatMap(told)).toHaveLength(1);
      expect(taken.flatMap(told)[0]).toMatch(/^BAD_INPUT/);
      expect(await whole(world)).toEqual([]);
    }, writes);
  }, patience);

  alike('stands in the legs of paths as it is now, and their journeys have other drafts', async (world) => {
    const path = async () => (await world.get('{ journey(id: "life/claim") { draftRevision paths { slug version legs taken { touchpoint { slug } channel { slug } } } } }')).journey;
    const before = await path();
    const [touchpoint, channel] = String(before.paths[0].legs.find((leg: string) => leg !== '-')).split('@') as [string, string];
    await rename(world, `Touchpoint:${touchpoint}`, 'life/renamed');
    const after = await path();
    expect(after.draftRevision).toBe(before.draftRevision + 1);
    expect(after.paths[0]).toEqual({ ...before.paths[0], version: before.paths[0].version + 1, legs: before.paths[0].legs.map((leg: string) => leg.replace(`${touchpoint}@`, 'life/renamed@')), taken: before.paths[0].taken.map((leg: any) => (leg.touchpoint.slug === touchpoint ? { ...leg, touchpoint: { slug: 'life/renamed' } } : leg)) });
    await rename(world, `Channel:${channel}`, 'renamed');
    expect((await path()).paths[0].legs.join()).toContain('life/renamed@renamed');
    // A path may be said with former slugs; it is kept with present ones.
    expect((await world.get('mutation ($legs: [String!]!, $id: ID!, $version: Int!) { changePath(id: $id, expectedVersion: $version, change: { legs: $legs }) { version legs } }', { id: before.paths[0].slug, version: before.paths[0].version + 2, legs: before.paths[0].legs })).changePath)
      .toEqual({ version: before.paths[0].version + 2, legs: (await path()).paths[0].legs });
    expect(await whole(world)).toEqual([]);
    return after;
  }, writes);

  alike('leaves answers, scores and decisions where they are; answers come by any slug', async (world) => {
    const { get } = world;
    const send = async (answers: object[]) => (await get('mutation ($answers: [NewResponse!]!) { submitResponses(source: "app", responses: $answers) { accepted alreadyCounted refused lines { problems { field message } } } }', { answers })).submitResponses;
    const answer = (id: number, named: object) => ({ id: String(id), score: id % 11, answeredAt: '2025-12-05T02:00:00.000Z', customer: `c${id}`, comment: '好', ...named });
    const former = Array.from({ length: 12 }, (_, id) => answer(id, { point: 'securities/trading@app' }));
    expect((await send(former)).accepted).toBe(12);
    const scoreOf = async (scope: string) => (await get(`{ score(scope: "${scope}", period: { from: "2025-12-01", to: "2026-01-01" }) { n value scope { slug } } scoreSeries(scope: "${scope}", period: { from: "2025-12-01", to: "2026-01-01" }, grain: MONTH) { latest { score { n } } } }`));
    const before = await scoreOf('MeasurementPoint:securities/trading@app');
    const [gap] = (await get('{ gaps(first: 5, filter: { types: [OWNERSHIP], subsidiary: "pnc" }) { nodes { id } } }')).gaps.nodes;
    await get('mutation ($id: ID!) { dismissGap(id: $id, expectedVersion: 0, reason: "known") { id } }', { id: gap.id });
    await rename(world, 'Touchpoint:pnc/purchase-via-car-dealer', 'pnc/dealer');
    await rename(world, 'Subsidiary:pnc', 'property');
    await rename(world, 'MeasurementPoint:securities/trading@app', 'securities/orders@app');
    await rename(world, 'Deployment:securities/trading@app#tnps', 'securities/orders@app#tnps');
    await rename(world, 'Subsidiary:securities', 'brokerage');
    expect((await get('query ($id: ID!) { gap(id: $id) { standing standingReason standingHistory { standing } } gaps(first: 5, filter: { types: [OWNERSHIP], subsidiary: "property" }) { nodes { id standing } } }', { id: gap.id })))
      .toMatchObject({ gap: { standing: 'DISMISSED', standingReason: 'known', standingHistory: [{ standing: 'DISMISSED' }] }, gaps: { nodes: [{ id: gap.id, standing: 'DISMISSED' }] } });
    const after = await scoreOf('MeasurementPoint:securities/orders@app');
    expect(after).toEqual({ ...before, score: { ...before.score, scope: { slug: 'securities/orders@app' } } });
    expect(await scoreOf('MeasurementPoint:securities/trading@app')).toEqual(after);
    // Sent again, by the old slugs or the new, they are known; new ones come by both.
    expect(await send(former)).toMatchObject({ accepted: 0, alreadyCounted: 12, refused: 0 });
    expect(await send(former.map(({ point: _, ...rest }: any) => ({ ...rest, deployment: 'securities/orders@app#tnps' })))).toMatchObject({ alreadyCounted: 12, refused: 0 });
    expect(await send([answer(20, { point: 'securities/orders@app' }), answer(21, { deployment: 'securities/trading@app#tnps' }), answer(22, { point: 'securities/trading@app' }), answer(23, { point: 'securities/nowhere@app' })])).toMatchObject({ accepted: 3, refused: 1 });
    expect((await get('{ score(scope: "MeasurementPoint:securities/orders@app", period: { from: "2025-12-01", to: "2026-01-01" }) { n } }')).score.n).toBe(15);
    const out: SentAnswer[] = [];
    for await (const some of exportAnswers(world.graph)) out.push(...some);
    expect([...new Set(out.map(({ deployment }) => deployment))]).toEqual(['securities/orders@app#tnps']);
    // All of a customer are erased by either slug of the subsidiary.
    expect((await get('mutation { a: eraseResponses(subsidiary: "brokerage", customer: "c1") b: eraseResponses(subsidiary: "securities", customer: "c2") }'))).toEqual({ a: 1, b: 1 });
    expect((await get('{ checkCounts { differing uncounted } }')).checkCounts).toEqual({ differing: 0, uncounted: 0 });
    return [before, after];
  }, writes);

  alike('stands in a published map as it was frozen; its live fields find the object, and what is published later is called by the new one', async (world) => {
    const { get } = world;
    const frozen = async (journey: string) => (await get(`{ journey(id: "${journey}", asOf: "2022-06-01") { slug notFrozen stages { slug steps { slug touchpoints { touchpoint { slug formerSlugs standing measured figures { slug value } score { n } } } } } versions { number } } }`)).journey;
    const before = await frozen('life/claim');
    const first = before.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints)[0].touchpoint.slug as string;
    await rename(world, 'Journey:life/claim', 'life/claims-journey');
    await rename(world, `Touchpoint:${first}`, 'life/renamed');
    expect(await frozen('life/claim')).toEqual(before);
    expect(await frozen('life/claims-journey')).toEqual(before);
    const { draftRevision } = (await get('{ journey(id: "life/claim") { draftRevision } }')).journey;
    expect((await get(`mutation { publishJourney(id: "life/claim", expectedVersion: ${draftRevision}, effectiveOn: "2024-01-01") { slug number journey { slug } } }`)).publishJourney).toEqual({ slug: 'life/claims-journey#2', number: 2, journey: { slug: 'life/claims-journey' } });
    const later = (await get('{ journey(id: "life/claim", asOf: "2024-06-01") { slug formerSlugs stages { steps { touchpoints { touchpoint { slug formerSlugs standing figures { slug } } } } } } }')).journey;
    expect(later).toMatchObject({ slug: 'life/claims-journey', formerSlugs: ['life/claim'] });
    const shown = later.stages.flatMap(({ steps }: any) => steps).flatMap(({ touchpoints }: any) => touchpoints).map(({ touchpoint }: any) => touchpoint).find(({ slug }: any) => slug === 'life/renamed');
    expect(shown).toMatchObject({ formerSlugs: [first], standing: 'STANDING' });
    // Renamed once more, what was frozen under the slug between is still known.
    await rename(world, 'Touchpoint:life/renamed', 'life/renamed-again');
    expect((await get('{ journey(id: "life/claim", asOf: "2024-06-01") { slug formerSlugs stages { steps { touchpoints { touchpoint { slug formerSlugs standing figures { slug } } } } } } }')).journey).toEqual(later);
    expect((await get('{ a: journeyVersion(id: "life/claim#1") { slug document } b: journeyVersion(id: "life/claims-journey#2") { slug } }'))).toMatchObject({ a: { slug: 'life/claim#1' }, b: { slug: 'life/claims-journey#2' } });
    expect((await get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry.flaws).toEqual([]);
    return [before, later];
  }, writes);

  test('goes with files into an empty registry, with all that was called otherwise; and a file that knows better changes it', async () => {
    const all = await onEachEngine(async (world) => {
      const former = await exported(world);
      const [gap] = (await world.get('{ gaps(first: 5, filter: { types: [OWNERSHIP], subsidiary: "pnc" }) { nodes { id } } }')).gaps.nodes;
      await world.get('mutation ($id: ID!) { dismissGap(id: $id, expectedVersion: 0, reason: "known") { id } }', { id: gap.id });
      for (const [noun, slug, to] of [['Journey', 'life/claim', 'life/claims-journey'], ['Touchpoint', 'pnc/purchase-via-car-dealer', 'pnc/dealer'], ['Touchpoint', 'pnc/dealer', 'pnc/car-dealer'], ['Channel', 'app', 'mobile'], ['Subsidiary', 'pnc', 'property'], ['Stage', 'life/claim/apply', 'life/claim/report']]) await rename(world, `${noun}:${slug}`, to!);
      const present = await exported(world);
      return { former, present, gap: gap.id };
    }, writes);
    expectAlike(all);
    const { former, present, gap } = all[0]!.told as { former: File[]; present: File[]; gap: string };
    const standing = async ({ get }: World) => (await get('query ($id: ID!) { gap(id: $id) { standing } journey(id: "life/claim") { slug formerSlugs } touchpoint(id: "pnc/dealer") { slug formerSlugs subsidiary { slug } } old: journey(id: "life/claims-journey", asOf: "2022-06-01") { slug } }', { id: gap }));
    const meant = {
      gap: { standing: 'DISMISSED' }, journey: { slug: 'life/claims-journey', formerSlugs: ['life/claim'] }, old: { slug: 'life/claim' },
      touchpoint: { slug: 'pnc/car-dealer', formerSlugs: ['pnc/purchase-via-car-dealer', 'pnc/dealer'], subsidiary: { slug: 'property' } },
    };
    expectAlike(await onEachEngine(async (world) => {
      expect(await imported(world, present)).toMatchObject({ applied: true, changed: 0, problems: [] });
      expect(await exported(world)).toEqual(present);
      expect(await standing(world)).toEqual(meant);
      // Files of before the change: the same objects, called as they are.
      expect(await imported(world, former)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
      expect(await whole(world)).toEqual([]);
    }, { empty: true }));
    expectAlike(await onEachEngine(async (world) => {
      // A registry that still calls them as before takes the files of one that does not: the same objects, called otherwise.
      const report = await imported(world, present);
      expect(report).toMatchObject({ applied: true, problems: [] });
      expect(report.notices.filter(({ field }: any) => field === 'name')).toEqual([]);
      expect(report.lines.filter(({ action, noun }: any) => action === 'ADDED' && noun !== 'GapDecision')).toEqual([]);
      expect(await standing(world)).toEqual(meant);
      expect((await exported(world)).filter(({ name }) => name !== 'gap-decisions.csv')).toEqual(present.filter(({ name }) => name !== 'gap-decisions.csv'));
      expect((await world.get('{ changes(first: 1, filter: { objects: ["Channel:app"], fields: ["slug"] }) { nodes { operation before after } } }')).changes.nodes).toMatchObject([{ operation: 'importFiles', before: { slug: 'app' }, after: { slug: 'mobile' } }]);
      // Two lines of one object, and slugs of two objects in one line, are refused.
      const channels = (lines: string[]) => [{ name: 'channels.csv', content: ['id,formerSlugs,name.zh,name.en', ...lines].join('\n') }];
      expect(await imported(world, channels(['app,,手機,App', 'mobile,,手機,App']))).toMatchObject({ applied: false, problems: [{ field: 'id', line: 3, message: 'names the same object as another line or entry: mobile' }] });
      expect(await imported(world, channels(['web,app,網路,Web']))).toMatchObject({ applied: false, problems: [{ field: 'formerSlugs', line: 2, message: 'name several objects: web, mobile' }] });
      expect(await imported(world, channels(['web,not a slug,網路,Web']))).toMatchObject({ applied: false, problems: [{ field: 'formerSlugs', line: 2, message: 'not a slug' }] });
      expect(await whole(world)).toEqual([]);
    }, writes));
  }, 240_000);
});
