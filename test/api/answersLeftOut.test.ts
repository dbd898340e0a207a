import { statement } from '../../src/graph/statement';
import { acceptAnswers, type Ingest } from '../../src/surveys/acceptAnswers.rules';
import { alike, onEachEngine, patience, type Answer, type World } from '../support/world';

/** As an earlier version could leave a deployment. */
const shortened = statement(`// shortened
MATCH (d:Entry {key: $key})
SET d.validTo = '2025-12-01'
RETURN d.key AS key`);

const writes = { writes: true };

const point = 'securities/trading@app';
const deployment = `${point}#tnps`;

const submit = 'mutation ($responses: [NewResponse!]!) { submitResponses(source: "s", responses: $responses) { lines { outcome problems { field message } } } }';
const answer = (id: string, day: string, more: object = {}) => ({ id, deployment, score: 9, answeredAt: `${day}T04:00:00Z`, ...more });

/** Four answers, of which the last one was erased: the last that counts is of the second of January. */
async function answered({ get }: World): Promise<void> {
  await get(submit, { responses: [answer('1', '2025-11-20'), answer('2', '2025-12-10'), answer('3', '2026-01-02'), answer('4', '2026-01-03')] });
  await get('mutation { eraseResponses(source: "s", ids: ["4"]) }');
}

const problems = ({ errors }: Answer): unknown => (errors[0]?.details as any)?.problems ?? errors;

const after = (to: string, answers: string) => ({ message: `Deployment ${deployment} has ${answers} on ${to} or later, the last on 2026-01-02`, allowed: '2026-01-03 or a later day; or these answers erased, or corrected, before' });
const before = (from: string, answers: string) => ({ message: `Deployment ${deployment} has ${answers} before ${from}, the first on 2025-11-20`, allowed: '2025-11-20 or an earlier day; or these answers erased, or corrected, before' });

const objects: [noun: string, slug: string][] = [['Deployment', deployment], ['MeasurementPoint', point], ['Survey', 'securities/tnps'], ['Touchpoint', 'securities/trading'], ['Channel', 'app']];

describe('nothing that asks ends before its last answer', () => {
  alike('by whatever is retired with it; on the day after, and once they are erased, it may', async (world) => {
    await answered(world);
    for (const [noun, slug] of objects) {
      const refused = await world.ask(`mutation { retire${noun}(id: "${slug}", expectedVersion: 1, on: "2025-12-01") { slug } }`);
      expect(problems(refused)).toEqual([{ field: 'on', ...after('2025-12-01', '2 answers') }]);
      const last = await world.ask(`mutation { retire${noun}(id: "${slug}", expectedVersion: 1, on: "2026-01-02") { slug } }`);
      expect(problems(last)).toEqual([{ field: 'on', ...after('2026-01-02', '1 answer') }]);
    }
    expect((await world.get('{ changes(first: 1, filter: { actions: [RETIRED, CLOSED] }) { totalCount } }')).changes.totalCount).toBe(0);
    await world.get('mutation { retireTouchpoint(id: "securities/trading", expectedVersion: 1, on: "2026-01-03") { slug } restoreTouchpoint(id: "securities/trading", expectedVersion: 2) { slug } }');
    await world.get('mutation { eraseResponses(source: "s", ids: ["2", "3"]) }');
    return (await world.get('mutation { retireTouchpoint(id: "securities/trading", expectedVersion: 3, on: "2025-12-01") { validTo } }')).retireTouchpoint;
  }, writes);

  alike('by a change of either of its days, of a point or a survey', async (world) => {
    await answered(world);
    for (const [noun, slug] of objects.slice(0, 3)) {
      const change = (what: string) => world.ask(`mutation { change${noun}(id: "${slug}", expectedVersion: 1, change: { ${what} }) { slug } }`);
      expect(problems(await change('validTo: "2025-12-01"'))).toEqual([{ field: 'change.validTo', ...after('2025-12-01', '2 answers') }]);
      expect(problems(await change('validFrom: "2026-01-01"'))).toEqual([{ field: 'change.validFrom', ...before('2026-01-01', '2 answers') }]);
      expect(problems(await change('validFrom: "2025-11-21", validTo: "2025-11-30"'))).toMatchObject([{ field: 'change.validTo' }, { field: 'change.validFrom', ...before('2025-11-21', '1 answer') }]);
      // The days of its answers themselves, and open ends.
      expect((await change('validFrom: "2025-11-20", validTo: "2026-01-03"')).errors).toEqual([]);
      await world.get(`mutation { change${noun}(id: "${slug}", expectedVersion: 2, change: { validFrom: null, validTo: null }) { slug } }`);
    }
    return null;
  }, writes);

  alike('by moving it to a point that did not stand, or to a survey', async (world) => {
    await answered(world);
    await world.get('mutation { addMeasurementPoint(input: { slug: "securities/new@app", subsidiary: "securities", subject: TOUCHPOINT, touchpoint: "securities/settlement", channel: "app", name: { zh: "新", en: "New" }, instrument: TNPS, cadence: QUARTERLY, validFrom: "2026-01-01" }) { slug } }');
    await world.get('mutation { addSurvey(input: { slug: "securities/short", subsidiary: "securities", name: { zh: "短", en: "Short" }, instrument: TNPS, scaleMin: 0, scaleMax: 10, validTo: "2025-12-01" }) { slug } }');
    const moved = async (link: string) => problems(await world.ask(`mutation { changeDeployment(id: "${deployment}", expectedVersion: 1, change: { ${link} }) { slug } }`));
    expect(await moved('point: "securities/new@app"')).toMatchObject([before('2026-01-01', '2 answers')]);
    expect(await moved('survey: "securities/short", validTo: "2025-12-01"')).toMatchObject([after('2025-12-01', '2 answers')]);
    return null;
  }, writes);

  alike('by a file, which says the line; the whole import is refused', async (world) => {
    await answered(world);
    const import_ = async (...files: object[]) => (await world.get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied problems { file line column message allowed } } }', { files })).importFiles;
    const touchpoint = await import_({ name: 'touchpoints.csv', content: 'id,validTo\nsecurities/settlement,\nsecurities/trading,2025-12-01\n' });
    expect(touchpoint).toMatchObject({ applied: false, problems: [{ file: 'touchpoints.csv', line: 3, column: 2, ...after('2025-12-01', '2 answers') }] });
    const own = await import_({ name: 'deployments.csv', content: `id,validFrom\n${deployment},2025-12-01\n` });
    expect(own).toMatchObject({ applied: false, problems: [{ file: 'deployments.csv', line: 2, column: 2, ...before('2025-12-01', '1 answer') }] });
    return [touchpoint, own];
  }, writes);

  alike('is told beforehand, for each object that would end, and by the check of what is stored', async (world) => {
    await answered(world);
    const ask = `on refusedBecause answers { count possibleFrom deployments { answers last deployment { slug } } }`;
    for (const [noun, slug] of objects) {
      const { told, free } = await world.get(`{ told: retirement(id: "${noun}:${slug}", on: "2025-12-01") { ${ask} } free: retirement(id: "${noun}:${slug}", on: "2026-01-03") { ${ask} } }`);
      expect(told.answers).toEqual({ count: 2, possibleFrom: '2026-01-03', deployments: [{ answers: 2, last: '2026-01-02', deployment: { slug: deployment } }] });
      expect(told.refusedBecause).toBe('2 answers lie on this day or later; it can end from 2026-01-03 on, or once they are erased or corrected');
      expect(free).toMatchObject({ refusedBecause: null, answers: { count: 0, possibleFrom: null, deployments: [] } });
    }
    expect((await world.get('{ checkRegistry { flawCount } }')).checkRegistry.flawCount).toBe(0);
    await world.graph.write((unit) => unit.run(shortened, { key: `Deployment:${deployment}` }));
    const { checkRegistry: { flaws } } = await world.get('{ checkRegistry { flaws { noun slug field message } } }');
    expect(flaws).toEqual([{ noun: 'Deployment', slug: deployment, field: 'validTo', message: after('2025-12-01', '2 answers').message }]);
    // What has nothing to do with its days goes on, and so does the way back.
    await world.get(`mutation { changeMeasurementPoint(id: "${point}", expectedVersion: 1, change: { name: { zh: "別名", en: "Another name" } }) { slug } restoreDeployment(id: "${deployment}", expectedVersion: 1) { validTo } }`);
    return flaws;
  }, writes);

  alike('and an answer is taken only on days of its survey too', async (world) => {
    await world.get('mutation { changeSurvey(id: "securities/tnps", expectedVersion: 1, change: { validFrom: "2025-12-01" }) { slug } }');
    const { submitResponses: { lines } } = await world.get(submit, { responses: [answer('1', '2025-11-30'), answer('2', '2025-12-01')] });
    expect(lines.map(({ outcome, problems: found }: any) => [outcome, found?.[0]?.message])).toEqual([['REFUSED', 'the survey was not deployed on that day'], ['ACCEPTED', undefined]]);
    return lines;
  }, writes);
});

const retire = (world: World, on: string): Promise<Answer> => world.ask(`mutation { retireMeasurementPoint(id: "${point}", expectedVersion: 1, on: "${on}") { validTo } }`);
const sent = [{ source: 'race', id: '1', deployment, score: 9, answeredAt: '2026-01-03T04:00:00Z' }];
const waiting = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Either the answer is there and the point stands on its day, or neither. */
async function eitherOf({ get }: World): Promise<[answers: number, validTo: string | null]> {
  const { checkCounts, checkRegistry, measurementPoint } = await get(`{ checkCounts { answers differing uncounted } checkRegistry { flawCount } measurementPoint(id: "${point}") { validTo } }`);
  expect([checkCounts.differing, checkCounts.uncounted, checkRegistry.flawCount]).toEqual([0, 0, 0]);
  return [checkCounts.answers, measurementPoint.validTo];
}

describe('an answer that comes while the end of its point is written', () => {
  const ingestOf = ({ clock, graph }: World, write: Ingest['write']): Ingest => ({ clock, graph, write });

  test('is refused where the end was written after it was bound', () => onEachEngine(async (world) => {
    let retired: Answer | undefined;
    const [verdict] = await acceptAnswers(ingestOf(world, async (work, how) => {
      retired ??= await retire(world, '2026-01-03');
      return world.graph.write(work, how);
    }), sent);
    expect(retired!.errors).toEqual([]);
    expect(verdict).toMatchObject({ outcome: 'REFUSED', problems: [{ message: 'the measurement point was not valid on that day' }] });
    expect(await eitherOf(world)).toEqual([0, '2026-01-03']);
  }, writes), patience);

  test('keeps the point where it is written and not yet committed when the end comes', () => onEachEngine(async (world) => {
    let retired: Promise<Answer> | undefined;
    const [verdict] = await acceptAnswers(ingestOf(world, (work, how) => world.graph.write(async (unit) => {
      const done = await work(unit);
      retired ??= retire(world, '2026-01-03');
      await waiting(300);
      return done;
    }, how)), sent);
    expect(verdict!.outcome).toBe('ACCEPTED');
    expect(problems((await retired)!)).toMatchObject([{ field: 'on', message: expect.stringMatching(/has 1 answer on 2026-01-03 or later/) }]);
    expect(await eitherOf(world)).toEqual([1, null]);
  }, writes), patience);

  test('is refused where the end is written and not yet committed, and so is one to a deployment that is taken out', () => onEachEngine(async (world) => {
    await world.get(`mutation { addDeployment(input: { slug: "securities/slip#1", survey: "securities/tnps", point: "securities/settlement@web" }) { slug } }`);
    const removed = await acceptAnswers(ingestOf(world, async (work, how) => {
      await world.ask('mutation { removeEntry(id: "Deployment:securities/slip#1", expectedVersion: 1) { slug } }');
      return world.graph.write(work, how);
    }), [{ ...sent[0]!, deployment: 'securities/slip#1' }]);
    expect(removed).toMatchObject([{ outcome: 'REFUSED', problems: [{ field: 'deployment' }] }]);
    // Many at once, in whatever order they come.
    for (let round = 0; round < 8; round += 1) {
      const day = `2025-12-${10 + round}`;
      const version = (await world.get(`{ deployment(id: "${deployment}") { version } }`)).deployment.version;
      const [verdicts, retired] = await Promise.all([
        acceptAnswers(ingestOf(world, world.graph.write), Array.from({ length: 40 }, (_, i) => ({ source: `round-${round}`, id: `${i}`, deployment, score: i % 11, answeredAt: `${day}T04:00:00Z` }))),
        waiting(round * 2).then(() => world.ask(`mutation { retireDeployment(id: "${deployment}", expectedVersion: ${version}, on: "${day}") { slug } }`)),
      ]);
      const isTaken = verdicts.every(({ outcome }) => outcome === 'ACCEPTED');
      expect(isTaken || verdicts.every(({ outcome }) => outcome === 'REFUSED')).toBe(true);
      expect([round, retired.errors.length > 0]).toEqual([round, isTaken]);
      if (!isTaken) await world.get(`mutation { restoreDeployment(id: "${deployment}", expectedVersion: ${version + 1}) { slug } }`);
    }
    await eitherOf(world);
  }, writes), patience);
});
