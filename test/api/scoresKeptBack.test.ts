import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

const app = 'securities/trading@app';
const web = 'securities/trading@web';
const phone = 'securities/trading@phone';
const march = 'period: { grain: MONTH, on: "2025-03-01" }';

describe('scores of too few answers', () => {
  alike('are kept back with a reason, and so are those that would tell them', async (world) => {
    const { get } = world;
    await enterAnswers(world, [
      ...answersOf([2, 1, 0], { point: app, day: '2025-03-03', products: ['etf'] }), ...answersOf([30, 10, 10], { point: web, day: '2025-03-03' }), ...answersOf([20, 10, 10], { point: phone, day: '2025-03-04' }),
    ]);
    const alone = await get(`{ alone: score(scope: "MeasurementPoint:${app}", ${march}) { state reason { zh en } n value interval { lower } promoters mean lowBase } }`);
    const divided = await get(`{
      whole: score(scope: "Touchpoint:securities/trading", ${march}, by: CHANNEL) { state n value parts { of { ... on Channel { slug } } score { state n value promoters reason { en } } } }
      products: score(scope: "Touchpoint:securities/trading", ${march}, by: PRODUCT) { parts { segment score { state n } } }
      distribution: scoreDistribution(scope: "MeasurementPoint:${app}", ${march}) { score { state } answers { count } } }`);
    const others = await get(`{
      change: scoreChange(scope: "MeasurementPoint:${app}", ${march}, before: { grain: MONTH, on: "2025-02-01" }, by: CALL_REASON) { change within before { state } after { state } parts { rest } }
      contributions: segmentContributions(scope: "Touchpoint:securities/trading", ${march}, by: POINT) { parts { rest of { ... on MeasurementPoint { slug } } score { n } } }
      ranking(scope: "Touchpoint:securities/trading", ${march}, by: POINT, minimum: 5) { ranked { of { ... on MeasurementPoint { slug } } } unranked { score { state n } } } }`);
    const beside = await get(`{
      compareScores(a: { scope: "MeasurementPoint:${web}", ${march} }, b: { scope: "MeasurementPoint:${app}", ${march} }) { state reason { en } difference p distinguishable verdict { zh en } }
      touchpoint(id: "securities/trading") { score(${march}) { state n } measurementPoints { slug score(${march}) { state n value } } } }`);
    const told = { ...alone, ...divided, ...others, ...beside };
    expect(told.alone).toEqual({ state: 'SUPPRESSED', reason: { zh: '答覆少於 5 份，不顯示數值', en: 'Fewer than 5 answers: no figure is shown' }, n: 3, value: null, interval: null, promoters: null, mean: null, lowBase: true });
    expect(told.whole).toMatchObject({ state: 'SHOWN', n: 93 });
    expect(told.whole.parts.map(({ of, score }: any) => [of.slug, score.state, score.n, score.promoters])).toEqual([['web', 'SHOWN', 50, 30], ['phone', 'SUPPRESSED', 40, null], ['app', 'SUPPRESSED', 3, null]]);
    expect(told.whole.parts[1].score.reason.en).toContain('Taken from the figures beside it');
    expect(told.products.parts).toEqual([{ segment: 'etf', score: { state: 'SUPPRESSED', n: 3 } }]);
    expect(told.distribution).toEqual({ score: { state: 'SUPPRESSED' }, answers: [] });
    expect(told.change).toEqual({ change: null, within: null, before: { state: 'NO_ANSWERS' }, after: { state: 'SUPPRESSED' }, parts: [] });
    expect(told.contributions.parts).toEqual([{ rest: false, of: { slug: web }, score: { n: 50 } }, { rest: true, of: null, score: { n: 43 } }]);
    expect(told.compareScores).toMatchObject({ state: 'SUPPRESSED', difference: null, p: null, distinguishable: null, verdict: { en: 'Cannot be compared: Fewer than 5 answers: no figure is shown' } });
    expect([told.ranking.ranked, told.ranking.unranked.length]).toEqual([[{ of: { slug: web } }], 2]);
    expect(told.touchpoint.score).toEqual({ state: 'SHOWN', n: 93 });
    expect(told.touchpoint.measurementPoints.map(({ score }: any) => score.state)).toEqual(['SUPPRESSED', 'SUPPRESSED', 'SHOWN']);
    return told;
  }, { writes: true });

  alike('cannot be had by asking for what is around them one by one', async (world) => {
    await enterAnswers(world, [
      ...answersOf([2, 1, 0], { point: app, day: '2025-03-03', callReason: 'fee' }), ...answersOf([30, 10, 10], { point: web, day: '2025-03-03', callReason: 'order' }), ...answersOf([20, 10, 10], { point: phone, day: '2025-03-04', callReason: 'login' }),
    ]);
    const alone = async (question: string): Promise<any> => (await world.get(`{ ${question} }`));
    const score = async (scope: string, more = ''): Promise<[string, number]> => { const { score: { state, n } } = await alone(`score(scope: "${scope}", ${march}${more}) { state n }`); return [state, n]; };
    const trading = 'Touchpoint:securities/trading';
    const objects = [await score(trading), await score(`MeasurementPoint:${web}`), await score(`MeasurementPoint:${phone}`), await score(`MeasurementPoint:${app}`)];
    expect(objects).toEqual([['SHOWN', 93], ['SHOWN', 50], ['SUPPRESSED', 40], ['SUPPRESSED', 3]]);
    const reasons = [];
    for (const code of ['order', 'login', 'fee']) reasons.push(await score(trading, `, segment: { dimension: CALL_REASON, code: "${code}" }`));
    expect(reasons).toEqual([['SHOWN', 50], ['SUPPRESSED', 40], ['SUPPRESSED', 3]]);
    // Nor by another field: a comparison, a distribution, a series, a division of something greater.
    const { compareScores: compared } = await alone(`compareScores(a: { scope: "MeasurementPoint:${web}", ${march} }, b: { scope: "MeasurementPoint:${phone}", ${march} }) { state b { state promoters } }`);
    const { scoreDistribution: distribution } = await alone(`scoreDistribution(scope: "MeasurementPoint:${phone}", ${march}) { answers { count } }`);
    const { scoreSeries: series } = await alone(`scoreSeries(scope: "MeasurementPoint:${phone}", ${march}, grain: MONTH) { overall { state } periods { score { state promoters } } }`);
    const { score: { parts } } = await alone(`score(scope: "Subsidiary:securities", ${march}, instrument: TNPS, by: POINT) { parts { of { ... on MeasurementPoint { slug } } score { state } } }`);
    const { scoreSeries: segment } = await alone(`scoreSeries(scope: "${trading}", ${march}, grain: MONTH, segment: { dimension: CALL_REASON, code: "login" }) { periods { score { state } } }`);
    expect([compared, distribution, series, segment]).toEqual([
      { state: 'SUPPRESSED', b: { state: 'SUPPRESSED', promoters: null } }, { answers: [] }, { overall: { state: 'SUPPRESSED' }, periods: [{ score: { state: 'SUPPRESSED', promoters: null } }] }, { periods: [{ score: { state: 'SUPPRESSED' } }] },
    ]);
    expect(parts.map(({ of, score: { state } }: any) => [of.slug, state])).toEqual([[web, 'SHOWN'], [phone, 'SUPPRESSED'], [app, 'SUPPRESSED']]);
    return [objects, reasons];
  }, { writes: true });

  alike('are kept back in series, by the calendar and in windows', async (world) => {
    const { get } = world;
    await enterAnswers(world, ([['2025-01-10', 20], ['2025-02-10', 3], ['2025-03-10', 30], ['2025-05-01', 9], ['2025-05-02', 9], ['2025-05-03', 1], ['2025-05-04', 9]] as const).flatMap(([day, n]) => answersOf([n, 0, 0], { point: app, day })));
    const { months, days } = await get(`{
      months: scoreSeries(scope: "MeasurementPoint:${app}", grain: MONTH, period: { from: "2025-01-01", to: "2025-05-01" }) { overall { n state } periods { name score { state n } } }
      days: scoreSeries(scope: "MeasurementPoint:${app}", grain: DAY, rollingDays: 3, period: { from: "2025-05-02", to: "2025-05-06" }) { periods { name score { state n } } } }`);
    expect(months.periods.map(({ name, score }: any) => [name, score.state, score.n])).toEqual([['2025-01', 'SUPPRESSED', 20], ['2025-02', 'SUPPRESSED', 3], ['2025-03', 'SHOWN', 30], ['2025-04', 'NO_ANSWERS', 0]]);
    expect(days.periods.map(({ name, score }: any) => [name, score.state, score.n])).toEqual([['2025-05-02', 'SHOWN', 18], ['2025-05-03', 'SUPPRESSED', 19], ['2025-05-04', 'SHOWN', 19], ['2025-05-05', 'SHOWN', 10]]);
    return [months, days];
  }, { writes: true });

  alike('follow the policy of the subsidiary as it is changed', async (world) => {
    const { get, ask } = world;
    await enterAnswers(world, answersOf([6, 2, 0], { point: app, day: '2025-03-03', comment: 'Ｔ＋１ 很方便' }));
    const look = () => get(`{ score(scope: "MeasurementPoint:${app}", ${march}) { state } comments(scope: "MeasurementPoint:${app}", ${march}) { state nodes { text } } subsidiary(id: "securities") { suppressionPolicy { figuresFrom commentsFrom arrowsFrom subsidiary { slug } } } }`);
    const before = await look();
    expect([before.score.state, before.comments.state, before.subsidiary.suppressionPolicy]).toEqual(['SHOWN', 'SHOWN', { figuresFrom: 5, commentsFrom: 8, arrowsFrom: 30, subsidiary: { slug: 'securities' } }]);
    const refused = await ask('mutation { changeSuppressionPolicy(id: "securities", expectedVersion: 1, change: { figuresFrom: 9 }) { version } }');
    expect(refused.errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'change.commentsFrom' }] } });
    await get('mutation { changeSuppressionPolicy(id: "securities", expectedVersion: 1, change: { figuresFrom: 9, commentsFrom: 10 }) { version } }');
    const after = await look();
    expect([after.score.state, after.comments]).toEqual(['SUPPRESSED', { state: 'SUPPRESSED', nodes: [] }]);
    const { addSuppressionPolicy } = await get(`mutation { addSubsidiary: importFiles(files: [{ name: "subsidiaries.csv", content: "id,group,position,name.zh,name.en,aliases,provenance,facts\\nnew,cathay,9,新公司,New,,OPERATED,\\n" }]) { applied } addSuppressionPolicy(input: { slug: "new", subsidiary: "new" }) { figuresFrom commentsFrom arrowsFrom } }`);
    expect(addSuppressionPolicy).toEqual({ figuresFrom: 5, commentsFrom: 8, arrowsFrom: 30 });
    return (await get('{ suppressionPolicies(first: 10) { nodes { slug version } } }')).suppressionPolicies;
  }, { writes: true });
});

describe('instruments', () => {
  alike('none of which is answered any more have no answers, and do not differ; one that is left is the one that is meant', async (world) => {
    const point = 'site@undetermined';
    const scored = async () => (await world.get(`{ subsidiary(id: "site") { score(${march}) { state n instrument } } }`)).subsidiary.score;
    await enterAnswers(world, [...answersOf([6, 2, 2], { point, day: '2025-03-03', instrument: 'RNPS' }), ...[5, 4].map((score) => ({ point, score, day: '2025-03-03', instrument: 'CSAT' }))]);
    expect(await scored()).toEqual({ state: 'INSTRUMENTS_DIFFER', n: 12, instrument: null });
    await world.get('mutation { eraseResponses(source: "story", ids: ["10", "11"]) }');
    expect(await scored()).toEqual({ state: 'SHOWN', n: 10, instrument: 'RNPS' });
    await world.get(`mutation { eraseResponses(source: "story", ids: [${Array.from({ length: 10 }, (_, id) => `"${id}"`).join(', ')}]) }`);
    expect(await scored()).toMatchObject({ state: 'NO_ANSWERS', n: 0 });
    return scored();
  }, { writes: true });

  alike('are never put together: an error where one score is asked, a state beside others', async (world) => {
    const { get, ask } = world;
    const point = 'site@undetermined';
    await enterAnswers(world, [
      ...[5, 5, 4, 4, 4, 3, 3, 2, 1, 5].map((score) => ({ point, score, day: '2025-03-03', instrument: 'CSAT' })), ...answersOf([6, 2, 2], { point, day: '2025-03-03', instrument: 'RNPS' }),
    ]);
    const refused = [];
    for (const question of [`score(scope: "Subsidiary:site", ${march}) { n }`, `ranking(scope: "Subsidiary:site", ${march}, by: POINT) { minimum }`, `scoreSeries(scope: "Subsidiary:site", ${march}, grain: MONTH) { grain }`, `segmentContributions(scope: "Subsidiary:site", ${march}, by: POINT) { whole { n } }`]) {
      const { errors } = await ask(`{ ${question} }`);
      expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'instrument', message: 'Asked with CSAT (1–5), RNPS (0–10), which are never added, averaged or ranked together: name one' }] } });
      refused.push(errors[0]);
    }
    const { csat, mean, rnps, subsidiary } = await get(`{ csat: score(scope: "Subsidiary:site", ${march}, instrument: CSAT) { value unit formula n promoters mean interval { lower upper method } }
      mean: score(scope: "Subsidiary:site", ${march}, instrument: CSAT, formula: MEAN) { value unit interval { lower upper method } } rnps: score(scope: "Subsidiary:site", ${march}, instrument: RNPS) { value unit }
      subsidiary(id: "site") { score(${march}) { state reason { zh en } n value } } }`);
    expect(csat).toMatchObject({ value: 60, unit: 'PERCENT', formula: 'TOP_TWO_BOX', n: 10, promoters: null, mean: 3.6, interval: { method: 'WILSON' } });
    expect([mean.value, mean.unit, mean.interval.method, rnps.value]).toEqual([3.6, 'SCALE_POINTS', 'STUDENT', 40]);
    expect(subsidiary.score).toMatchObject({ state: 'INSTRUMENTS_DIFFER', n: 20, value: null });
    const errors = async (query: string) => { const [error] = (await ask(`{ ${query} }`)).errors; return [error!.code, (error!.details as any).problems?.[0]?.field ?? (error!.details as any).field]; };
    expect(await errors(`score(scope: "Subsidiary:site", ${march}, instrument: RNPS, formula: MEAN) { n }`)).toEqual(['BAD_INPUT', 'formula']);
    expect(await errors(`compareScores(a: { scope: "Subsidiary:site", ${march} }, b: { scope: "Subsidiary:site", ${march} }, instrument: CSAT) { p }`)).toEqual(['BAD_INPUT', 'b']);
    expect(await errors(`compareScores(a: { scope: "Subsidiary:site", ${march} }, b: { scope: "MeasurementPoint:${point}", ${march} }, instrument: RNPS) { p }`)).toEqual(['BAD_INPUT', 'b']);
    expect(await errors(`score(scope: "Subsidiary:nobody") { n }`)).toEqual(['NOT_FOUND', 'scope']);
    expect(await errors(`score(scope: "Fact:B-01") { n }`)).toEqual(['BAD_INPUT', 'scope']);
    expect(await errors(`score(scope: "Subsidiary:site", period: { from: "2025-01-01" }) { n }`)).toEqual(['BAD_INPUT', 'period']);
    expect(await errors(`score(scope: "Subsidiary:site", level: 1) { n }`)).toEqual(['BAD_INPUT', 'level']);
    expect(await errors(`score(scope: "Subsidiary:site", segment: { dimension: REGION, code: "north" }, by: PRODUCT) { n }`)).toEqual(['BAD_INPUT', 'by']);
    expect(await errors(`ranking(scope: "Subsidiary:site", ${march}, instrument: RNPS, by: POINT, minimum: 1) { minimum }`)).toEqual(['BAD_INPUT', 'minimum']);
    return [refused, csat, mean, subsidiary];
  }, { writes: true });
});

describe('comments', () => {
  alike('are searched in either language, folded, page by page, from enough answers on', async (world) => {
    const { get } = world;
    const texts = ['Ｔ＋１ 通知很方便', 't+1 Notice is Great', '等太久', '登入當機', 'T+1 收不到', '沒話說', 'ok', '客服 親切'];
    await enterAnswers(world, texts.map((comment, i) => ({ point: app, score: i, day: `2025-0${i < 4 ? 3 : 4}-1${i}`, comment })));
    await enterAnswers(world, [{ point: web, score: 1, day: '2025-03-15', comment: 'T+1 on the web' }]);
    const find = async (scope: string, more: string) => (await get(`{ comments(scope: "${scope}", period: { from: "2025-03-01", to: "2025-05-01" }${more}) { state reason { zh en } n nodes { text answer instrument day point { slug } } edges { cursor } pageInfo { hasNextPage endCursor } } }`)).comments;
    const found = await find(`MeasurementPoint:${app}`, ', search: "T＋1"');
    expect(found.nodes.map(({ text }: any) => text)).toEqual(['T+1 收不到', 't+1 Notice is Great', 'Ｔ＋１ 通知很方便']);
    expect(found.nodes[0]).toMatchObject({ answer: 4, instrument: 'TNPS', day: '2025-04-14', point: { slug: app } });
    expect((await find(`MeasurementPoint:${app}`, ', search: "GREAT"')).nodes).toHaveLength(1);
    expect((await find(`MeasurementPoint:${app}`, ', search: "太久"')).nodes).toHaveLength(1);
    const all: string[] = [];
    for (let after = ''; ;) {
      const page = await find('Touchpoint:securities/trading', `, first: 4${after}`);
      all.push(...page.nodes.map(({ text }: any) => text));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    // What the one customer of the other point wrote is not among them.
    expect([all.length, new Set(all).size, all[0], all.includes('T+1 on the web')]).toEqual([8, 8, '客服 親切', false]);
    expect(await find(`MeasurementPoint:${web}`, '')).toMatchObject({ state: 'SUPPRESSED', reason: { en: 'Fewer than 8 answers: no comments are shown' }, n: 1, nodes: [] });
    expect(await find('Subsidiary:life', ', instrument: CES')).toMatchObject({ state: 'NOT_ASKED', n: 0, nodes: [] });
    return [found, all];
  }, { writes: true });
});
