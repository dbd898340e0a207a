import { html } from './html';
import { brand, page, styleSheet } from './page';

const style = styleSheet('shell.css');

/** Why there is no page: nothing stands at the address, or the address cannot be read. */
export type PageRefusal = 'missing' | 'malformed';

const words: Record<PageRefusal, { zh: string; en: string; more: { zh: string; en: string } }> = {
  missing: { zh: '這個網址沒有頁面', en: 'There is no page here', more: { zh: '網址可能打錯了，或頁面已經搬走。', en: 'The address may be mistyped, or the page has moved.' } },
  malformed: { zh: '無法解讀這個網址', en: 'This address cannot be read', more: { zh: '網址裡有不完整的編碼。', en: 'Something in it is not encoded as an address must be.' } },
};

/** What a person sees in place of a page. It does not repeat the address. */
export function refusalPage(refusal: PageRefusal): string {
  const { zh, en, more } = words[refusal];
  return page({
    title: `${zh} ${en}`,
    style,
    head: null,
    body: html`<header class="top">${brand}</header>
<main class="wide">
<section class="notice" aria-labelledby="refusal-title">
<h1 id="refusal-title">${zh} <span lang="en">${en}</span></h1>
<p>${more.zh} <span lang="en">${more.en}</span></p>
<p><a href="/">回到集團總覽 <span lang="en">To the group board</span></a></p>
</section>
</main>`,
  });
}
