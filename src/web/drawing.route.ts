import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readDrawingWords } from './drawingWords';
import { drawMap } from './drawMap';
import { orRefuse, refuse, sendDrawing } from './drawnFile';
import { leadTo } from './leadTo';
import { mapOf, type Ask } from './mapOf';
import { pngCommand, pngOf, pngPackages } from './pngOf';
import { presentSlug } from './presentSlug';
import { presentWords } from './presentWords';
import { searchIn } from './searchIn';

interface Address {
  Params: { subsidiary: string; slug: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/**
 * GET /journeys/<subsidiary>/<slug>.svg and .png: the drawing of a journey as a file. Words: `lang` zh or en, `theme` light or dark,
 * `gaps` yes, no or types separated by commas, `width` in pixels, `path` first, all, none or a slug, `asOf` a day,
 * `channel`, `measured` and `prov` as on the page (what does not fit is left out), `strip` 1 or 0. The PNG has two pixels for each.
 */
export function registerDrawings(server: FastifyInstance, ask: Ask): void {
  async function drawn({ query }: FastifyRequest<Address>, journey: string): Promise<string> {
    const words = readDrawingWords(query);
    return drawMap(await mapOf(ask, journey, words.asOf), words);
  }

  /** The journey that an address means, or the answer that leads to its present address. */
  async function meant(request: FastifyRequest<Address>, reply: FastifyReply, ending: string): Promise<{ journey: string; led: FastifyReply | null }> {
    const asked = `${request.params.subsidiary}/${request.params.slug}`;
    const journey = await presentSlug(ask, 'journey', asked) ?? asked;
    return { journey, led: leadTo(request, reply, 'journeys', { asked, present: journey, ending, search: await presentWords(ask, journey, searchIn(request.url)) }) };
  }

  server.get<Address>('/journeys/:subsidiary/:slug.svg', (request, reply) => orRefuse(request, reply, async () => {
    const { journey, led } = await meant(request, reply, '.svg');
    return led ?? sendDrawing(reply, 'image/svg+xml; charset=utf-8', await drawn(request, journey));
  }));

  server.get<Address>('/journeys/:subsidiary/:slug.png', (request, reply) => orRefuse(request, reply, async () => {
    const packages = pngPackages();
    if (!packages) return refuse(reply, 501, `PNG needs packages that are not installed; to install them: ${pngCommand}`, { code: 'UNAVAILABLE', command: pngCommand });
    const { journey, led } = await meant(request, reply, '.png');
    return led ?? sendDrawing(reply, 'image/png', await pngOf(await drawn(request, journey), packages));
  }));
}
