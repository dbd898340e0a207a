import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { illustrativeCodes } from '../../src/surveys/illustrativeCodes';
import { randomFrom } from '../../src/kernel/seededRandom';
import { answersOf, enterAnswers } from '../support/enterAnswers';
import { readMigrations } from '../../src/graph/migrations';
import { migrationsFolder } from '../support/seededStore';
import { alike } from '../support/world';

const app = 'securities/trading@app';
const march = 'period: { from: "2025-03-01", to: "2025-04-01" }';

describe('the dictionary of segments', () => {
  alike('names every code that invented answers carry, says that it is invented, and is found by text in either language', async ({ get }) => {
    const nodes: any[] = [];
    for (let after = ''; ;) {
      const { segments } = await get(`{ segments(first: 100${after}) { totalCount nodes { slug dimension code name { zh en } provenance standing } pageInfo { hasNextPage endCursor } } }`);
      nodes.push(...segments.nodes);
      if (!segments.pageInfo.hasNextPage) break;
      after = `, after: "${segments.pageInfo.endCursor}"`;
    }
    const random = randomFrom(7);
    const { deployments } = await get('{ deployments(first: 100) { nodes { point { subsidiary { slug } channel { slug } } } } }');
    const carried = new Set(deployments.nodes.flatMap(({ point: { subsidiary, channel } }: any) => Array.from({ length: 60 }, () => illustrativeCodes({ subsidiary: subsidiary.slug, channel: channel?.slug ?? null } as never, random)).flatMap((codes: any) => [
      ...codes.products.map((code: string) => `PRODUCT ${code}`), ...(codes.callReason === undefined ? [] : [`CALL_REASON ${codes.callReason}`]), `CHANNEL_MODE ${channel?.slug ?? ''}/${codes.mode}`, `SEGMENT ${codes.segment}`, `REGION ${codes.region}`,
    ])));
    const named = new Set(nodes.map(({ dimension, code }) => `${dimension} ${code}`));
    expect([...carried].filter((code: any) => !named.has(code))).toEqual([]);
    expect(new Set(nodes.map(({ provenance }) => provenance))).toEqual(new Set(['ILLUSTRATIVE']));
    const find = async (filter: string): Promise<string[]> => (await get(`{ segments(first: 10, filter: ${filter}) { nodes { slug } } }`)).segments.nodes.map(({ slug }: any) => slug);
    expect([await find('{ text: "申訴" }'), await find('{ text: "HIGH-VALUE cust" }'), await find('{ dimension: [REGION], text: "th" }'), await find('{ code: ["etf"] }')]).toEqual([['call-reason/complaint'], ['segment/high-value'], ['region/north', 'region/south'], ['product/etf']]);
    return nodes;
  });

  alike('gives names beside codes, in every division; a code without an entry is shown without one', async (world) => {
    const { get } = world;
    await enterAnswers(world, [...answersOf([20, 5, 5], { point: app, day: '2025-03-03', callReason: 'order', products: ['etf'] }), ...answersOf([10, 10, 10], { point: app, day: '2025-03-04', callReason: 'new-one', products: ['etf'] })]);
    const part = 'segment segmentEntry { slug name { zh en } dimension }';
    // One by one: which of them are looked up together hangs on how fast an engine answers.
    const told: any = {};
    for (const [name, query] of Object.entries({
      score: `score(scope: "MeasurementPoint:${app}", ${march}, by: CALL_REASON) { parts { ${part} score { n value } } }`,
      products: `products: score(scope: "Subsidiary:securities", ${march}, by: PRODUCT) { parts { ${part} } }`,
      points: `points: score(scope: "Subsidiary:securities", ${march}, by: POINT) { parts { ${part} } }`,
      ranking: `ranking(scope: "MeasurementPoint:${app}", ${march}, by: CALL_REASON, minimum: 5) { ranked { ${part} } }`,
      segmentContributions: `segmentContributions(scope: "MeasurementPoint:${app}", ${march}, by: CALL_REASON) { parts { ${part} } }`,
      scoreChange: `scoreChange(scope: "MeasurementPoint:${app}", period: { from: "2025-03-04", to: "2025-03-05" }, before: { from: "2025-03-03", to: "2025-03-04" }, by: CALL_REASON) { parts { ${part} } }`,
    })) told[name] = (await get(`{ ${query} }`))[name];
    const order = { slug: 'call-reason/order', name: { zh: '下單', en: 'Orders' }, dimension: 'CALL_REASON' };
    expect(told.score.parts.map(({ segment, segmentEntry, score }: any) => [segment, segmentEntry, score.n])).toEqual([['new-one', null, 30], ['order', order, 30]]);
    expect(told.products.parts).toEqual([{ segment: 'etf', segmentEntry: { slug: 'product/etf', name: { zh: 'ETF', en: 'ETFs' }, dimension: 'PRODUCT' } }]);
    expect(told.points.parts).toEqual([{ segment: null, segmentEntry: null }]);
    for (const { parts } of [{ parts: told.ranking.ranked }, told.segmentContributions, told.scoreChange]) expect(Object.fromEntries(parts.map(({ segment, segmentEntry }: any) => [segment, segmentEntry]))).toEqual({ 'order': order, 'new-one': null });
    // Named, it has its name; the answers were not touched. Retired, it keeps it.
    const added = await get('mutation { addSegment(input: { slug: "call-reason/new-one", dimension: CALL_REASON, code: "new-one", name: { zh: "新事由", en: "A new one" }, description: { zh: "試用", en: "On trial" } }) { version provenance standing description { en } } }');
    expect(added.addSegment).toEqual({ version: 1, provenance: 'OPERATED', standing: 'STANDING', description: { en: 'On trial' } });
    await get('mutation { changeSegment(id: "call-reason/new-one", expectedVersion: 1, change: { name: { zh: "開戶", en: "Opening an account" } }) { version } retireSegment(id: "call-reason/new-one", expectedVersion: 2, on: "2025-12-31") { validTo } }');
    const after = await get(`{ score(scope: "MeasurementPoint:${app}", ${march}, by: CALL_REASON) { parts { segment segmentEntry { name { zh } validTo } } } changes(first: 3, filter: { objects: ["Segment:call-reason/new-one"] }) { nodes { action } } }`);
    expect([after.score.parts[0], after.changes.nodes.map(({ action }: any) => action)]).toEqual([{ segment: 'new-one', segmentEntry: { name: { zh: '開戶' }, validTo: '2025-12-31' } }, ['RETIRED', 'CHANGED', 'ADDED']]);
    return [told, after];
  }, { writes: true });

  alike('holds each code of a dimension once, and only what an answer can carry; what answers carry is not taken out', async (world) => {
    const { get, ask } = world;
    const problem = async (mutation: string): Promise<unknown> => { const [error] = (await ask(`mutation { ${mutation} }`)).errors; return [error!.code, (error!.details as any).problems[0].field, (error!.details as any).problems[0].allowed ?? error!.message]; };
    const add = (slug: string, dimension: string, code: string): Promise<unknown> => problem(`addSegment(input: { slug: "${slug}", dimension: ${dimension}, code: "${code}", name: { zh: "甲", en: "A" } }) { slug }`);
    expect([await add('x', 'PRODUCT', 'etf'), await add('x', 'REGION', 'a|b'), await add('x', 'REGION', 'a'.repeat(81)), await add('x', 'CHANNEL_MODE', 'app'), await add('x', 'CHANNEL_MODE', 'app / SMS')]).toEqual([
      ['BAD_INPUT', 'input.code', 'a code of its own; product/etf names this one'], ['BAD_INPUT', 'input.code', '1 to 80 characters without |'], ['BAD_INPUT', 'input.code', '1 to 80 characters without |'],
      ['BAD_INPUT', 'input.code', 'two codes with one / between them, one of which may be empty'], ['BAD_INPUT', 'input.code', '1 to 80 characters without |'],
    ]);
    // The same code of another dimension is another segment.
    await get('mutation { addSegment(input: { slug: "region/etf", dimension: REGION, code: "etf", name: { zh: "甲", en: "A" } }) { slug } }');
    await enterAnswers(world, answersOf([1, 0, 0], { point: app, day: '2025-03-03', products: ['etf'] }));
    expect(await problem('removeEntry(id: "Segment:product/etf", expectedVersion: 1) { slug }')).toEqual(['BAD_INPUT', 'id', 'a Segment that nothing uses; one that is used is retired']);
    expect((await get('mutation { removeEntry(id: "Segment:region/etf", expectedVersion: 1) { slug } }')).removeEntry).toEqual({ slug: 'region/etf' });
    return null;
  }, { writes: true });

  alike('is read from and written to a table, with Chinese headings too; what ships changes nothing', async ({ get }) => {
    const shipped = readFileSync(join(__dirname, '..', '..', 'seeds', 'segments.csv'), 'utf8');
    const { exportFiles: [plain] } = await get('{ exportFiles(names: ["segments.csv"]) { name content } }');
    expect(plain.content).toBe(shipped);
    const { exportFiles: [chinese] } = await get('{ exportFiles(names: ["segments.csv"], headings: ZH) { content } }');
    expect(chinese.content.split('\n')[0]).toBe('編號,維度,代碼,名稱（中文）,名稱（英文）,說明（中文）,說明（英文）,生效日,失效日,來歷,依據事實');
    const load = async (content: string) => (await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed unchanged problems { field message count lines } } }', { files: [{ name: 'segments.csv', content }] })).importFiles;
    expect(await load(chinese.content)).toMatchObject({ applied: true, added: 0, changed: 0 });
    expect(await load('id,dimension,code,name.zh,name.en,provenance\nregion/islands,REGION,islands,離島,Islands,OPERATED\n')).toMatchObject({ applied: true, added: 1 });
    const refused = await load('id,dimension,code,name.zh,name.en,provenance\nregion/a,REGION,islands,甲,A,OPERATED\nregion/b,REGION,b,乙,B,OPERATED\nregion/c,REGION,b,丙,C,OPERATED\n');
    expect([refused.applied, refused.problems.map(({ field, count, lines }: any) => [field, count, lines])]).toEqual([false, [['code', 2, [2, 4]]]]);
    return [plain, chinese];
  }, { writes: true });
});

describe('a code that nobody knows', () => {
  alike('is refused wherever it is asked for, with those that are known', async (world) => {
    const { ask, get } = world;
    await enterAnswers(world, answersOf([6, 0, 0], { point: app, day: '2025-03-03', callReason: 'typed-in' }));
    const wrong = 'segment: { dimension: CALL_REASON, code: "complant" }';
    const scope = `scope: "MeasurementPoint:${app}", ${march}`;
    const problem = async (query: string): Promise<any> => { const [error] = (await ask(`{ ${query} }`)).errors; return { code: error!.code, ...(error!.details as any).problems?.[0] }; };
    const fields = [];
    for (const query of [`score(${scope}, ${wrong}) { n }`, `scoreSeries(${scope}, ${wrong}, grain: MONTH) { grain }`, `scoreDistribution(${scope}, ${wrong}) { score { n } }`, `ranking(${scope}, ${wrong}, by: POINT) { minimum }`, `segmentContributions(${scope}, ${wrong}, by: POINT) { whole { n } }`,
      `scoreChange(${scope}, ${wrong}, before: { grain: MONTH, on: "2025-01-01" }, by: POINT) { change }`, `compareScores(a: { ${scope} }, b: { ${scope}, ${wrong} }) { p }`, `compareScoreFamily(pairs: [{ a: { ${scope} }, b: { ${scope} } }, { a: { ${scope}, ${wrong} }, b: { ${scope} } }]) { p }`,
      `touchpoint(id: "securities/trading") { score(${march}, ${wrong}) { n } }`, `touchpoint(id: "securities/trading") { scoreTrend(${march}, ${wrong}) { n } }`]) fields.push(await problem(query));
    expect(fields.map(({ code, field }) => [code, field])).toEqual([...Array(6).fill(['BAD_INPUT', 'segment.code']), ['BAD_INPUT', 'b.segment.code'], ['BAD_INPUT', 'pairs[1].a.segment.code'], ['BAD_INPUT', 'segment.code'], ['BAD_INPUT', 'segment.code']]);
    expect(fields[0]).toMatchObject({ message: 'names no segment: it is in no entry of the dictionary, and no answer carries it', allowed: 'one of app-login, card-question, claim-progress, complaint, order, payment, policy-change, quote, settlement, transfer, typed-in' });
    expect((await problem(`score(${scope}, segment: { dimension: CHANNEL_MODE, code: "app" }) { n }`)).allowed).toMatch(/^one of (\S+, ){19}\S+ and 4 more \(segments\)$/);
    // What the dictionary names may be asked for before anybody carries it, and what answers carry without being named.
    const { named, carried } = await get(`{ named: score(${scope}, segment: { dimension: CALL_REASON, code: "complaint" }) { state n } carried: score(${scope}, segment: { dimension: CALL_REASON, code: "typed-in" }) { state n } }`);
    expect([named, carried]).toEqual([{ state: 'NO_ANSWERS', n: 0 }, { state: 'SHOWN', n: 6 }]);
    return fields;
  }, { writes: true });

  alike('is refused of every object of a list, with those that are known read once', async (world) => {
    world.transcript.length = 0;
    const wrong = `${march}, segment: { dimension: CALL_REASON, code: "complant" }`;
    const { errors } = await world.ask(`{ touchpoints(first: 100) { nodes { slug scoreTrend(${wrong}) { n } } } measurementPoints(first: 100) { nodes { slug score(${wrong}) { n } } } }`);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['BAD_INPUT']));
    expect(world.transcript.filter(({ statement }) => statement.name === 'codesKnown')).toHaveLength(1);
    return errors.length;
  });

  alike('is taken with the answer, and told by code with those that are named; once no answer carries it, it is unknown again', async (world) => {
    const { get, ask } = world;
    const answer = (id: string, more: object) => ({ id, point: app, score: 9, answeredAt: '2025-03-03T04:00:00Z', ...more });
    const submit = async (responses: object[], dryRun = false) => (await get('mutation ($responses: [NewResponse!]!, $dryRun: Boolean!) { submitResponses(source: "slips", responses: $responses, dryRun: $dryRun) { accepted refused unnamedSegments { dimension codes { code answers } more named namedMore } } }', { responses, dryRun })).submitResponses;
    const sent = [answer('1', { region: 'nroth' }), answer('2', { region: 'nroth', products: ['etf', 'eft'] }), answer('3', { region: 'north' }), answer('4', { region: 'lost', score: 11 })];
    const regions = ['central', 'east', 'north', 'south'];
    const dry = await submit(sent, true);
    const told = await submit(sent);
    expect(told).toMatchObject({ accepted: 3, refused: 1 });
    expect(told.unnamedSegments.map(({ dimension, codes, more }: any) => [dimension, codes, more])).toEqual([['PRODUCT', [{ code: 'eft', answers: 1 }], 0], ['REGION', [{ code: 'nroth', answers: 2 }], 0]]);
    expect([told.unnamedSegments[1].named, told.unnamedSegments[0].named.length, dry.unnamedSegments]).toEqual([regions, 17, told.unnamedSegments]);
    const { checkRegistry, checkCounts } = await get('{ checkRegistry { flawCount noticeCount notices } checkCounts { differing codesDiffering } }');
    expect([checkRegistry, checkCounts]).toEqual([
      { flawCount: 0, noticeCount: 2, notices: ['PRODUCT eft: carried by 1 answer, named by no entry of the dictionary of segments', 'REGION nroth: carried by 2 answers, named by no entry of the dictionary of segments'] }, { differing: 0, codesDiffering: 0 },
    ]);
    const look = () => ask(`{ score(scope: "MeasurementPoint:${app}", ${march}, segment: { dimension: REGION, code: "nroth" }) { n } }`);
    expect((await look()).data.score.n).toBe(2);
    await get('mutation { correctResponses(source: "slips", responses: [{ id: "1", point: "securities/trading@app", score: 9, answeredAt: "2025-03-03T04:00:00Z", region: "north" }]) { corrected } eraseResponses(source: "slips", ids: ["2"]) }');
    expect((await look()).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'segment.code', allowed: `one of ${regions.join(', ')}` }] } });
    expect((await get('{ checkRegistry { noticeCount } checkCounts { differing codesDiffering } }'))).toEqual({ checkRegistry: { noticeCount: 0 }, checkCounts: { differing: 0, codesDiffering: 0 } });
    return [dry, told, checkRegistry];
  }, { writes: true });

  alike('is kept count of from what was counted before there was a dictionary, and a wrong number is found', async (world) => {
    const { get, graph } = world;
    await enterAnswers(world, [...answersOf([6, 0, 0], { point: app, day: '2025-03-03', callReason: 'typed-in', products: ['etf', 'tw-stock'] }), ...answersOf([0, 3, 0], { point: 'securities/settlement@web', day: '2025-03-04', products: ['etf'] })]);
    const kept = { name: 'codesKept', text: 'MATCH (c:CountedCode)\nRETURN c.key AS key, c.dimension AS dimension, c.code AS code, c.answers AS answers\nORDER BY key' };
    const before = await graph.read(kept);
    expect(before).toEqual([
      { key: 'CALL_REASON|typed-in', dimension: 'CALL_REASON', code: 'typed-in', answers: 6 }, { key: 'PRODUCT|etf', dimension: 'PRODUCT', code: 'etf', answers: 9 }, { key: 'PRODUCT|tw-stock', dimension: 'PRODUCT', code: 'tw-stock', answers: 6 },
    ]);
    const differing = async (): Promise<number> => (await get('{ checkCounts { codesDiffering } }')).checkCounts.codesDiffering;
    await graph.write((unit) => unit.run({ name: 'miscountCodes', text: "MATCH (c:CountedCode {key: 'PRODUCT|etf'})\nSET c.answers = c.answers + 1\nRETURN count(c) AS changed" }));
    expect(await differing()).toBe(1);
    await graph.write((unit) => unit.run({ name: 'forgetCodes', text: 'MATCH (c:CountedCode)\nDETACH DELETE c' }));
    expect(await differing()).toBe(3);
    const [text] = readMigrations(migrationsFolder).find(({ name }) => name === 'segments-have-names')!.changes;
    await graph.write((unit) => unit.run({ name: 'countCodesAgain', text: text! }), { bulk: true });
    expect([await differing(), await graph.read(kept)]).toEqual([0, before]);
    return before;
  }, { writes: true });
});
