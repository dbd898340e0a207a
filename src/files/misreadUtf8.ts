import { decode, encode } from 'iconv-lite';

/** Encodings of two bytes a character in which UTF-8 is read by mistake. */
const encodings = ['gbk', 'big5', 'shift_jis'] as const;

/** What U+FFFD in UTF-8 is in cp950, in GBK and byte by byte: characters were lost before, and nobody writes such signs together. */
const lost = /嚙踝蕭|锟斤拷|ï¿½/;

/** Leads of characters of three bytes in UTF-8. */
const [firstLead, lastLead] = [0xe2, 0xef];

let leading: ReadonlyMap<string, readonly (typeof encodings)[number][]> | null = null;

/** The characters that texts begin with where UTF-8 was read in one of the encodings: those whose first byte is the lead of three. */
function leadingCharacters(): ReadonlyMap<string, readonly (typeof encodings)[number][]> {
  const found = new Map<string, (typeof encodings)[number][]>();
  for (const encoding of encodings) {
    for (let lead = firstLead; lead <= lastLead; lead += 1) {
      for (let trail = 0x80; trail <= 0xbf; trail += 1) {
        const sign = decode(Buffer.from([lead, trail]), encoding);
        if (sign.length === 1 && sign !== '\ufffd') found.set(sign, [...found.get(sign) ?? [], encoding]);
      }
    }
  }
  return found;
}

/** The first sign beyond ASCII: such texts begin with one of the East, or with a mark that it has beside Latin. */
const firstEast = 0x2000;
const firstBeyond = /[\u0080-\uffff]/;

const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** What stands in a text beside letters, whatever its language. */
const strange = /[^\p{ASCII}\u00a0-\u024f\u2010-\u206f\u20a0-\u20cf\u2190-\u27bf\u3000-\u30ff\u3100-\u312f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe0f\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

const times = (text: string, sign: string): number => text.split(sign).length - 1;

/** So much is looked at before the whole is. */
const beginning = 16;

/** Some more characters where some were lost, of which there stands a question mark each, or where the last is cut. */
const [fewest, fewestBesideLost] = [2, 4];

/** The bytes of a text as a decoder reads them as UTF-8, and how many characters it cannot read. */
function readAsUtf8(text: string, encoding: string): { utf8: string; broken: number; bytes: Buffer } {
  const bytes = encode(text, encoding);
  const utf8 = bytes.toString('utf8');
  return { utf8, broken: times(utf8, '\ufffd'), bytes };
}

function isReadIn(text: string, encoding: string): boolean {
  const start = text.slice(0, beginning);
  // Where a piece ends, a character may be cut.
  if (readAsUtf8(start, encoding).broken > times(start, '?') + 1) return false;
  const { utf8, broken, bytes } = readAsUtf8(text, encoding);
  if (broken > times(text, '?') + (utf8.endsWith('\ufffd') ? 1 : 0) || strange.test(utf8.replaceAll('\ufffd', '')) || decode(bytes, encoding) !== text) return false;
  return (utf8.match(east) ?? []).length >= (broken === 0 ? fewest : fewestBesideLost);
}

/** Big5 has no character for half of such pairs: what is left are question marks between characters that are rare in Chinese and begin such texts. */
const fewestBegun = 3;

function isMostlyLost(text: string, leads: ReadonlyMap<string, readonly string[]>): boolean {
  const marks = times(text, '?');
  if (marks < fewestBegun) return false;
  const signs = text.match(/\p{Script=Han}/gu) ?? [];
  const begun = signs.filter((sign) => leads.get(sign)?.includes('big5')).length;
  return begun >= fewestBegun && begun * 2 >= signs.length && marks * 2 >= signs.length;
}

/**
 * Whether a text is UTF-8 of Chinese, Japanese or Korean that was read in GBK, Big5 or Shift-JIS: `浣犲ソ` was 你好. What such a text begins with
 * decides whether it is looked at further.
 */
export function isUtf8ReadInPairs(text: string): boolean {
  if (lost.test(text)) return true;
  const first = firstBeyond.exec(text);
  if (!first || text.charCodeAt(first.index) < firstEast) return false;
  leading ??= leadingCharacters();
  const from = text.slice(first.index);
  return (leading.get(from[0]!) ?? []).some((encoding) => isReadIn(from, encoding)) || isMostlyLost(text, leading);
}
