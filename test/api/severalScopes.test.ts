import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

const [app, phone, loan] = ['life/online-claim-and-claim-status@app', 'life/telephone-customer-service@phone', 'life/policy-loan-online@app'] as const;
const june = 'period: { grain: MONTH, on: "2025-06-01" }';
// The telephone belongs to both journeys.
const both = 'scopes: ["Journey:life/policy-service", "Journey:life/claim"]';

describe('several objects scored together', () => {
  alike('an answer that belongs to two of them counts once, in every figure', async (world) => {
    const { get } = world;
    const comment = '等太久';
    await enterAnswers(world, [
      ...answersOf([10, 5, 5], { point: app, day: '2025-06-10', callReason: 'claim-progress' }), ...answersOf([20, 5, 5], { point: phone, day: '2025-06-11', callReason: 'payment', comment }), ...answersOf([2, 3, 5], { point: loan, day: '2025-06-12', callReason: 'payment' }),
      ...answersOf([9, 1, 10], { point: phone, day: '2025-05-11' }), ...answersOf([6, 4, 0], { point: loan, day: '2025-05-12' }),
    ]);
    const told = await get(`{
      claim: score(scope: "Journey:life/claim", ${june}) { n }
      service: score(scopes: ["Journey:life/policy-service"], ${june}) { n scope { slug } scopes { slug } }
      together: score(${both}, ${june}, by: POINT) { state n value promoters interval { lower upper } scope { slug } scopes { __typename slug } provenance questionVersions figures { slug } parts { of { ... on MeasurementPoint { slug } } score { state n } } }
      again: score(scopes: ["Journey:life/claim", "Journey:life/policy-service", "Journey:life/claim"], ${june}) { n value }
      mixed: score(scopes: ["Archetype:report-online", "Touchpoint:life/policy-loan-online"], ${june}, instrument: TNPS) { n scopes { __typename slug } }
      reasons: score(${both}, ${june}, by: CALL_REASON) { parts { segment score { n value } } }
      payment: score(${both}, ${june}, segment: { dimension: CALL_REASON, code: "payment" }) { state n value }
      scoreSeries(${both}, grain: MONTH, period: { from: "2025-05-01", to: "2025-07-01" }) { overall { n value interval { lower } } periods { name score { state n value scopes { slug } } } }
    }`);
    expect([told.claim.n, told.service]).toEqual([50, { n: 40, scope: { slug: 'life/policy-service' }, scopes: [{ slug: 'life/policy-service' }] }]);
    const scopes = [{ __typename: 'Journey', slug: 'life/claim' }, { __typename: 'Journey', slug: 'life/policy-service' }];
    expect(told.together).toMatchObject({ state: 'SHOWN', n: 60, promoters: 32, scope: null, scopes, provenance: 'OPERATED', questionVersions: ['1'] });
    expect(told.together.value).toBeCloseTo((100 * (32 - 15)) / 60, 9);
    expect(told.together.interval.lower).toBeLessThan(told.together.value);
    expect(told.together.parts.map(({ of, score }: any) => [of.slug, score.state, score.n])).toEqual([[phone, 'SHOWN', 30], [app, 'SHOWN', 20], [loan, 'SHOWN', 10]]);
    expect(told.again).toEqual({ n: 60, value: told.together.value });
    expect(told.mixed).toEqual({ n: 30, scopes: [{ __typename: 'Archetype', slug: 'report-online' }, { __typename: 'Touchpoint', slug: 'life/policy-loan-online' }] });
    expect(told.reasons.parts.map(({ segment, score }: any) => [segment, score.n])).toEqual([['payment', 40], ['claim-progress', 20]]);
    expect(told.payment).toEqual({ state: 'SHOWN', n: 40, value: told.reasons.parts[0].score.value });
    expect(told.scoreSeries.periods.map(({ name, score }: any) => [name, score.n, score.scopes.length])).toEqual([['2025-05', 30, 2], ['2025-06', 60, 2]]);
    expect([told.scoreSeries.overall.n, told.scoreSeries.periods[1].score.value]).toEqual([90, told.together.value]);
    const others = await get(`{
      scoreDistribution(${both}, ${june}) { score { n } answers { count } }
      ranking(${both}, ${june}, by: POINT, minimum: 5) { whole { n } ranked { of { ... on MeasurementPoint { slug } } score { n } } }
      segmentContributions(${both}, ${june}, by: CALL_REASON) { whole { n } parts { segment rest share } }
      scoreChange(${both}, ${june}, before: { grain: MONTH, on: "2025-05-01" }, by: POINT) { before { n } after { n } change within mix }
      compareScores(a: { ${both}, period: { grain: MONTH, on: "2025-05-01" } }, b: { ${both}, ${june} }) { state difference p a { n } b { n } questionChanged }
      comments(${both}, ${june}, search: "太久", first: 100) { state n nodes { point { slug } } }
      weightedScore(${both}, ${june}) { state score { n } value }
    }`);
    expect([others.scoreDistribution.score.n, others.scoreDistribution.answers.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([60, 60]);
    expect([others.ranking.whole.n, others.ranking.ranked.length]).toEqual([60, 3]);
    expect(others.segmentContributions).toMatchObject({ whole: { n: 60 }, parts: [{ rest: false }, { rest: false }] });
    expect(others.scoreChange).toMatchObject({ before: { n: 30 }, after: { n: 60 } });
    expect(others.scoreChange.within + others.scoreChange.mix).toBeCloseTo(others.scoreChange.change, 9);
    expect(others.compareScores).toMatchObject({ state: 'SHOWN', a: { n: 30 }, b: { n: 60 }, questionChanged: false });
    expect(others.compareScores.difference).toBeCloseTo(others.scoreChange.change, 9);
    expect([others.comments.state, others.comments.n, others.comments.nodes.length]).toEqual(['SHOWN', 60, 30]);
    expect(others.weightedScore).toMatchObject({ state: 'SHOWN', score: { n: 60 } });
    return [told, others];
  }, { writes: true });

  alike('what single objects keep back cannot be had from unions, whichever are asked for', async (world) => {
    const { get } = world;
    await enterAnswers(world, [...answersOf([10, 5, 5], { point: app, day: '2025-06-10' }), ...answersOf([20, 5, 5], { point: phone, day: '2025-06-11' }), ...answersOf([1, 1, 1], { point: loan, day: '2025-06-12' })]);
    const look = async (asked: string): Promise<[string, string | null, number]> => { const { score } = await get(`{ score(${asked}, ${june}) { state keptBack n } }`); return [score.state, score.keptBack, score.n]; };
    const single = (key: string) => look(`scope: "${key}"`);
    const union = (...keys: string[]) => look(`scopes: ${JSON.stringify(keys)}`);
    const [claim, service, benefit] = ['Journey:life/claim', 'Journey:life/policy-service', 'Journey:life/receive-benefit'] as const;
    // The journey of claims less the whole would tell three answers.
    expect([await single('Subsidiary:life'), await single(claim), await single(service), await single(`MeasurementPoint:${loan}`)]).toEqual([
      ['SHOWN', null, 53], ['SUPPRESSED', 'DERIVABLE', 50], ['SHOWN', null, 33], ['SUPPRESSED', 'TOO_FEW', 3],
    ]);
    const unions = [await union(claim, service), await union(service, `MeasurementPoint:${app}`), await union(claim, benefit), await union(`MeasurementPoint:${app}`, `MeasurementPoint:${phone}`), await union(`MeasurementPoint:${app}`, `MeasurementPoint:${loan}`), await union(benefit, `MeasurementPoint:${loan}`)];
    expect(unions).toEqual([
      ['SHOWN', null, 53], ['SHOWN', null, 53],
      // These are the journey of claims again; the fifth with the journey of service and the whole would tell the telephone, and so the three.
      ['SUPPRESSED', 'DERIVABLE', 50], ['SUPPRESSED', 'DERIVABLE', 50], ['SUPPRESSED', 'DERIVABLE', 23], ['SUPPRESSED', 'TOO_FEW', 3],
    ]);
    // Nor by another field, nor as parts of a union.
    const { scoreSeries, compareScores, scoreDistribution, weightedScore, score } = await get(`{
      scoreSeries(scopes: ["${claim}", "${benefit}"], grain: MONTH, ${june}) { periods { score { state promoters } } }
      compareScores(a: { scopes: ["${claim}", "${benefit}"], ${june} }, b: { scope: "MeasurementPoint:${loan}", ${june} }) { state a { state } }
      scoreDistribution(scopes: ["${claim}", "${benefit}"], ${june}) { answers { count } }
      weightedScore(scopes: ["${claim}", "${benefit}"], ${june}) { state value }
      score(${both}, ${june}, by: TOUCHPOINT) { parts { of { ... on Touchpoint { slug } } score { state } } }
    }`);
    expect([scoreSeries.periods, compareScores, scoreDistribution.answers, weightedScore]).toEqual([
      [{ score: { state: 'SUPPRESSED', promoters: null } }], { state: 'SUPPRESSED', a: { state: 'SUPPRESSED' } }, [], { state: 'SUPPRESSED', value: null },
    ]);
    expect(score.parts.map(({ score: { state } }: any) => state)).toEqual(['SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED']);
    return [unions, score];
  }, { writes: true });

  alike('are refused where they are named in both ways, not at all, too many, or not there', async ({ ask }) => {
    const problem = async (query: string): Promise<unknown> => {
      const [error] = (await ask(`{ ${query} }`)).errors;
      return [error!.code, (error!.details as any).problems?.[0]?.field ?? error!.details.field];
    };
    const many = JSON.stringify(Array.from({ length: 21 }, (_, i) => `Journey:life/j${i}`));
    expect([
      await problem('score { n }'), await problem('score(scope: "Journey:life/claim", scopes: ["Journey:life/claim"]) { n }'), await problem('score(scopes: []) { n }'), await problem(`scoreSeries(scopes: ${many}, grain: MONTH) { grain }`),
      await problem('ranking(scopes: ["Journey:life/claim", "Fact:B-01"], by: POINT) { minimum }'), await problem('scoreSeries(scopes: ["Journey:life/claim", "Journey:life/nowhere"], grain: MONTH) { grain }'),
      await problem('compareScores(a: { scopes: ["Journey:life/claim", "Journey:life/nowhere"] }, b: { scope: "Journey:life/claim" }) { p }'), await problem('compareScores(a: { scope: "Journey:life/claim" }, b: { }) { p }'),
      await problem('comments { n }'), await problem('weightedScore(scopes: ["Journey:life/nowhere"]) { state }'),
    ]).toEqual([
      ['BAD_INPUT', 'scope'], ['BAD_INPUT', 'scopes'], ['BAD_INPUT', 'scopes'], ['BAD_INPUT', 'scopes'], ['BAD_INPUT', 'scopes[1]'], ['NOT_FOUND', 'scopes[1]'], ['NOT_FOUND', 'a.scopes[1]'], ['BAD_INPUT', 'b.scope'], ['BAD_INPUT', 'scope'], ['NOT_FOUND', 'scopes[0]'],
    ]);
    return null;
  });
});

describe('several objects that something may depend on', () => {
  alike('each dependent is answered once, with the ways from all of them', async ({ get, ask }) => {
    const asked = 'dependents { how object { __typename id slug } ways { from { id } hops { how object { id } } } }';
    const impactAsked = async (which: string) => (await get(`{ impact(${which}) { object { id } objects { id slug } ${asked} } }`)).impact;
    const together = await impactAsked('ids: ["Journey:life/claim", "Archetype:report-online", "Touchpoint:life/online-purchase"]');
    const [claim, archetype, touchpoint] = [await impactAsked('id: "Journey:life/claim"'), await impactAsked('id: "Archetype:report-online"'), await impactAsked('id: "Touchpoint:life/online-purchase"')];
    expect([together.object, together.objects.map(({ slug }: any) => slug)]).toEqual([null, ['report-online', 'life/claim', 'life/online-purchase']]);
    expect(claim.objects).toEqual([{ ...claim.object, slug: 'life/claim' }]);
    const ids = together.dependents.map(({ object }: any) => object.id);
    expect(new Set(ids).size).toBe(ids.length);
    const own = new Set([claim, archetype, touchpoint].map(({ object }: any) => object.id));
    const each = new Set([claim, archetype, touchpoint].flatMap(({ dependents }: any) => dependents.map(({ object }: any) => object.id)).filter((id: string) => !own.has(id)));
    expect([...ids].sort()).toEqual([...each].sort());
    // Nothing of any way is lost or made up.
    const ways = (all: any[]) => all.flatMap(({ dependents }: any) => dependents.flatMap((dependent: any) => dependent.ways)).filter(({ hops }: any) => !own.has(hops.at(-1).object.id)).map((way: any) => JSON.stringify(way)).sort();
    expect(ways([together])).toEqual(ways([claim, archetype, touchpoint]));
    // A journey's own stages, steps and paths, the touchpoints at its steps, and the other journeys that these serve.
    const of = (how: string, type: string): string[] => claim.dependents.filter((dependent: any) => dependent.how === how && dependent.object.__typename === type).map(({ object }: any) => object.slug);
    const { journey } = await get('{ journey(id: "life/claim") { stages { slug steps { slug touchpoints { touchpoint { slug } } } } paths { slug } } }');
    const steps = journey.stages.flatMap((stage: any) => stage.steps);
    expect(of('SERVES', 'Touchpoint')).toEqual([...new Set(steps.flatMap((step: any) => step.touchpoints.map((at: any) => at.touchpoint.slug)))].sort());
    expect([of('HELD_BY', 'Step').length, of('HELD_BY', 'Stage').length, of('HELD_BY', 'Path')]).toEqual([steps.length, journey.stages.length, journey.paths.map(({ slug }: any) => slug)]);
    expect(of('PART_OF', 'Journey')).toEqual(['life/policy-service', 'life/whole-customer']);
    const refused = async (query: string) => { const [error] = (await ask(`{ impact(${query}) { objects { id } } }`)).errors; return [error!.code, (error!.details as any).problems?.[0]?.field ?? error!.details.field]; };
    expect([await refused('ids: ["Journey:life/claim"], id: "Channel:app"'), await refused('on: "2025-01-01"'), await refused('ids: ["Channel:app", "Fact:B-01"]'), await refused('ids: ["Channel:app", "Channel:nowhere"]'), await refused('id: "Channel:nowhere"')]).toEqual([
      ['BAD_INPUT', 'ids'], ['BAD_INPUT', 'id'], ['BAD_INPUT', 'ids[1]'], ['NOT_FOUND', 'ids[1]'], ['NOT_FOUND', 'id'],
    ]);
    return together;
  });
});
