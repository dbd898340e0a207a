import { answersOf, enterAnswers, type Counts } from '../support/enterAnswers';
import { alike, type World } from '../support/world';

const point = 'securities/trading@app';
const scope = `MeasurementPoint:${point}`;

const fields = 'state n promoters passives detractors value mean lowBase interval { lower upper method level } instrument formula unit';

/** The printed digits of a figure. */
const printed = (value: number, digits: number): number => Number(value.toFixed(digits));

const month = (number: number): string => `2025-${String(number).padStart(2, '0')}`;

const scoreIn = async ({ get }: World, number: number, more = ''): Promise<any> =>
  (await get(`{ score(scope: "${scope}", period: { grain: MONTH, on: "${month(number)}-01" }${more}) { ${fields} reason { zh en } promoterShare passiveShare detractorShare periodFrom periodTo scope { slug } } }`)).score;

describe('scores', () => {
  const months: [number, Counts, number, [number, number] | null, [number, number]][] = [
    [1, [50, 30, 20], 30, [14.0511, 44.2013], [13.9551, 44.3393]], [2, [6, 3, 1], 50, [-0.2033, 77.1264], [-2.0027, 79.318]], [3, [8, 0, 0], 100, [38.5383, 100], [35.1185, 100]],
    [4, [0, 5, 0], 0, [-30.0057, 30.0057], [-43.4482, 43.4482]], [5, [3, 4, 3], 0, [-41.2891, 41.2891], [-44.4218, 44.4218]], [6, [220, 110, 70], 37.5, [29.7547, 44.6869], [29.7464, 44.7054]],
    [7, [252, 108, 60], 45.714286, [38.419, 52.3611], [38.4166, 52.3797]], [8, [162, 108, 54], 33.333333, null, [0, 0]], [9, [535, 310, 155], 38, null, [0, 0]], [10, [547, 306, 147], 40, null, [0, 0]],
  ];

  alike('are the published ones, with the published intervals, to the printed digits', async (world) => {
    const { get } = world;
    await enterAnswers(world, months.flatMap(([number, counts]) => answersOf(counts, { point, day: `${month(number)}-15` })));
    for (const [number, [promoters, passives, detractors], value, wald, tango] of months) {
      const usual = await scoreIn(world, number);
      expect(usual).toMatchObject({ state: 'SHOWN', reason: null, n: promoters + passives + detractors, promoters, passives, detractors, instrument: 'TNPS', formula: 'NET_PROMOTER', unit: 'NPS_POINTS', lowBase: promoters + passives + detractors < 30 });
      expect(printed(usual.value, 6)).toBe(value);
      if (wald === null) continue;
      expect(usual.interval.method).toBe(usual.n < 10 ? 'TANGO' : 'ADJUSTED_WALD');
      const bounds = async (method: string) => { const { interval } = await scoreIn(world, number, `, method: ${method}`); return [printed(interval.lower, 4), printed(interval.upper, 4)]; };
      expect(await bounds('ADJUSTED_WALD')).toEqual(wald);
      expect(await bounds('TANGO')).toEqual(tango);
    }
    const { score: of400 } = await get(`{ score(scope: "${scope}", period: { grain: MONTH, on: "2025-01-01" }) { among(population: 400) { standardError interval { lower upper method } } } }`);
    expect([printed(of400.among.standardError, 6), of400.among.interval.method, of400.among.interval.upper - of400.among.interval.lower < 44.2013 - 14.0511]).toEqual([6.772345, 'ADJUSTED_WALD', true]);
    expect((await world.ask(`{ score(scope: "${scope}", period: { grain: MONTH, on: "2025-01-01" }) { among(population: 99) { standardError } } }`)).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'population', allowed: '100 or more' }] } });
    const compared = async (a: number, b: number) => (await get(`{ compareScores(a: { scope: "${scope}", period: { grain: MONTH, on: "${month(a)}-01" } }, b: { scope: "${scope}", period: { grain: MONTH, on: "${month(b)}-01" } }) {
      state method difference testedDifference standardError z p adjustedP lower upper distinguishable verdict { zh en } answersNeeded answersNeededForPower answeredBoth } }`)).compareScores;
    for (const [a, b, difference, tested, error, z, p, lower, upper] of [
      [6, 7, 8.214286, 8.169227, 5.211636, 1.567498, 0.116998, -2.0454, 18.3838], [2, 5, -50, -38.461538, 28.860943, -1.33265, 0.182647, -95.0279, 18.1049], [9, 10, 2, 1.994018, 3.281827, 0.607594, 0.543457, -4.4382, 8.4263],
    ] as const) {
      const found = await compared(a, b);
      expect([printed(found.difference, 6), printed(found.testedDifference, 6), printed(found.standardError, 6), printed(found.z, 6), printed(found.p, 6), printed(found.lower, 4), printed(found.upper, 4)]).toEqual([difference, tested, error, z, p, lower, upper]);
      expect(found).toMatchObject({ method: 'ADJUSTED_WALD', distinguishable: false, answeredBoth: 0 });
      expect(found.verdict.en).toBe(`Not distinguishable: would need about ${found.answersNeeded.toLocaleString('en-US')} answers a period`);
    }
    const scatter = async (number: number) => (await get(`{ score(scope: "${scope}", period: { grain: MONTH, on: "${month(number)}-01" }) { variance standardError } }`)).score;
    for (const [number, variance, error] of [[1, 0.61, 7.81025], [2, 0.45, 21.213203], [6, 0.584375, 3.822221], [7, 0.533878, 3.565301], [8, 0.555556, 4.140867]] as const) {
      const found = await scatter(number);
      expect([printed(found.variance, 6), printed(found.standardError, 6)]).toEqual([variance, error]);
    }
    const { score: changes } = await get(`{ score(scope: "${scope}", period: { grain: MONTH, on: "${month(1)}-01" }) { ${[5, 10, 15, 20].map((change) => `c${change}: answersForChange(change: ${change})`).join(' ')} } }`);
    expect(Object.values(changes)).toEqual([3828, 955, 423, 237]);
    // Of several comparisons each is adjusted for how many there are: the greatest keeps its p, the others are at most as far off as their rank says.
    const side = (number: number) => ({ scope, period: { grain: 'MONTH', on: `${month(number)}-01` } });
    const { family } = await get('query ($pairs: [ScorePairInput!]!) { family: compareScoreFamily(pairs: $pairs) { p adjustedP level intervalLevel lower upper distinguishable answersNeeded a { n } b { n } } }', { pairs: [[6, 7], [2, 5], [9, 10], [1, 7]].map(([a, b]) => ({ a: side(a!), b: side(b!) })) });
    const ascending = [...family].sort((a: any, b: any) => a.p - b.p);
    ascending.forEach(({ adjustedP }: any, rank: number) => expect(adjustedP).toBeCloseTo(Math.min(1, ...ascending.slice(rank).map(({ p }: any, further: number) => (p * ascending.length) / (rank + further + 1))), 10));
    // Verdict, interval and answers needed of a row rest on one level: that of the row.
    expect(family.map(({ level, intervalLevel, distinguishable, lower, upper }: any) => [level, printed(intervalLevel, 4), distinguishable, lower > 0 || upper < 0])).toEqual(Array.from({ length: 4 }, () => [0.95, 0.9875, false, false]));
    for (const { answersNeeded, a, b } of family) expect(answersNeeded).toBeGreaterThan(Math.min(a.n, b.n));
    return [await scoreIn(world, 1), await compared(6, 7), family];
  }, { writes: true });

  alike('say how many answers an interval takes, as the published table has it', async (world) => {
    const table: [Counts, number[]][] = [
      [[35, 130, 35], [1491, 535, 132, 57, 31]], [[25, 50, 25], [2132, 766, 190, 83, 46]], [[50, 30, 20], [2601, 935, 232, 102, 56]],
      [[35, 30, 35], [2985, 1073, 266, 117, 65]], [[40, 20, 40], [3412, 1227, 305, 134, 74]], [[50, 0, 50], [4266, 1534, 382, 168, 94]],
    ];
    await enterAnswers(world, table.flatMap(([counts], i) => answersOf(counts, { point, day: `${month(i + 1)}-15` })));
    const found = [];
    for (const [i, [, answers]] of table.entries()) {
      const { score } = await world.get(`{ score(scope: "${scope}", period: { grain: MONTH, on: "${month(i + 1)}-01" }) { ${[3, 5, 10, 15, 20].map((margin) => `m${margin}: answersForMargin(margin: ${margin})`).join(' ')} } }`);
      expect(Object.values(score)).toEqual(answers);
      found.push(score);
    }
    return found;
  }, { writes: true });

  alike('are pooled from counts, rolled, and taken apart: 44, not 35; +2.5 within, -5.9 of mix', async (world) => {
    const { get } = world;
    const phone = 'securities/trading@phone';
    await enterAnswers(world, [
      ...answersOf([20, 20, 10], { point, day: '2025-01-15' }), ...answersOf([120, 60, 20], { point, day: '2025-05-15' }),
      ...answersOf([420, 120, 60], { point: phone, day: '2024-02-15', callReason: 'order' }), ...answersOf([200, 120, 80], { point, day: '2024-02-15' }),
      ...answersOf([300, 48, 52], { point: phone, day: '2024-08-15', callReason: 'order' }), ...answersOf([300, 198, 102], { point, day: '2024-08-15' }),
    ]);
    const year = 'period: { from: "2025-01-01", to: "2025-07-01" }';
    const { score, plain, rolling } = await get(`{ score(scope: "${scope}", ${year}) { value }
      plain: scoreSeries(scope: "${scope}", grain: QUARTER, ${year}) { overall { value n } periods { name from to score { state value n } noise { lower upper } beyondNoise } }
      rolling: scoreSeries(scope: "${scope}", grain: QUARTER, rollingDays: 181, ${year}) { overall { n } rollingDays periods { name from to score { state value n } noise { lower } } } }`);
    expect(score.value).toBeCloseTo(44, 10);
    expect(plain.periods.map(({ name, score: { n, value } }: any) => [name, n, printed(value, 6)])).toEqual([['2025-Q1', 50, 20], ['2025-Q2', 200, 50]]);
    expect(rolling.periods.at(-1)).toEqual({ name: '2025-Q2', from: '2025-01-01', to: '2025-07-01', score: { state: 'SHOWN', value: score.value, n: 250 }, noise: null });
    expect(rolling.overall).toBeNull();
    const part = 'rest segment of { ... on Channel { slug } } before { n value } after { n value } within mix';
    const { scoreChange: change, contributions, reasons } = await get(`{
      scoreChange(scope: "Touchpoint:securities/trading", before: { grain: QUARTER, on: "2024-02-15" }, period: { grain: QUARTER, on: "2024-08-15" }, by: CHANNEL) { change within mix before { value } after { value } parts { ${part} } }
      contributions: segmentContributions(scope: "Touchpoint:securities/trading", period: { grain: QUARTER, on: "2024-02-15" }, by: CHANNEL) { whole { value } parts { of { ... on Channel { slug } } share contribution } }
      reasons: segmentContributions(scope: "Touchpoint:securities/trading", period: { grain: QUARTER, on: "2024-02-15" }, by: CALL_REASON) { parts { segment rest share contribution } } }`);
    expect([change.before.value, change.after.value, change.change, change.within, change.mix].map((each) => printed(each, 6))).toEqual([48, 44.6, -3.4, 2.5, -5.9]);
    expect(contributions.parts.map((each: any) => [each.of.slug, printed(each.share, 6), printed(each.contribution, 6)])).toEqual([['phone', 60, 7.2], ['app', 40, -7.2]]);
    expect(reasons.parts.map((each: any) => [each.segment, each.rest, printed(each.contribution, 6)])).toEqual([['order', false, 7.2], [null, true, -7.2]]);
    return [plain, rolling, change, contributions];
  }, { writes: true });

  alike('weigh each answer by what it was picked from, where it was picked with another probability than the rest', async (world) => {
    const { ask, get } = world;
    const [app, phone] = [{ point, day: '2025-01-15' }, { point: 'securities/trading@phone', day: '2025-01-15' }];
    // The worked figures, twice and five times over: the score stays, the standard error is divided by √2 and √5.
    await enterAnswers(world, [
      ...answersOf([4, 2, 2], { ...app, inclusionProbability: 0.1 }), ...answersOf([4, 4, 4], { ...phone, inclusionProbability: 0.5 }),
      ...answersOf([15, 5, 5], { point, day: '2025-02-15' }), ...answersOf([5, 5, 0], { point, day: '2025-02-16', inclusionProbability: 1 / 2 }), ...answersOf([0, 0, 5], { point, day: '2025-02-16', inclusionProbability: 1 / 3 }),
      ...answersOf([2, 1, 1], { point, day: '2025-03-15', inclusionProbability: 0.5 }),
      ...answersOf([20, 5, 5], { point, day: '2025-04-15' }), ...answersOf([0, 0, 4], { point, day: '2025-04-15', inclusionProbability: 0.5 }),
    ]);
    const weighted = async (about: string, number: number): Promise<any> => (await get(`{ weightedScore(scope: "${about}", period: { grain: MONTH, on: "${month(number)}-01" }) {
      state reason { en } value standardError effectiveAnswers designEffect leastProbability greatestProbability interval { lower upper level method } score { state n value } } }`)).weightedScore;
    const nodes = await weighted('Touchpoint:securities/trading', 1);
    expect([nodes.score.n, printed(nodes.value, 6), nodes.score.value, nodes.leastProbability, nodes.greatestProbability]).toEqual([20, 19.230769, 10, 0.1, 0.5]);
    const small = await weighted(scope, 2);
    expect([printed(small.value, 6), printed(small.standardError * Math.sqrt(5), 6), printed(small.effectiveAnswers / 5, 6), printed(small.designEffect, 6)]).toEqual([8.333333, 35.012674, 6.545455, printed(8 / 6.545454545, 6)]);
    expect(small.interval).toMatchObject({ level: 0.95, method: 'ADJUSTED_WALD' });
    const few = await weighted(scope, 3);
    expect(few).toMatchObject({ state: 'SUPPRESSED', value: null, standardError: null, interval: null, effectiveAnswers: null, score: { state: 'SUPPRESSED', n: 4, value: null } });
    // Four answers of a weight of their own could be worked out from the weighted score beside the plain one.
    const telling = await weighted(scope, 4);
    expect(telling).toMatchObject({ state: 'SUPPRESSED', reason: { en: expect.stringMatching(/^Fewer than 5 answers share/) }, value: null, leastProbability: null, score: { state: 'SHOWN', n: 34 } });
    expect((await ask(`{ weightedScore(scope: "${scope}", level: 1) { value } }`)).errors[0]).toMatchObject({ code: 'BAD_INPUT', details: { problems: [{ field: 'level', allowed: '0.5 to 0.999' }] } });
    const long = 'period: { from: "1990-01-01", to: "2026-01-01" }';
    expect((await ask(`{ weightedScore(scope: "Touchpoint:securities/trading", ${long}) { value } }`)).errors[0]).toMatchObject({ code: 'TOO_COSTLY' });
    return [nodes, small, few, telling];
  }, { writes: true });

  alike('that change for good say since when, and how sure that is', async (world) => {
    const { get } = world;
    const quarters: Counts[] = [[60, 30, 10], [58, 31, 11], [61, 29, 10], [59, 30, 11], [48, 30, 22], [47, 31, 22], [49, 29, 22], [46, 31, 23]];
    await enterAnswers(world, quarters.flatMap((counts, i) => answersOf(counts, { point, day: `${2023 + Math.floor(i / 4)}-${month((i % 4) * 3 + 2).slice(5)}-15` })));
    const stretch = 'from to n promoters passives detractors value interval { lower upper level method }';
    const changeIn = async (from: string, to: string, more = ''): Promise<any> => (await get(`{ scoreSeries(scope: "${scope}", grain: QUARTER, period: { from: "${from}", to: "${to}" }${more}) { change { name statistic threshold places distinguishable verdict { zh en } before { ${stretch} } after { ${stretch} } } } }`)).scoreSeries.change;
    const change = await changeIn('2023-01-01', '2025-01-01');
    expect([change.name, printed(change.statistic, 6), printed(change.threshold, 4), change.places, change.distinguishable]).toEqual(['2024-Q1', 22.643053, 9.8833, 7, true]);
    expect(change.before).toMatchObject({ from: '2023-01-01', to: '2024-01-01', n: 400, promoters: 238, passives: 120, detractors: 42, value: 49 });
    expect(change.after).toMatchObject({ from: '2024-01-01', to: '2025-01-01', n: 400, promoters: 190, passives: 121, detractors: 89, value: 25.25 });
    expect(change.verdict).toEqual({ zh: '自 2024-Q1 起較低：49.0 → 25.3，非機遇所能解釋（G² 22.6，門檻 9.9，已按 7 個可能的時點校正）', en: 'Lower from 2024-Q1 on: 49.0 → 25.3, more than chance explains (G² 22.6 against 9.9, for 7 places looked at)' });
    const calm = await changeIn('2023-01-01', '2024-01-01');
    expect([calm.distinguishable, calm.places, calm.verdict.en]).toEqual([false, 3, expect.stringMatching(/^No change can be told from chance/)]);
    expect(await changeIn('2023-01-01', '2025-01-01', ', rollingDays: 180')).toBeNull();
    expect(await changeIn('2023-01-01', '2023-04-01')).toBeNull();
    return [change, calm];
  }, { writes: true });

  alike('of points with few and many answers are ranked on the shrunken value', async (world) => {
    const { get } = world;
    const nodes: [string, Counts][] = [['securities/trading@app', [120, 40, 40]], ['securities/trading@web', [30, 30, 40]], ['securities/trading@phone', [9, 1, 0]], ['securities/settlement@web', [300, 150, 50]], ['securities/account-opening@app', [5, 3, 12]]];
    await enterAnswers(world, nodes.flatMap(([each, counts]) => answersOf(counts, { point: each, day: '2025-03-10' })));
    const ranked = async (more: string) => (await get(`{ ranking(scope: "Subsidiary:securities", by: POINT, period: { grain: MONTH, on: "2025-03-10" }${more}) { minimum mean between whole { n } ranked { place of { ... on MeasurementPoint { slug } } shrunk lower upper weight score { value n interval { lower } } } unranked { of { ... on MeasurementPoint { slug } } score { n state } } } }`)).ranking;
    const all = await ranked(', minimum: 5');
    expect(all.ranked.map((each: any) => [each.of.slug, printed(each.shrunk, 6), printed(each.weight, 6)])).toEqual([
      ['securities/trading@phone', 76.072084, 0.775671], ['securities/settlement@web', 49.775199, 0.989822], ['securities/trading@app', 39.57877, 0.96515], ['securities/trading@web', -7.318544, 0.929273], ['securities/account-opening@app', -18.542507, 0.738409],
    ]);
    expect(printed(all.mean, 6)).toBe(27.913001);
    const usual = await ranked('');
    expect([usual.minimum, usual.ranked.length, usual.unranked.map(({ score }: any) => score.n)]).toEqual([30, 3, [20, 10]]);
    return [all, usual];
  }, { writes: true });

  alike('of people who answered both times are compared pair by pair', async (world) => {
    const { get } = world;
    const table = [[80, 15, 5], [20, 40, 10], [5, 10, 15]];
    const scores = [9, 7, 6];
    const people = table.flatMap((row, from) => row.flatMap((count, to) => Array.from({ length: count }, () => [scores[from]!, scores[to]!])));
    await enterAnswers(world, people.flatMap(([first, second], i) => [{ point, score: first!, day: '2025-01-15', customer: `c${i}` }, { point, score: second!, day: '2025-02-15', customer: `c${i}` }]));
    const { compareScores: found, family } = await get(`query ($a: ScoreSideInput!, $b: ScoreSideInput!) {
      compareScores(a: $a, b: $b) { method difference standardError answeredBoth distinguishable verdict { zh en } a { value } b { value } }
      family: compareScoreFamily(pairs: [{ a: $a, b: $b }, { a: $b, b: $a }]) { p adjustedP } }`, { a: { scope, period: { grain: 'MONTH', on: '2025-01-01' } }, b: { scope, period: { grain: 'MONTH', on: '2025-02-01' } } });
    expect([found.method, printed(found.difference, 6), printed(found.standardError, 6), found.answeredBoth, found.distinguishable]).toEqual(['PAIRED', 2.5, 4.87019, 200, false]);
    expect([found.a.value, found.b.value].map((each) => printed(each, 6))).toEqual([35, 37.5]);
    expect(family[0].adjustedP).toBeCloseTo(family[0].p, 10);
    return [found, family];
  }, { writes: true });

  alike('stand beside reported figures, which say that they have no interval', async (world) => {
    const { get } = world;
    await enterAnswers(world, answersOf([50, 30, 20], { point: 'bank/net-banking-app@rnps', day: '2025-01-15' }));
    const { touchpoint } = await get('{ touchpoint(id: "bank/net-banking-app") { score(period: { grain: MONTH, on: "2025-01-01" }) { value n instrument figures { slug value provenance uncertainty { zh en } } } } }');
    expect([touchpoint.score.value, touchpoint.score.n, touchpoint.score.instrument]).toEqual([30, 100, 'RNPS']);
    const all = 'period: { grain: MONTH, on: "2025-01-01" }';
    const everywhere = await get(`{ group { score(${all}) { n value } } subsidiary(id: "bank") { score(${all}) { n value } } asked: score(scope: "Group:cathay", ${all}) { n value } }`);
    expect([everywhere.group.score, everywhere.subsidiary.score, everywhere.asked]).toEqual(Array(3).fill({ n: 100, value: 30 }));
    expect(touchpoint.score.figures.map(({ slug }: any) => slug)).toContain('bank-app-rnps-2021');
    for (const { uncertainty } of touchpoint.score.figures) expect(uncertainty).toEqual({ zh: '來源未列樣本數，無從計算信賴區間', en: 'Printed without a sample size: no interval can be computed' });
    return touchpoint;
  }, { writes: true });
});
