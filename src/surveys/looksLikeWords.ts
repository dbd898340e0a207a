/** Ends of sentences, and marks within them, in the scripts that customers write in. */
const sentenceMarks = /[。！？!?；…～]|[，,;:：](?=.*\p{L})|\.(?:\s|$)|~$/u;

/** Words that stand in what somebody says, and in no name of a product, a reason or a place. */
const spokenWords = /很|嗎|喔|謝謝|谢谢|[你妳您]們|我們|我覺得|真的|為什麼|怎麼|可不可以|希望|拜託|等了|不好用|一直|打不通|只好|沒人|太慢|太久|\b(?:i|you|your|we|my|was|were|is|are|not|very|too|please|thanks?|because|why|they)\b/iu;

const han = /\p{Script=Han}/gu;

const longestNames = { words: 10, lowerWords: 2, han: 30, hanInParts: 20, hanSpoken: 4 } as const;

/**
 * Whether a code reads like what a customer wrote: marks of a sentence, several words of which most begin small, more Chinese characters than names have, or words of speech.
 * Names of products are long, `外幣利率變動型終身壽險（定期給付型）`, `Group Term Life Insurance Plan A`: length alone says little.
 */
export function looksLikeWords(code: string): boolean {
  const text = code.normalize('NFKC').trim();
  const characters = text.match(han)?.length ?? 0;
  const words = text.split(/\s+/);
  const latin = words.filter((word) => /^[\p{L}'’-]+$/u.test(word) && !/\p{Script=Han}/u.test(word));
  if (characters > 0 ? characters >= longestNames.hanSpoken && spokenWords.test(text) : latin.length > longestNames.lowerWords && spokenWords.test(text)) return true;
  if (characters >= longestNames.han || (characters >= longestNames.hanInParts && words.length > 1)) return true;
  if (latin.length > longestNames.words) return true;
  if (latin.length > longestNames.lowerWords + 1 && latin.filter((word) => /^\p{Ll}/u.test(word)).length >= longestNames.lowerWords) return true;
  return sentenceMarks.test(text) && (characters >= longestNames.hanSpoken || latin.length > longestNames.lowerWords);
}
