import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { buildApi } from '../../src/app/schema';
import { globalId } from '../../src/kernel/id';
import { keysOfNoun } from '../../src/registry/entries.store';
import { alike, type World } from '../support/world';

/** A list as it is asked for: the field, on which object, with what beside the page. */
interface List {
  name: string;
  ask(page: string): string;
}

const schema = buildApi();

const scope = 'scope: "Subsidiary:securities"';

/** Additions are those of a time. */
const span = 'from: "2000-01-01", to: "2100-01-01"';

const requiredBy = ({ name: called, args }: GraphQLField<unknown, unknown>): string[] => (called === 'additions' ? [span] : args.some(({ name }) => name === 'scope') ? [scope] : []);

/** Every list of the API, found by its argument `after`: in its usual order and in three others. */
async function allLists({ graph }: World): Promise<List[]> {
  const lists: List[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(({ name }) => name === 'after')) continue;
      const isRoot = type.name === 'Query';
      const [key] = isRoot ? [] : await keysOfNoun(graph, type.name);
      if (!isRoot && key === undefined) continue;
      const required = requiredBy(field);
      const orderBy = field.args.find(({ name }) => name === 'orderBy');
      const orders = orderBy === undefined ? [] : (getNamedType(orderBy.type) as any).getFields().field.type;
      const values = orderBy === undefined ? [] : (getNamedType(orders) as any).getValues().map(({ name }: { name: string }) => name) as string[];
      const [one, other] = [values[0], values.at(-1)];
      const said: (string | null)[] = one === undefined ? [null] : [null, `orderBy: {field: ${one}, direction: ASCENDING}`, `orderBy: {field: ${one}, direction: DESCENDING}`, `orderBy: {field: ${other}, direction: ASCENDING}`];
      for (const order of said) {
        const args = (page: string): string => [...required, ...(order === null ? [] : [order]), page].filter((each) => each !== '').join(', ');
        const call = (page: string): string => `list: ${field.name}${args(page) === '' ? '' : `(${args(page)})`} { nodes { __typename } edges { cursor } pageInfo { startCursor endCursor hasNextPage } }`;
        const slug = key?.slice(type.name.length + 1) ?? '';
        lists.push({ name: `${type.name}.${field.name} ${order ?? ''}`.trim(), ask: (page) => (isRoot ? `{ ${call(page)} }` : `{ node(id: "${globalId(type.name, slug)}") { ... on ${type.name} { ${call(page)} } } }`) });
      }
    }
  }
  return lists;
}

const listIn = (data: any): any => data.list ?? data.node.list;

async function expectRefused(world: World, query: string, field: string, tried: string): Promise<void> {
  const { errors } = await world.ask(query);
  expect({ tried, errors }).toEqual({ tried, errors: [expect.objectContaining({ code: 'BAD_INPUT', details: { problems: [expect.objectContaining({ field })] } })] });
}

describe('a cursor', () => {
  alike('names its list and order: another list, or the same in another order, refuses it', async (world) => {
    const lists = await allLists(world);
    const cursors: { name: string; cursor: string }[] = [];
    for (const { name, ask } of lists) {
      const { edges, pageInfo } = listIn(await world.get(ask('first: 2')));
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]);
      if (edges.length > 0) cursors.push({ name, cursor: edges[0].cursor });
    }
    expect(cursors.length).toBeGreaterThan(40);
    expect(new Set(cursors.map(({ cursor }) => cursor)).size).toBe(cursors.length);
    let foreign = 0;
    for (const [at, { name, ask }] of lists.entries()) {
      const own = cursors.find((each) => each.name === name);
      if (own) expect(listIn(await world.get(ask(`first: 1, after: "${own.cursor}"`))).nodes.length).toBeLessThanOrEqual(1);
      // Every list takes turns with the cursors of some others; between them all pairs of kinds come about.
      for (const { name: other, cursor } of cursors.filter((each, index) => each.name !== name && (index + at) % 13 === 0)) {
        const isForward = name.startsWith('Query.comments') || foreign % 2 === 0;
        await expectRefused(world, ask(isForward ? `first: 1, after: "${cursor}"` : `last: 1, before: "${cursor}"`), isForward ? 'after' : 'before', `${name} with a cursor of ${other}`);
        foreign += 1;
      }
    }
    expect(foreign).toBeGreaterThan(200);
  });

  alike('names its filter and the object on which its list stands; left out and null are the same', async ({ get, ask }) => {
    const { touchpoints } = await get('{ touchpoints(first: 1, filter: { subsidiary: "life" }) { pageInfo { endCursor } } }');
    const after: string = touchpoints.pageInfo.endCursor;
    const read = (filter: string) => ask(`query ($after: String) { touchpoints(first: 1, after: $after, filter: ${filter}) { nodes { slug } } }`, { after });
    expect((await read('{ subsidiary: "life" }')).errors).toEqual([]);
    expect((await read('{ subsidiary: "life", text: null }')).errors).toEqual([]);
    for (const filter of ['{ subsidiary: "bank" }', 'null', '{ subsidiary: "life", text: "a" }']) expect((await read(filter)).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'after' }] } });
    const { life } = await get('{ life: subsidiary(id: "life") { touchpoints(first: 1) { pageInfo { endCursor } } } }');
    const on = (id: string) => ask(`query ($after: String) { subsidiary(id: "${id}") { touchpoints(first: 1, after: $after) { nodes { slug } } } }`, { after: life.touchpoints.pageInfo.endCursor });
    expect((await on('life')).errors).toEqual([]);
    expect((await on('bank')).errors[0]).toMatchObject({ code: 'BAD_INPUT' });
    const { changes } = await get('{ changes(first: 1, filter: { from: "2020-01-01T00:00:00Z" }) { pageInfo { endCursor } } }');
    const since = (from: string) => ask(`query ($after: String) { changes(first: 1, after: $after, filter: { from: "${from}" }) { nodes { id } } }`, { after: changes.pageInfo.endCursor });
    expect((await since('2020-01-01T00:00:00.000Z')).errors).toEqual([]);
    expect((await since('2020-01-02T00:00:00Z')).errors[0]).toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('every list', () => {
  alike('starts at the start for an empty cursor, answers none for a size of 0, and still counts', async (world) => {
    for (const { name, ask } of await allLists(world)) {
      const start = listIn(await world.get(ask('first: 2')));
      expect({ name, ...listIn(await world.get(ask('first: 2, after: ""'))) }).toEqual({ name, ...start });
      const pages = name.startsWith('Query.comments') ? ['first: 0'] : ['first: 0', 'last: 0', 'first: 0, after: ""', 'last: 0, before: ""'];
      for (const page of pages) {
        const counted = ask(page).replace('nodes {', name.startsWith('Query.comments') ? 'nodes {' : 'totalCount nodes {');
        const { nodes, edges, pageInfo, totalCount } = listIn(await world.get(counted));
        expect({ name, page, nodes, edges, start: pageInfo.startCursor, end: pageInfo.endCursor }).toEqual({ name, page, nodes: [], edges: [], start: null, end: null });
        if (totalCount !== undefined) expect({ name, isMore: totalCount >= start.nodes.length }).toEqual({ name, isMore: true });
        if (page.startsWith('first')) expect({ name, page, next: pageInfo.hasNextPage }).toEqual({ name, page, next: start.nodes.length > 0 });
      }
    }
  });
});
