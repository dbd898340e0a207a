import type { FastifyInstance, FastifyReply } from 'fastify';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { askWithin } from './askWithin';
import { readCompareAddress } from './compare/compareAddress';
import { ComparePage, compareTitle, type CompareProps } from './compare/comparePage';
import { ComparisonDrawing } from './drawing/ComparisonDrawing';
import { comparisonQuery, type ComparisonAnswer } from './drawing/comparisonQuery';
import { layoutComparison } from './drawing/layoutComparison';
import { toComparisonModel } from './drawing/toComparisonModel';
import { themes } from './drawing/tokens';
import { html } from './html';
import { livePage } from './livePage';
import { sendPage, styleSheet } from './page';
import { searchIn } from './searchIn';
import type { ApiFailure } from './shell/askApi';

const style = html`${styleSheet('shell.css')}${styleSheet('map.css')}${styleSheet('compare.css')}`;

const withoutScript = html`<p class="no-script">這一頁需要 JavaScript；比較圖也有不需要它的檔案：<code>/compare.svg?left=…&amp;right=…</code>。 <span lang="en">This page needs JavaScript; the drawing is also there as a file that does not: <code>/compare.svg?left=…&amp;right=…</code>.</span></p>`;

const usualWidth = 1416;
const widthFrom = (search: string): number => Math.min(6000, Math.max(600, Number(new URLSearchParams(search).get('width')) || usualWidth));

const statuses: Record<string, number> = { NOT_FOUND: 404, BAD_INPUT: 400, AWAY: 503 };

const refuse = (reply: FastifyReply, { code, message }: ApiFailure): FastifyReply =>
  reply.code(statuses[code] ?? 500).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).type('text/plain; charset=utf-8').send(`${code}: ${message}\n`);

/**
 * GET /compare: two journeys side by side. GET /compare.svg: the same drawing as a file that stands alone; `left`, `right`, `leftAsOf`,
 * `rightAsOf`, `only`, `lang` and `theme` as the page has them, and `width` in px (600 to 6000).
 */
export function registerCompare(server: FastifyInstance): void {
  server.get('/compare', async (request, reply) => {
    const props: CompareProps = { search: searchIn(request.url) };
    return sendPage(reply, livePage({ title: compareTitle(readCompareAddress(props.search).lang), style, entry: 'compare', props, drawn: h(ComparePage, props), withoutScript }));
  });
  server.get('/compare.svg', async (request, reply) => {
    const search = searchIn(request.url);
    const { left, right, leftAsOf, rightAsOf, only, lang, theme } = readCompareAddress(search);
    if (!left || !right) return refuse(reply, { code: 'BAD_INPUT', message: 'left and right: two journeys are needed, by slug or id' });
    const { data, failure } = await askWithin<ComparisonAnswer>(server, comparisonQuery, { left, right, leftAsOf, rightAsOf });
    if (failure) return refuse(reply, failure);
    const model = toComparisonModel(data);
    const layout = layoutComparison(model, { width: widthFrom(search), tongue: lang, onlyDifferences: only === 'differences' });
    const drawn = renderToString(h(ComparisonDrawing, { model, layout, theme: themes[theme === 'dark' ? 'dark' : 'light'], reachable: null, margin: 12, hrefOf: () => null }));
    return reply.headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'' }).type('image/svg+xml; charset=utf-8').send(drawn);
  });
}
