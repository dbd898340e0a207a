import { zoneNamed } from './readTime';

const abbreviations = 'UTC|GMT|PST|PDT|EST|EDT|CST|CDT|MST|MDT|AEST|AEDT|CET|CEST|EET|BST|IST|MSK|JST|KST|HKT|SGT';
const inBrackets = /^(.*?)\s*[(\uff08[\u3010]([^()\uff08\uff09[\]\u3010\u3011]+)[)\uff09\]\u3011]\s*$/;
const atEnd = new RegExp(`^(.*\\S)[\\s_:\uff1a-]+((?:${abbreviations})(?:[+-]\\d{1,2}(?::?\\d{2})?)?)\\s*$`);

/** What a heading such as `Submit Date (UTC)` says besides its zone. */
export const headingAndZone = (heading: string): [heading: string, zone: string | null] => {
  const [, bare, words] = inBrackets.exec(heading) ?? atEnd.exec(heading) ?? [];
  return bare === undefined ? [heading, null] : [bare, words!.trim()];
};

/** Words that have one meaning. PST, EST, CST and others are zones of several countries, and are written in summer and winter alike. */
const zonesInWords: readonly [RegExp, string][] = [
  [/^(?:taipei|taiwan|[台臺]北|[台臺][灣湾]|中原標準)(?: ?(?:standard )?time|時間|时间)?$/i, 'Asia/Taipei'], [/^(?:jst|日本時間)$/i, 'Asia/Tokyo'], [/^kst$/i, 'Asia/Seoul'], [/^(?:hkt|香港時間)$/i, 'Asia/Hong_Kong'], [/^sgt$/i, 'Asia/Singapore'],
];

const likeZone = new RegExp(`^(?:${abbreviations})\\b|time|zone|時間|时间|時區|时区|標準|local|^(?:UTC|GMT)?\\s*[+-]\\s*\\d|^[A-Z][a-z]+\\/[A-Z]`, 'i');
const likeAbbreviation = /^[A-Z]{2,5}$/;
/** How a day or an hour is written, or that it must be. */
const ofForm = /^(?:[ymdhs年月日時分秒:/\-. ]+|required|optional|必填|選填|選答|date|日期|24h?|am|pm)$/i;

const scale = /^-?\d+ ?(?:[-\u2010-\u2015~]|\.\.|to|至|到) ?\d+ ?(?:分|points?)?$/i;

/** Whether words in brackets say of what form the cells are, such as a scale, a unit or a zone, and not what they mean. */
export function isOfForm(words: string): boolean {
  const plain = words.normalize('NFKC').trim();
  return scale.test(plain) || ofForm.test(plain) || /^(?:分|points?|text|number|id|code)$/i.test(plain) || zoneNamed(plain) !== null;
}

/** What the words with which a heading of times ends say of their zone: one that is known, one that is not, or something else. */
export function zoneOfWords(words: string): { zone: string } | 'unknown zone' | 'other words' | 'form' {
  const plain = words.normalize('NFKC').trim();
  if (zoneNamed(plain) !== null) return { zone: plain };
  const meant = zonesInWords.find(([form]) => form.test(plain));
  if (meant) return { zone: meant[1] };
  if (ofForm.test(plain)) return 'form';
  return likeAbbreviation.test(plain) || likeZone.test(plain) ? 'unknown zone' : 'other words';
}

/** Whether two names mean the same zone. */
export const isSameZone = (a: string, b: string): boolean => zoneNamed(a)!.equals(zoneNamed(b)!);
