import { textWidth } from '../../src/web/drawing/textWidth';

/** Throws where a text is not well-formed XML of elements and attributes, which is all that a drawing consists of. */
export function checkWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml) throw new Error('no declaration');
  const rest = body.replace(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, close: string, name: string, _attributes: string, empty: string) => {
    if (close && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!close && !empty) open.push(name);
    return '';
  });
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
  if (/[<>]/.test(rest)) throw new Error(`not an element: ${/.{0,40}[<>].{0,40}/s.exec(rest)?.[0]}`);
  if (/&(?!(amp|lt|gt|quot|#\d+|#x[\da-fA-F]+);)/.test(body)) throw new Error('a bare ampersand');
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
