import { acceptAnswers } from '../../src/surveys/acceptAnswers.rules';
import { alike, onEachEngine, patience, type Answer, type World } from '../support/world';

const writes = { writes: true };

const deployment = 'securities/trading@app#tnps';
const submit = 'mutation ($responses: [NewResponse!]!) { submitResponses(source: "s", responses: $responses) { accepted } }';
const csat = '{ slug: "securities/csat", subsidiary: "securities", name: { zh: "滿意度", en: "Satisfaction" }, instrument: CSAT, scaleMin: 1, scaleMax: 5 }';

/** Twelve answers, all on both scales. */
async function answered({ get }: World): Promise<void> {
  const responses = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, deployment, score: 3 + index % 3, answeredAt: `2025-12-${10 + index}T04:00:00Z` }));
  await get(submit, { responses });
}

const problems = ({ errors }: Answer): unknown => (errors[0]?.details as any)?.problems ?? errors;
const score = async ({ get }: World): Promise<unknown> => (await get('{ score(scope: "MeasurementPoint:securities/trading@app", period: { from: "2025-12-01", to: "2026-01-01" }) { state value n instrument formula } }')).score;
const asAnswered = { message: `Deployment ${deployment} has 12 answers to TNPS on 0 to 10`, allowed: expect.stringMatching(/^TNPS on 0 to 10, as it was answered; .*; or these answers erased, or corrected, before$/) };

describe('what was answered stays what was asked', () => {
  alike('whatever is said of the survey; its wording may change, and all of it once the answers are erased', async (world) => {
    await answered(world);
    const before = await score(world);
    const change = (what: string) => world.ask(`mutation { changeSurvey(id: "securities/tnps", expectedVersion: 1, change: { ${what} }) { slug } }`);
    expect(problems(await change('instrument: CSAT, scaleMin: 1, scaleMax: 5'))).toEqual([{ field: 'change.instrument', ...asAnswered }]);
    expect(problems(await change('instrument: COMPETITIVE'))).toEqual([{ field: 'change.instrument', ...asAnswered }]);
    expect(await score(world)).toEqual(before);
    expect((await change('questionVersion: "2", question: { zh: "問", en: "Asked" }')).errors).toEqual([]);
    await world.get('mutation ($ids: [String!]!) { eraseResponses(source: "s", ids: $ids) }', { ids: Array.from({ length: 12 }, (_, index) => `${index}`) });
    await world.get('mutation { changeSurvey(id: "securities/tnps", expectedVersion: 2, change: { instrument: CSAT, scaleMin: 1, scaleMax: 5 }) { slug } }');
    return before;
  }, writes);

  alike('where a deployment is given another survey, or a file says both at once', async (world) => {
    await answered(world);
    const before = await score(world);
    await world.get(`mutation { addSurvey(input: ${csat}) { slug } }`);
    const moved = await world.ask(`mutation { changeDeployment(id: "${deployment}", expectedVersion: 1, change: { survey: "securities/csat" }) { slug } }`);
    expect(problems(moved)).toEqual([{ field: 'change.survey', ...asAnswered }]);
    const files = [
      { name: 'surveys.csv', content: 'id,instrument,scaleMin,scaleMax\nsecurities/tnps,CSAT,1,5\n' },
      { name: 'deployments.csv', content: `id,survey\n${deployment},securities/csat\n` },
    ];
    const both = (await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line field message } } }', { files })).importFiles;
    expect(both).toEqual({ applied: false, problems: [{ file: 'deployments.csv', line: 2, field: 'survey', message: asAnswered.message }] });
    await world.get('mutation { addSurvey(input: { slug: "securities/again", subsidiary: "securities", name: { zh: "再問", en: "Again" }, instrument: TNPS, scaleMin: 0, scaleMax: 10 }) { slug } }');
    await world.get(`mutation { changeDeployment(id: "${deployment}", expectedVersion: 1, change: { survey: "securities/again" }) { slug } }`);
    expect(await score(world)).toEqual(before);
    return before;
  }, writes);

  test('also for an answer that was bound before the scale was changed and is written after', () => onEachEngine(async ({ ask, clock, graph }) => {
    let changed: Answer | undefined;
    const [verdict] = await acceptAnswers({ clock, graph, write: async (work, how) => {
      changed ??= await ask('mutation { changeSurvey(id: "securities/tnps", expectedVersion: 1, change: { instrument: CSAT, scaleMin: 1, scaleMax: 5 }) { slug } }');
      return graph.write(work, how);
    } }, [{ source: 'race', id: '1', deployment, score: 9, answeredAt: '2026-01-03T04:00:00Z' }]);
    expect(changed!.errors).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'REFUSED', problems: [{ field: 'score' }] });
  }, writes), patience);
});
