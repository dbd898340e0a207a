import { alike, type World } from '../support/world';

const list = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: TouchpointScope) { leverage(first: $first, after: $after, last: $last, before: $before, filter: $filter, asOf: "2021-12-31") {
  nodes { rank leverage provenance components { factor count weight own contribution } touchpoint { slug code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const codes = ({ nodes }: any): string[] => nodes.map(({ touchpoint }: any) => touchpoint.code);

const top = async ({ get }: World, variables: Record<string, unknown> = {}): Promise<any> => (await get(list, variables)).leverage;

describe('leverage over the seeds', () => {
  alike('the bank\'s contact centre comes first: three journeys, five subsidiaries, three moments of truth, and what its leverage is made of adds up', async (world) => {
    const page = await top(world, { first: 5 });
    const [first] = page.nodes;
    expect(first.touchpoint.slug).toBe('bank/contact-centre-inbound-call');
    expect(Object.fromEntries(first.components.map(({ factor, count }: any) => [factor, count]))).toMatchObject({ JOURNEYS: 3, SUBSIDIARIES: 5, MOMENTS_OF_TRUTH: 3 });
    for (const { leverage, components } of page.nodes) expect(leverage).toBeCloseTo(components.reduce((sum: number, { count, weight }: any) => sum + count * weight, 0), 6);
    expect(page.nodes.every(({ provenance }: any) => provenance === 'ILLUSTRATIVE')).toBe(true);
    return page;
  });

  alike('is one list, page by page, forward and backward', async (world) => {
    const all = codes(await top(world, { first: 100 }));
    expect(all).toHaveLength(72);
    const first = await top(world, { first: 50 });
    const second = await top(world, { first: 50, after: first.pageInfo.endCursor });
    expect([...codes(first), ...codes(second)]).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const last = await top(world, { last: 10 });
    expect(codes(last)).toEqual(all.slice(-10));
    expect(codes(await top(world, { last: 10, before: last.pageInfo.startCursor }))).toEqual(all.slice(-20, -10));
    return all;
  });

  alike('which touchpoint stands in most journeys: those that tie share a place, and the journeys are named', async ({ get }) => {
    const { leverage } = await get('{ leverage(by: JOURNEYS, first: 100, asOf: "2021-12-31") { nodes { rank place sharedBy components { factor count } journeys { slug } touchpoint { slug places { step { stage { journey { slug } } } } } } } }');
    const counts = leverage.nodes.map(({ components }: any) => components.find(({ factor }: any) => factor === 'JOURNEYS').count);
    for (const [index, { place, sharedBy, journeys, touchpoint }] of leverage.nodes.entries()) {
      expect(journeys.map(({ slug }: any) => slug).sort()).toEqual([...new Set(touchpoint.places.map(({ step }: any) => step.stage.journey.slug))].sort());
      expect([journeys.length, place, sharedBy]).toEqual([counts[index], counts.indexOf(counts[index]) + 1, counts.filter((each: number) => each === counts[index]).length]);
    }
    expect(counts[0]).toBeGreaterThan(1);
    return leverage;
  });

  alike('a filter leaves touchpoints out and counts the others the same', async (world) => {
    const all = (await top(world, { first: 100 })).nodes;
    const offline = (await top(world, { first: 100, filter: { journey: 'life/claim', channelGroup: 'OFFLINE' } })).nodes;
    expect(codes({ nodes: offline }).sort()).toEqual(['L11', 'L14']);
    for (const { touchpoint, leverage } of offline) expect(leverage).toBe(all.find((each: any) => each.touchpoint.slug === touchpoint.slug).leverage);
    expect(offline.map(({ rank }: any) => rank)).toEqual([1, 2]);
  });

  alike('a subsidiary\'s own weights order its own list; the list of the group keeps to the default', async (world) => {
    const content = 'id,subsidiary,journeyWeight,momentOfTruthWeight,highGapWeight,mediumGapWeight,lowGapWeight\nlife,life,10,0,0,0,0\n';
    const { importFiles } = await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { message field } } }', { files: [{ name: 'gap-policies.csv', content }] });
    expect(importFiles).toEqual({ applied: true, problems: [] });
    const own = await top(world, { first: 100, filter: { subsidiary: 'life' } });
    const journeys = own.nodes.map(({ components }: any) => components[0]);
    expect(new Set(journeys.map(({ weight, own: isOwn }: any) => `${weight} ${isOwn}`))).toEqual(new Set(['10 true']));
    expect(journeys.map(({ count }: any) => count)).toEqual(journeys.map(({ count }: any) => count).sort((a: number, b: number) => b - a));
    const group = await top(world, { first: 100 });
    expect(new Set(group.nodes.map(({ components }: any) => `${components[0].weight} ${components[0].own}`))).toEqual(new Set(['1 false']));
    return own;
  }, { writes: true });

  alike('refuses a cursor of another list', async ({ ask }) => {
    const { data } = await ask('{ touchpoints(first: 1) { pageInfo { endCursor } } }');
    expect((await ask(list, { first: 1, after: data.touchpoints.pageInfo.endCursor })).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
  });
});
