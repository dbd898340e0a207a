import { audiences, type Audience, type ExampleQuery } from './example';
import { addressOf } from './explorerFiles';
import { html, type Markup } from './html';
import { brand, dataOf, inItsTongue, page, styleSheet } from './page';

const style = styleSheet('explorer.css');

/** What whoever pulls tables should know before the first one. */
const biNote = html`<p class="note">用 POST 問，或 GET <code>/graphql?query=</code>；GET 的回應有 <code>ETag</code>，沒變就答 304。NPS 不可平均或相加：跨期、跨點的分數直接問 <a href="/graphql?example=score">score</a>，由答覆重新計算。
<span lang="en">Ask by POST, or by GET <code>/graphql?query=</code>; what is had by GET has an <code>ETag</code> and answers 304 while it is the same. Never average or add NPS: ask <a href="/graphql?example=score">score</a> for the period or the objects together, it counts the answers anew.</span></p>
`;

const exampleItem = ({ name, title, sentence: [zh, en] }: ExampleQuery): Markup => html`<li><a href="/graphql?example=${encodeURIComponent(name)}" data-example="${name}"><b>${inItsTongue(title.split(':')[0]!)}</b> <span>${zh}</span> <span lang="en">${en}</span></a></li>
`;

/** The examples for one audience, to be opened; one group is open at a time. */
function groupOf(examples: readonly ExampleQuery[], audience: Audience): Markup | null {
  const those = examples.filter((example) => example.audience === audience);
  const [zh, en] = audiences[audience];
  return those.length === 0 ? null : html`<details name="audience" data-audience="${audience}"><summary>${zh} <span lang="en">${en}</span></summary>
${audience === 'bi' ? biNote : null}<ul>
${those.map(exampleItem)}</ul>
</details>
`;
}

const groupsOf = (examples: readonly ExampleQuery[]): Markup[] => (Object.keys(audiences) as Audience[]).map((audience) => groupOf(examples, audience)).filter((group) => group !== null);

/** The explorer: GraphiQL with the example queries beside it, by who asks. The examples are links, so that each has an address (`?for=bi` opens a group); the script loads them without leaving the page. */
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
${groupsOf(examples)}</nav>`}
<main id="explorer" lang="en"><p class="wait" lang="zh-Hant-TW">查詢台載入中… <span lang="en">Loading the explorer…</span></p><noscript><p class="wait" lang="zh-Hant-TW">查詢台需要 JavaScript。 <span lang="en">The explorer needs JavaScript; the API at this address does not.</span></p></noscript></main>
</div>
<script type="application/json" id="examples">${dataOf(examples)}</script>`,
});
