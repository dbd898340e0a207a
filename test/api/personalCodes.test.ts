import { alike } from '../support/world';

const app = 'securities/trading@app';
const words = /王|0912345678|A123456789/;

const madePersonal = { name: 'madePersonal', text: "MATCH (c:CountedCode {key: 'REGION|older'})\nSET c.key = 'REGION|王0912345678', c.code = '王0912345678'\nRETURN count(c) AS changed" };
const entryMadePersonal = { name: 'entryMadePersonal', text: "MATCH (s:Segment {code: 'older-entry'})\nSET s.code = 'A123456789'\nRETURN count(s) AS changed" };

describe('codes that hold personal data since before they were refused', () => {
  alike('are told by kind and place, not by value, and can be taken out', async ({ get, ask, graph }) => {
    await get(`mutation { submitResponses(source: "older", responses: [${[1, 2, 3].map((id) => `{ id: "${id}", point: "${app}", score: 9, answeredAt: "2025-03-03T04:00:00Z", region: "older" }`).join(', ')}]) { accepted } }`);
    await get('mutation { addSegment(input: { slug: "region/older", dimension: REGION, code: "older-entry", name: { zh: "甲", en: "A" } }) { slug } }');
    for (const made of [madePersonal, entryMadePersonal]) expect(await graph.write((unit) => unit.run(made))).toEqual([{ changed: 1 }]);
    const { checkRegistry } = await get('{ checkRegistry { flaws { noun slug field message } notices } }');
    expect(checkRegistry).toEqual({
      flaws: [{ noun: 'Segment', slug: 'region/older', field: 'code', message: 'holds personal data: ID' }],
      notices: ['REGION a code that holds personal data (MOBILE) and is not repeated: carried by 3 answers, named by no entry of the dictionary of segments'],
    });
    const unknown = (await ask(`{ score(scope: "MeasurementPoint:${app}", period: { from: "2025-03-01", to: "2025-04-01" }, segment: { dimension: REGION, code: "nroth" }) { n } }`)).errors[0] as any;
    expect([unknown.code, unknown.details.problems[0].allowed]).toEqual(['BAD_INPUT', 'one of central, east, north, south and 2 more (segments)']);
    const told = (await get(`mutation { submitResponses(source: "s", responses: [{ id: "1", point: "${app}", score: 9, answeredAt: "2025-03-03T04:00:00Z", region: "nroth" }]) { unnamedSegments { codes { code } named namedMore } } }`)).submitResponses;
    expect(told.unnamedSegments).toEqual([{ codes: [{ code: 'nroth' }], named: ['central', 'east', 'north', 'south'], namedMore: 1 }]);
    expect(JSON.stringify([checkRegistry, unknown, told])).not.toMatch(words);
    // What else is changed of the entry is taken; then its code.
    expect((await get('mutation { changeSegment(id: "region/older", expectedVersion: 1, change: { name: { zh: "乙", en: "B" } }) { version } }')).changeSegment).toEqual({ version: 2 });
    await get('mutation { changeSegment(id: "region/older", expectedVersion: 2, change: { code: "older" }) { version } }');
    expect((await get('{ checkRegistry { flawCount } }')).checkRegistry).toEqual({ flawCount: 0 });
    return [checkRegistry, told];
  }, { writes: true });
});
