import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FailureCode } from '../kernel/failure';
import { shownRefusal } from './shownRefusal';

/** Says no on a connection on which nothing can be answered in the usual way, in the usual shape, and closes it. */
export function refuseConnection(socket: Socket, status: number, code: FailureCode, message: string, details: Record<string, unknown> = {}): void {
  const body = JSON.stringify(shownRefusal(code, message, details));
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  socket.destroySoon();
}

const unreadable: ReadonlyMap<string | undefined, readonly [status: number, message: string, details: Record<string, unknown>]> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'the head of the request did not come in time', { field: 'head' }]],
  ['HPE_HEADER_OVERFLOW', [431, 'the head of the request is too long: at most 16 KB', { limit: 16_384, field: 'head' }]],
]);

/** Answers what the HTTP server itself cannot read. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message, details] = unreadable.get(error.code) ?? [400, 'not a request of HTTP, or by a method that is none', {}];
  refuseConnection(socket, status, 'BAD_INPUT', message, details);
}
