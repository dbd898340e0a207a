import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readDrawingWords } from './drawingWords';
import { drawMap } from './drawMap';
import { orRefuse, refuse, sendDrawing } from './drawnFile';
import { mapOf, type Ask } from './mapOf';
import { pngCommand, pngOf, pngPackages } from './pngOf';

interface Address {
  Params: { subsidiary: string; slug: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/**
 * GET /journeys/<subsidiary>/<slug>.svg and .png: the drawing of a journey as a file. Words: `lang` zh or en, `theme` light or dark,
 * `gaps` yes, no or types separated by commas, `width` in pixels, `path` first, all, none or a slug, `asOf` a day. The PNG has two pixels for each.
 */
export function registerDrawings(server: FastifyInstance, ask: Ask): void {
  async function drawn({ params, query }: FastifyRequest<Address>): Promise<string> {
    const words = readDrawingWords(query);
    return drawMap(await mapOf(ask, `${params.subsidiary}/${params.slug}`, words.asOf), words);
  }

  server.get<Address>('/journeys/:subsidiary/:slug.svg', (request, reply) => orRefuse(request, reply, async () =>
    sendDrawing(reply, 'image/svg+xml; charset=utf-8', await drawn(request))));

  server.get<Address>('/journeys/:subsidiary/:slug.png', (request, reply) => orRefuse(request, reply, async () => {
    const packages = pngPackages();
    if (!packages) return refuse(reply, 501, `PNG needs packages that are not installed; to install them: ${pngCommand}`, { code: 'UNAVAILABLE', command: pngCommand });
    return sendDrawing(reply, 'image/png', await pngOf(await drawn(request), packages));
  }));
}
