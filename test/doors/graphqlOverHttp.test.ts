import { serverAudits } from 'graphql-http';
import { startService, type Service } from '../support/startService';

let service: Service;
const audits = serverAudits({ url: () => `${service.address}graphql` });

beforeAll(async () => {
  service = await startService({ WAYMARK_SEED: '0' });
});

describe('the running service keeps to GraphQL over HTTP', () => {
  test('of which graphql-http knows 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  // A warning is a SHOULD of the specification: it counts as well.
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : 'none' }).toEqual({ status: 'ok', reason: 'none' });
  });

  test.each([
    ['a query', 'graphql?query={__typename}', '*/*'], ['the explorer', 'graphql', 'text/html'], ['what is refused', 'graphql?query={', '*/*'], ['an edit', 'graphql?query=mutation{__typename}', '*/*'],
  ])('HEAD answers %s as GET does, without its text', async (_what, address, accept) => {
    const told = async (method: string) => {
      const { status, headers } = await fetch(`${service.address}${address}`, { method, headers: { accept, 'accept-encoding': 'identity' } }).then(async (answer) => ({ status: answer.status, headers: answer.headers, text: await answer.text() }));
      return [status, ...['content-type', 'etag', 'content-length', 'allow'].map((name) => headers.get(name))];
    };
    expect(await told('HEAD')).toEqual(await told('GET'));
  });
});
