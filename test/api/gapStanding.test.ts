import { alike, onEachEngine, patience, type World } from '../support/world';

const noOwner = 'filter: { types: [OWNERSHIP], subsidiary: "pnc" }';
const shown = 'id version standing assignee standingReason standingSince standingHistory { standing assignee reason by }';

const decide = (what: string, more = '') => `mutation ($id: ID!, $version: Int!) { ${what}(id: $id, expectedVersion: $version${more}) { ${shown} } }`;

const theGap = async ({ get }: World, more = ''): Promise<any> => (await get(`{ gaps(first: 5, ${noOwner}${more}) { nodes { ${shown} } } }`)).gaps.nodes[0];

describe('a gap', () => {
  alike('is acknowledged, assigned, dismissed and reopened, and its history is kept', async (world) => {
    const { id, version, standing, standingSince } = await theGap(world);
    expect([version, standing, standingSince]).toEqual([0, 'OPEN', null]);
    const acknowledged = (await world.get(decide('acknowledgeGap'), { id, version: 0 })).acknowledgeGap;
    expect(acknowledged).toMatchObject({ id, version: 1, standing: 'ACKNOWLEDGED', standingHistory: [{ standing: 'ACKNOWLEDGED', by: 'local' }] });
    const assigned = (await world.get(decide('assignGap', ', assignee: "Channel Sales", reason: "they run it"'), { id, version: 1 })).assignGap;
    expect(assigned).toMatchObject({ version: 2, standing: 'ASSIGNED', assignee: 'Channel Sales', standingReason: 'they run it' });
    const dismissed = (await world.get(decide('dismissGap', ', reason: "the channel ends this year"'), { id, version: 2 })).dismissGap;
    expect(dismissed).toMatchObject({ standing: 'DISMISSED', assignee: null, standingReason: 'the channel ends this year' });
    const reopened = (await world.get(decide('reopenGap'), { id, version: 3 })).reopenGap;
    expect(reopened).toMatchObject({ version: 4, standing: 'OPEN', standingHistory: [{ standing: 'OPEN' }, { standing: 'DISMISSED' }, { standing: 'ASSIGNED', assignee: 'Channel Sales' }, { standing: 'ACKNOWLEDGED' }] });
    expect((await world.get('{ gapDecisions { nodes { standing form subject { slug } version } } }')).gapDecisions.nodes).toEqual([{ standing: 'OPEN', form: 'NO_OWNER', subject: { slug: 'pnc/purchase-via-car-dealer' }, version: 4 }]);
    return [acknowledged, assigned, dismissed, reopened];
  }, { writes: true });

  alike('that closes and comes back keeps what was decided', async (world) => {
    const { id } = await theGap(world);
    await world.get(decide('dismissGap', ', reason: "known"'), { id, version: 0 });
    const change = (version: number, owner: string) => world.get(`mutation { changeTouchpoint(id: "pnc/purchase-via-car-dealer", expectedVersion: ${version}, change: { owner: ${owner} }) { version } }`);
    await change(1, '{ id: "pnc/channel-sales" }');
    expect(await theGap(world)).toBeUndefined();
    expect((await world.ask(`query ($id: ID!) { gap(id: $id) { id } }`, { id })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await change(2, 'null');
    const back = await theGap(world);
    expect(back).toMatchObject({ id, standing: 'DISMISSED', standingReason: 'known', standingHistory: [{ standing: 'DISMISSED' }] });
    return back;
  }, { writes: true });

  alike('has one decision at a time: who comes second is told, a retry is answered as the first time', async (world) => {
    const { id } = await theGap(world);
    const keyed = decide('assignGap', ', assignee: "A", idempotencyKey: "k1"');
    const first = await world.get(keyed, { id, version: 0 });
    expect(await world.get(keyed, { id, version: 0 })).toEqual(first);
    expect((await world.ask(decide('acknowledgeGap'), { id, version: 0 })).errors).toMatchObject([{ code: 'VERSION_CONFLICT', details: { currentVersion: 1 } }]);
    expect((await world.ask(decide('acknowledgeGap'), { id, version: 7 })).errors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    return first;
  }, { writes: true });

  test('on which eight decide at the same moment has one decision; the same decision sent eight times at once is one', async () => {
    await onEachEngine(async (world) => {
      const { id } = await theGap(world);
      const eight = Array.from({ length: 8 }, (_, index) => index);
      const raced = await Promise.all(eight.map((index) => world.ask(decide('assignGap', `, assignee: "A${index}"`), { id, version: 0 })));
      expect(raced.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(Array(7).fill('VERSION_CONFLICT'));
      const won = raced.find(({ errors }) => errors.length === 0)!.data.assignGap;
      expect(await theGap(world)).toMatchObject({ version: 1, assignee: won.assignee, standingHistory: [{ assignee: won.assignee }] });
      const retried = await Promise.all(eight.map(() => world.ask(decide('dismissGap', ', reason: "known", idempotencyKey: "once"'), { id, version: 1 })));
      expect(retried.map(({ errors, data }) => [errors, data?.dismissGap.version])).toEqual(Array(8).fill([[], 2]));
      expect((await theGap(world)).standingHistory).toHaveLength(2);
      expect((await world.ask(decide('dismissGap', ', reason: "another", idempotencyKey: "once"'), { id, version: 2 })).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    }, { writes: true });
  }, patience);

  alike('takes no decision that makes no sense', async (world) => {
    const { id } = await theGap(world);
    const refusals: [string, string, string][] = [
      [decide('reopenGap'), id, 'BAD_INPUT'], [decide('dismissGap', ', reason: " "'), id, 'BAD_INPUT'], [decide('assignGap', ', assignee: ""'), id, 'BAD_INPUT'], [decide('acknowledgeGap'), 'no-owner/nothing', 'NOT_FOUND'], [decide('acknowledgeGap'), 'VG91Y2hwb2ludDpsaWZl', 'BAD_INPUT'],
    ];
    for (const [mutation, which, code] of refusals) expect((await world.ask(mutation, { id: which, version: 0 })).errors).toMatchObject([{ code }]);
    expect((await world.get('{ gapDecisions { nodes { slug } } }')).gapDecisions.nodes).toEqual([]);
    await world.get(decide('dismissGap', ', reason: "no"'), { id, version: 0 });
    expect((await world.ask(decide('assignGap', ', assignee: "A"'), { id, version: 1 })).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'id', allowed: 'one that is OPEN, ACKNOWLEDGED, ASSIGNED' }] } }]);
  }, { writes: true });

  alike('is decided on as it was found on a day, and filtered by what was decided', async (world) => {
    const { gaps: { nodes: [declared] } } = await world.get('{ gaps(asOf: "2023-12-31", filter: { types: [DECLARED_VS_REGISTERED] }) { nodes { id } } }');
    await world.get(decide('acknowledgeGap', ', asOf: "2023-12-31"'), { id: declared.id, version: 0 });
    const acknowledged = await world.get('{ gaps(asOf: "2024-06-30", filter: { standings: [ACKNOWLEDGED] }) { nodes { id type } } }');
    expect(acknowledged.gaps.nodes).toEqual([{ id: declared.id, type: 'DECLARED_VS_REGISTERED' }]);
  }, { writes: true });
});

describe('thresholds', () => {
  alike('are changed for one subsidiary, and gaps are found by them and say so', async (world) => {
    const count = async (): Promise<[number, any]> => {
      const { gaps } = await world.get('{ gaps(first: 100, filter: { forms: [NO_POINT], subsidiary: "bank" }) { nodes { thresholds { name value own label { zh en } } } } }');
      return [gaps.nodes.length, gaps.nodes[0].thresholds[0]];
    };
    expect(await count()).toMatchObject([10, { name: 'importantFrom', value: 3, own: false }]);
    await world.get('mutation { addGapPolicy(input: { slug: "bank", subsidiary: "bank", importantFrom: 5 }) { slug } }');
    expect(await count()).toMatchObject([2, { name: 'importantFrom', value: 5, own: true, label: { zh: '應量測的重要程度下限' } }]);
    await world.get('mutation { changeGapPolicy(id: "bank", expectedVersion: 1, change: { importantFrom: null }) { slug } }');
    expect((await count())[0]).toBe(10);
    for (const input of ['{ slug: "bank2", subsidiary: "life" }', '{ slug: "life" }', '{ slug: "life", subsidiary: "life", importantFrom: 6 }']) {
      expect((await world.ask(`mutation { addGapPolicy(input: ${input}) { slug } }`)).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    }
  }, { writes: true });
});
