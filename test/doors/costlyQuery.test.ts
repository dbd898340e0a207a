import { readExamples } from '../../src/app/examples';
import { send, startService, type Answer, type Service } from '../support/startService';

// Each of these is short to send and long to answer. The service has one thread: whoever asks such a thing stops it for everybody.
const limitMs = 5_000;

let service: Service;

beforeAll(async () => {
  service = await startService();
});

const asked = (query: string): Promise<Answer> => send(service.address, { body: JSON.stringify({ query }), limitMs });

const nested = (times: number): string => `{ touchpoints(first: 100) { nodes { ${'subsidiary { touchpoints(first: 100) { nodes { '.repeat(times)}id${' } } }'.repeat(times)} } } }`;

const aliases = (times: number, field: string): string => `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('a query that would cost too much is refused at once with a code, and the service goes on:', () => {
  test.each([
    ['20,000 levels deep', `{ ${'a { '.repeat(20_000)}b${' }'.repeat(20_000)} }`],
    ['a list 20,000 levels deep', `{ exportFiles(names: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { name } }`],
    ['100,000 fields', aliases(100_000, '__typename')],
    ['hundred times hundred times hundred objects', nested(3)],
    ['the check of the whole registry 200 times over', aliases(200, 'checkRegistry { checked }')],
    ['the export of the whole registry 200 times over', aliases(200, 'exportFiles { name }')],
  ])('%s', async (_name, query) => {
    try {
      const { errors, text } = await asked(query);
      expect(errors).toHaveLength(1);
      expect(['BAD_INPUT', 'TOO_COSTLY']).toContain(errors[0]!.extensions.code);
      expect(text).not.toMatch(/call stack|heap/i);
      expect(text.length).toBeLessThan(2_000);
      expect((await asked('{ __typename }')).data).toEqual({ __typename: 'Query' });
    } catch (error) {
      // Whatever it is busy with, the next test gets a service that is not.
      await service.kill();
      service = await startService();
      throw error;
    }
  });

  test('but every example that ships is answered', async () => {
    for (const { name, query, variables } of readExamples()) {
      const { errors } = await send(service.address, { body: JSON.stringify({ query, variables: variables ? JSON.parse(variables) : undefined }) });
      expect({ name, errors }).toEqual({ name, errors: [] });
    }
  });
});
