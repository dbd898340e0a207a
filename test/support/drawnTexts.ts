import { SaxesParser } from 'saxes';
import { textWidth } from '../../src/web/drawing/textWidth';

/** Throws where a text is not well-formed XML with a declaration. */
export function checkWellFormed(xml: string): void {
  const parser = new SaxesParser();
  let declared: string | undefined;
  parser.on('error', (error) => { throw error; });
  parser.on('xmldecl', ({ version }) => { declared = version; });
  parser.write(xml).close();
  if (declared !== '1.0') throw new Error('no declaration');
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const plain = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&amp;/g, '&');

export interface DrawnCard {
  label: string;
  texts: string[];
  dashed: boolean;
  /** Texts that reach over its border. */
  over: string[];
}

/** The cards of a drawing as they came out: what each says aloud, its texts, and the texts that do not stay within it. */
export function drawnCards(svg: string): DrawnCard[] {
  return svg.split(/(?=<[ga][^>]*\sdata-card=)/).slice(1).map((part) => {
    const whole = part.slice(0, part.search(/<\/[ga]><\/g>|<\/[ga]><g class="gap-mark|<\/[ga]><g aria-hidden="true"><rect x="[^"]*" y="[^"]*" width="22"/));
    const paper = /<rect class="paper"[^>]*>/.exec(whole)![0];
    const left = Number(attribute(paper, 'x'));
    const right = left + Number(attribute(paper, 'width'));
    const texts = [...whole.matchAll(/(<text[^>]*>)([^<]*)<\/text>/g)].map(([, tag, text]) => {
      const width = textWidth(plain(text!), Number(attribute(tag!, 'font-size')), attribute(tag!, 'font-weight') === '600' ? 600 : 400);
      const x = Number(attribute(tag!, 'x'));
      const start = { start: x, middle: x - width / 2, end: x - width }[attribute(tag!, 'text-anchor') ?? 'start']!;
      return { text: plain(text!), fits: start >= left && start + width <= right };
    });
    return { label: plain(attribute(part, 'aria-label')!), texts: texts.map(({ text }) => text), dashed: paper.includes('stroke-dasharray="4 3"'), over: texts.filter(({ fits }) => !fits).map(({ text }) => text) };
  });
}
