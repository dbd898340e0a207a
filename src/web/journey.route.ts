import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { html } from './html';
import { JourneyPage, type JourneyProps } from './journey/journeyPage';
import { leadTo } from './leadTo';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { canDrawPng } from './pngOf';
import { presentSlug } from './presentSlug';
import { presentWords } from './presentWords';
import { sendMissing } from './sendMissing';
import { searchIn } from './searchIn';
import { readPageAddress } from './shell/address';

const style = html`${styleSheet('shell.css')}${styleSheet('filters.css')}${styleSheet('gap.css')}${styleSheet('map.css')}`;

/** GET /journeys/<subsidiary>/<slug>: the map of a journey; a former slug leads to the present one. It is there also while the graph is away, and then says so. */
export function registerJourney(server: FastifyInstance, ask: Ask): void {
  server.get<{ Params: { subsidiary: string; slug: string } }>('/journeys/:subsidiary/:slug', async (request, reply) => {
    const asked = `${request.params.subsidiary}/${request.params.slug}`;
    const journey = await presentSlug(ask, 'journey', asked);
    if (journey === null) return sendMissing(request, reply, 'there is no such journey');
    const led = leadTo(request, reply, 'journeys', { asked, present: journey, search: await presentWords(ask, journey, searchIn(request.url)) });
    if (led) return led;
    const props: JourneyProps = { search: searchIn(request.url), journey, png: canDrawPng() };
    const file = `/journeys/${journey}.svg?lang=${readPageAddress(props.search).lang}`;
    const withoutScript = html`<p class="no-script">選取、篩選與說明需要 JavaScript；圖本身不需要，也可另存為 <a href="${file}">SVG</a>。 <span lang="en">Choosing, filters and explanations need JavaScript; the map does not, and is also there as a file: <a href="${file}">SVG</a>.</span></p><div class="no-script-map"><img src="${file}" alt="${journey}"></div>`;
    return sendPage(reply, livePage({ title: `${journey}・Waymark`, style, entry: 'journey', props, drawn: h(JourneyPage, props), withoutScript }));
  });
}
