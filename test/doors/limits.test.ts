import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attacked, boundedHeap } from '../support/hostileRuns';
import { startService, type Service } from '../support/startService';

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
      // Steps; or time, where the machine is busy with other things.
      expect([1_000_000, 10_000]).toContain((answer.errors[0]!.extensions as { limit?: number }).limit);
      expect(waitedMs / slowness).toBeLessThan(500);
    }
    expect((await service.get('{ group { slug } }')).group.slug).toBeTruthy();
  }, 120_000);
});

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
