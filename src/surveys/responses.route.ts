import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../kernel/failure';
import type { Ingest } from './acceptAnswers.rules';
import { readNdjson } from './readNdjson';
import { silenceOf } from './silenceOf';
import type { ReportLine } from './report';
import { takeStream } from './takeStream.rules';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A request that may take as long as it takes to come in: the route itself bounds how long it may be silent. */
    isStream?: boolean;
  }
}

const ndjson = 'application/x-ndjson';
const contentTypes = [ndjson, 'application/ndjson', 'application/jsonl'];

/** How the route tells the log what it did: figures, never what was sent. */
export type Told = (done: Record<string, unknown>, error?: unknown) => void;

interface Asked {
  source?: string;
  dryRun?: string;
  correct?: string;
}

const flags = new Set([undefined, 'true', 'false']);

const refuse = (reply: FastifyReply, status: number, field: string, message: string, allowed: string): FastifyReply =>
  reply.code(status).send({ errors: [{ message: `${field}: ${message}`, extensions: { code: 'BAD_INPUT', problems: [{ field, message, allowed }] } }] });

const isArray = (message: string, allowed: string) => badInput('body', message, allowed);

/** The report as it goes over the line; what ends it without having been foreseen is logged, and said without a word about it. */
async function* written(report: AsyncIterable<ReportLine>, tell: Told): AsyncGenerator<string> {
  const started = performance.now();
  let last: ReportLine | undefined;
  try {
    for await (const line of report) {
      last = line;
      yield `${JSON.stringify(line)}\n`;
    }
    tell({ ms: Math.round(performance.now() - started), ...last });
  } catch (error) {
    // The sender went away, or the service has a defect: either way what was acknowledged stands.
    tell({ ms: Math.round(performance.now() - started) }, error);
    yield `${JSON.stringify({ failed: { code: 'INTERNAL', message: 'something went wrong in the service' } })}\n`;
  }
}

/**
 * `POST /responses`: answers as newline-delimited JSON, of any length. It is answered while it is read, line by line: what was refused, how
 * far it is acknowledged, and in the end the whole; or, where the service stops meanwhile, or nothing came for `silence` milliseconds, that it does. The sender reads the answer while it sends; who reads it only afterwards may wait for ever.
 */
export function registerResponses(server: FastifyInstance, ingest: Ingest, { stopping, silence }: { stopping: AbortSignal; silence: number }, tell: Told): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(contentTypes, (_request, body, done) => done(null, body));
    scope.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) => {
      if (error.statusCode !== 415) throw error;
      await refuse(reply, 415, 'content-type', 'not newline-delimited JSON', contentTypes.join(', '));
    });
    scope.post('/responses', { compress: false, config: { isStream: true } }, async (request: FastifyRequest<{ Querystring: Asked }>, reply) => {
      const { source = null, dryRun, correct } = request.query;
      if (!flags.has(dryRun)) return refuse(reply, 400, 'dryRun', 'not true or false', 'true, false');
      if (!flags.has(correct)) return refuse(reply, 400, 'correct', 'not true or false', 'true, false');
      if (!request.body) return refuse(reply, 400, 'body', 'missing', 'newline-delimited JSON, one answer a line');
      const { signal: silent, cancel } = silenceOf(request.raw, silence);
      reply.raw.once('close', cancel).once('finish', () => { if (silent.aborted) request.raw.socket.destroySoon(); });
      const report = takeStream(ingest, readNdjson(request.body as Readable, isArray), { source, dryRun: dryRun === 'true', correct: correct === 'true', stopping: AbortSignal.any([stopping, silent]) });
      return reply.type(ndjson).send(Readable.from(written(report, tell)));
    });
  });
}
