import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What XML 1.0 has no way to hold: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const tag = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;

/** HTML leaves out a value that is empty; XML does not. */
const withValues = (text: string): string => text.replace(/(\s[^\s=">/]+)(?:(="[^"]*")|(?=[\s/>]))/g, (_, name: string, value: string | undefined) => `${name}${value ?? '=""'}`);

/** A drawing as a file: a declaration, and well-formed XML whatever texts are in it. What XML cannot hold is shown as U+FFFD. */
export function svgFile<Props>(drawn: VNode<Props>): string {
  const svg = renderToString(drawn as VNode).replace(noXml, '\ufffd').replaceAll(']]>', ']]&gt;').replace(tag, withValues);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}
