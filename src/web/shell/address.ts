/** The language of a page: Traditional Chinese or English. */
export type Language = 'zh' | 'en';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** What every page keeps in its address. */
export interface PageAddress {
  lang: Language;
  theme: ThemeChoice;
  /** The day for which everything is asked; null is today. */
  asOf: string | null;
}

/** The value of a parameter where it is one of those known, else the first of them. */
export const oneOf = <Value extends string>(given: string | null, known: readonly [Value, ...Value[]]): Value =>
  (known as readonly string[]).includes(given ?? '') ? given as Value : known[0];

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A day of an address; null where it is none. */
export const dayIn = (text: string | null): string | null => (isDay(text) ? text : null);

export function readPageAddress(search: string): PageAddress {
  const given = new URLSearchParams(search);
  return { lang: oneOf(given.get('lang'), ['zh', 'en']), theme: oneOf(given.get('theme'), ['auto', 'light', 'dark']), asOf: dayIn(given.get('asOf')) };
}

/** A query string with those parameters only that differ from what a page shows unasked; `?` stands in front, an empty one is empty. */
export function searchOf(parameters: Record<string, string | null>, unasked: Record<string, string>): string {
  const kept = Object.entries(parameters).filter(([name, value]) => value !== null && value !== '' && value !== unasked[name]) as [string, string][];
  const text = new URLSearchParams(kept).toString().replace(/%2C/g, ',').replace(/%2F/g, '/');
  return text === '' ? '' : `?${text}`;
}

/** The part of an address that goes along from page to page. */
export const alongSearch = ({ lang, theme, asOf }: PageAddress): string => searchOf({ lang, theme, asOf }, { lang: 'zh', theme: 'auto' });

/** What `lang` of the root has to be, or a pan-CJK font draws Japanese forms. */
export const languageTag = (lang: Language): string => (lang === 'zh' ? 'zh-Hant-TW' : 'en');

/** Where the page of a measurement point is. */
export const pointPath = (slug: string): string => `/points/${slug}`;
