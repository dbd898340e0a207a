import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbedded } from '../../src/graph/embedded';
import { seededFolder, startService, type Exit, type Service } from '../support/startService';

const stopSeconds = 2;

/** What a busy machine may take beyond what was promised. */
const slackMs = 4_000;

const signals = ['SIGTERM', 'SIGINT'] as const;

const answer = (id: number): string => `${JSON.stringify({ id: String(id), point: 'securities/trading@app', score: id % 11, answeredAt: '2026-01-04T03:00:00Z' })}\n`;

interface Started {
  service: Service;
  data: string;
}

async function start(seconds = stopSeconds): Promise<Started> {
  const data = await seededFolder();
  return { data, service: await startService({ WAYMARK_DATA: data, WAYMARK_STOP_SECONDS: String(seconds) }) };
}

async function socketTo(service: Service, sent: string): Promise<Socket> {
  const { port, hostname } = new URL(service.address);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (sent !== '') socket.write(sent);
  // The service has answered somebody who came after: it has this connection.
  await fetch(`${service.address}health/live`);
  return socket;
}

interface Stopped extends Exit {
  ms: number;
}

async function stop(service: Service, signal: NodeJS.Signals): Promise<Stopped> {
  const began = performance.now();
  const exit = await service.kill(signal);
  return { ...exit, ms: performance.now() - began };
}

function expectInTime({ ms, ...exit }: Stopped): void {
  expect(exit).toEqual({ code: 0, signal: null });
  expect(ms).toBeLessThan(stopSeconds * 1_000 + slackMs);
}

/** Nobody holds the store any more, and it has as many answers as were acknowledged. */
async function expectKept(data: string, answers: number): Promise<void> {
  expect(existsSync(join(data, 'service.json'))).toBe(false);
  const service = await startService({ WAYMARK_DATA: data });
  const { checkCounts } = await service.get('{ checkCounts { answers uncounted differing } }');
  expect(checkCounts).toEqual({ answers, uncounted: 0, differing: 0 });
  await service.kill();
}

interface OpenStream {
  sending: ClientRequest;
  next(): Promise<any>;
}

/** A stream of answers that its sender does not end. */
async function openStream(service: Service): Promise<OpenStream> {
  const sending = request(`${service.address}responses?source=app`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
  sending.on('error', () => undefined);
  sending.flushHeaders();
  const replied = once(sending, 'response') as Promise<[IncomingMessage]>;
  const lines = replied.then(([reply]) => createInterface({ input: reply })[Symbol.asyncIterator]());
  return {
    sending,
    async next() {
      const { value, done } = await (await lines).next();
      return done ? null : JSON.parse(value as string);
    },
  };
}

describe.each(signals)('told to end by %s, the service ends within the time it was given,', (signal) => {
  test('at once, where a connection has sent nothing or waits between two requests', async () => {
    const { service, data } = await start(60);
    const spare = await socketTo(service, '');
    const kept = await socketTo(service, 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    const stopped = await stop(service, signal);
    expectInTime(stopped);
    spare.destroy();
    kept.destroy();
    const graph = await openEmbedded(join(data, 'waymark.grafeo'));
    await graph.close();
  });

  test.each([
    ['half a head', 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
    ['half a body', 'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query":'],
  ])('with %s of a request', async (_name, half) => {
    const { service } = await start();
    const socket = await socketTo(service, half);
    const closed = once(socket, 'close');
    expectInTime(await stop(service, signal));
    await closed;
  });

  test('with an open stream: what came is taken and acknowledged, and the report says that the service stops and how far it got', async () => {
    const { service, data } = await start();
    const stream = await openStream(service);
    stream.sending.write(answer(1) + answer(2));
    expect(await stream.next()).toMatchObject({ acknowledged: { accepted: 2, upToLine: 2 } });
    stream.sending.write(answer(3));
    // It waits a second for others to come with it; half of that is over when the service is told to end.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopped = stop(service, signal);
    expect(await stream.next()).toMatchObject({ acknowledged: { accepted: 3, upToLine: 3 } });
    expect(await stream.next()).toEqual({ failed: { code: 'UNAVAILABLE', message: expect.stringMatching(/the service stops/), acknowledgedUpToLine: 3 } });
    expect(await stream.next()).toBeNull();
    expectInTime(await stopped);
    await expectKept(data, 3);
  });

  test('with an open stream of which nothing came yet, and whose sender does not look', async () => {
    const { service } = await start();
    const socket = await socketTo(service, 'POST /responses HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n');
    expectInTime(await stop(service, signal));
    socket.destroy();
  });

  test('with a reader who does not read a big answer', async () => {
    const { service } = await start();
    const body = JSON.stringify({ query: '{ exportFiles { name content } }' });
    const asked = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const { port, hostname } = new URL(service.address);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined).pause();
    await once(socket, 'connect');
    socket.write(asked.repeat(60));
    await once(socket, 'readable');
    // Until nothing more goes through.
    for (let logged = -1; logged !== service.output().stdout.length;) {
      logged = service.output().stdout.length;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    const stopped = await stop(service, signal);
    expectInTime(stopped);
    expect(stopped.ms).toBeGreaterThan(stopSeconds * 800 - 100);
    socket.destroy();
  });

  test('at once, with the number of the signal, where it is told twice; what was acknowledged is kept', async () => {
    const { service, data } = await start();
    const stream = await openStream(service);
    stream.sending.write(answer(1));
    expect(await stream.next()).toMatchObject({ acknowledged: { accepted: 1 } });
    const half = await socketTo(service, 'GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n');
    const first = service.kill(signal);
    expect(await stream.next()).toMatchObject({ failed: { acknowledgedUpToLine: 1 } });
    void service.kill(signal);
    expect(await first).toEqual({ code: 128 + constants.signals[signal], signal: null });
    half.destroy();
    const again = await startService({ WAYMARK_DATA: data });
    expect((await again.get('{ checkCounts { answers } }')).checkCounts).toEqual({ answers: 1 });
    await again.kill();
  });
});
