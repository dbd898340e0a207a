import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFolderOf } from '../../src/graph/storeFiles';
import { launch, send, startService, temporaryFolder, type Service } from '../support/startService';

const fileIn = (folder: string): string => join(folder, 'waymark.grafeo');

const logOf = (folder: string): string => join(logFolderOf(fileIn(folder)), readdirSync(logFolderOf(fileIn(folder))).filter((name) => name.endsWith('.log')).sort().at(-1)!);

async function refusedStart(environment: Record<string, string>): Promise<string> {
  const { exited, output } = await launch(environment);
  expect(await exited).toEqual({ code: 1, signal: null });
  return output().stderr;
}

const ready = async ({ address }: Service): Promise<any> => JSON.parse((await send(address, { method: 'GET', path: 'health/ready' })).text);

const subsidiaries = async (service: Service): Promise<number> => (await service.get('{ group { subsidiaries { slug } } }')).group.subsidiaries.length;

/** A folder whose service was killed: a file, and a log that belongs to it. */
async function killedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const service = await startService({ WAYMARK_DATA: folder });
  await service.kill();
  return folder;
}

test('the file alone, copied while the service ran or after a kill, does not start, now or the second time, and is not seeded anew', async () => {
  const killed = await killedFolder();
  const copy = temporaryFolder();
  cpSync(fileIn(killed), fileIn(copy));
  for (const said of [await refusedStart({ WAYMARK_DATA: copy }), await refusedStart({ WAYMARK_DATA: copy })]) {
    expect(said).toMatch(/was not closed, and its log .+waymark\.grafeo\.wal is missing, .* put the whole folder back, or a backup; WAYMARK_STORE_SALVAGE=1 goes on with what there is/);
    expect(said).not.toMatch(/^\s+at /m);
  }
});

test('the file alone goes on where that is asked for, says so in the log and in /health/ready, and is a store like any other from then on', async () => {
  const killed = await killedFolder();
  const copy = temporaryFolder();
  cpSync(fileIn(killed), fileIn(copy));
  const service = await startService({ WAYMARK_DATA: copy, WAYMARK_STORE_SALVAGE: '1' });
  expect(await ready(service)).toEqual({ status: 'ready', engine: 'embedded', notices: [expect.stringMatching(/was opened without its log/)] });
  expect(service.output().stdout).toContain('was opened without its log');
  await service.stop();
  expect(await ready(await startService({ WAYMARK_DATA: copy }))).toEqual({ status: 'ready', engine: 'embedded' });
});

test('the whole folder of a killed service, copied, starts with all of it', async () => {
  const killed = await killedFolder();
  const copy = temporaryFolder();
  cpSync(killed, copy, { recursive: true });
  const service = await startService({ WAYMARK_DATA: copy, WAYMARK_SEED: '0' });
  expect(await subsidiaries(service)).toBe(5);
  expect(await ready(service)).toEqual({ status: 'ready', engine: 'embedded' });
});

test('the file of a service that was stopped is whole by itself', async () => {
  const folder = temporaryFolder();
  await (await startService({ WAYMARK_DATA: folder })).stop();
  expect(existsSync(logFolderOf(fileIn(folder)))).toBe(false);
  const copy = temporaryFolder();
  cpSync(fileIn(folder), fileIn(copy));
  expect(await subsidiaries(await startService({ WAYMARK_DATA: copy, WAYMARK_SEED: '0' }))).toBe(5);
});

test('the log of another store beside the file is refused', async () => {
  const [killed, other] = [await killedFolder(), temporaryFolder()];
  await (await startService({ WAYMARK_DATA: other })).stop();
  cpSync(logFolderOf(fileIn(killed)), logFolderOf(fileIn(other)), { recursive: true });
  expect(await refusedStart({ WAYMARK_DATA: other })).toMatch(/cannot be opened: .*belongs to database/);
});

test('a log that is torn at its end opens without that end and says so in the log and in /health/ready', async () => {
  const killed = await killedFolder();
  const log = logOf(killed);
  truncateSync(log, statSync(log).size - 20);
  const service = await startService({ WAYMARK_DATA: killed, WAYMARK_SEED: '0' });
  expect(await ready(service)).toEqual({ status: 'ready', engine: 'embedded', notices: [expect.stringMatching(/^the end of the log was incomplete: \d+ bytes/)] });
  expect(service.output().stdout).toContain('the end of the log was incomplete');
});

test('a log that is damaged in its middle is refused with what to do; asked to go on, it keeps the rest beside it', async () => {
  const killed = await killedFolder();
  const log = logOf(killed);
  const bytes = readFileSync(log);
  bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8);
  writeFileSync(log, bytes);
  expect(await refusedStart({ WAYMARK_DATA: killed })).toMatch(/the log of the store .+ is damaged, .*put a backup in its place; WAYMARK_STORE_SALVAGE=1 goes on with what there is, and keeps the rest beside it/);
  const service = await startService({ WAYMARK_DATA: killed, WAYMARK_STORE_SALVAGE: '1' });
  expect((await ready(service)).notices).toEqual([expect.stringMatching(/^the log was damaged: \d+ bytes of it could not be read/)]);
  // It is not taken for a new store.
  expect((await service.get('{ touchpoints(first: 1) { totalCount } }')).touchpoints.totalCount).toBe(0);
  await service.stop();
  expect(existsSync(`${logFolderOf(fileIn(killed))}.damaged`)).toBe(true);
});

test('files that are taken away under a running service: it is not ready, takes nothing, says why, and goes on when they are back', async () => {
  const folder = temporaryFolder();
  const service = await startService({ WAYMARK_DATA: folder });
  const away = join(folder, 'away');
  mkdirSync(away);
  const paths = [fileIn(folder), logFolderOf(fileIn(folder))];
  const moved = paths.map((path) => join(away, path.split('/').at(-1)!));
  paths.forEach((path, index) => renameSync(path, moved[index]!));
  expect(await ready(service)).toEqual({ status: 'unavailable', engine: 'embedded', reason: expect.stringContaining('no longer where they were') });
  const edit = 'mutation { addTouchpoint(input: {slug: "life/gone", code: "GONE", subsidiary: "life", name: {zh: "新", en: "New"}}) { slug } }';
  expect((await service.ask(edit)).errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }]);
  expect(service.output().stdout).toMatch(/"reason":"not where it was opened: [^"]*waymark\.grafeo, [^"]*waymark\.grafeo\.wal"/);
  moved.forEach((path, index) => renameSync(path, paths[index]!));
  expect(await ready(service)).toEqual({ status: 'ready', engine: 'embedded' });
  expect((await service.ask(edit)).errors).toEqual([]);
});
