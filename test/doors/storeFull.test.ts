import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { logBytes } from '../../src/graph/storeFiles';
import { send, startService, temporaryFolder, type Service } from '../support/startService';

// A limit on the size of files stands for a disk that is full: the engine meets the same refusal, and no rights are needed to set it.
const limitFiles = (pid: number, bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`prlimit, of util-linux, is needed: ${stderr}`);
};

const adding = (index: number): [string, Record<string, unknown>] => [
  'mutation ($slug: String!, $notes: BilingualInput) { addTouchpoint(input: {slug: $slug, code: $slug, subsidiary: "life", name: {zh: "新", en: "New"}, notes: $notes}) { slug } }',
  { slug: `life/full-${index}`, notes: { zh: '註'.repeat(1_500), en: 'n'.repeat(1_900) } },
];

const ready = async ({ address }: Service): Promise<{ status: number; body: any }> => {
  const { status, text } = await send(address, { method: 'GET', path: 'health/ready' });
  return { status, body: JSON.parse(text) };
};

const count = (service: Service): Promise<any> => service.get('{ touchpoints(first: 1, filter: {text: "full-"}) { totalCount } }');

describe('a store whose disk is full', () => {
  test('refuses with STORE_FULL, keeps nothing of it, tells the cause once, is not ready until a write works again, and lost nothing acknowledged', async () => {
    const WAYMARK_DATA = temporaryFolder();
    const file = join(WAYMARK_DATA, 'waymark.grafeo');
    const service = await startService({ WAYMARK_DATA });
    limitFiles(service.pid, Math.max(statSync(file).size, logBytes(file)!) + 40_000);
    let kept = 0;
    const refused = [];
    for (let index = 0; index < 40 && refused.length < 3; index += 1) {
      const { data, errors } = await service.ask(...adding(index));
      if (errors.length === 0) kept += 1;
      else refused.push({ data, errors });
    }
    expect(kept).toBeGreaterThan(0);
    expect(refused).toHaveLength(3);
    for (const { errors } of refused) expect(errors).toEqual([expect.objectContaining({ message: 'the disk of the store is full; nothing was written, try again when there is room', extensions: { code: 'STORE_FULL' } })]);
    expect(await ready(service)).toEqual({ status: 503, body: { status: 'unavailable', engine: 'embedded', reason: expect.stringContaining('disk of the store is full') } });
    const answers = Array.from({ length: 200 }, (_, index) => `${JSON.stringify({ id: `${index}`, point: 'securities/trading@app', score: 9, comment: '很方便'.repeat(100), answeredAt: '2026-01-05T10:00:00Z' })}\n`).join('');
    const streamed = await send(service.address, { path: 'responses?source=full', headers: { 'content-type': 'application/x-ndjson' }, body: answers });
    expect(JSON.parse(streamed.text.trim().split('\n').at(-1)!)).toEqual({ failed: { code: 'STORE_FULL', message: expect.any(String), acknowledgedUpToLine: 0 } });

    const log = service.output().stdout;
    expect(log.match(/"msg":"the disk of the store is full"/g)).toHaveLength(1);
    expect(log).toMatch(/"reason":"[^"]*write-ahead log[^"]*os error 27/);
    expect(log.match(/"msg":"not ready"/g)).toHaveLength(1);
    expect(log).not.toMatch(/GRAFEO-T004|"defect"/);

    limitFiles(service.pid, 'unlimited');
    expect(await ready(service)).toEqual({ status: 200, body: { status: 'ready', engine: 'embedded' } });
    expect((await service.ask(...adding(100))).errors).toEqual([]);
    await service.kill();
    const again = await startService({ WAYMARK_DATA });
    expect(await count(again)).toEqual({ touchpoints: { totalCount: kept + 1 } });
    expect((await again.get('{ checkRegistry { flaws { message } } }')).checkRegistry.flaws).toEqual([]);
  });
});
