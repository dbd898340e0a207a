/** What of an address a page did not understand and goes on without. The address is not repeated: anybody can have written it. */
export interface Misread {
  /** The word whose value is not allowed; null: a word that the page does not know. */
  word: string | null;
  allowed: { zh: string; en: string };
}

/** As the API takes slugs, of which it says more where it refuses one. */
const isSlug = (text: string): boolean => text.length <= 200 && /^[A-Za-z0-9][A-Za-z0-9._-]*(?:[/@#][A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(text);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const alike = (text: string): Misread['allowed'] => ({ zh: text, en: text });

/** Reads the words of an address one by one; of what it cannot read it keeps what would have been allowed. A word without a value is as if it were not there. */
export class AddressWords {
  private readonly given: URLSearchParams;
  private readonly known = new Set<string>();
  private readonly wrong: Misread[] = [];

  constructor(search: string) {
    this.given = new URLSearchParams(search);
  }

  private refuse(word: string | null, allowed: Misread['allowed']): null {
    this.wrong.push({ word, allowed });
    return null;
  }

  /** Any text; of a word that is given twice the first. */
  text(word: string): string | null {
    this.known.add(word);
    const all = this.given.getAll(word);
    if (all.length > 1) this.refuse(word, { zh: '只給一次', en: 'given once' });
    return all[0] || null;
  }

  /** One of those allowed, which are in small letters; the first of them where nothing is said, or something else. */
  oneOf<Value extends string>(word: string, allowed: readonly [Value, ...Value[]]): Value {
    const said = this.text(word);
    const found = allowed.find((value) => value === said?.toLowerCase());
    if (said !== null && found === undefined) this.refuse(word, alike(allowed.join(', ')));
    return found ?? allowed[0];
  }

  /** Those of a list, set apart by commas, that are allowed. */
  listOf<Value extends string>(word: string, allowed: readonly Value[]): Value[] {
    const said = (this.text(word) ?? '').split(',').filter((each) => each !== '');
    const known = said.filter((each): each is Value => (allowed as readonly string[]).includes(each));
    if (known.length < said.length) this.refuse(word, alike(allowed.join(', ')));
    return known;
  }

  /** Names of objects, set apart by commas, as many as are taken at most. */
  slugs(word: string, most: number): string[] {
    const said = [...new Set((this.text(word) ?? '').split(',').filter((each) => each !== ''))];
    const kept = said.filter(isSlug).slice(0, most);
    if (kept.length < said.length) this.refuse(word, { zh: `至多 ${most} 個代號，以逗號分開`, en: `up to ${most} slugs, set apart by commas` });
    return kept;
  }

  /** A day; null where nothing is said, or no day. */
  day(word: string): string | null {
    const said = this.text(word);
    return said === null || isDay(said) ? said : this.refuse(word, { zh: '日期，YYYY-MM-DD', en: 'a day, YYYY-MM-DD' });
  }

  /** All that was not understood, also words that nobody asked for. */
  misread(): Misread[] {
    if ([...this.given.keys()].some((word) => !this.known.has(word))) this.refuse(null, alike([...this.known].join(', ')));
    return this.wrong;
  }
}
