import { alike } from '../support/world';

const list = `query ($from: Date!, $to: Date!, $subsidiary: ID, $kinds: [AdditionKind!], $first: Int, $after: String, $last: Int) { additions(from: $from, to: $to, subsidiary: $subsidiary, kinds: $kinds, first: $first, after: $after, last: $last) {
  totalCount pageInfo { endCursor hasNextPage } undated { kind count statement { zh en } }
  nodes { kind count day from to certain provenance name { zh en } object { slug } subsidiaries { slug } registered { slug } citations { factId document { en } } } } }`;

const year = { from: '2021-01-01', to: '2022-01-01' };

const told = ({ nodes }: any): string[] => nodes.map(({ kind, object, count, registered }: any) => `${kind} ${object.slug} ${count}${registered.length > 0 ? ` (${registered.map(({ slug }: any) => slug).join(', ')})` : ''}`);

describe('what was added', () => {
  alike('in 2021, by hand: two touchpoints, three points, no channel, two statements of nodes and two of functions, and of how many it is not known', async ({ get }) => {
    const { additions } = await get(list, year);
    expect(told(additions)).toEqual([
      'MEASUREMENT_POINT securities/securities-account-closure@counter 1', 'MEASUREMENT_POINT securities/securities-account-closure@web 1', 'MEASUREMENT_POINT securities/share-transfer-out@web 1',
      'STATED_FEATURES K-01 1', 'STATED_FEATURES S-08 1', 'STATED_NODES P-05 2',
      'STATED_NODES S-06 2 (securities/securities-account-closure@counter, securities/securities-account-closure@web, securities/share-transfer-out@web, securities/securities-account-closure, securities/share-transfer-out)',
      'TOUCHPOINT securities/securities-account-closure 1', 'TOUCHPOINT securities/share-transfer-out 1',
    ]);
    expect(additions.totalCount).toBe(9);
    expect(additions.undated.map(({ kind, count }: any) => [kind, count])).toEqual([['TOUCHPOINT', 70], ['MEASUREMENT_POINT', 57], ['CHANNEL', 15], ['STATED_NODES', 0], ['STATED_FEATURES', 1]]);
    expect(additions.undated[0].statement).toEqual({ zh: '另有 70 個接觸點起始日不明', en: 'It is not known when 70 touchpoints began' });
    // The report says the year alone: no day is claimed, and what is illustrative says so.
    for (const { day, from, to, certain } of additions.nodes) expect([day, from, to, certain]).toEqual([null, '2021-01-01', '2022-01-01', true]);
    expect(additions.nodes.filter(({ kind }: any) => kind === 'MEASUREMENT_POINT').map(({ provenance }: any) => provenance)).toEqual(['ILLUSTRATIVE', 'ILLUSTRATIVE', 'ILLUSTRATIVE']);
    const unnamed = additions.nodes.find(({ object }: any) => object.slug === 'P-05');
    expect([unnamed.subsidiaries, unnamed.provenance, unnamed.citations[0].factId]).toEqual([[{ slug: 'pnc' }], null, 'P-05']);
    expect(additions.nodes.at(-1)).toMatchObject({ name: { zh: '股票匯出' }, provenance: 'REPORTED', citations: [{ factId: 'S-06' }] });
    return additions;
  });

  alike('of one subsidiary, of one kind, and in 2020, when the chatbot came to three companies', async ({ get }) => {
    expect(told((await get(list, { ...year, subsidiary: 'life' })).additions)).toEqual(['STATED_FEATURES K-01 1']);
    expect(told((await get(list, { ...year, kinds: ['STATED_NODES'] })).additions)).toHaveLength(2);
    const { additions } = await get(list, { from: '2020-01-01', to: '2021-01-01' });
    expect(told(additions)).toEqual(['STATED_FEATURES C-03 3', 'STATED_FEATURES K-01 1']);
    expect(additions.nodes[0].subsidiaries).toEqual([{ slug: 'pnc' }, { slug: 'securities' }, { slug: 'site' }]);
    expect(told((await get(list, { from: '2020-01-01', to: '2021-01-01', subsidiary: 'bank' })).additions)).toEqual([]);
    return additions;
  });

  alike('in half a year is uncertain where only the year is known; page by page it is one list', async ({ get }) => {
    const { additions: half } = await get(list, { from: '2021-07-01', to: '2022-01-01' });
    expect(half.nodes.map(({ certain }: any) => certain)).toEqual(Array.from({ length: 9 }, () => false));
    const { additions: first } = await get(list, { ...year, first: 4 });
    const { additions: rest } = await get(list, { ...year, first: 10, after: first.pageInfo.endCursor });
    expect([...told(first), ...told(rest)]).toEqual(told((await get(list, year)).additions));
    expect(told((await get(list, { ...year, last: 2 })).additions)).toEqual(told(rest).slice(-2));
    return half;
  });

  alike('counts what is entered with a day, and a channel; refuses a period that ends before it begins, and marks that are none', async ({ get, ask }) => {
    await get('mutation { addChannel(input: { slug: "kiosk", name: { zh: "機台", en: "Kiosk" }, modality: SELF_SERVICE, reportingGroup: OFFLINE, validFrom: "2021-03-05" }) { slug } }');
    const { additions } = await get(list, { from: '2021-03-05', to: '2021-03-06', kinds: ['CHANNEL'] });
    expect(additions.nodes).toMatchObject([{ kind: 'CHANNEL', day: '2021-03-05', from: '2021-03-05', to: '2021-03-06', certain: true, subsidiaries: [], provenance: 'OPERATED' }]);
    expect((await get(list, { from: '2021-03-04', to: '2021-03-05', kinds: ['CHANNEL'] })).additions.nodes).toEqual([]);
    expect((await ask(list, { from: '2021-01-01', to: '2021-01-01' })).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    const adds = 'mutation ($adds: [String!]) { addFact(input: { slug: "X-01", source: "cathay-fhc-2021", section: "s", kind: FEATURE, statement: { zh: "甲", en: "a" }, adds: $adds, addedAt: ["life"] }) { adds addedAt { slug } } }';
    expect((await ask(adds, { adds: ['NODES'] })).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'input.adds[0]' }] } }]);
    expect((await ask(adds, { adds: [] })).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    expect((await get(adds, { adds: ['FEATURE=2@2021'] })).addFact).toEqual({ adds: ['FEATURE=2@2021'], addedAt: [{ slug: 'life' }] });
    expect(told((await get(list, { ...year, subsidiary: 'life' })).additions)).toEqual(['STATED_FEATURES K-01 1', 'STATED_FEATURES X-01 2']);
    return additions;
  }, { writes: true });
});
