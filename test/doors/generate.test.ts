import { join } from 'node:path';
import { compiledService } from '../support/compiled';
import { exitOf, started, startService, temporaryFolder } from '../support/startService';

test('waymark generate enters the same answers each time, through the service that holds the store, and every score says that they are illustrative', async () => {
  const folder = temporaryFolder();
  const service = await startService({ WAYMARK_DATA: folder });
  const generate = async (...options: string[]): Promise<{ code: number | null; text: string }> => {
    const child = started(process.execPath, [join(compiledService(), 'cli.js'), 'generate', ...options], { WAYMARK_DATA: folder });
    let text = '';
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => { text += chunk; });
    return { code: (await exitOf(child)).code, text };
  };
  const wished = ['--answers', '600', '--from', '2025-01-01', '--to', '2025-03-31'];
  const first = await generate(...wished);
  expect(first.text).toContain('accepted 600, counted before 0, corrected 0, refused 0, of 600');
  expect(first).toMatchObject({ code: 0, text: expect.stringMatching(/a real change: \S+ is about 20 points better from 2025-02-24 on/) });
  expect((await generate(...wished)).text).toContain('accepted 0, counted before 600');
  expect((await generate('--answers', '-3', '--from', '2025-01-01', '--to', '2025-03-31'))).toMatchObject({ code: 1, text: expect.stringContaining('--answers') });
  expect((await generate('--from', '2025-02-30', '--to', '2025-03-31')).text).toContain('--from 2025-02-30');
  const { group: { slug }, checkCounts } = await service.get('{ group { slug } checkCounts { answers differing } }');
  expect(checkCounts).toEqual({ answers: 600, differing: 0 });
  const { score } = await service.get(`{ score(scope: "Group:${slug}", period: { grain: YEAR, on: "2025-01-01" }, instrument: TNPS) { n state provenance } }`);
  expect(score).toMatchObject({ state: 'SHOWN', provenance: 'ILLUSTRATIVE' });
  // Called otherwise, the same deployments make the same answers.
  const { nodes: [deployment] } = (await service.get('{ deployments(first: 1) { nodes { slug version } } }')).deployments;
  for (const [noun, from, version, to] of [['Deployment', deployment.slug, deployment.version, 'zzz/called-otherwise'], ['Channel', 'app', 1, 'mobile-app'], ['Subsidiary', 'securities', 1, 'brokerage']]) {
    await service.get(`mutation { changeSlug(id: "${noun}:${from}", slug: "${to}", expectedVersion: ${version}) { slug } }`);
  }
  expect((await generate(...wished)).text).toContain('accepted 0, counted before 600');
  const erased = await generate(...wished, '--erase');
  expect([erased.code, erased.text]).toEqual([0, expect.stringContaining('erased 600 of 600')]);
  expect((await service.get('{ checkCounts { differing } }')).checkCounts).toEqual({ differing: 0 });
  expect((await service.get(`{ score(scope: "Group:${slug}", period: { grain: YEAR, on: "2025-01-01" }, instrument: TNPS) { n state } }`)).score).toEqual({ n: 0, state: 'NO_ANSWERS' });
  await service.stop();
}, 180_000);
