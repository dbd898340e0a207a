import { exported, imported, rename, whole } from '../support/renaming';
import { alike, type World } from '../support/world';

const writes = { writes: true };

describe('a file of before a slug was changed', () => {
  alike('takes no former slug away, though it has the column: for this object it is empty, or tells fewer', async (world) => {
    const { get } = world;
    await rename(world, 'Touchpoint:life/online-purchase', 'life/buy');
    const before = await exported(world, ['touchpoints.csv']);
    expect(before[0]!.content.split('\n')[0]).toContain('formerSlugs');
    await rename(world, 'Touchpoint:life/policy-change-online', 'life/alter-online');
    await rename(world, 'Touchpoint:life/online-purchase', 'life/purchase');
    const now = await exported(world);
    expect(await imported(world, before)).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
    expect(await exported(world)).toEqual(now);
    const former = async (id: string) => (await get(`{ touchpoint(id: "${id}") { slug formerSlugs } }`)).touchpoint;
    const told = [await former('life/policy-change-online'), await former('life/online-purchase')];
    expect(told).toEqual([{ slug: 'life/alter-online', formerSlugs: ['life/policy-change-online'] }, { slug: 'life/purchase', formerSlugs: ['life/online-purchase', 'life/buy'] }]);
    // Nor where the column is there and empty for all; and a file may tell more.
    const emptied = before.map(({ name, content }) => ({ name, content: content.replace('life/online-purchase\n', '\n') }));
    expect(emptied).not.toEqual(before);
    expect(await imported(world, emptied)).toMatchObject({ changed: 0, problems: [] });
    const more = before.map(({ name, content }) => ({ name, content: content.replace('life/online-purchase\n', 'life/online-purchase | life/shop\n') }));
    expect(await imported(world, more)).toMatchObject({ changed: 1, problems: [] });
    expect(await former('life/shop')).toEqual({ slug: 'life/purchase', formerSlugs: ['life/online-purchase', 'life/buy', 'life/shop'] });
    expect(await imported(world, before)).toMatchObject({ changed: 0, problems: [] });
    // A new store learns all of them.
    expect((await exported(world, ['touchpoints.csv']))[0]!.content).toContain('life/policy-change-online\n');
    return told;
  }, writes);
});

describe('that something is called otherwise', () => {
  const edit = (touchpoint: string, version: number) => `mutation { changeTouchpoint(id: "${touchpoint}", expectedVersion: ${version}, change: { notes: { zh: "註", en: "Note" } }) { version } }`;
  const since = async ({ get }: World) => Object.fromEntries((await get('{ gaps(first: 100, asOf: "2022-06-30", filter: { subsidiary: "site", types: [COVERAGE, OWNERSHIP, STAGE_EMPTY, CHANNEL_BREAK] }) { nodes { id since } } }')).gaps.nodes.map((gap: any) => [gap.id, gap.since]));

  alike('makes no gap younger, whichever object it is and however often; a change does', async (world) => {
    const { get } = world;
    const before = await since(world);
    expect(Object.values(before).filter((day) => day === '2021-12-31').length).toBeGreaterThan(5);
    const { journeys, touchpoints } = await get('{ journeys(first: 50, filter: { subsidiary: "site" }) { nodes { slug stages { slug steps { slug } } paths { slug } } } touchpoints(first: 50, filter: { subsidiary: "site" }) { nodes { slug } } }');
    const ids = [
      ...touchpoints.nodes.map(({ slug }: any) => `Touchpoint:${slug}`), 'Channel:app', 'Channel:web',
      ...journeys.nodes.flatMap(({ slug, stages, paths }: any) => [`Journey:${slug}`, ...paths.map((path: any) => `Path:${path.slug}`), ...stages.flatMap((stage: any) => [`Stage:${stage.slug}`, ...stage.steps.map((step: any) => `Step:${step.slug}`)])]),
    ];
    for (const [at, id] of ids.entries()) await rename(world, id, `n${at}/called`);
    expect(await since(world)).toEqual(before);
    await rename(world, ids[0]!, 'again/called');
    expect(await since(world)).toEqual(before);
    // By a file that says new slugs, and texts that name them.
    const files = (await exported(world, ['touchpoints.csv', 'paths.csv'])).map(({ name, content }) => ({ name, content: content.replaceAll('n1/called', 'file/called').replace(/^(file\/called,.*)$/m, '$1 | n1/called') }));
    expect(await imported(world, files)).toMatchObject({ problems: [], applied: true });
    expect((await get('{ touchpoint(id: "n1/called") { slug } }')).touchpoint.slug).toBe('file/called');
    expect(await since(world)).toEqual(before);
    // What was edited is another thing from that day on, also when it is called otherwise later.
    const edited = 'site/redemption-and-payout';
    const { version } = (await get(`{ touchpoint(id: "${edited}") { version } }`)).touchpoint;
    await get(edit(edited, version));
    const after = await since(world);
    expect(after).not.toEqual(before);
    await rename(world, `Touchpoint:${edited}`, 'last/called');
    expect(await since(world)).toEqual(after);
    expect(await whole(world)).toEqual([]);
    return [before, after];
  }, writes);

  alike('is left out where changes of more than that are asked for', async (world) => {
    const { get } = world;
    await get(edit('life/online-purchase', (await get('{ touchpoint(id: "life/online-purchase") { version } }')).touchpoint.version));
    await rename(world, 'Touchpoint:life/online-purchase', 'life/status');
    const asked = async (beyond: string) => (await get(`{ changes(first: 10, filter: { objects: ["Touchpoint:life/status"], actions: [CHANGED]${beyond} }) { totalCount nodes { after } } }`)).changes;
    const told = [await asked(''), await asked(', beyond: ["slug", "formerSlugs"]'), await asked(', beyond: []'), await asked(', beyond: ["notes"]')];
    expect(told.map(({ totalCount, nodes }: any) => [totalCount, nodes.map(({ after }: any) => Object.keys(after).sort())])).toEqual([
      [2, [['formerSlugs', 'slug'], ['notes']]], [1, [['notes']]], [2, [['formerSlugs', 'slug'], ['notes']]], [1, [['formerSlugs', 'slug']]],
    ]);
    return told;
  }, writes);

  alike('changes no key, on what is published neither', async (world) => {
    const { get } = world;
    await rename(world, 'Touchpoint:site/redemption-and-payout', 'site/redeem');
    await rename(world, 'Touchpoint:site/redemption-and-payout', 'site/redemption-and-payout');
    await rename(world, 'Stage:life/claim/apply', 'life/claim/report');
    const told = await get(`{ touchpoint(id: "site/redeem") { key slug formerSlugs } now: journey(id: "life/claim") { key stages { key slug } } then: journey(id: "life/claim", asOf: "2022-06-01") { key stages { key slug } } }`);
    expect(told.touchpoint).toEqual({ key: 'Touchpoint:site/redemption-and-payout', slug: 'site/redemption-and-payout', formerSlugs: ['site/redeem'] });
    expect(told.then.stages.map(({ key }: any) => key)).toEqual(told.now.stages.map(({ key }: any) => key));
    expect(told.now.stages.map(({ slug }: any) => slug)).toContain('life/claim/report');
    return told;
  }, writes);
});
