import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike, type World } from '../support/world';

const eight: Record<string, unknown>[] = readFileSync(join(__dirname, '..', 'cases', 'answers', '36-one-customer-eight-answers.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const point = 'MeasurementPoint:securities/settlement@web';
const period = 'period: { from: "2024-01-01", to: "2024-04-01" }';

/** So many answers, of days all over the period. */
const many = (count: number, customerOf: (index: number) => string, segmentOf: (index: number) => string = () => 'none'): Record<string, unknown>[] => Array.from({ length: count }, (_, index) => ({
  ...eight[index % eight.length], id: `many-${index}`, customer: customerOf(index), segment: segmentOf(index), comment: null, answeredAt: new Date(Date.parse('2024-01-01T04:00:00Z') + Math.floor((index * 91) / count) * 86_400_000).toISOString(),
}));

const send = ({ get }: World, responses: Record<string, unknown>[]) => get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "app", responses: $responses) { accepted } }', { responses });
const look = ({ get }: World, more = '') => get(`{ score(scope: "${point}", ${period}${more}) { state n value reason { en zh } } comments(scope: "${point}", ${period}) { state reason { en } nodes { text } } scoreSeries(scope: "${point}", ${period}, grain: QUARTER) { overall { state } periods { score { state n value } } } group { score(${period}) { state value } } }`);

describe('a minimum is one of customers', () => {
  alike('eight answers of one customer are one voice: no figure, no comment, wherever it is asked', async (world) => {
    await send(world, eight);
    const { score, comments, scoreSeries, group } = await look(world);
    expect(score).toEqual({ state: 'SUPPRESSED', n: 8, value: null, reason: { en: '8 answers of 1 customer, fewer than 5: no figure is shown', zh: '8 份答覆來自 1 位客戶，少於 5 位，不顯示數值' } });
    expect(comments).toEqual({ state: 'SUPPRESSED', reason: { en: '8 answers of 1 customer, fewer than 8: no comments are shown' }, nodes: [] });
    expect([scoreSeries.overall.state, scoreSeries.periods.map(({ score: each }: any) => each.state), group.score.state]).toEqual(['SUPPRESSED', ['SUPPRESSED'], 'SUPPRESSED']);
    return score;
  }, { writes: true });

  alike('one customer who answered three hundred times is one voice, too, in every month', async (world) => {
    await send(world, many(300, () => 'c-1'));
    const { score, scoreSeries, group } = await look(world);
    expect([score.state, score.reason.en, group.score.state]).toEqual(['SUPPRESSED', '300 answers of 1 customer, fewer than 5: no figure is shown', 'SUPPRESSED']);
    expect(scoreSeries.periods.map(({ score: each }: any) => each.state)).toEqual(['SUPPRESSED']);
    const { scoreSeries: { periods } } = await world.get(`{ scoreSeries(scope: "${point}", ${period}, grain: MONTH) { periods { score { state n } } } }`);
    expect(periods.map(({ score: { state, n } }: any) => [state, n])).toEqual([['SUPPRESSED', 103], ['SUPPRESSED', 95], ['SUPPRESSED', 102]]);
    return { score, periods };
  }, { writes: true });

  alike('three hundred customers are shown; a segment that is one customer\'s among them is not', async (world) => {
    await send(world, many(300, (index) => (index % 4 === 0 ? 'c-1' : `c-${index + 2}`), (index) => (index % 4 === 0 ? 'vip' : 'none')));
    const { score } = await look(world);
    expect([score.state, score.n]).toEqual(['SHOWN', 300]);
    const vip = await look(world, ', segment: { dimension: SEGMENT, code: "vip" }');
    expect([vip.score.state, vip.score.reason.en]).toEqual(['SUPPRESSED', '75 answers of 1 customer, fewer than 5: no figure is shown']);
    const { score: { parts } } = await world.get(`{ score(scope: "${point}", ${period}, by: SEGMENT) { parts { segment score { state } } } }`);
    expect(parts.find(({ segment }: any) => segment === 'vip').score.state).toBe('SUPPRESSED');
    return parts;
  }, { writes: true });

  alike('answers of as many customers, or of nobody who is named, are shown; of four customers in a segment they are not', async (world) => {
    await send(world, eight.map((answer, index) => ({ ...answer, customer: index < 4 ? `c-${index}` : null, segment: index < 5 ? 'vip' : 'none' })));
    await send(world, eight.map((answer, index) => ({ ...answer, id: `again-${index}`, customer: `c-${index % 4}`, segment: 'again' })));
    const shown = await look(world);
    expect([shown.score.state, shown.score.n, shown.comments.state, shown.group.score.state]).toEqual(['SHOWN', 16, 'SHOWN', 'SHOWN']);
    const again = await look(world, ', segment: { dimension: SEGMENT, code: "again" }');
    expect([again.score.state, again.score.n, again.score.reason.en]).toEqual(['SUPPRESSED', 8, '8 answers of 4 customers, fewer than 5: no figure is shown']);
    const { score: { parts } } = await world.get(`{ score(scope: "${point}", ${period}, by: SEGMENT) { parts { segment score { state } } } }`);
    expect(parts.find(({ segment }: any) => segment === 'again').score.state).toBe('SUPPRESSED');
    return parts;
  }, { writes: true });

  alike('over years all customers count, and of a deployment with enough of them lately no earlier day is looked at', async (world) => {
    const at = (place: string, name: string, count: number, day: string, customerOf: (index: number) => string) => Array.from({ length: count }, (_, index) => ({ id: `${name}-${index}`, point: place, score: 9, answeredAt: `${day}T04:00:00.000Z`, customer: customerOf(index) }));
    const [busy, once, one] = ['securities/trading@app', 'securities/settlement@web', 'life/online-claim-and-claim-status@app'];
    await send(world, [
      ...at(busy, 'busy', 12, '2025-11-01', (index) => `c-${index}`), ...at(busy, 'busy-before', 1, '2022-11-01', () => 'c-1'),
      ...at(once, 'once', 8, '2025-11-01', () => 'c-1'), ...at(once, 'once-before', 10, '2022-11-01', (index) => `c-${index}`),
    ]);
    const told = async (place: string, from: string) => (await world.get(`{ score(scope: "MeasurementPoint:${place}", period: { from: "${from}", to: "2025-12-01" }) { state n reason { en } } }`)).score;
    world.transcript.length = 0;
    expect(await told(busy, '2021-01-01')).toMatchObject({ state: 'SHOWN', n: 13 });
    const isLookedAt = ({ parameters }: (typeof world.transcript)[number]): boolean => JSON.stringify(parameters).includes(`${busy}#tnps`);
    expect(world.transcript.filter(({ statement }) => statement.name === 'answersADay').map((each) => [each.parameters.from, isLookedAt(each)])).toEqual([['2025-08-31', true], ['2021-01-01', false]]);
    expect([await told(once, '2021-01-01'), await told(once, '2025-09-01')]).toMatchObject([{ state: 'SHOWN', n: 18 }, { state: 'SUPPRESSED', reason: { en: '8 answers of 1 customer, fewer than 5: no figure is shown' } }]);
    await send(world, [...at(one, 'one', 4, '2025-11-01', () => 'c-1'), ...at(one, 'one-before', 4, '2022-11-01', () => 'c-1')]);
    expect(await told(one, '2021-01-01')).toMatchObject({ state: 'SUPPRESSED', reason: { en: '8 answers of 1 customer, fewer than 5: no figure is shown' } });
  }, { writes: true });

  alike('customers spread over a month are not lost beside a day of twelve thousand answers that name nobody', async (world) => {
    const spread = Array.from({ length: 41 }, (_, index) => ({ id: `spread-${index}`, point: 'life/online-purchase@web', score: 9, customer: `c${index}`, answeredAt: new Date(Date.UTC(2024, 9, 1 + (index % 30), 4)).toISOString() }));
    const nobody = Array.from({ length: 12_000 }, (_, index) => ({ id: `nobody-${index}`, point: 'life/online-purchase@web', score: 10, answeredAt: '2024-10-05T04:00:00Z' }));
    for (let from = 0; from < nobody.length; from += 1_000) await send(world, nobody.slice(from, from + 1_000));
    await send(world, spread);
    const october = 'scope: "MeasurementPoint:life/online-purchase@web", period: { from: "2024-10-01", to: "2024-11-01" }';
    const { score, scoreSeries } = await world.get(`{ score(${october}) { state n reason { en } } scoreSeries(${october}, grain: WEEK) { periods { score { state n reason { en } } } } }`);
    expect(score).toEqual({ state: 'SHOWN', n: 12_041, reason: null });
    // The last week has too few; another is kept back, since the whole less all others would tell it.
    expect(scoreSeries.periods.map(({ score: { state, n } }: any) => [state, n])).toEqual([['SHOWN', 12_012], ['SHOWN', 12], ['SUPPRESSED', 7], ['SHOWN', 7], ['SUPPRESSED', 3]]);
    return [score, scoreSeries];
  }, { writes: true });

  alike('one who answered at several points is one, also where at one of them there is a single answer', async (world) => {
    const at = (slug: string, customers: string[]) => customers.map((customer, index) => ({ id: `${slug.split('@')[1]!}-${index}`, point: slug, score: 9, customer, answeredAt: '2024-02-01T04:00:00Z' }));
    await send(world, [...at('securities/trading@app', ['a', 'a', 'b', 'b']), ...at('securities/trading@web', ['c'])]);
    const trading = 'score(scope: "Touchpoint:securities/trading", period: { from: "2024-02-01", to: "2024-03-01" }) { state n reason { en } }';
    const of = async () => (await world.get(`{ ${trading} }`)).score;
    const three = await of();
    expect(three).toEqual({ state: 'SUPPRESSED', n: 5, reason: { en: '5 answers of 3 customers, fewer than 5: no figure is shown' } });
    await send(world, at('securities/trading@phone', ['a', 'b', 'd', 'e']));
    const five = await of();
    expect(five).toEqual({ state: 'SHOWN', n: 9, reason: null });
    return [three, five];
  }, { writes: true });

  alike('of codes that share a day, each is of the customers who carried it, whatever the dimension', async (world) => {
    const day = '2024-02-07T04:00:00Z';
    const products = (first: number) => Array.from({ length: 20 }, (_, place) => `p${first + place}`);
    // Eight answers each: of eight customers, of four, and of nobody who is named; beside them 25 reasons, regions and segments with six answers.
    const kinds = [(i: number) => `c-${i}`, (i: number) => `c-${i % 4}`, () => null].flatMap((customerOf, kind) => Array.from({ length: 8 }, (_, i) => ({ ...eight[i], id: `k${kind}-${i}`, answeredAt: day, products: products(20 * kind), customer: customerOf(i) })));
    const codes = Array.from({ length: 150 }, (_, i) => ({ ...eight[i % 8], id: `r-${i}`, answeredAt: day, callReason: `x${i % 25}`, segment: `x${i % 25}`, region: `x${i % 25}`, channel: `x${i % 25}`, mode: 'SMS', customer: `c-${i % 25 < 5 ? 0 : i}` }));
    await send(world, [...kinds, ...codes].map((answer) => ({ segment: null, ...answer })));
    const stateOf = async (by: string) => {
      const { score: { parts } } = await world.get(`{ score(scope: "${point}", ${period}, by: ${by}) { parts { segment score { state n keptBack } } } }`);
      return new Map<string, string>(parts.map(({ segment, score: { state, keptBack } }: any) => [segment, keptBack ?? state]));
    };
    const byProduct = await stateOf('PRODUCT');
    expect([byProduct.size, ...['p0', 'p19', 'p20', 'p39', 'p40', 'p59'].map((code) => byProduct.get(code))]).toEqual([60, 'SHOWN', 'SHOWN', 'FEW_CUSTOMERS', 'FEW_CUSTOMERS', 'SHOWN', 'SHOWN']);
    for (const by of ['CALL_REASON', 'SEGMENT', 'REGION', 'CHANNEL_MODE']) {
      const states = await stateOf(by);
      const code = (i: number) => (by === 'CHANNEL_MODE' ? `x${i}/SMS` : `x${i}`);
      expect([by, states.get(code(0)), states.get(code(4)), states.get(code(5)), states.get(code(24))]).toEqual([by, 'FEW_CUSTOMERS', 'FEW_CUSTOMERS', 'SHOWN', 'SHOWN']);
    }
    return [...byProduct];
  }, { writes: true });
});
