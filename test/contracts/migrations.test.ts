import { migrate, readMigrations } from '../../src/graph/migrations';
import type { Statement } from '../../src/graph/statement';
import { migrationsFolder } from '../support/seededStore';
import { alike, type World } from '../support/world';

const migrations = readMigrations(migrationsFolder);

/** From this one on there is a registry that takes edits, and so data that a later one finds. */
const firstWithData = 2;
/** From this one on there are answers. */
const firstWithAnswers = 4;
/** This one closes what had ended along with something else. */
const closingAlong = 9;

/**
 * What a migration brought is taken out of data that the service of today entered: so it stood before. A migration that changes data has a
 * line here; those that only define keys have none.
 */
const without: Record<number, string[]> = {
  7: ['MATCH (g:Stage) REMOVE g.endsEpisode RETURN count(g) AS n', 'MATCH (v:CountRevision) REMOVE v.firstDay RETURN count(v) AS n'],
  8: ['MATCH (j:Journey) REMOVE j.draftRevision RETURN count(j) AS n'],
  9: [
    // Retired before anything was closed along: a touchpoint, a channel, a survey; one point had ended by itself, one was to begin later.
    `MATCH (t:Touchpoint {id: 'securities/trading'}) SET t.validTo = '2025-06-01' RETURN count(t) AS n`,
    `MATCH (m:MeasurementPoint {id: 'securities/trading@web'}) SET m.validTo = '2025-03-01' RETURN count(m) AS n`,
    `MATCH (c:Channel {id: 'phone'}) SET c.validTo = '2025-09-01' RETURN count(c) AS n`,
    `MATCH (m:MeasurementPoint {id: 'bank/contact-centre-inbound-call@phone'}) SET m.validFrom = '2025-12-01' RETURN count(m) AS n`,
    `MATCH (s:Survey {id: 'late'}) SET s.validTo = '2025-08-01' RETURN count(s) AS n`,
  ],
  10: ['MATCH (c:CountedCode) WITH collect(c) AS codes UNWIND codes AS code DETACH DELETE code RETURN count(*) AS n'],
  12: ['MATCH (v:CountRevision) REMOVE v.answers, v.invented RETURN count(v) AS n'],
  13: ['MATCH (f:Fact)-[r:ADDS_AT]->(s:Subsidiary) DELETE r RETURN count(*) AS n', 'MATCH (f:Fact) REMOVE f.adds RETURN count(f) AS n'],
};

const raw = (world: World, name: string, text: string, parameters = {}) => world.graph.write((unit) => unit.run<{ n: number }>({ name, text } as Statement, parameters));

const changing = migrations.filter(({ changes }) => changes.some((text) => !/^MERGE \(\w+:\w+ \{id: '\w+'\}\)\s+ON CREATE SET/.test(text))).map(({ number }) => number);

const entered = [
  'mutation { addSurvey(input: { slug: "late", subsidiary: "life", name: { zh: "晚", en: "Late" }, instrument: TNPS, scaleMin: 0, scaleMax: 10 }) { slug } }',
  'mutation { addDeployment(input: { slug: "late@app", survey: "late", point: "life/online-claim-and-claim-status@app" }) { slug } }',
];

const answers = Array.from({ length: 12 }, (_, index) => ({ id: `old-${index}`, point: 'securities/trading@app', score: index % 11, customer: `c-${index}`, region: 'north', answeredAt: `2025-0${1 + (index % 4)}-11T03:00:00Z` }));

/** How long what ends along lasts. */
const ends = `{
  app: measurementPoint(id: "securities/trading@app") { validTo } web: measurementPoint(id: "securities/trading@web") { validTo }
  phone: measurementPoint(id: "bank/contact-centre-inbound-call@phone") { validFrom validTo } other: measurementPoint(id: "life/online-claim-and-claim-status@app") { validTo }
  late: deployment(id: "late@app") { validTo }
}`;

async function enter(world: World, upTo: number): Promise<void> {
  for (const mutation of entered) await world.get(mutation);
  if (upTo >= firstWithAnswers) await world.get('mutation ($answers: [NewResponse!]!) { submitResponses(source: "old", responses: $answers) { accepted } }', { answers });
}

test('every migration that changes data is tried on a store that has some', () => {
  expect(changing.filter((number) => number > firstWithData)).toEqual(Object.keys(without).map(Number));
});

describe.each([firstWithData, ...Object.keys(without).map((number) => Number(number) - 1)])('a store as it stood after migration %i', (upTo) => {
  alike('is brought up to date with its data, once, and answers as one of today', async (world) => {
    await enter(world, upTo);
    for (const [number, statements] of Object.entries(without)) {
      if (Number(number) <= upTo) continue;
      // What counts know beside themselves there is only where there are answers.
      for (const [index, text] of statements.entries()) expect((await raw(world, `before${number}x${index}`, text))[0]!.n).toBeGreaterThan(upTo < firstWithAnswers && /CountRevision|CountedCode/.test(text) ? -1 : 0);
    }
    const revisions = 'MATCH (r:Registry {id: \'registry\'}) RETURN r.revision AS n';
    const [before] = await raw(world, 'revisionBefore', revisions);
    const applied = await migrate(world.graph, migrations, '2026-01-05T01:00:00.000Z');
    expect(applied.map(({ number }) => number)).toEqual(migrations.map(({ number }) => number).filter((number) => number > upTo));
    expect(await migrate(world.graph, migrations, '2026-01-05T01:00:01.000Z')).toEqual([]);
    expect(await raw(world, 'revisionAfter', revisions)).toEqual([before]);

    const lasting = await world.get(ends);
    expect(lasting).toEqual(upTo < closingAlong
      ? { app: { validTo: '2025-06-01' }, web: { validTo: '2025-03-01' }, phone: { validFrom: '2025-12-01', validTo: '2025-12-01' }, other: { validTo: null }, late: { validTo: '2025-08-01' } }
      : { app: { validTo: null }, web: { validTo: null }, phone: { validFrom: null, validTo: null }, other: { validTo: null }, late: { validTo: null } });
    const { checkRegistry, checkCounts } = await world.get('{ checkRegistry { flawCount flaws { slug field message } } checkCounts { answers differing uncounted codesDiffering } }');
    expect(checkRegistry).toEqual({ flawCount: 0, flaws: [] });
    expect((await world.get('{ illustrativeAnswers { count mayEnter } }')).illustrativeAnswers).toEqual({ count: 0, mayEnter: upTo < firstWithAnswers });
    expect(checkCounts).toEqual({ answers: upTo >= firstWithAnswers ? 12 : 0, differing: 0, uncounted: 0, codesDiffering: 0 });
    const { journey: { stages, version, draftRevision } } = await world.get('{ journey(id: "life/claim") { version draftRevision stages { endsEpisode } } }');
    expect(stages.every(({ endsEpisode }: { endsEpisode: boolean }) => typeof endsEpisode === 'boolean')).toBe(true);
    expect(draftRevision).toBeGreaterThanOrEqual(version);
    const { publishJourney } = await world.get(`mutation { publishJourney(id: "life/claim", expectedVersion: ${draftRevision}, effectiveOn: "2026-01-05") { number } }`);
    expect(publishJourney).toEqual({ number: 2 });
    // An answer of a day after an end is refused, one of before is taken and scored, as on a store of today.
    const taken = upTo < closingAlong ? 1 : 2;
    const { submitResponses } = await world.get('mutation ($answers: [NewResponse!]!) { submitResponses(source: "new", responses: $answers) { accepted refused } }', { answers: ['2025-05-31', '2025-06-02'].map((day) => ({ ...answers[0], id: `new-${day}`, customer: 'new', answeredAt: `${day}T03:00:00Z` })) });
    expect(submitResponses).toEqual({ accepted: taken, refused: 2 - taken });
    const { score } = await world.get('{ score(scope: "MeasurementPoint:securities/trading@app", period: { from: "2025-01-01", to: "2026-01-01" }) { n } }');
    expect(score.n).toBe((upTo >= firstWithAnswers ? 12 : 0) + taken);
    return [lasting, draftRevision, score];
  }, { writes: true, upTo });
});
