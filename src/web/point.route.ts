import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { readChartWords } from './chartWords';
import { drawChart } from './drawChart';
import type { Spoken } from './drawingWords';
import { orRefuse, sendDrawing } from './drawnFile';
import { html } from './html';
import { leadTo } from './leadTo';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { PointPage, pointTitle, type PointProps } from './point/pointPage';
import { presentSlug } from './presentSlug';
import { readPointAddress } from './point/pointAddress';
import { sendMissing } from './sendMissing';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('point.css')}`;

interface Address {
  /** A point of a company as a whole has a slug of one part: `life@rnps`. */
  Params: { subsidiary?: string; slug: string };
  Querystring: Spoken;
}

const pointOf = ({ subsidiary, slug }: Address['Params']): string => (subsidiary === undefined ? slug : `${subsidiary}/${slug}`);

/** GET /points/<subsidiary>/<slug> and /points/<slug>: a measurement point with its scores; a former slug leads to the present one. It is there also while the graph is away, and then says so. */
export function registerPoint(server: FastifyInstance, ask: Ask): void {
  const send = async (request: FastifyRequest<Address>, reply: FastifyReply): Promise<FastifyReply> => {
    const asked = pointOf(request.params);
    const point = await presentSlug(ask, 'measurementPoint', asked);
    if (point === null) return sendMissing(request, reply, 'there is no such measurement point');
    const led = leadTo(request, reply, 'points', { asked, present: point });
    if (led) return led;
    const props: PointProps = { search: searchIn(request.url), point };
    const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；圖也有不需要它的檔案：<a href="/points/${point}.svg">SVG</a>。 <span lang="en">This page needs JavaScript; its charts are also there as files that do not: <a href="/points/${point}.svg">SVG</a>.</span></p>`;
    return sendPage(reply, livePage({ title: pointTitle(readPointAddress(props.search).lang), style, entry: 'point', props, drawn: h(PointPage, props), withoutScript }));
  };
  for (const path of ['/points/:slug', '/points/:subsidiary/:slug']) server.get<Address>(path, send);
}

/**
 * GET /points/<…>.svg: a chart of a measurement point as a file. Words: `chart` series, distribution or segments; `grain` day, week, month,
 * quarter or year; `from` and `to`, days, the second not included; `lang` zh or en; `theme` light or dark; `width` in pixels.
 */
export function registerDrawnCharts(server: FastifyInstance, ask: Ask): void {
  const send = (request: FastifyRequest<Address>, reply: FastifyReply): Promise<FastifyReply> => orRefuse(request, reply, async () => {
    const asked = pointOf(request.params);
    const present = await presentSlug(ask, 'measurementPoint', asked) ?? asked;
    return leadTo(request, reply, 'points', { asked, present, ending: '.svg' })
      ?? sendDrawing(reply, 'image/svg+xml; charset=utf-8', await drawChart(ask, present, readChartWords(request.query)));
  });
  for (const path of ['/points/:slug.svg', '/points/:subsidiary/:slug.svg']) server.get<Address>(path, send);
}
