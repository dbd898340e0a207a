import { readExamples } from '../../src/app/examples';
import { send, startService, type Service } from '../support/startService';

let service: Service;

beforeAll(async () => {
  service = await startService();
});

const ask = async (query: string, variables?: unknown) => {
  const { data, errors } = await send(service.address, { body: JSON.stringify({ query, variables }) });
  expect(errors).toEqual([]);
  return data as Record<string, any>;
};

describe('over HTTP', () => {
  test('a published version answers its frozen map whole, under any alias and several at once', async () => {
    const { a, b } = await ask('{ a: journeyVersion(id: "life/claim#1") { number document } b: journey(id: "pnc/renew") { versions { frozenMap: document } } }');
    expect(a.document.format).toBe(2);
    expect(a.document.journey).toMatchObject({ slug: 'life/claim', name: { zh: '理賠', en: 'Claim' } });
    expect(a.document.journey.stages).toHaveLength(7);
    expect(b.versions[0].frozenMap.journey.slug).toBe('pnc/renew');
  });

  test('a query answers the same once it is compiled, also with finished texts and interfaces in it', async () => {
    const questions: [string, unknown][] = readExamples().map(({ query, variables }) => [query, variables ? JSON.parse(variables) : undefined]);
    questions.push(['query Frozen { journeyVersion(id: "life/claim#1") { document } node(id: "Sm91cm5leTpsaWZlL2NsYWlt") { __typename id ... on Journey { slug } } }', undefined]);
    for (const [query, variables] of questions) {
      const first = await ask(query, variables);
      for (let times = 0; times < 4; times += 1) expect(await ask(query, variables)).toEqual(first);
    }
  });
});
