import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { entityTag } from './entityTag';

/** A file that a page loads from this machine, under an address that differs as soon as its content does. */
export class ShippedFile {
  readonly type: string;
  readonly tag: string;
  private packed: Buffer | null = null;

  constructor(readonly address: string, readonly plain: Buffer) {
    this.tag = entityTag(plain);
    this.type = address.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  }

  /** A third of the size; packed when it is first asked for. */
  gzipped(): Buffer {
    this.packed ??= gzipSync(this.plain);
    return this.packed;
  }
}

const forEver = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', vary: 'accept-encoding' };

/** Serves files, to be kept by a browser for ever. */
export function serveFiles(server: FastifyInstance, files: ShippedFile[]): void {
  for (const file of files) {
    server.get(file.address, async (request, reply) => {
      reply.headers({ ...forEver, etag: file.tag }).type(file.type);
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.plain);
      return reply.header('content-encoding', 'gzip').send(file.gzipped());
    });
  }
}
