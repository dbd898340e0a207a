import { getIntrospectionQuery } from 'graphql';
import { attacked, faultsOf, slowness } from '../support/hostileRuns';
import { send, startService, type Answer, type Service } from '../support/startService';

const aliases = (times: number, field: (index: number) => string): string => Array.from({ length: times }, (_, index) => `a${index}: ${field(index)}`).join(' ');

/** All that a type says of itself. */
const allOfType = 'fragment All on __Type { name kind description fields { name description args { name description type { name ofType { name ofType { name } } } } type { name description ofType { name description ofType { name description } } } } inputFields { name description type { name } } enumValues { name description } }';

const introspected = (times: number): string => `{ ${aliases(times, () => '__schema { types { ...All } }')} } ${allOfType}`;

const gapsOnDays = `{ ${aliases(2, (index) => `gaps(asOf: "2021-0${index + 1}-01", first: 100) { nodes { id title { zh en } } }`)} }`;

let service: Service;

beforeAll(async () => {
  service = await startService({ WAYMARK_SEED: '1' });
  await service.ask('{ group { subsidiaries { slug } } }');
}, 60_000);

describe('introspection has a price', () => {
  test('the whole schema is answered, as explorers and generators ask for it', async () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
    expect((await service.ask(query)).errors).toEqual([]);
  });

  test('fifty times the whole schema is refused at once', async () => {
    const run = await attacked(service, introspected(50));
    expect(run.answer.errors[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', field: expect.stringMatching(/^a\d+\.types/), limit: 1_000_000 });
    expect(faultsOf(run)).toEqual([]);
  });

  test.each([1, 2, 3])('%d times is refused, or done with within 2 s', async (times) => {
    expect(faultsOf(await attacked(service, introspected(times)))).toEqual([]);
  });
});

describe('150 long documents at once, no two alike', () => {
  const times = 150;

  /** All that types say of themselves, so often that it is refused when it has been parsed, validated and estimated. */
  const longDocument = (number: number): string => `{ ${aliases(50, () => `__schema { types { kind description name${number % 2 === 0 ? ' kind' : ''} fields { name description isDeprecated deprecationReason args { name description defaultValue type { kind name ofType { kind name ofType { kind name } } } } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } inputFields { name type { name ofType { name ofType { name } } } } enumValues { name description } } }`)} } # ${number}`;

  test('are refused one by one, and a short question that comes later is answered before them', async () => {
    let answered = 0;
    const many = Array.from({ length: times }, async (_, number) => {
      const answer = await service.ask(longDocument(number));
      answered += 1;
      return answer;
    });
    const waits: { ms: number; answered: number }[] = [];
    while (answered < times) {
      const [before, began] = [answered, performance.now()];
      expect((await service.ask('{ subsidiary(id: "life") { slug } }')).data).toEqual({ subsidiary: { slug: 'life' } });
      waits.push({ ms: performance.now() - began, answered: answered - before });
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    // Told by how many were answered meanwhile, not by time alone.
    expect(Math.max(...waits.map((wait) => wait.answered))).toBeLessThan(times / 5);
    expect(Math.max(...waits.map(({ ms }) => ms))).toBeLessThan(2_000 * slowness());
    const answers = await Promise.all(many);
    expect(new Set(answers.map(({ errors }) => errors[0]?.extensions.code))).toEqual(new Set(['TOO_COSTLY']));
  }, 120_000);
});

describe.each([
  ['long questions', gapsOnDays, 150],
  ['checks of the whole registry', '{ checkRegistry { checked } }', 60],
  ['parts of an export', '{ exportPart { next files { name content } } }', 110],
])('%s, many at once', (_name, query, times) => {
  test('are answered or told to come again, and a short question waits for none of them', async () => {
    let isOver = false;
    const waits: number[] = [];
    const many = Promise.all(Array.from({ length: times }, () => send(service.address, { body: JSON.stringify({ query }), limitMs: 100_000 }))).finally(() => { isOver = true; });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    while (!isOver) {
      const began = performance.now();
      expect((await service.ask('{ subsidiary(id: "life") { slug } }')).data).toEqual({ subsidiary: { slug: 'life' } });
      waits.push(performance.now() - began);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    const answers: Answer[] = await many;
    const refused = answers.filter(({ errors }) => errors.length > 0);
    expect(new Set(refused.map(({ status, errors }) => `${status} ${errors[0]!.extensions.code}`))).toEqual(refused.length > 0 ? new Set(['429 RATE_LIMITED']) : new Set());
    expect(refused.length).toBeLessThan(times);
    waits.sort((a, b) => b - a);
    // The first waits until those that were sent before it have been read. Where they were over so soon that there is no other, it counts.
    expect(waits[1] ?? waits[0] ?? 0).toBeLessThan(2_000 * slowness());
  }, 120_000);
});
