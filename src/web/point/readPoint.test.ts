import { readPoint } from './readPoint';

const months = [1, 2, 3, 4].map((month) => ({ name: `2025-0${month}`, from: `2025-0${month}-01`, to: `2025-0${month + 1}-01`, score: { n: 100, formula: 'NET_PROMOTER' } }));

/** Asks of a service that knows one point, and whose score changed as is said. */
function asked(change: object | null) {
  const questions: [string, Record<string, unknown>][] = [];
  const answers: Record<string, unknown> = {
    Point: { measurementPoint: { id: 'point', touchpoint: { id: 'touchpoint' }, deployments: [{ id: 'deployment', survey: { id: 'survey', instrument: 'TNPS' } }] } },
    PointSeries: { scoreSeries: { grain: 'MONTH', overall: { formula: 'NET_PROMOTER' }, periods: months, change } },
    PointDistribution: { scoreDistribution: {} }, PointDivision: { score: { parts: null } }, PointComparisons: { compareScoreFamily: [] }, PointGaps: { gaps: { nodes: [] } },
    PointEdits: { changes: { nodes: [{ id: 'edit' }] } },
  };
  const ask = async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
    const name = /query (\w+)/.exec(query)![1]!;
    questions.push([name, variables]);
    return answers[name];
  };
  return { ask, questions };
}

const wanted = { point: 'p', grain: 'MONTH', from: null, to: null, today: '2025-05-01' } as const;

test('where a score changed, what was edited in the months on either side of it is asked for', async () => {
  const { ask, questions } = asked({ name: '2025-03', distinguishable: true });
  expect((await readPoint(ask, wanted)).edits).toEqual([{ id: 'edit' }]);
  expect(questions.find(([name]) => name === 'PointEdits')![1]).toEqual({ objects: ['point', 'touchpoint', 'deployment', 'survey'], from: '2025-01-31T16:00:00.000Z', to: '2025-03-31T16:00:00.000Z' });
});

test.each([[null], [{ name: '2025-03', distinguishable: false }]])('and nothing where it did not: %j', async (change) => {
  const { ask, questions } = asked(change);
  expect((await readPoint(ask, wanted)).edits).toEqual([]);
  expect(questions.map(([name]) => name)).not.toContain('PointEdits');
});
