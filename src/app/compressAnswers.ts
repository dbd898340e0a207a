import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below this many bytes an answer fits a packet or two, and compressing it costs more than it saves. */
const threshold = 1_400;

/**
 * Compresses what is read as text: answers of the API, pages, drawings. Not what is compressed already (shipped files, pictures), and not
 * the report of `POST /responses`, which is read line by line while it is written. To be registered before any route.
 * Bodies of requests are not decompressed: what 32 MB unfold to would be nobody's limit.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compress, { threshold, encodings: ['br', 'gzip'], globalDecompression: false, customTypes: /^text\/|[/+](json|xml)(;|$)/ });
}
