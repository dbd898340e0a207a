import { alike } from '../support/world';

const query = `query ($left: ID!, $right: ID!) {
  compareJourneys(left: $left, right: $right) {
    columns { verdict left { touchpoint { key } } right { touchpoint { key } } }
    counts { verdict columns touchpoints }
    scores { left { key } right { key } comparison { state difference adjustedP intervalLevel lower upper distinguishable verdict { en } a { n value periodFrom periodTo } b { n value periodFrom periodTo } } }
  }
}`;

const variables = { left: 'life/claim', right: 'pnc/personal-lines-claim' };

describe('the scores of two journeys compared', () => {
  alike('are those of counterparts, each pair once, and say what they lack where nobody answered', async ({ get }) => {
    const { compareJourneys: { columns, counts, scores } } = await get(query, variables);
    const pairs = columns.filter(({ left, right }: any) => left?.touchpoint && right?.touchpoint).map(({ left, right }: any) => `${left.touchpoint.key} ${right.touchpoint.key}`);
    expect(scores.map(({ left, right }: any) => `${left.key} ${right.key}`)).toEqual([...new Set(pairs)]);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores.every(({ comparison }: any) => comparison.state !== 'SHOWN' && comparison.difference === null && comparison.verdict.en !== '')).toBe(true);
    for (const { verdict, columns: number } of counts) expect(number).toBe(columns.filter((column: any) => column.verdict === verdict).length);
  });

  alike('leave out a touchpoint held against itself, and refuse what is not tested', async ({ get, ask }) => {
    expect((await get(query, { left: 'life/claim', right: 'life/claim' })).compareJourneys.scores).toEqual([]);
    expect((await ask('{ compareJourneys(left: "life/claim", right: "pnc/personal-lines-claim") { scores(level: 2) { left { key } } } }')).errors.map(({ code }) => code)).toEqual(['BAD_INPUT']);
  });
});
