/** What a lead byte and the byte behind it are in an encoding of two bytes a character: a usual character, a rare one, a mark of punctuation; null where they are none. */
type PairKind = (lead: number, trail: number) => 'usual' | 'rare' | 'mark' | null;

const isHigh = (byte: number): boolean => byte >= 0xa1 && byte <= 0xfe;

interface Encoding {
  kindOf: PairKind;
  /** How many of its pairs may be rare characters, at most. */
  mostRare: number;
  /** How many different lead bytes there must be: the same sign before several letters is a unit or a mark, as in µm, µA. */
  fewestLeads: number;
}

/** Big5 and GB 2312 keep usual characters apart from rare ones; of Shift-JIS only kana are usual, of which a Japanese sentence has some. */
const encodings: readonly Encoding[] = [
  {
    mostRare: 0.2, fewestLeads: 2,
    kindOf: (lead, trail) => {
      if (!isHigh(trail) && !(trail >= 0x40 && trail <= 0x7e)) return null;
      return lead >= 0xa4 && lead <= 0xc6 ? 'usual' : lead >= 0xa1 && lead <= 0xa3 ? 'mark' : lead >= 0xc9 && lead <= 0xf9 ? 'rare' : null;
    },
  },
  {
    mostRare: 0.2, fewestLeads: 2,
    kindOf: (lead, trail) => {
      if (!isHigh(trail)) return null;
      return lead >= 0xb0 && lead <= 0xd7 ? 'usual' : lead >= 0xa1 && lead <= 0xa9 ? 'mark' : lead >= 0xd8 && lead <= 0xf7 ? 'rare' : null;
    },
  },
  {
    mostRare: 0.7, fewestLeads: 1,
    kindOf: (lead, trail) => {
      if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return null;
      if ((lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96)) return 'usual';
      return lead === 0x81 ? 'mark' : (lead >= 0x88 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xea) ? 'rare' : null;
    },
  },
];

/** Fewer characters may be signs that somebody wrote: 10°C, §A, ¿Q. */
const fewestPairs = 4;
const fewestUsual = 3;

/** How much of a text must be pairs. */
const leastShare = 0.6;

function areOf(bytes: readonly number[], { kindOf, mostRare, fewestLeads }: Encoding): boolean {
  const usual = new Set<number>();
  const leads = new Set<number>();
  let [pairs, rare, others] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte > 0x20) others += 1;
      continue;
    }
    const trail = bytes[at + 1] ?? 0;
    const kind = kindOf(byte, trail);
    if (kind === null) return false;
    at += 1;
    pairs += 1;
    leads.add(byte);
    if (kind === 'rare') rare += 1;
    if (kind === 'usual') usual.add((byte << 8) | trail);
  }
  return pairs >= fewestPairs && usual.size >= fewestUsual && leads.size >= fewestLeads && pairs * 2 >= leastShare * (pairs * 2 + others) && rare <= mostRare * pairs;
}

/** Whether bytes, which were read one by one, are Chinese or Japanese in an encoding of two bytes a character: Big5, GBK or Shift-JIS. */
export const arePairs = (bytes: readonly number[]): boolean => encodings.some((encoding) => areOf(bytes, encoding));
