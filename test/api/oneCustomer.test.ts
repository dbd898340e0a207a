import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike, type World } from '../support/world';

const eight: Record<string, unknown>[] = readFileSync(join(__dirname, '..', 'cases', 'answers', '36-one-customer-eight-answers.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const point = 'MeasurementPoint:securities/settlement@web';
const period = 'period: { from: "2024-01-01", to: "2024-04-01" }';

const send = ({ get }: World, responses: Record<string, unknown>[]) => get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "app", responses: $responses) { accepted } }', { responses });
const look = ({ get }: World, more = '') => get(`{ score(scope: "${point}", ${period}${more}) { state n value reason { en zh } } comments(scope: "${point}", ${period}) { state reason { en } nodes { text } } scoreSeries(scope: "${point}", ${period}, grain: QUARTER) { overall { state } periods { score { state n value } } } group { score(${period}) { state value } } }`);

describe('a minimum is one of customers', () => {
  alike('eight answers of one customer are one voice: no figure, no comment, wherever it is asked', async (world) => {
    await send(world, eight);
    const { score, comments, scoreSeries, group } = await look(world);
    expect(score).toEqual({ state: 'SUPPRESSED', n: 8, value: null, reason: { en: '8 answers of 1 customer, fewer than 5: no figure is shown', zh: '8 份回覆來自 1 位客戶，少於 5 位，不顯示數值' } });
    expect(comments).toEqual({ state: 'SUPPRESSED', reason: { en: '8 answers of 1 customer, fewer than 8: no comments are shown' }, nodes: [] });
    expect([scoreSeries.overall.state, scoreSeries.periods.map(({ score: each }: any) => each.state), group.score.state]).toEqual(['SUPPRESSED', ['SUPPRESSED'], 'SUPPRESSED']);
    return score;
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
});
