/** Names of HTML for signs that programs write so when they make a text safe for a page. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0', commat: '@' };

/** A sign as HTML writes it (`&#22531;`, `&#x40;`, `&amp;`, also made safe twice: `&amp;#39;`), or as JSON does (`\u5f88`). */
const reference = new RegExp(`&(?:amp;)*(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|(${Object.keys(named).join('|')}));|\\\\u([0-9a-f]{4})`, 'giu');

const mostSigns = 0x10ffff;

/** The sign that a reference means; null for none: control characters but tab and line ends, and numbers that no sign has. */
function signMeant([, decimal, hexadecimal, name, json]: RegExpMatchArray): string | null {
  if (name !== undefined) return named[name.toLowerCase()]!;
  const code = decimal === undefined ? parseInt(hexadecimal ?? json!, 16) : Number(decimal);
  const isControl = code < 32 ? ![9, 10, 13].includes(code) : code >= 0x7f && code < 0xa0;
  return code > mostSigns || isControl ? null : String.fromCodePoint(code);
}

export interface Reference {
  /** Where it stands in the text. */
  at: number;
  length: number;
  /** What it means. */
  sign: string;
}

/** The signs of a text that are written as references, in order. Two halves of one sign are one reference. */
export function referencesIn(text: string): Reference[] {
  if (!/[&\\]/.test(text)) return [];
  const found: Reference[] = [];
  for (const match of text.matchAll(reference)) {
    const sign = signMeant(match);
    const last = found.at(-1);
    if (sign === null) continue;
    if (last && !last.sign.isWellFormed() && last.at + last.length === match.index && (last.sign + sign).isWellFormed()) found.splice(-1, 1, { at: last.at, length: last.length + match[0].length, sign: last.sign + sign });
    else found.push({ at: match.index, length: match[0].length, sign });
  }
  return found.filter(({ sign }) => sign.isWellFormed());
}

/** A text with the signs that its references mean. */
export function withSigns(text: string): string {
  let read = '';
  let from = 0;
  for (const { at, length, sign } of referencesIn(text)) {
    read += text.slice(from, at) + sign;
    from = at + length;
  }
  return read + text.slice(from);
}
