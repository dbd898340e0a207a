import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attacked, boundedHeap } from '../support/hostileRuns';
import { send, startService, type Service } from '../support/startService';

const document = (name: string): string => readFileSync(join(__dirname, '..', 'cases', 'documents', `${name}.graphql`), 'utf8');

describe('where the estimate lets everything pass, the run is bounded', () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService({ ...boundedHeap, WAYMARK_MOST_COST: '999999999' });
    await service.ask('{ group { slug } }');
  });

  test('by what it resolves, and names the field, others let in between, three times (compiled the third)', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { answer, waitedMs, slowness } = await attacked(service, document('nested-group'));
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]!.extensions).toMatchObject({ code: 'TOO_COSTLY', field: expect.stringMatching(/^group\.subsidiaries\.group/) });
      // Steps; or time, of the processor or in all, where the machine is busy with other things.
      expect([1_000_000, 1_800, 10_000]).toContain((answer.errors[0]!.extensions as { limit?: number }).limit);
      expect(waitedMs / slowness).toBeLessThan(500);
    }
    expect((await service.get('{ group { slug } }')).group.slug).toBeTruthy();
  }, 120_000);
});

describe('time of the processor', () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService({ WAYMARK_MOST_COST: '999999999', WAYMARK_MOST_PROCESSOR_MS: '100', WAYMARK_SEED: '1' });
  });

  const days = Array.from({ length: 40 }, (_, index) => `2026-0${1 + (index % 9)}-${10 + (index % 18)}`);

  test('ends a query, computed or read, and names what costs most', async () => {
    for (const field of ['gaps(asOf: "#", first: 1) { totalCount }', 'changes(filter: { from: "#T00:00:00+08:00" }, last: 100) { nodes { id before after } }']) {
      const query = `{ group { slug } ${days.map((day, index) => `a${index}: ${field.replace('#', day)}`).join(' ')} }`;
      const { answer, processorMs } = await attacked(service, query);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]).toMatchObject({ message: expect.stringContaining('100 ms of the processor'), extensions: { code: 'TOO_COSTLY', limit: 100, field: expect.stringMatching(/^a\d+/) } });
      expect(processorMs ?? 0).toBeLessThan(1_500);
    }
  }, 60_000);

  test('cuts no edit, and begins none after edits that took more', async () => {
    const sets = Array.from({ length: 8 }, (_, set) => Array.from({ length: 1_000 }, (__, index) => ({ id: `${set}-${index}`, point: 'securities/trading@app', score: index % 11, answeredAt: '2026-10-01T10:00:00+08:00' })));
    const variables = Object.fromEntries(sets.map((responses, set) => [`r${set}`, responses]));
    const asked = `mutation (${sets.map((_, set) => `$r${set}: [NewResponse!]!`).join(', ')}) { ${sets.map((_, set) => `e${set}: submitResponses(source: "sets", responses: $r${set}) { accepted }`).join(' ')} }`;
    const { data, errors } = await service.ask(asked, variables);
    expect(data).toBeNull();
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(/^editing took more than 100 ms of the processor.*edits that came before are made, and none after$/), extensions: { code: 'TOO_COSTLY', limit: 100 } });
    // Each is wholly there, or not at all; sent again, none counts twice.
    const again = [];
    for (const responses of sets) {
      const { submitResponses } = await service.get('mutation ($responses: [NewResponse!]!) { submitResponses(source: "sets", responses: $responses) { accepted alreadyCounted } }', { responses });
      again.push(submitResponses);
    }
    const made = again.findIndex(({ accepted }) => accepted > 0);
    expect(made).toBeGreaterThan(0);
    expect(again).toEqual(sets.map((_, set) => (set < made ? { accepted: 0, alreadyCounted: 1_000 } : { accepted: 1_000, alreadyCounted: 0 })));
  }, 60_000);
});

describe('what is asked again and again', () => {
  const fragment = 'fragment F on FactConnection { nodes { id slug statement { zh en } source { id slug title { zh en } } supports { __typename ... on Sourced { facts { id slug supports { __typename ... on Touchpoint { slug } ... on Channel { slug } ... on Journey { slug } } } } } } }';
  const text = (name: string, more = ''): string => `query ${name} { ${Array.from({ length: 50 }, (_, index) => `a${index}: facts(first: 0) ${more} { ...F }`).join(' ')} } ${fragment}`;

  test('takes no longer the third time, and no more memory the more texts there are', async () => {
    const service = await startService({ ...boundedHeap, WAYMARK_SEED: '1' });
    for (let index = 0; index < 12; index += 1) {
      for (let time = 0; time < 4; time += 1) {
        const { answer, processorMs } = await attacked(service, text(`T${index}`, index % 2 === 0 ? '' : '@include(if: true)'));
        expect(answer.errors).toEqual([]);
        // Compiling it took 2.4 s, and the heap of a few such texts.
        expect(processorMs ?? 0).toBeLessThan(1_000);
      }
    }
    expect((await service.get('{ group { slug } }')).group.slug).toBeTruthy();
    await service.stop();
  }, 120_000);
});

test('a journey of very many stages keeps no other map from being drawn', async () => {
  const service = await startService({ WAYMARK_SEED: '1' });
  await service.get('mutation { addJourney(input: { slug: "life/long", subsidiary: "life", name: { zh: "長", en: "Long" } }) { slug } }');
  for (let from = 0; from < 120; from += 40) {
    await service.get(`mutation { ${Array.from({ length: 40 }, (_, index) => `s${index}: addStage(input: { slug: "long-${from + index}", journey: "life/long", name: { zh: "段", en: "S" } }) { slug }`).join(' ')} }`);
  }
  // Lengths are measured at most every two seconds.
  await new Promise((resolve) => { setTimeout(resolve, 2_500); });
  await service.get('{ group { slug } }');
  for (const path of ['journeys/life/claim.svg', 'journeys/bank/whole-customer.svg', 'journeys/life/long.svg', 'journeys/life/claim', 'compare.svg?left=life/claim&right=pnc/whole-customer']) {
    const answer = await send(service.address, { path, method: 'GET', headers: {} });
    expect([path, answer.status]).toEqual([path, 200]);
  }
  await service.stop();
}, 60_000);

describe('counts end nonsense', () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService({ WAYMARK_MOST_ALIASES: '3', WAYMARK_MOST_ROOT_FIELDS: '4', WAYMARK_MOST_EQUAL_DIRECTIVES: '2' });
  });

  const many = (count: number, field: string): string => `{ ${Array.from({ length: count }, (_, index) => field.replace('#', String(index))).join(' ')} }`;

  test.each([
    ['aliases', `{ group { ${many(3, 'a#: slug').slice(2, -2)} } }`, `{ group { ${many(4, 'a#: slug').slice(2, -2)} } }`, 'slug'],
    ['fields at its root', many(4, '__typename'), many(5, '__typename'), '__typename'],
    ['directives', '{ __typename @skip(if: false) }', '{ __typename @skip(if: false) @skip(if: false) @skip(if: false) }', '@skip'],
  ])('%s', async (_name, allowed, refused, field) => {
    expect((await service.ask(allowed)).errors).toEqual([]);
    const { errors } = await service.ask(refused);
    expect(errors.find(({ extensions }) => extensions.code === 'TOO_COSTLY')?.extensions).toMatchObject({ field, count: expect.any(Number), limit: expect.any(Number) });
  });
});
