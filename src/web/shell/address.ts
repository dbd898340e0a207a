import { AddressWords, type Misread } from './addressWords';

/** The language of a page: Traditional Chinese or English. */
export type Language = 'zh' | 'en';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** What every page keeps in its address. */
export interface PageAddress {
  lang: Language;
  theme: ThemeChoice;
  /** The day for which everything is asked; null is today. */
  asOf: string | null;
  /** What of it was not understood: the page says so, and goes on as if it were not there. */
  misread: readonly Misread[];
}

/** Reads what every page keeps, and what one page keeps besides. */
export function readAddress<Own>(search: string, ownOf: (words: AddressWords) => Own): PageAddress & Own {
  const words = new AddressWords(search);
  const read = { lang: words.oneOf('lang', ['zh', 'en']), theme: words.oneOf('theme', ['auto', 'light', 'dark']), asOf: words.day('asOf'), ...ownOf(words) };
  return { ...read, misread: words.misread() };
}

export const readPageAddress = (search: string): PageAddress => readAddress(search, () => ({}));

/** A query string with those parameters only that differ from what a page shows unasked; `?` stands in front, an empty one is empty. */
export function searchOf(parameters: Record<string, string | null>, unasked: Record<string, string>): string {
  const kept = Object.entries(parameters).filter(([name, value]) => value !== null && value !== '' && value !== unasked[name]) as [string, string][];
  const text = new URLSearchParams(kept).toString().replace(/%2C/g, ',').replace(/%2F/g, '/');
  return text === '' ? '' : `?${text}`;
}

/** The part of an address that goes along from page to page. */
export const alongSearch = ({ lang, theme, asOf }: Pick<PageAddress, 'lang' | 'theme' | 'asOf'>): string => searchOf({ lang, theme, asOf }, { lang: 'zh', theme: 'auto' });

/** What `lang` of the root has to be, or a pan-CJK font draws Japanese forms. */
export const languageTag = (lang: Language): string => (lang === 'zh' ? 'zh-Hant-TW' : 'en');

/** Where the page of a measurement point is. */
export const pointPath = (slug: string): string => `/points/${slug}`;

/** Where the page of a department is. */
export const departmentPath = (slug: string): string => `/departments/${slug}`;
