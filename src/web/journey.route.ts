import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { html } from './html';
import { JourneyPage, type JourneyProps } from './journey/journeyPage';
import { livePage } from './livePage';
import { sendPage, styleSheet } from './page';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('map.css')}`;

/** GET /journeys/<subsidiary>/<slug>: the map of a journey. It is there also while the graph is away, and then says so. */
export function registerJourney(server: FastifyInstance): void {
  server.get<{ Params: { subsidiary: string; slug: string } }>('/journeys/:subsidiary/:slug', async (request, reply) => {
    const journey = `${request.params.subsidiary}/${request.params.slug}`;
    const props: JourneyProps = { search: searchIn(request.url), journey };
    const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；旅程圖也有不需要它的檔案：<a href="/journeys/${journey}.svg">SVG</a>。 <span lang="en">This page needs JavaScript; the map is also there as a file that does not: <a href="/journeys/${journey}.svg">SVG</a>.</span></p>`;
    return sendPage(reply, livePage({ title: `${journey}・Waymark`, style, entry: 'journey', props, drawn: h(JourneyPage, props), withoutScript }));
  });
}
