import { readChart } from './readChart';

const wanted = { point: 'p', grain: 'MONTH', from: null, to: null, today: '2025-05-01' } as const;

/** What a chart asks of a service that knows one point. */
async function questionsOf(kind: 'series' | 'distribution' | 'segments'): Promise<string[]> {
  const answers: Record<string, unknown> = {
    Point: { measurementPoint: { id: 'point', deployments: [{ survey: { instrument: 'TNPS' } }] } },
    PointSeries: { scoreSeries: { grain: 'MONTH', overall: {}, periods: [{ from: '2025-04-01', to: '2025-05-01' }] } }, PointDistribution: { scoreDistribution: { score: {} } }, PointDivision: { score: { parts: null } },
  };
  const asked: string[] = [];
  await readChart(async (query) => {
    const name = /query (\w+)/.exec(query)![1]!;
    asked.push(name);
    return answers[name];
  }, wanted, kind);
  return [...new Set(asked)];
}

test.each([
  ['series', ['PointSeries']], ['distribution', ['PointDistribution']], ['segments', ['PointDistribution', 'PointDivision']],
] as const)('a chart of %s asks for what it shows, and for nothing else', async (kind, questions) => expect(await questionsOf(kind)).toEqual(['Point', ...questions]));
