import { mapQuery, scoredUpTo } from '../../src/web/drawing/mapQuery';
import { toMapModel } from '../../src/web/drawing/toMapModel';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike, type World } from '../support/world';

const writes = { writes: true };
const journey = 'life/claim';
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
});
