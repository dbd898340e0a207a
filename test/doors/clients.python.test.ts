import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { query, variables, whatIsThere } from '../support/clientQuery';
import { startService } from '../support/startService';

// A Python that has gql: pip install 'gql[aiohttp,requests]'.
const python = process.env.WAYMARK_PYTHON ?? 'python3';

test('gql, of Python, reads the API, and keeps what could be answered where a part could not', async () => {
  const service = await startService();
  const url = `${service.address}graphql`;
  const expected: unknown = await service.get(query, variables);
  const { stdout, stderr } = spawnSync(python, [join(__dirname, '..', 'support', 'readThroughGql.py'), url, query, JSON.stringify(variables)], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ aiohttp: expected, requests: expected, unnamed: expected, partly: { data: whatIsThere, codes: ['NOT_FOUND'] } });
});
