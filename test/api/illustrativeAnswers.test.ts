import { illustrativeSource } from '../../src/surveys/illustrativeSource';
import { alike } from '../support/world';

const submit = 'mutation ($source: String!, $responses: [NewResponse!]!) { submitResponses(source: $source, responses: $responses) { accepted } }';

const answers = (point: string, day: string) => Array.from({ length: 6 }, (_, id) => ({ id: `${point.replace('@', '-')} ${id}`, point, score: 4 + id, answeredAt: `${day}T04:00:00.000Z` }));

const period = 'period: { from: "2025-11-01", to: "2026-01-01" }';

describe('what is made of invented answers', () => {
  alike('is ILLUSTRATIVE wherever it is shown and as long as they are there; what customers answered is OPERATED', async ({ get }) => {
    await get(submit, { source: illustrativeSource, responses: answers('life/online-purchase@web', '2025-12-10') });
    await get(submit, { source: 'survey-platform', responses: [...answers('life/online-purchase@web', '2025-11-10'), ...answers('securities/trading@app', '2025-12-10')] });
    const { group } = await get('{ group { slug } }');
    const shown = () => get(`{
      mixed: score(scope: "MeasurementPoint:life/online-purchase@web", ${period}) { n provenance }
      asked: score(scope: "MeasurementPoint:securities/trading@app", ${period}) { n provenance }
      group: score(scope: "Group:${group.slug}", ${period}, instrument: TNPS) { n provenance }
      nobody: score(scope: "MeasurementPoint:pnc/roadside-assistance@phone", ${period}) { n provenance }
      series: scoreSeries(scope: "MeasurementPoint:life/online-purchase@web", ${period}, grain: MONTH) { periods { name score { n provenance } } }
    }`);
    const before = await shown();
    expect(before).toEqual({
      mixed: { n: 12, provenance: 'ILLUSTRATIVE' }, asked: { n: 6, provenance: 'OPERATED' }, group: { n: 18, provenance: 'ILLUSTRATIVE' }, nobody: { n: 0, provenance: 'OPERATED' },
      series: { periods: [{ name: '2025-11', score: { n: 6, provenance: 'OPERATED' } }, { name: '2025-12', score: { n: 6, provenance: 'ILLUSTRATIVE' } }] },
    });
    await get('mutation ($source: String!, $ids: [String!]!) { eraseResponses(source: $source, ids: $ids) }', { source: illustrativeSource, ids: answers('life/online-purchase@web', '').map(({ id }) => id) });
    const after = await shown();
    expect(after.mixed).toEqual({ n: 6, provenance: 'OPERATED' });
    expect((await get('{ checkCounts { answers uncounted differing } }')).checkCounts).toEqual({ answers: 12, uncounted: 0, differing: 0 });
    return [before, after];
  }, { writes: true });
});
