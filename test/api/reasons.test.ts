import type { GraphQLObjectType } from 'graphql';
import { buildApi } from '../../src/app/schema';
import { alike } from '../support/world';

const writes = { writes: true };

describe('why something was edited', () => {
  test('every edit of the registry can say it; what comes in as answers is no edit of the registry', () => {
    const mutations = Object.values((buildApi().getMutationType() as GraphQLObjectType).getFields());
    const silent = mutations.filter(({ args }) => !args.some(({ name }) => name === 'reason')).map(({ name }) => name).sort();
    expect(silent).toEqual(['correctResponses', 'enterIllustrativeAnswers', 'eraseResponses', 'removeIllustrativeAnswers', 'submitResponses']);
  });

  alike('is recorded with every change of the edit, and only of that edit', async ({ get, ask }) => {
    const reason = '依 2026 年第一次會議';
    await get(`mutation ($reason: String) { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, reason: $reason, change: { importance: 4 }) { version } second: changeTouchpoint(id: "life/online-purchase", expectedVersion: 2, change: { importance: 5 }) { version } }`, { reason });
    await get('mutation { addStage(input: { slug: "life/claim/x", journey: "life/claim", position: 1, name: { zh: "甲", en: "A" } }, reason: "room") { slug } }');
    await get(`mutation Import($files: [RegistryFileInput!]!) { importFiles(files: $files, reason: "from the sheet") { applied } }`, { files: [{ name: 'archetypes.csv', content: 'id,name.zh,name.en,provenance\nvideo,視訊,Video,OPERATED\n' }] });
    const { changes } = await get('{ changes(first: 30) { nodes { operation objectSlug reason } } }');
    expect(changes.nodes[0]).toEqual({ operation: 'importFiles', objectSlug: 'video', reason: 'from the sheet' });
    expect(changes.nodes.filter(({ operation }: any) => operation === 'addStage').map((each: any) => each.reason)).toEqual(expect.arrayContaining(['room', 'room', 'room']));
    expect(changes.nodes.filter(({ operation }: any) => operation === 'changeTouchpoint').map((each: any) => each.reason)).toEqual([null, reason]);
    expect((await ask(`mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 3, reason: "${'x'.repeat(1001)}", change: { importance: 1 }) { version } }`)).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'reason' }] } }]);
    // The reason is part of what was asked: the same key with another one is another edit.
    const keyed = (why: string) => `mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 3, idempotencyKey: "k", reason: "${why}", change: { importance: 2 }) { version } }`;
    await get(keyed('one'));
    expect((await get(keyed('one'))).changeTouchpoint.version).toBe(4);
    expect((await ask(keyed('two'))).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    return changes;
  }, writes);

  alike('what was changed is found by object, noun, field, person and period', async ({ ask, get }) => {
    await get('mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: { importance: 4, owner: null }) { version } }');
    await get('mutation { changeChannel(id: "web", expectedVersion: 1, change: { name: { zh: "網", en: "Web" } }) { version } }');
    const found = async (filter: string) => (await get(`{ changes(filter: { actions: [CHANGED], ${filter} }) { totalCount nodes { objectSlug } } }`)).changes;
    expect(await found('objects: ["Touchpoint:life/online-purchase"]')).toEqual({ totalCount: 1, nodes: [{ objectSlug: 'life/online-purchase' }] });
    expect(await found('objectTypes: ["Channel"]')).toEqual({ totalCount: 1, nodes: [{ objectSlug: 'web' }] });
    expect(await found('fields: ["owner", "age"]')).toEqual({ totalCount: 1, nodes: [{ objectSlug: 'life/online-purchase' }] });
    expect(await found('fields: ["name"]')).toEqual({ totalCount: 1, nodes: [{ objectSlug: 'web' }] });
    expect((await found('by: "local", from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"')).totalCount).toBe(2);
    expect((await found('by: "seed"')).totalCount).toBe(0);
    expect((await ask('{ changes(filter: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { totalCount } }')).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'filter.to', allowed: 'a later instant' }] } }]);
    return found('fields: ["importance", "name"]');
  }, writes);
});
