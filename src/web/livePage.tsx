import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { scriptOf } from './clientScripts';
import { html, Markup } from './html';
import { dataOf, page, type PageParts } from './page';
import { readPageAddress } from './shell/address';

interface LivePageParts extends Pick<PageParts, 'title' | 'style'> {
  /** The name of its bundle, which takes the page over in the browser. */
  entry: string;
  /** What the page is drawn from, here and in the browser. */
  props: { search: string };
  drawn: JSX.Element;
  /** What a browser without script is told. */
  withoutScript: Markup;
}

/** A page that is drawn here and goes on in the browser: its frame at once, what it tells when `/graphql` has answered it. */
export function livePage({ title, style, entry, props, drawn, withoutScript }: LivePageParts): string {
  const { lang, theme } = readPageAddress(props.search);
  return page({
    title,
    style,
    lang,
    theme,
    head: html`<script type="module" src="${scriptOf(entry)}"></script>
`,
    body: html`<div id="page">${new Markup(renderToString(drawn))}</div>
<noscript>${withoutScript}</noscript>
<script type="application/json" id="props">${dataOf(props)}</script>`,
  });
}
