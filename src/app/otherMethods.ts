import { METHODS } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { shownRefusal } from './shownRefusal';

/**
 * Answers 405 with `Allow` where something stands at an address for other methods. To be called before any route is registered; what it
 * answers is called once all are.
 */
export function refusingOtherMethods(server: FastifyInstance): () => void {
  const methods = new Map<string, Set<string>>();
  let isDone = false;
  // Wherever it is registered: the hook is inherited.
  server.addHook('onRoute', ({ url, method }) => {
    if (isDone || url === '*' || url === '/*') return;
    const known = methods.get(url) ?? new Set<string>();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  return () => {
    isDone = true;
    for (const method of METHODS) if (method !== 'CONNECT' && !server.supportedMethods.includes(method)) server.addHttpMethod(method);
    for (const [url, known] of methods) {
      const allow = [...known].sort().join(', ');
      server.route({
        url,
        method: server.supportedMethods.filter((method) => !known.has(method)),
        exposeHeadRoute: false,
        // Before anything is read of a body.
        onRequest: async (_request, reply) => { await reply.code(405).header('allow', allow).header('cache-control', 'no-store').send(shownRefusal('BAD_INPUT', `this address takes ${allow}`)); },
        handler: () => undefined,
      });
    }
  };
}
