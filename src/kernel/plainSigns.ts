import { referencesIn } from './characterReferences';

/** A text in plain signs, and for each of them the place in the text where its own sign begins; behind the last one stands the length of the text. */
export interface PlainText {
  plain: string;
  places: number[];
}

/** Nobody sees them: soft hyphens, joiners, marks of direction and of byte order, variation selectors. */
const unseen = /^(?:\p{Cf}|[\u034f\u115f\u1160\u180b-\u180f\u3164\ufe00-\ufe0f])$/u;

const digit = /^\p{Nd}$/u;

/** Digits of a script stand in tens, from nought on. */
function digitMeant(sign: string): string {
  const compatible = sign.normalize('NFKC');
  if (/^\d$/.test(compatible)) return compatible;
  let first = sign.codePointAt(0)!;
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((sign.codePointAt(0)! - first) % 10);
}

function plainSign(sign: string): string {
  if (unseen.test(sign)) return '';
  if (sign === '\t' || /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/.test(sign)) return ' ';
  if (/^[\uff01-\uff5e\ufe50-\ufe6b]$/.test(sign)) return sign.normalize('NFKC');
  if (/^[\u00b7\u2022\u2024\u2027\u30fb\uff65]$/.test(sign)) return '.';
  if (/^[\u2010-\u2015\u2212]$/.test(sign)) return '-';
  if (/^[\u2044\u2215]$/.test(sign)) return '/';
  return digit.test(sign) ? digitMeant(sign) : sign;
}

const plainOnly = /^[\n\r\u0020-\u007e]*$/;

/** Most signs are plain: Latin ones, and Han ones, among which nothing is unseen and no digit. */
const isPlain = (sign: string): boolean => (sign < '\u007f' && sign !== '\t') || (sign >= '\u3400' && sign <= '\u9fff');

/** Each place in a text, and the one behind it. */
function placesOf({ length }: string): number[] {
  const places = new Array<number>(length + 1);
  for (let place = 0; place <= length; place += 1) places[place] = place;
  return places;
}

/** Full-width forms, digits of other scripts, blanks, dots, strokes and dashes as their plain ones, and so what HTML and JSON write for a sign (`&#64;`); what is not seen is left out. */
export function plainSigns(text: string): PlainText {
  const references = new Map(referencesIn(text).map((each) => [each.at, each]));
  if (references.size === 0 && plainOnly.test(text)) return { plain: text, places: placesOf(text) };
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const own = String.fromCodePoint(text.codePointAt(at)!);
    const { sign, length } = references.get(at) ?? { sign: own, length: own.length };
    const meant = isPlain(sign) ? sign : plainSign(sign);
    // A sign outside the first plane is two units, as in the text itself.
    for (let unit = 0; unit < meant.length; unit += 1) places.push(meant === own ? at + unit : at);
    plain += meant;
    at += length;
  }
  places.push(text.length);
  return { plain, places };
}
