import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readCompareAddress } from './compare/compareAddress';
import { ComparePage, compareTitle, type CompareProps } from './compare/comparePage';
import { readComparisonWords } from './comparisonWords';
import { drawComparison } from './drawComparison';
import type { Spoken } from './drawingWords';
import { orRefuse, sendDrawing } from './drawnFile';
import { html } from './html';
import { isThere } from './isThere';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('map.css')}${styleSheet('compare.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；比較圖也有不需要它的檔案：<code>/compare.svg?left=…&right=…</code>。 <span lang="en">This page needs JavaScript; the drawing is also there as a file that does not: <code>/compare.svg?left=…&right=…</code>.</span></p>`;

/** GET /compare: two journeys side by side. It is there also while the graph is away, and then says so; with a journey that is not there it is answered as missing, and says which to choose from. */
export function registerCompare(server: FastifyInstance, ask: Ask): void {
  server.get('/compare', async (request, reply) => {
    const props: CompareProps = { search: searchIn(request.url) };
    const { lang, left, right } = readCompareAddress(props.search);
    const known = await Promise.all([left, right].filter((journey) => journey !== null).map((journey) => isThere(ask, 'journey', journey)));
    const page = livePage({ title: compareTitle(lang), style, entry: 'compare', props, drawn: h(ComparePage, props), withoutScript });
    return sendPage(reply, page, known.every(Boolean) ? 200 : 404);
  });
}

/**
 * GET /compare.svg: the same drawing as a file. Words: `left` and `right`, journeys by slug or id; `leftAsOf` and `rightAsOf`, days;
 * `only` all or differences; `lang` zh or en; `theme` light or dark; `width` in pixels.
 */
export function registerDrawnComparison(server: FastifyInstance, ask: Ask): void {
  server.get<{ Querystring: Spoken }>('/compare.svg', (request, reply) => orRefuse(request, reply, async () =>
    sendDrawing(reply, 'image/svg+xml; charset=utf-8', await drawComparison(ask, readComparisonWords(request.query)))));
}
