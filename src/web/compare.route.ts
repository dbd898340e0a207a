import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { readCompareAddress } from './compare/compareAddress';
import { ComparePage, compareTitle, type CompareProps } from './compare/comparePage';
import { readComparisonWords } from './comparisonWords';
import { drawComparison } from './drawComparison';
import type { Spoken } from './drawingWords';
import { orRefuse, sendDrawing } from './drawnFile';
import { html } from './html';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { presentSlug } from './presentSlug';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('map.css')}${styleSheet('compare.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；比較圖也有不需要它的檔案：<code>/compare.svg?left=…&right=…</code>。 <span lang="en">This page needs JavaScript; the drawing is also there as a file that does not: <code>/compare.svg?left=…&right=…</code>.</span></p>`;

/** The same comparison, its journeys called as they are now. */
function compareAddressOf(search: string, present: ReadonlyMap<string, string>): string {
  const words = new URLSearchParams(search);
  for (const side of ['left', 'right']) if (words.has(side)) words.set(side, present.get(words.get(side)!) ?? words.get(side)!);
  return `/compare?${words.toString()}`;
}

/** GET /compare: two journeys side by side. It is there also while the graph is away, and then says so; with a journey that is not there it is answered as missing, and says which to choose from. */
export function registerCompare(server: FastifyInstance, ask: Ask): void {
  server.get('/compare', async (request, reply) => {
    const props: CompareProps = { search: searchIn(request.url) };
    const { lang, left, right } = readCompareAddress(props.search);
    const asked = [left, right].filter((journey) => journey !== null);
    const present = await Promise.all(asked.map((journey) => presentSlug(ask, 'journey', journey)));
    if (present.some((slug, index) => slug !== null && slug !== asked[index])) return reply.header('cache-control', 'no-cache').redirect(compareAddressOf(props.search, new Map(asked.map((slug, index) => [slug, present[index] ?? slug]))), 308);
    const page = livePage({ title: compareTitle(lang), style, entry: 'compare', props, drawn: h(ComparePage, props), withoutScript });
    return sendPage(reply, page, present.every((slug) => slug !== null) ? 200 : 404);
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
