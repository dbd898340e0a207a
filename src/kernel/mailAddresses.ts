/** Ends of names of machines that are not written in Latin letters; a sentence may follow them without a blank. */
const otherEnds = '台灣|台湾|香港|澳門|澳门|新加坡|中國|中国|公司|網路|網络|網址|网址|商店|集團|集团|みんな|한국|рф|рус|укр';

const latinEnd = '[a-z]{2,24}(?![a-z.-]*?\\.[a-z]{2})';
const machine = `(?:[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})*?\\.(?:xn--[a-z0-9-]{2,59}|${latinEnd}|${otherEnds})|\\[[0-9a-f.:]{3,45}\\])`;
const latinMachine = ` {0,2}[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})*?\\.${latinEnd}`;

const sign = '(?:@|%40)';
const names = ['[a-z0-9._+-]{1,64}', '"[^"\\n]{1,64}"', '[^\\x00-\\x7f\\p{P}\\ufffe\\uffff]{1,32}'];
/** With blanks around the sign. */
const nameApart = '[a-z0-9._%+-]{1,64} {0,2}';

const signs = new RegExp(`${sign}(?=${machine})|@(?=${latinMachine})`, 'giu');
const namesBefore = [...names, nameApart].map((name) => new RegExp(`(?<=(${name}))`, 'iuy'));
const address = new RegExp(`(?:${names.join('|')})${sign}${machine}|${nameApart}@${latinMachine}`, 'iuy');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Where e-mail addresses stand, in order. It goes by the signs that a machine follows, back to the longest name before each: an address
 * looked for from every character on would read each name as often as it has letters.
 */
export function mailAddresses(text: string): { start: number; end: number }[] {
  const starts = [...text.matchAll(signs)].flatMap(({ index }) => namesBefore.flatMap((name) => {
    const found = matchAt(name, text, index);
    return found ? [index - found[1]!.length] : [];
  }));
  const found: { start: number; end: number }[] = [];
  let end = 0;
  for (const start of starts.sort((a, b) => a - b)) {
    const from = Math.max(start, end);
    const at = matchAt(address, text, from);
    if (!at) continue;
    end = from + at[0].length;
    found.push({ start: from, end });
  }
  return found;
}
