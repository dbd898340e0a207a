import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

const question = `query ($archetype: ID!, $instrument: SurveyInstrument) { subsidiaryDifferences(archetype: $archetype, period: { from: "2025-01-01", to: "2026-01-01" }, instrument: $instrument) {
  archetype { slug } periodFrom periodTo level reason { zh en }
  sides { subsidiary { slug } touchpoints { slug } score { state n value } }
  widest { a { slug } b { slug } comparison { difference distinguishable } }
  pairs { a { slug } b { slug } reason { zh en } comparison { state difference distinguishable p adjustedP lower upper a { n value } b { n value } } } } }`;

const asked = async ({ get }: any, archetype: string, more = {}): Promise<any> => (await get(question, { archetype, ...more })).subsidiaryDifferences;

const pairOf = ({ a, b }: any): string => [a.slug, b.slug].sort().join('-');

describe('which pair of subsidiaries differs most at an archetype', () => {
  alike('by hand: the largest difference that can be told apart first, one family with adjusted probabilities, and the reason of each pair that cannot be compared', async (world) => {
    const day = '2025-05-05';
    await enterAnswers(world, [
      ...answersOf([60, 20, 20], { point: 'bank/contact-centre-inbound-call@phone', day }), ...answersOf([20, 20, 60], { point: 'life/telephone-customer-service@phone', day }),
      ...answersOf([55, 20, 25], { point: 'pnc/inbound-customer-service-call@phone', day }),
    ]);
    const found = await asked(world, 'contact-centre');
    const values = Object.fromEntries(found.sides.map(({ subsidiary, score }: any) => [subsidiary.slug, score && [score.state, score.n, score.value === null ? null : Math.round(score.value)]]));
    expect(values).toMatchObject({ bank: ['SHOWN', 100, 40], life: ['SHOWN', 100, -40], pnc: ['SHOWN', 100, 30], securities: ['NO_ANSWERS', 0, null], site: ['NOT_ASKED', 0, null] });
    expect(found.pairs).toHaveLength(10);
    expect(found.pairs.slice(0, 3).map(pairOf)).toEqual(['bank-life', 'life-pnc', 'bank-pnc']);
    expect(found.pairs.map(({ comparison }: any) => comparison.distinguishable)).toEqual([true, true, false, ...Array.from({ length: 7 }, () => null)]);
    expect(found.pairs.slice(0, 3).map(({ comparison }: any) => Math.round(Math.abs(comparison.difference)))).toEqual([80, 70, 10]);
    expect([pairOf(found.widest), found.reason]).toEqual(['bank-life', null]);
    // Three are compared, so the probability of the second is p 3 / 2 at most, that of the last its own.
    const [, second, last] = found.pairs;
    expect(second.comparison.adjustedP).toBeCloseTo(Math.min(last.comparison.p, (second.comparison.p * 3) / 2), 10);
    expect(last.comparison.adjustedP).toBeCloseTo(last.comparison.p, 10);
    expect(found.pairs.map(({ reason }: any) => reason === null)).toEqual([true, true, ...Array.from({ length: 8 }, () => false)]);
    return found;
  }, { writes: true });

  alike('where none can be told apart, it says why: one subsidiary, nobody answered, different instruments, one that answered, chance', async (world) => {
    const why = async (archetype: string, more = {}): Promise<string> => {
      const { reason, widest } = await asked(world, archetype, more);
      expect([widest, reason.zh === '']).toEqual([null, false]);
      return reason.en;
    };
    const day = '2025-05-05';
    const said = [await why('trade'), await why('counter'), await why('open-account')];
    expect(said).toEqual(['Only Cathay Securities has a touchpoint of this kind', 'Nobody answered in this period', 'Nobody answered in this period']);
    await enterAnswers(world, [...answersOf([12, 4, 4], { point: 'bank/net-banking-app@rnps', day }), ...answersOf([4, 4, 12], { point: 'life/cathay-life-app@app', day })]);
    expect(await why('app')).toMatch(/different instruments/);
    await enterAnswers(world, answersOf([9, 4, 5], { point: 'life/service-centre-counter@counter', day }));
    expect(await why('counter')).toBe('Only Cathay Life Insurance has answers');
    await enterAnswers(world, [...answersOf([9, 4, 7], { point: 'pnc/service-counter@counter', day })]);
    expect(await why('counter')).toMatch(/^All differences are within sampling error; the largest, .*, is \d+\.\d points; to tell it apart would take about [\d,]+ answers at each$/);
    expect((await world.ask(question, { archetype: 'none' })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    return said;
  }, { writes: true });
});
