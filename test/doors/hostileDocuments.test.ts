import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attacked, faultsOf, hostileRuns } from '../support/hostileRuns';
import { searchAtLimit } from '../support/hostileSearch';
import { startService, temporaryFolder, type Service } from '../support/startService';

const documents = Number(process.env.WAYMARK_HOSTILE_DOCUMENTS ?? 80);
const seed = Number(process.env.WAYMARK_HOSTILE_SEED ?? 20_261_129);

test(`${documents} documents generated from the schema's own lists and circles are each refused, or done with within 2 s and 200 MB, and nobody waits for them`, async () => {
  const report = await hostileRuns({ WAYMARK_SEED: '1' }, documents, seed);
  expect(report.faults).toEqual([]);
  // Both happened, so the bounds were tried from both sides.
  expect(report.answered).toBeGreaterThan(documents / 8);
  expect(report.refused).toBeGreaterThan(documents / 8);
  if (process.env.WAYMARK_HOSTILE_FIGURES) process.stdout.write(`${JSON.stringify({ ...report, faults: [] })}\n`);
}, 120_000 + documents * 5_000);

const searched = Math.ceil(documents / 2);

test(`of ${searched} generated documents the dearest that pass are looked for on purpose: they are done with within 2 s and 200 MB`, async () => {
  const report = await searchAtLimit({ WAYMARK_SEED: '1' }, searched, seed);
  expect(report.faults).toEqual([]);
  expect(report.atLimit).toBeGreaterThan(searched / 6);
  if (process.env.WAYMARK_HOSTILE_FIGURES) process.stdout.write(`${JSON.stringify({ ...report, faults: [] })}\n`);
}, 120_000 + searched * 20_000);

describe('documents that once ended the process, or kept it from others for seconds', () => {
  const folder = join(__dirname, '..', 'cases', 'documents');
  let service: Service;

  beforeAll(async () => {
    // Answers of fifty years: days before the first one cost nothing.
    const folder = temporaryFolder();
    const first = await startService({ WAYMARK_DATA: folder, WAYMARK_SEED: '1' });
    await first.get('mutation { submitResponses(source: "test", responses: [{ id: "first", point: "securities/trading@app", score: 9, answeredAt: "1977-01-01T04:00:00Z" }]) { accepted } }');
    await first.stop();
    service = await startService({ WAYMARK_DATA: folder });
    await service.ask('{ group { subsidiaries { slug } } }');
  });

  test.each(readdirSync(folder))('%s is refused at once', async (name) => {
    const query = readFileSync(join(folder, name), 'utf8');
    await attacked(service, query);
    const run = await attacked(service, query);
    expect(faultsOf(run)).toEqual([]);
    expect(run.answer.errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_COSTLY']);
    expect(run.answer.errors[0]!.extensions).toMatchObject({ limit: expect.any(Number), field: expect.any(String) });
    expect(Math.min(run.ms / run.slowness, run.processorMs ?? Infinity)).toBeLessThan(100);
  });
});
