import { enterAll, entered } from '../support/oneOfEach';
import { alike } from '../support/world';

const writes = { writes: true };

const told = (answer: { errors: { code: unknown; message: string }[] }) => answer.errors.map(({ code, message }) => `${String(code)} ${message}`);
const remove = (id: string, version = 1) => `mutation { removeEntry(id: "${id}", expectedVersion: ${version}, reason: "a slip") { id objectType slug version } }`;

describe('what was entered by mistake', () => {
  alike('is taken out again, whatever its kind, as long as nothing uses it; then it may be entered anew', async (world) => {
    const before = await world.get('{ checkRegistry { checked } }');
    await enterAll(world);
    // What others name stays: the first ones are all named by later ones.
    expect(told(await world.ask(remove('Department:slip/d')))).toEqual(['BAD_INPUT id: used by Touchpoint slip/t']);
    expect(told(await world.ask(remove('Channel:slip')))).toEqual([expect.stringMatching(/used by .*(Touchpoint slip\/t|MeasurementPoint slip\/t@slip)/)]);
    for (const [noun, slug] of [...entered].reverse()) expect((await world.get(remove(`${noun}:${slug}`))).removeEntry).toMatchObject({ objectType: noun, slug, version: 2 });
    expect(await world.get('{ checkRegistry { checked } }')).toEqual(before);
    await enterAll(world);
    const { changes } = await world.get('{ changes(first: 100, filter: { actions: [REMOVED] }) { totalCount nodes { reason before } } }');
    expect(changes.totalCount).toBe(entered.length);
    expect(changes.nodes.every(({ reason, before: kept }: any) => reason === 'a slip' && Object.keys(kept).length > 0)).toBe(true);
  }, writes);

  alike('stays where a version shows it, an answer came in, a figure or decision is about it; what uses it is said, and what to do', async ({ get, ask }) => {
    // A touchpoint that only a published version still shows.
    await get('mutation { addTouchpoint(input: { slug: "life/once", code: "L91", subsidiary: "life", name: { zh: "曾", en: "Once" }, importance: 1 }) { slug } }');
    await get('mutation { attachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/once", expectedVersion: 1) { slug } }');
    await get('mutation { publishJourney(id: "life/claim", expectedVersion: 2, effectiveOn: "2022-07-01") { number } }');
    expect(told(await ask(remove('Touchpoint:life/once')))).toEqual(['BAD_INPUT id: used by Step life/claim/apply/1, JourneyVersion life/claim#2']);
    await get('mutation { detachTouchpoint(step: "life/claim/apply/1", touchpoint: "life/once", expectedVersion: 2) { slug } }');
    const shown = await ask(remove('Touchpoint:life/once'));
    expect(told(shown)).toEqual(['BAD_INPUT id: used by JourneyVersion life/claim#2']);
    expect(shown.errors[0]!.details.problems).toMatchObject([{ allowed: 'a Touchpoint that nothing uses; one that is used is retired' }]);
    // A deployment with one answer, also once that is erased.
    await get('mutation { addSurvey(input: { slug: "life/trial", subsidiary: "life", name: { zh: "試", en: "Trial" }, instrument: CSAT, scaleMin: 1, scaleMax: 5 }) { slug } }');
    const { touchpoint: { measurementPoints: [point] } } = await get('{ touchpoint(id: "life/online-purchase") { measurementPoints { slug } } }');
    await get(`mutation { addDeployment(input: { slug: "life/trial#1", survey: "life/trial", point: "${point.slug}" }) { slug } }`);
    await get('mutation { submitResponses(source: "slip", responses: [{ id: "1", deployment: "life/trial#1", score: 4, answeredAt: "2026-01-04T03:00:00Z" }]) { accepted } }');
    expect(told(await ask(remove('Deployment:life/trial#1')))).toEqual(['BAD_INPUT id: used by answers that came in']);
    await get('mutation { eraseResponses(source: "slip", ids: ["1"]) }');
    expect(told(await ask(remove('Deployment:life/trial#1')))).toEqual(['BAD_INPUT id: used by answers that came in']);
    // A department with a decision on a gap about it, a subsidiary with figures.
    expect(told(await ask(remove('Subsidiary:life')))).toEqual([expect.stringMatching(/used by .* and \d+ more/)]);
    const { gaps: { nodes: [gap] } } = await get('{ gaps(first: 1, filter: { types: [OWNERSHIP] }) { nodes { id subject { id slug } } } }');
    await get(`mutation { acknowledgeGap(id: "${gap.id}", expectedVersion: 0, reason: "seen") { standing } }`);
    expect(told(await ask(remove(gap.subject.id)))).toEqual([expect.stringContaining('GapDecision')]);
  }, writes);

  alike('has ways of its own where it is part of a draft, published or decided; ids of nothing are refused', async ({ ask }) => {
    for (const [id, way] of [['Stage:life/claim/apply', 'removeStage'], ['JourneyVersion:life/claim#1', 'withdrawVersion, while its day has not come'], ['Path:life/claim@x', 'removePath']] as const) {
      expect((await ask(remove(id))).errors).toMatchObject([{ code: 'BAD_INPUT', details: { problems: [{ allowed: way }] } }]);
    }
    expect(told(await ask(remove('Touchpoint:life/nowhere')))).toEqual(['NOT_FOUND no Touchpoint with this id']);
    expect(told(await ask(remove('Nothing:life')))).toEqual([expect.stringContaining('not the id of a registry object')]);
    expect(told(await ask(remove('Touchpoint:life/online-purchase', 7)))).toEqual([expect.stringContaining('VERSION_CONFLICT')]);
  });
});
