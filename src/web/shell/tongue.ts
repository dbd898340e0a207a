import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { languageTag, type Language } from './address';

/** A text in both languages, as the API answers it. */
export interface BothTongues {
  zh: string;
  en: string;
}

/** Picks the reader's language: `say('缺口', 'Gaps')`. */
export interface Say {
  (zh: string, en: string): string;
  lang: Language;
  /** The reader's language of a text of the registry. */
  of(text: BothTongues): string;
  /** The other language of it, and what to mark it as. */
  other(text: BothTongues): { text: string; lang: string };
}

const sayIn = (lang: Language): Say => Object.assign((zh: string, en: string) => (lang === 'zh' ? zh : en), {
  lang,
  of: (text: BothTongues) => text[lang],
  other: (text: BothTongues) => (lang === 'zh' ? { text: text.en, lang: languageTag('en') } : { text: text.zh, lang: languageTag('zh') }),
});

const tongues: Record<Language, Say> = { zh: sayIn('zh'), en: sayIn('en') };

/** How to speak in one language. */
export const speaking = (lang: Language): Say => tongues[lang];

export const Tongue = createContext<Language>('zh');

export const useSay = (): Say => speaking(useContext(Tongue));
