import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { changeWords } from './changeWords';
import { readCompareAddress } from './compare/compareAddress';
import { ComparePage, compareTitle, type CompareProps } from './compare/comparePage';
import { readComparisonWords } from './comparisonWords';
import { drawComparison } from './drawComparison';
import type { Spoken } from './drawingWords';
import { orRefuse, sendDrawing } from './drawnFile';
import { html } from './html';
import { leadOn } from './leadTo';
import { livePage } from './livePage';
import type { Ask } from './mapOf';
import { sendPage, styleSheet } from './page';
import { presentSlug } from './presentSlug';
import { searchIn } from './searchIn';

const style = html`${styleSheet('shell.css')}${styleSheet('filters.css')}${styleSheet('map.css')}${styleSheet('compare.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；比較圖也有不需要它的檔案：<code>/compare.svg?left=…&right=…</code>。 <span lang="en">This page needs JavaScript; the drawing is also there as a file that does not: <code>/compare.svg?left=…&right=…</code>.</span></p>`;

/** The words of a comparison, its journeys called as they are now, and whether all of them are there. */
async function presentSides(ask: Ask, search: string): Promise<{ present: string; areThere: boolean }> {
  const words = new URLSearchParams(search);
  const sides = ['left', 'right'].flatMap((side) => (words.get(side) ? [{ side, asked: words.get(side)! }] : []));
  const found = await Promise.all(sides.map(async ({ side, asked }) => ({ side, asked, slug: await presentSlug(ask, 'journey', asked) })));
  const changed = found.flatMap(({ side, asked, slug }): [string, string][] => (slug === null || slug === asked ? [] : [[side, slug]]));
  return { present: changeWords(search, new Map(changed)), areThere: found.every(({ slug }) => slug !== null) };
}

/** GET /compare: two journeys side by side. It is there also while the graph is away, and then says so; with a journey that is not there it is answered as missing, and says which to choose from. */
export function registerCompare(server: FastifyInstance, ask: Ask): void {
  server.get('/compare', async (request, reply) => {
    const props: CompareProps = { search: searchIn(request.url) };
    const { lang } = readCompareAddress(props.search);
    const { present, areThere } = await presentSides(ask, props.search);
    if (present !== props.search) return leadOn(reply, `/compare${present}`);
    const page = livePage({ title: compareTitle(lang), style, entry: 'compare', props, drawn: h(ComparePage, props), withoutScript });
    return sendPage(reply, page, areThere ? 200 : 404);
  });
}

/**
 * GET /compare.svg: the same drawing as a file; a former slug leads to the present one. Words: `left` and `right`, journeys by slug or id; `leftAsOf` and `rightAsOf`, days;
 * `only` all or differences; `lang` zh or en; `theme` light or dark; `width` in pixels.
 */
export function registerDrawnComparison(server: FastifyInstance, ask: Ask): void {
  server.get<{ Querystring: Spoken }>('/compare.svg', (request, reply) => orRefuse(request, reply, async () => {
    const words = readComparisonWords(request.query);
    const { present } = await presentSides(ask, searchIn(request.url));
    return present === searchIn(request.url) ? sendDrawing(reply, 'image/svg+xml; charset=utf-8', await drawComparison(ask, words)) : leadOn(reply, `/compare.svg${present}`);
  }));
}
