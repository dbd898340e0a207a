import { allNouns } from '../../src/registry/noun';
import { nounWords } from '../../src/registry/nounWords';
import { alike } from '../support/world';

const feed = 'query ($filter: ChangeFilter) { changes(first: 10, filter: $filter) { totalCount nodes { objectType objectSlug objectName { zh en } objectTypeName { zh en } subsidiary { slug } changedFields { name label { zh en } } sentence { zh en } } } }';

test('every kind of object has a name for readers', () => {
  expect(allNouns().filter(({ name }) => nounWords(name)[0] === name).map(({ name }) => name)).toEqual([]);
});

describe('the change feed for a reader', () => {
  alike('names the object, its subsidiary and what changed, of points, steps and what was taken out', async ({ get }) => {
    await get('mutation { changeTouchpoint(id: "life/online-purchase", expectedVersion: 1, change: { owner: null }, reason: "moves") { version } }');
    await get('mutation { changeStep(id: "life/claim/apply/1", expectedVersion: 1, change: { skippable: true }) { version } }');
    await get('mutation { addChannel(input: { slug: "kiosk", name: { zh: "機台", en: "Kiosk" }, modality: SELF_SERVICE, reportingGroup: OFFLINE }) { slug } }');
    await get('mutation { removeEntry(id: "Channel:kiosk", expectedVersion: 1) { id } }');
    const { changes } = await get(feed, { filter: { daysBack: 1 } });
    expect(changes.nodes.slice(0, 4)).toMatchObject([
      { objectType: 'Channel', objectName: { zh: '機台', en: 'Kiosk' }, subsidiary: null, sentence: { zh: '移除通路「機台」', en: 'channel “Kiosk” removed' } },
      { objectType: 'Channel', objectName: { en: 'Kiosk' } },
      { objectType: 'Step', subsidiary: { slug: 'life' }, changedFields: [{ name: 'skippable', label: { zh: '可略過', en: 'skippable' } }] },
      { objectType: 'Touchpoint', objectTypeName: { zh: '接觸點' }, subsidiary: { slug: 'life' }, changedFields: [{ name: 'owner', label: { zh: '負責單位', en: 'owner' } }] },
    ]);
    expect(changes.nodes[3].sentence.zh).toMatch(/^變更接觸點「.+」：負責單位（理由：moves）$/);
    return changes.nodes.slice(0, 4);
  }, { writes: true });

  alike('days back are days of Taipei; a name that no object has is refused, with those there are', async ({ get, ask }) => {
    const { changes: all } = await get(feed, { filter: {} });
    const { changes: long } = await get(feed, { filter: { daysBack: 3660 } });
    expect(long.totalCount).toBe(all.totalCount);
    for (const filter of [{ daysBack: -1 }, { daysBack: 1, from: '2021-01-01T00:00:00Z' }, { daysBack: 3661 }]) expect((await ask(feed, { filter })).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
    const { errors } = await ask(feed, { filter: { fields: ['owner', 'nonsense'] } });
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ field: 'filter.fields[1]' }] } }]);
    expect((errors[0]!.details.problems as any)[0].allowed).toMatch(/\bowner\b/);
    return long.totalCount;
  });
});
