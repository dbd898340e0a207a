import { alike, type World } from '../support/world';

/** How many a list has when all its pages are read, and what it says it has on each of them. */
async function walked({ get }: World, list: string, filter: string): Promise<{ read: number; said: number[] }> {
  const said: number[] = [];
  let read = 0;
  let after: string | null = null;
  do {
    const query: string = `query ($after: String) { list: ${list}(first: 7, after: $after${filter === '' ? '' : `, filter: ${filter}`}) { totalCount nodes { __typename } pageInfo { hasNextPage endCursor } } }`;
    const { list: page }: { list: { totalCount: number; nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await get(query, { after });
    read += page.nodes.length;
    said.push(page.totalCount);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { read, said: [...new Set(said)] };
}

const lists: [list: string, filter: string, least: number][] = [
  ['touchpoints', '{ subsidiary: "life", reportingGroup: ONLINE, measured: true, validOn: "2021-12-31" }', 1],
  ['touchpoints', '{ text: "ＣＬＡＩＭ", owned: true, stage: "life/claim/apply" }', 1],
  ['observations', '{ subsidiary: "life" }', 8],
  ['observations', '{ metric: [RNPS], period: { from: "2021-01-01", to: "2022-01-01" } }', 1],
  ['journeys', '{ subsidiary: "pnc" }', 1],
  ['departments', '', 8],
  ['facts', '{ kind: [METRIC] }', 8],
  ['changes', '{ objectTypes: ["Journey"] }', 21],
  ['gaps', '{ types: [OWNERSHIP] }', 1],
  ['leverage', '{ subsidiary: "securities" }', 6],
];

describe('lists', () => {
  alike('say how many they have: what reading all pages comes to, whatever the filter, and the same on each page', async (world) => {
    for (const [list, filter, least] of lists) {
      const { read, said } = await walked(world, list, filter);
      expect({ list, filter, said }).toEqual({ list, filter, said: [read] });
      expect(read).toBeGreaterThanOrEqual(least);
    }
  });

  alike('count what belongs to one object, and nothing where nothing passes', async ({ get }) => {
    const { pnc } = await get('{ pnc: subsidiary(id: "pnc") { touchpoints(first: 1) { totalCount } journeys(first: 1) { totalCount } changes { totalCount nodes { id } } } }');
    const { all } = await get('{ all: touchpoints(first: 100, filter: { subsidiary: "pnc" }) { nodes { slug } } }');
    expect(pnc.touchpoints.totalCount).toBe(all.nodes.length);
    expect(pnc.changes).toEqual({ totalCount: 1, nodes: [{ id: expect.any(String) }] });
    expect(await get('{ touchpoints(filter: { text: "no such words" }) { totalCount nodes { slug } } }')).toEqual({ touchpoints: { totalCount: 0, nodes: [] } });
  });

  alike('count with a statement of their own, only where it is asked for', async ({ ask }) => {
    const statements = async (fields: string): Promise<number> => (await ask(`{ touchpoints(first: 5) { ${fields} } }`)).statements;
    expect([await statements('nodes { slug }'), await statements('totalCount nodes { slug }')]).toEqual([1, 2]);
  });

  alike('of points, channels and departments can be ordered, over all their pages', async ({ get }) => {
    for (const [list, field, value] of [['measurementPoints', 'INSTRUMENT', 'instrument'], ['channels', 'MODALITY', 'modality'], ['departments', 'VALID_FROM', 'validFrom']]) {
      const rows: string[] = [];
      let after: string | null = null;
      do {
        const { list: page }: any = await get(`query ($after: String) { list: ${list}(first: 9, after: $after, orderBy: { field: ${field}, direction: DESCENDING }) { totalCount nodes { slug ${value} } pageInfo { hasNextPage endCursor } } }`, { after });
        rows.push(...page.nodes.map((node: any) => `${node[value!] ?? ''} ${node.slug}`));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after === null) expect(rows.length).toBe(page.totalCount);
      } while (after !== null);
      expect({ list, values: rows.map((row) => row.split(' ')[0]) }).toEqual({ list, values: rows.map((row) => row.split(' ')[0]).sort().reverse() });
      expect(new Set(rows).size).toBe(rows.length);
    }
  });
});
