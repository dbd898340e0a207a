import { answersOf, enterAnswers } from '../support/enterAnswers';
import { alike } from '../support/world';

describe('what lists, scores and impact can be asked about', () => {
  alike('touchpoints of a journey are those at its steps, each once', async ({ get }) => {
    const { touchpoints, journey } = await get(`{
      touchpoints(first: 100, filter: { journey: "pnc/whole-customer" }) { totalCount nodes { slug } }
      journey(id: "pnc/whole-customer") { stages { steps { touchpoints { touchpoint { slug } } } } }
    }`);
    const onMap = new Set(journey.stages.flatMap(({ steps }: any) => steps.flatMap((step: any) => step.touchpoints.map((each: any) => each.touchpoint.slug))));
    expect(touchpoints.totalCount).toBe(onMap.size);
    expect(touchpoints.nodes.map(({ slug }: any) => slug).sort()).toEqual([...onMap].sort());
    return touchpoints;
  });

  alike('touchpoints by leverage can be put in order by one factor, the leverage deciding among equals', async ({ get }) => {
    const { leverage } = await get('{ leverage(first: 100, by: JOURNEYS, asOf: "2021-12-31") { nodes { rank leverage components { factor count } touchpoint { slug } } } }');
    const counts = leverage.nodes.map(({ components, leverage: value }: any) => [components.find(({ factor }: any) => factor === 'JOURNEYS').count, value]);
    expect(counts).toEqual([...counts].sort(([a, x], [b, y]) => b - a || y - x));
    expect(counts[0][0]).toBeGreaterThan(counts.at(-1)[0]);
    expect(leverage.nodes.map(({ rank }: any) => rank)).toEqual(leverage.nodes.map((_: unknown, index: number) => index + 1));
    return leverage;
  });

  alike('an archetype has the score of all its variants, and what depends on it are they', async (world) => {
    const [first, second] = ['life/online-claim-and-claim-status@app', 'pnc/accident-report-and-claim-online@web'];
    await enterAnswers(world, [...answersOf([1, 2, 7], { point: first, day: '2025-06-10' }), ...answersOf([4, 3, 3], { point: second, day: '2025-06-11' })]);
    const { score, archetype, touchpoints, impact } = await world.get(`{
      score(scope: "Archetype:report-online", instrument: TNPS, period: { grain: MONTH, on: "2025-06-01" }) { n value scope { slug } }
      archetype(id: "report-online") { score(instrument: TNPS, period: { grain: MONTH, on: "2025-06-01" }) { n value } }
      touchpoints(first: 100, filter: { archetype: "report-online" }) { nodes { slug } }
      impact(id: "Archetype:report-online") { dependents { how object { slug ... on Touchpoint { code } } } }
    }`);
    expect(score).toEqual({ n: 20, value: -25, scope: { slug: 'report-online' } });
    expect(archetype.score).toEqual({ n: 20, value: -25 });
    const variants = impact.dependents.filter(({ how }: any) => how === 'VARIANT_OF').map(({ object }: any) => object.slug);
    expect(variants.sort()).toEqual(touchpoints.nodes.map(({ slug }: any) => slug).sort());
    return { score, archetype, impact };
  }, { writes: true });

  alike('a trend by a grain goes by the calendar, a trend by days by as many days', async ({ get }) => {
    const { touchpoint } = await get(`{ touchpoint(id: "securities/trading") {
      months: scoreTrend(periods: 3, period: { grain: MONTH, on: "2026-03-17" }) { periodFrom periodTo }
      days: scoreTrend(periods: 3, period: { from: "2026-03-01", to: "2026-04-01" }) { periodFrom periodTo }
    } }`);
    expect(touchpoint.months.map(({ periodFrom }: any) => periodFrom)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(touchpoint.months.map(({ periodTo }: any) => periodTo)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
    expect(touchpoint.days.map(({ periodFrom }: any) => periodFrom)).toEqual(['2025-12-29', '2026-01-29', '2026-03-01']);
    return touchpoint;
  });
});
