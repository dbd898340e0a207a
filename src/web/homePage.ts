import { html, type Markup } from './html';
import type { BothNames, HomeContent, HomeJourney, HomeSubsidiary } from './homeContent';
import { brand, inItsTongue, page, styleSheet } from './page';

const style = styleSheet('home.css');

const both = ({ zh, en }: BothNames): Markup => html`<span class="zh">${zh}</span> <span class="en" lang="en">${en}</span>`;

const journeyLink = ({ slug, name, wholeCustomer }: HomeJourney): Markup => html`<li${wholeCustomer ? html` class="whole"` : null}><a href="/graphql?example=journey-map&amp;journey=${encodeURIComponent(slug)}">${both(name)}</a></li>
`;

/** The whole life of a customer stands first: the other journeys are parts of it. */
const inOrder = (journeys: HomeJourney[]): HomeJourney[] => [...journeys].sort((one, other) => Number(other.wholeCustomer) - Number(one.wholeCustomer));

const company = ({ slug, name, journeys }: HomeSubsidiary): Markup => html`<section class="company" aria-labelledby="company-${slug}">
<div class="company-head"><h3 id="company-${slug}">${both(name)}</h3><p class="count">${journeys.length} 段旅程 <span lang="en">${journeys.length === 1 ? '1 journey' : `${journeys.length} journeys`}</span></p></div>
${journeys.length === 0 ? html`<p class="none">尚無旅程 <span lang="en">No journey yet</span></p>` : html`<ul class="journeys">
${inOrder(journeys).map(journeyLink)}</ul>`}
</section>
`;

const nothingYet = html`<section class="empty" aria-labelledby="empty-title">
<h2 id="empty-title">登錄中還沒有資料 <span lang="en">The registry is empty</span></h2>
<p>請載入隨附的種子資料： <span lang="en">Load the data that ships with Waymark:</span></p>
<pre><code>waymark seed</code></pre>
<p>完成後重新整理本頁。 <span lang="en">Then reload this page.</span></p>
</section>`;

const exampleList = (examples: HomeContent['examples']): Markup => html`<section class="queries" aria-labelledby="queries-title">
<h2 id="queries-title">範例查詢 <span lang="en">Example queries</span></h2>
<ul>
${examples.map(({ name, title }) => html`<li><a href="/graphql?example=${encodeURIComponent(name)}">${inItsTongue(title)}<code>${name}</code></a></li>
`)}</ul>
</section>`;

const journeysOf = (subsidiaries: HomeSubsidiary[]): number => subsidiaries.reduce((sum, { journeys }) => sum + journeys.length, 0);

const registry = (subsidiaries: HomeSubsidiary[]): Markup => html`<section class="registry" aria-labelledby="registry-title">
<h2 id="registry-title">子公司與旅程 <span lang="en">Subsidiaries and their journeys</span></h2>
<p class="count">${subsidiaries.length} 家子公司・${journeysOf(subsidiaries)} 段旅程 <span lang="en">${subsidiaries.length} subsidiaries, ${journeysOf(subsidiaries)} journeys</span></p>
${subsidiaries.map(company)}</section>`;

const frame = (main: Markup, foot: Markup): string => page({
  title: 'Waymark：客戶旅程登錄',
  style,
  head: null,
  body: html`<header class="top"><div class="wide">
${brand}
<nav aria-label="主選單"><a href="/graphql">查詢台 <span lang="en">GraphQL explorer</span></a></nav>
</div></header>
<main class="wide">
${main}
</main>
<footer class="wide"><p>${foot}</p></footer>`,
});

/** The home page: who the group is, its subsidiaries with their journeys, and the queries that ship; where there is nothing yet, what to do. */
export const homePage = ({ group, subsidiaries, examples, engine, version }: HomeContent): string => frame(
  html`<div class="title">
<p class="group">${group ? both(group) : 'Waymark'}</p>
<h1>客戶旅程登錄 <span lang="en">Registry of customer journeys</span></h1>
<p class="lead">各子公司的服務節點、通路、負責單位與量測，登錄在同一張旅程圖上，以 GraphQL 查詢。 <span lang="en">Each subsidiary's touchpoints, channels, owners and measurements on one map of journeys, asked through GraphQL.</span></p>
</div>
${subsidiaries.length === 0 ? nothingYet : registry(subsidiaries)}
${examples.length === 0 ? null : exampleList(examples)}`,
  html`Waymark ${version}・圖資料庫 <span lang="en">graph engine</span> ${engine}`,
);

/** What stands at the home page's address while the graph does not answer. */
export const awayPage = (): string => frame(
  html`<section class="empty" aria-labelledby="away-title">
<h1 id="away-title">圖資料庫沒有回應 <span lang="en">The graph does not answer</span></h1>
<p>服務正常，但暫時讀不到登錄資料；請稍後重新整理。 <span lang="en">The service is up, but cannot read the registry at the moment. Reload in a while.</span></p>
<p><a href="/health/ready">/health/ready</a></p>
</section>`,
  html`Waymark`,
);
