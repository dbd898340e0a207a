import type { LayoutOptions } from '../../src/web/drawing/layout';
import { layoutMap } from '../../src/web/drawing/layoutMap';
import { pathTitle } from '../../src/web/drawing/mapTitle';
import { mapQuery, scoredUpTo } from '../../src/web/drawing/mapQuery';
import { toMapModel } from '../../src/web/drawing/toMapModel';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike, type World } from '../support/world';

const writes = { writes: true };
const journey = 'life/claim';
const usualLayout: LayoutOptions = { width: 1600, tongue: 'en', path: 'FIRST', gaps: [], strip: false };
const gone = 'life/online-claim-and-claim-status';

async function drawn(world: World, asOf: string | null) {
  const { journey: map, gaps, ...gapCounts } = await world.get(mapQuery, { journey, asOf, scored: scoredUpTo(asOf) });
  const model = toMapModel(map, gaps.edges.map(({ node }: any) => node), gapCounts as any);
  const cards = model.stages.flatMap(({ steps }) => steps.flatMap((step) => step.cards));
  return { model, facts: { ...model.counts, path: model.paths[0]?.continuity }, gone: cards.filter(({ slug }) => slug === gone) };
}

/** The numbers of a map, from fields that anybody can ask. */
async function told(world: World, asOf: string) {
  const { coverage } = await world.get(`{ coverage(by: [JOURNEY], filter: { journey: "${journey}" }, kinds: [POINT], asOf: "${asOf}") { numerator denominator } }`);
  const { journey: map } = await world.get(`{ journey(id: "${journey}") { paths { continuity(asOf: "${asOf}") { transitions changes breaks } } } }`);
  return { ...coverage[0], ...map.paths[0].continuity };
}

describe('a map with a touchpoint that was retired', () => {
  alike('draws it as retired with no figure, and counts what the API counts', async (world) => {
    await enterAnswers(world, answersOf([6, 2, 2], { point: `${gone}@app`, day: '2026-01-02' }));
    const before = await drawn(world, null);
    expect(before.gone.map(({ figure }) => figure.form)).toContain('OPERATED');
    await world.get(`mutation { retireTouchpoint(id: "${gone}", expectedVersion: 1, on: "2026-01-04") { slug } }`);
    const { facts, gone: cards, model } = await drawn(world, null);
    expect(cards).toHaveLength(before.gone.length);
    for (const card of cards) expect(card).toMatchObject({ figure: { form: 'NOT_STANDING', standing: 'RETIRED', on: '2026-01-04' }, beside: null, measured: false });
    expect(facts.touchpoints).toBe(before.facts.touchpoints - 1);
    const { numerator, denominator, transitions, changes, breaks } = await told(world, '2026-01-05');
    expect(facts).toMatchObject({ touchpoints: denominator, measured: numerator, path: { transitions, changes, breaks } });
    expect(model.paths.flatMap(({ stops }) => stops).some((stop) => stop?.touchpoint === gone)).toBe(false);
    expect(model.gaps.filter(({ type }) => type === 'RETIRED').map(({ form }) => form)).toContain('RETIRED_AT_STEP');
    return [facts, cards];
  }, writes);

  alike('shows a published version as it was before the end, and as retired from then on', async (world) => {
    await world.get(`mutation { retireTouchpoint(id: "${gone}", expectedVersion: 1, on: "2025-11-01") { slug } }`);
    const state = async (asOf: string) => {
      const { frozenAs, stages } = (await world.get(`{ journey(id: "${journey}", asOf: "${asOf}") { frozenAs stages { steps { touchpoints { touchpoint { slug standing retiredOn validTo measured measurementPoints { standing } } } } } } }`)).journey;
      const found = stages.flatMap(({ steps }: any) => steps.flatMap(({ touchpoints }: any) => touchpoints)).map(({ touchpoint }: any) => touchpoint).find(({ slug }: any) => slug === gone);
      return { frozenAs, found };
    };
    const [then, now] = [await state('2025-10-31'), await state('2025-11-01')];
    expect(now.frozenAs).toBe(then.frozenAs);
    expect(then.found).toMatchObject({ standing: 'STANDING', retiredOn: null, validTo: null, measured: true });
    // What was frozen stays: only whether it stands is looked up.
    expect(now.found).toMatchObject({ standing: 'RETIRED', retiredOn: '2025-11-01', validTo: null, measured: false });
    expect(new Set(now.found.measurementPoints.map(({ standing }: any) => standing))).toEqual(new Set(['RETIRED']));
    const [oct, nov] = [await drawn(world, '2025-10-31'), await drawn(world, '2025-11-01')];
    expect(nov.facts.touchpoints).toBe(oct.facts.touchpoints - 1);
    expect(oct.gone[0]!.figure.form).not.toBe('NOT_STANDING');
    return [then, now, oct.facts, nov.facts];
  }, writes);

  alike('is compared without it, on the side and the day on which it does not stand', async (world) => {
    await world.get(`mutation { retireTouchpoint(id: "${gone}", expectedVersion: 1, on: "2025-11-01") { slug } }`);
    const { columns } = (await world.get(`{ compareJourneys(left: "${journey}", right: "${journey}", leftAsOf: "2025-10-31", rightAsOf: "2025-11-01") { columns { verdict left { touchpoint { slug } measured } right { touchpoint { slug } } } } }`)).compareJourneys;
    const column = columns.find(({ left }: any) => left?.touchpoint?.slug === gone);
    expect(column).toMatchObject({ verdict: 'ONLY_LEFT', left: { measured: true } });
    expect(columns.some(({ right }: any) => right?.touchpoint?.slug === gone)).toBe(false);
    return columns;
  }, writes);

  alike('a leg on a retired channel is not taken, and its owner is struck once the department ends', async (world) => {
    const { paths } = (await world.get(`{ journey(id: "${journey}") { paths { slug taken { touchpoint { slug } channel { slug } } } } }`)).journey;
    const { channel: { slug: channel } } = paths[0].taken[0];
    const { version } = (await world.get(`{ channel(id: "${channel}") { version } }`)).channel;
    await world.get(`mutation { retireChannel(id: "${channel}", expectedVersion: ${version}, on: "2026-01-04") { slug } }`);
    const { facts, model } = await drawn(world, null);
    const { transitions, changes, breaks, numerator } = await told(world, '2026-01-05');
    expect(facts).toMatchObject({ measured: numerator, path: { transitions, changes, breaks } });
    expect(model.stages.flatMap(({ steps }) => steps.flatMap(({ cards }) => cards.flatMap((card) => card.channels))).filter(({ retired }) => retired).map(({ slug }) => slug)).toContain(channel);
    expect(new Set(model.gaps.filter(({ type }) => type === 'RETIRED').map(({ form }) => form))).toEqual(new Set(['RETIRED_CHANNEL', 'RETIRED_CHANNEL_ON_PATH']));
    return facts;
  }, writes);

  alike('the path of a retired persona is drawn only where it is asked for by name, as that of one who stands no more, and counted nowhere', async (world) => {
    const before = await drawn(world, null);
    expect([before.facts.paths, layoutMap(before.model, { ...usualLayout, path: 'FIRST' }).path?.persona.slug]).toEqual([1, 'life/new-parents']);
    await world.get('mutation { retirePersona(id: "life/new-parents", expectedVersion: 1, on: "2026-01-04") { slug } }');
    const { facts, model } = await drawn(world, null);
    const nothing = { transitions: 0, changes: 0, breaks: 0, unbroken: 0 };
    expect(facts).toMatchObject({ paths: 0, path: nothing });
    expect(await told(world, '2026-01-05')).toMatchObject({ transitions: 0, changes: 0, breaks: 0 });
    expect(await told(world, '2026-01-03')).toMatchObject({ transitions: before.facts.path!.transitions });
    for (const path of ['FIRST', 'ALL']) expect(layoutMap(model, { ...usualLayout, path })).toMatchObject({ path: null, paths: [] });
    const named = layoutMap(model, { ...usualLayout, path: model.paths[0]!.slug });
    expect([pathTitle(named, model, 'en'), named.path!.stops.filter(Boolean)]).toEqual([expect.stringContaining('(retired)'), []]);
    expect(model.gaps.filter(({ form }) => form === 'BREAK')).toEqual([]);
    return facts;
  }, writes);

  alike('a retired department carries nothing across: what it carried is a break, on the map and among the gaps', async (world) => {
    await world.get('mutation { addDepartment(input: { slug: "life/both", subsidiary: "life", name: { zh: "兩者", en: "Both" } }) { slug } }');
    for (const touchpoint of ['life/claim-through-agent-or-counter', gone]) {
      const { version } = (await world.get(`{ touchpoint(id: "${touchpoint}") { version } }`)).touchpoint;
      await world.get(`mutation { changeTouchpoint(id: "${touchpoint}", expectedVersion: ${version}, change: { owner: { id: "life/both" } }) { slug } }`);
    }
    const crossings = async () => (await world.get(`{ journey(id: "${journey}") { paths { continuity { changes breaks crossings { carriedBy owner { slug } } } } } gaps(filter: { journey: "${journey}", types: [CHANNEL_BREAK] }, first: 10) { totalCount } }`));
    const { journey: { paths: [carried] }, gaps: none } = await crossings();
    expect([carried.continuity, none.totalCount]).toEqual([{ changes: 1, breaks: 0, crossings: [{ carriedBy: 'OWNER', owner: { slug: 'life/both' } }] }, 0]);
    await world.get('mutation { retireDepartment(id: "life/both", expectedVersion: 1, on: "2026-01-04") { slug } }');
    const { journey: { paths: [broken] }, gaps: one } = await crossings();
    expect([broken.continuity, one.totalCount]).toEqual([{ changes: 1, breaks: 1, crossings: [{ carriedBy: null, owner: null }] }, 1]);
    const { facts, model } = await drawn(world, null);
    expect([facts.path!.breaks, model.paths[0]!.changes[0]!.bond]).toEqual([1, null]);
    return [carried, broken];
  }, writes);

  alike('the lane is that of the first channel that stands on the day of the map; where none does, of the first', async (world) => {
    const lane = async (asOf: string | null) => {
      const { touchpoint, journey: map } = await world.get(`query ($asOf: Date) { touchpoint(id: "${gone}") { lane } journey(id: "${journey}", asOf: $asOf) { stages { steps { touchpoints { touchpoint { slug lane } } } } } }`, { asOf });
      const onMap = map.stages.flatMap(({ steps }: any) => steps.flatMap(({ touchpoints }: any) => touchpoints.map((each: any) => each.touchpoint))).find(({ slug }: any) => slug === gone);
      return [touchpoint.lane, onMap.lane];
    };
    await world.get('mutation { addChannel(input: { slug: "old-desk", name: { zh: "舊櫃檯", en: "Old desk" }, modality: BRANCH, reportingGroup: OFFLINE }) { slug } }');
    const { version, channels } = (await world.get(`{ touchpoint(id: "${gone}") { version channels { reportingGroup channel { slug } } } }`)).touchpoint;
    await world.get(`mutation ($channels: [DeliveryInput!]!) { changeTouchpoint(id: "${gone}", expectedVersion: ${version}, change: { channels: $channels }) { slug } }`, { channels: [{ id: 'old-desk' }, ...channels.map((each: any) => ({ id: each.channel.slug, reportingGroup: each.reportingGroup }))] });
    expect(await lane(null)).toEqual(['OFFLINE', 'OFFLINE']);
    await world.get(`mutation { publishJourney(id: "${journey}", expectedVersion: ${(await world.get(`{ journey(id: "${journey}") { draftRevision } }`)).journey.draftRevision}, effectiveOn: "2026-01-02") { number } }`);
    await world.get('mutation { retireChannel(id: "old-desk", expectedVersion: 1, on: "2026-01-04") { slug } }');
    expect(await lane(null)).toEqual(['ONLINE', 'ONLINE']);
    expect([await lane('2026-01-03'), await lane('2026-01-04')]).toEqual([['ONLINE', 'OFFLINE'], ['ONLINE', 'ONLINE']]);
    return lane(null);
  }, writes);

  alike('a retired journey is not published for a day on which it no longer stands', async (world) => {
    const { version, draftRevision } = (await world.get(`{ journey(id: "${journey}") { version draftRevision } }`)).journey;
    await world.get(`mutation { retireJourney(id: "${journey}", expectedVersion: ${version}, on: "2026-01-04") { slug } }`);
    const publish = async (effectiveOn: string) => {
      const revision = (await world.get(`{ journey(id: "${journey}") { draftRevision } }`)).journey.draftRevision;
      return world.ask(`mutation { publishJourney(id: "${journey}", expectedVersion: ${revision}, effectiveOn: "${effectiveOn}") { number } }`);
    };
    const { errors } = await publish('2026-01-05');
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'effectiveOn', message: 'the journey is retired on this day', allowed: 'a day before 2026-01-04, or restoreJourney first' }] } }]);
    const { importFiles } = await world.get(`mutation { importFiles(files: [{ name: "journey-versions.csv", content: "id,journey,number,effectiveOn\\n${journey}#2,${journey},2,2026-01-05\\n" }]) { applied problems { field line message } } }`);
    expect(importFiles).toEqual({ applied: false, problems: [{ field: 'effectiveOn', line: 2, message: 'the journey is retired on this day' }] });
    // What it was while it stood may still be put on record.
    expect((await publish('2026-01-03')).data).toEqual({ publishJourney: { number: 2 } });
    return [errors, draftRevision];
  }, writes);
});
