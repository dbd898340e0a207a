import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { buildServer, type Server } from '../../src/app/server';
import { onEachEngine, type World } from '../support/world';

// What comes in too slowly is ended; bounds of a second or less stand for those of the service.
const patience = { head: 600, whole: 1_000, silence: 800 };

async function served(world: World, story: (port: number, server: Server) => Promise<void>): Promise<void> {
  const built = await buildServer({ graph: world.graph, clock: world.clock, log: pino({ level: 'silent' }), loopbackOnly: true, formbricksSecret: null, origins: [], patience });
  await built.server.listen({ port: 0, host: '127.0.0.1' });
  try {
    await story((built.server.server.address() as AddressInfo).port, built);
  } finally {
    await built.close(1_000);
  }
}

/** Everything that comes back until the other end closes, while something is written every so often. */
async function trickled(port: number, head: string, piece: string, everyMs: number, mostMs = 20_000): Promise<{ answer: string; ms: number }> {
  const started = performance.now();
  const socket: Socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(head);
  const writing = setInterval(() => { if (piece !== '' && socket.writable) socket.write(piece); }, everyMs);
  const ending = setTimeout(() => socket.destroy(), mostMs);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => { answer += text; });
  await new Promise((resolve) => { socket.on('close', resolve); });
  clearInterval(writing);
  clearTimeout(ending);
  return { answer, ms: performance.now() - started };
}

const errorOf = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).errors;

const line = (id: number): string => `${JSON.stringify({ id: String(id), source: 'slow', point: 'securities/trading@app', score: 9, answeredAt: '2026-01-04T10:00:00+08:00' })}\n`;
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const stream = 'POST /responses HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n';

test('a trickled head and a trickled body are refused in time, in the usual shape; a stream ends when it is silent, and not before', () => onEachEngine((world) => served(world, async (port) => {
  const head = await trickled(port, 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n', 'x: y\r\n', 200);
  expect(head.answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(errorOf(head.answer)).toEqual([{ message: 'the head of the request did not come in time', extensions: { code: 'BAD_INPUT', field: 'head' } }]);
  const body = await trickled(port, 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n', ' ', 200);
  expect(body.answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(errorOf(body.answer)).toEqual([{ message: 'the request did not come within 1 s', extensions: { code: 'BAD_INPUT', limit: 1_000, field: 'body' } }]);
  const silent = await trickled(port, stream + chunk(line(1)), '', 1_000);
  expect(silent.answer).toContain('"acknowledged":{"accepted":1');
  expect(silent.answer).toContain('{"failed":{"code":"UNAVAILABLE","message":"nothing came for 0.8 s; what is not acknowledged was not taken and may be sent again","acknowledgedUpToLine":1}}');
  expect([head.ms, body.ms, silent.ms].map((ms) => Math.round(ms / 1_000)).filter((seconds) => seconds > 8)).toEqual([]);
  // Longer than any of the bounds.
  let sent = 1;
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => { answer += text; });
  socket.write(stream);
  while (sent < 14) {
    socket.write(chunk(line(sent += 1)));
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  socket.write('0\r\n\r\n');
  await new Promise((resolve) => { socket.on('data', () => { if (answer.includes('"done"') || answer.includes('"failed"')) resolve(null); }); });
  socket.destroy();
  expect(answer).toContain('"done":{"accepted":13');
}), { writes: true }), 240_000);

test.each([
  ['a head that is too long', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 431],
  ['a method that is none', 'FOO / HTTP/1.1\r\nhost: localhost\r\n\r\n', 400],
  ['what is no HTTP', '\u0016\u0003\u0001 hello\r\n\r\n', 400],
  ['a body that is no chunk', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 400],
])('%s is refused in the shape of every error', (_, sent, status) => onEachEngine((world) => served(world, async (port) => {
  const { answer } = await trickled(port, sent, '', 1_000, 5_000);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(errorOf(answer)).toMatchObject([{ message: expect.any(String), extensions: { code: 'BAD_INPUT' } }]);
})).then(() => undefined), 120_000);
