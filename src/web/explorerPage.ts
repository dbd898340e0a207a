import type { ExampleQuery } from './example';
import { addressOf } from './explorerFiles';
import { html } from './html';
import { brand, dataOf, inItsTongue, page, styleSheet } from './page';

const style = styleSheet('explorer.css');

/** The explorer: GraphiQL with the example queries beside it. The examples are links, so that each has an address; the script loads them without leaving the page. */
export const explorerPage = (examples: ExampleQuery[]): string => page({
  title: 'Waymark 查詢台 · Explorer',
  style,
  head: html`<link rel="stylesheet" href="${addressOf('graphiql.css')}">
${['react.js', 'react-dom.js', 'graphiql.js', 'explorer.js'].map((name) => html`<script src="${addressOf(name)}" defer></script>
`)}`,
  body: html`<header class="bar">
${brand}
<h1>查詢台 <span lang="en">GraphQL explorer</span></h1>
<a class="out" href="/">旅程總覽 <span lang="en">All journeys</span></a>
</header>
<div class="room">
${examples.length === 0 ? null : html`<nav class="examples" aria-labelledby="examples-title">
<h2 id="examples-title">範例查詢 <span lang="en">Examples</span></h2>
<ul>
${examples.map(({ name, title }) => html`<li><a href="/graphql?example=${encodeURIComponent(name)}" data-example="${name}" title="${title}">${inItsTongue(title)}</a></li>
`)}</ul>
</nav>`}
<main id="explorer" lang="en"><p class="wait" lang="zh-Hant-TW">查詢台載入中… <span lang="en">Loading the explorer…</span></p><noscript><p class="wait" lang="zh-Hant-TW">查詢台需要 JavaScript。 <span lang="en">The explorer needs JavaScript; the API at this address does not.</span></p></noscript></main>
</div>
<script type="application/json" id="examples">${dataOf(examples)}</script>`,
});
