import { alike, type World } from '../support/world';

const query = `query ($text: String!, $first: Int, $kinds: [SearchKind!]) {
  search(text: $text, first: $first, kinds: $kinds) { kind name { zh en } code touchpoints through { en } subsidiary { slug } entry { __typename slug } }
}`;

const found = async ({ get }: World, text: string, more: Record<string, unknown> = {}): Promise<any[]> => (await get(query, { text, ...more })).search;
const slugs = (hits: any[]): string[] => hits.map(({ kind, entry }) => `${kind} ${entry.slug}`);

describe('the search', () => {
  alike('answers the contact centre as archetype and as channel, in either language, with what each covers', async (world) => {
    for (const text of ['contact centre', 'Contact-Centre', 'ｃｏｎｔａｃｔ　ＣＥＮＴＲＥ', '客服中心', '電話客服']) {
      const hits = await found(world, text, { first: 30 });
      const { archetype } = await world.get('{ archetype(id: "contact-centre") { bySubsidiary { touchpoints { slug } } } }');
      const covered = archetype.bySubsidiary.reduce((sum: number, column: any) => sum + column.touchpoints.length, 0);
      expect({ text, hit: hits.find(({ entry }) => entry.slug === 'contact-centre') }).toMatchObject({ text, hit: { kind: 'ARCHETYPE', touchpoints: covered, subsidiary: null } });
      if (text === '電話客服') continue;
      const { channel } = await world.get('{ channel(id: "phone") { touchpoints(first: 1) { totalCount } } }');
      expect({ text, hit: hits.find(({ kind, entry }) => kind === 'CHANNEL' && entry.slug === 'phone') }).toMatchObject({ text, hit: { touchpoints: channel.touchpoints.totalCount, through: { en: expect.any(String) } } });
    }
    expect(slugs(await found(world, 'contact centre')).slice(0, 2)).toEqual(['JOURNEY bank/contact-centre', 'ARCHETYPE contact-centre']);
  });

  alike('puts what is called exactly so first, then what begins so, then what holds it', async (world) => {
    const hits = await found(world, 'Claim', { first: 100 });
    const rank = ({ code, name }: any): number => {
      const names = [name.zh, name.en].map((each: string) => each.toLowerCase().replaceAll('-', ' '));
      if (names.includes('claim') || code?.toLowerCase() === 'claim') return 0;
      if (names.some((each) => each.startsWith('claim')) || code?.toLowerCase().startsWith('claim')) return 1;
      return names.some((each) => each.includes('claim')) ? 2 : 3;
    };
    const ranks = hits.filter(({ through }) => through === null).map(rank);
    expect(ranks.length).toBeGreaterThan(5);
    expect(ranks).toEqual([...ranks].sort());
  });

  alike('finds every kind, each with its subsidiary, and only those asked for', async (world) => {
    expect(slugs(await found(world, 'l03'))[0]).toMatch(/^TOUCHPOINT life\//);
    expect((await found(world, '智能客服中心')).find(({ kind }) => kind === 'DEPARTMENT')).toMatchObject({ subsidiary: { slug: 'life' }, touchpoints: null });
    expect(slugs(await found(world, '人壽', { kinds: ['SUBSIDIARY'] }))).toEqual(['SUBSIDIARY life']);
    const { measurementPoints: { nodes: [point] } } = await world.get('{ measurementPoints(first: 1) { nodes { slug name { zh } } } }');
    expect(slugs(await found(world, point.name.zh, { kinds: ['MEASUREMENT_POINT'], first: 100 }))).toContain(`MEASUREMENT_POINT ${point.slug}`);
    const { journeys: { nodes: [journey] } } = await world.get('{ journeys(first: 1) { nodes { slug name { en } } } }');
    expect(slugs(await found(world, journey.name.en.toUpperCase(), { kinds: ['JOURNEY'], first: 100 }))).toContain(`JOURNEY ${journey.slug}`);
    expect(await found(world, 'no such words anywhere')).toEqual([]);
  });

  alike('answers as many as asked for at most, in few statements', async (world) => {
    expect(await found(world, 'a', { first: 3 })).toHaveLength(3);
    expect(await found(world, 'a', { first: 0 })).toEqual([]);
    expect((await world.ask(query, { text: '客服', first: 20 })).statements).toBeLessThanOrEqual(5);
  });

  alike('refuses an empty text, one that is too long, and too many', async ({ ask }) => {
    for (const variables of [{ text: ' ' }, { text: '-' }, { text: 'x'.repeat(201) }, { text: 'a', first: 101 }]) {
      expect((await ask(query, variables)).errors.map(({ code }) => code)).toEqual(['BAD_INPUT']);
    }
  });
});

describe('gaps by owner', () => {
  alike('are those that show at what the department owns, in list and summary alike', async ({ get }) => {
    const { departments } = await get('{ departments(first: 100) { nodes { slug touchpoints(first: 100) { nodes { key standing } } } } }');
    let met = 0;
    const { gaps: all } = await get('{ gaps(first: 100) { nodes { id places { touchpoint { key } between { from { touchpoint { key } } to { touchpoint { key } } } } } } }');
    for (const { slug, touchpoints } of departments.nodes) {
      const { gaps, gapSummary } = await get('query ($owner: ID!) { gaps(first: 100, filter: { owners: [$owner] }) { totalCount nodes { id } } gapSummary(by: [], filter: { owners: [$owner] }) { count } }', { owner: slug });
      expect(gapSummary[0]?.count ?? 0).toBe(gaps.totalCount);
      const owned = new Set(touchpoints.nodes.filter(({ standing }: any) => standing === 'STANDING').map(({ key }: any) => key));
      const atOwned = all.nodes.filter(({ places }: any) => places.some(({ touchpoint, between }: any) => [touchpoint, between?.from.touchpoint, between?.to.touchpoint].some((each) => each && owned.has(each.key))));
      const answered = new Set(gaps.nodes.map(({ id }: any) => id));
      for (const { id } of atOwned) expect(answered.has(id)).toBe(true);
      met += atOwned.length;
    }
    expect(met).toBeGreaterThan(3);
  });

  alike('of a department that is not there are none', async ({ get }) => expect(await get('{ gaps(filter: { owners: ["life/nobody"] }) { totalCount } }')).toEqual({ gaps: { totalCount: 0 } }));
});
