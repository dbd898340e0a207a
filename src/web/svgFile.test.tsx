import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { svgFile } from './svgFile';

/** What a parser of XML reads: the text of an element, and an attribute. @throws where it is not well-formed */
function readXml(xml: string): { text: string; label: string } {
  const parser = new SaxesParser();
  const read = { text: '', label: '' };
  parser.on('error', (error) => { throw error; });
  parser.on('text', (text) => { read.text += text; });
  parser.on('opentag', ({ attributes }) => { read.label = String(attributes['aria-label'] ?? read.label); });
  parser.write(xml).close();
  return read;
}

const drawn = (text: string): string => svgFile(<svg xmlns="http://www.w3.org/2000/svg" aria-label={text}><text>{text}</text></svg>);

test.each([']]>', '<![CDATA[x]]>', '</text></svg>', '&amp;', '&#0;', '" onload="', '\ufffe', '\uffff', '\u0000', '\u0008', '\u001b', '\ud83d', '\ude00', '\u{1fffe}', '\u2028', '--><!--', '<?xml?>', '😀'])('%j leaves a drawing well-formed', (text) => {
  expect(readXml(drawn(text)).text.trim()).toBe(text.toWellFormed().replace(/[^\t\n\r\u0020-\ufffd]/g, (unit) => (/[\ud800-\udfff]/.test(unit) ? unit : '\ufffd')).trim());
});

test('any text leaves a drawing well-formed', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(']]>', ']]', '>', '<', '&', '"', '\'', '\ufffe', '\uffff', '\u0000', '\u000b', '\ud800', '\udfff'), fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), (text) => { readXml(drawn(text)); }), { numRuns: 1_000, seed: 11 });
});
