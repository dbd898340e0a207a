import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, Markup } from './html';
import { cssTokens } from './shell/cssTokens';
import { languageTag, type Language, type ThemeChoice } from './shell/address';

/** The path of a file that ships with the pages; the build puts them beside the compiled code. */
export const asset = (name: string): string => join(__dirname, 'assets', name);

/** A stylesheet that ships with the pages, to stand in their head. */
export const styleSheet = (name: string): Markup => new Markup(readFileSync(asset(name), 'utf8'));

const tokens = html`${new Markup(cssTokens())}${styleSheet('tokens.css')}`;

/** A line with a rail on either side: the path of a journey map. */
const icon = new Markup('data:image/svg+xml,'
  + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0E3A66"/><path d="M5 10H11C17 10 15 22 21 22H27" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/></svg>'));

export const brand: Markup = html`<a class="brand" href="/"><svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true"><path d="M2 4H10C18 4 14 16 22 16H30" /><circle cx="6" cy="4" r="3.2" /><circle cx="26" cy="16" r="3.2" /></svg>Waymark</a>`;

/** A text that may be in either tongue, marked where it is English. */
export const inItsTongue = (text: string): Markup => (/\p{Script=Han}/u.test(text) ? html`${text}` : html`<span lang="en">${text}</span>`);

/** JSON that stands in a page as data: `<` is written as an escape, so that nothing in it ends the element. */
export const dataOf = (value: unknown): Markup => new Markup(JSON.stringify(value).replace(/</g, '\\u003c'));

export interface PageParts {
  title: string;
  lang?: Language;
  theme?: ThemeChoice;
  style: Markup;
  /** What else stands in the head, before the style, which may so outdo it. */
  head: Markup | null;
  body: Markup;
}

export const page = ({ title, lang = 'zh', theme = 'auto', style, head, body }: PageParts): string => html`<!doctype html>
<html lang="${languageTag(lang)}"${theme === 'auto' ? null : html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${icon}">
${head}<style>${tokens}${style}</style>
</head>
<body>
${body}
</body>
</html>
`.text;

/** No script that is not a file of this machine, nothing from elsewhere, no frame around it. */
const contentSecurityPolicy = [
  'default-src \'self\'', 'script-src \'self\'', 'style-src \'self\' \'unsafe-inline\'', 'img-src \'self\' data:', 'font-src \'self\' data:',
  'connect-src \'self\'', 'worker-src \'self\' blob:', 'base-uri \'none\'', 'form-action \'self\'', 'frame-ancestors \'none\'',
].join('; ');

/** Whether a person with a browser asks, rather than a program for data. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').split(',').some((type) => type.trim().toLowerCase().startsWith('text/html'));

/**
 * Whether a person goes to this address with a browser, rather than a page or a tool asking for what is there. A browser that does not say
 * so (over plain HTTP) is known by following a link.
 */
export function navigates(request: FastifyRequest): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': purpose, referer } = request.headers;
  if (mode === undefined) return referer !== undefined && wantsPage(request);
  return request.method === 'GET' && mode === 'navigate' && (purpose === undefined || purpose === 'document');
}

/** Says by what an address answers with a page or with data. */
export const varying = (reply: FastifyReply): FastifyReply =>
  reply.header('vary', [reply.getHeader('vary'), 'accept, sec-fetch-mode, sec-fetch-dest'].filter(Boolean).join(', '));

/** Answers with a page. It may be kept, but not shown again unasked: what it tells changes. */
export const sendPage = (reply: FastifyReply, text: string, status = 200): FastifyReply => varying(reply)
  .code(status)
  .headers({
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  })
  .type('text/html; charset=utf-8')
  .send(text);
