import { compoundSurnames } from '../kernel/compoundSurnames';
import { personalSpans } from '../kernel/maskPersonalData';
import { plainSigns } from '../kernel/plainSigns';
import { usualSurnames } from '../kernel/usualSurnames';

/** What systems make of chance, in which any digits may follow each other: UUIDs, and digests of 16 signs and more. */
const madeByChance = /(?<![a-z0-9])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{16,})(?![a-z0-9])/gi;

/** A number of more digits than a mobile number has is a usual id, whatever it begins with, but for the code of the country as it is dialled. */
const longNumber = /^(?!00886)\d{11,}$/;

/** A word for a telephone right before a number: then it is one, however long it is. */
const forTelephone = /(?<![a-z])(?:tel|phone|mobile|cell|msisdn|whatsapp|wa\.me|wechat|line|viber|sms|call|電話|电话|手機|手机|行動|行动|門號|门号)[ .:：=/_#-]*\+?$/i;

/** A mobile number with the code of the country and without its plus sign: no number of 12 digits is counted up to it. */
const withCountry = /^8869\d{8}$/;

/** A number of the fixed network with its area code, in groups. A year in the middle is that of numbers counted each month: 04-2026-0001. */
const landline = /^(?:(?:\(0[24]\)|0[24]-|\+?886-[24]-)(?!20[0-4]\d)[2-9]\d{3}|(?:\(0[35-8]\)|0[35-8]-|\+?886-[35-8]-)[2-9]\d{2}|(?:\(0(?:37|49|82|89|826|836)\)|0(?:37|49|82|89|826|836)-)\d{2,3})-\d{4}(?:#\d{1,6})?$|^0(?:37|82|89)-\d{3}-\d{3}$/;

/** A name in Chinese: a usual surname and a given name, two to four characters in all, perhaps with how somebody is addressed. */
const nameInChinese = new RegExp(`^(?:(?:${compoundSurnames.join('|')})\\p{Script=Han}{1,2}|[${usualSurnames}]\\p{Script=Han}{1,3})(?:先生|小姐|女士|太太)?$`, 'u');

/** A longer number in groups, of which one is 09: 2026-01-09-1234-5678. */
function isPartOfNumber(found: string, before: string): boolean {
  const sign = /^09([ ./_-])/.exec(found)?.[1];
  return sign !== undefined && before.endsWith(sign) && /\d.$/.test(before);
}

const isAlone = (before: string, after: string): boolean => !/[a-z]$/i.test(before) && !/^[a-z]/i.test(after);

/** Signs of chance may stand around digits: a mobile number has no letters and digits mixed around it. */
const isWithinToken = (before: string, after: string): boolean => /\d[a-z]+$/i.test(before) || /^[a-z]+\d/i.test(after);

/**
 * Whether an id, or a pseudonym, is somebody's personal data: it holds `@`, or a national id number (with check digit) or a mobile number,
 * whatever stands before or behind it and between its groups of digits; or it is a number of the fixed network in groups, or a name in Chinese. Usual ids are long numbers, UUIDs, digests, tokens, and numbers counted each day.
 */
export function isPersonalId(id: string): boolean {
  const all = plainSigns(id.normalize('NFKC')).plain.trim();
  if (all.includes('@')) return true;
  if (landline.test(all) || nameInChinese.test(all.replace(/ /g, ''))) return true;
  const plain = all.replace(madeByChance, (found) => '\ufffe'.repeat(found.length));
  return personalSpans(plain).some(({ token, start, end }) => {
    if (token === '[EMAIL]') return true;
    if (token !== '[ID]' && token !== '[MOBILE]') return false;
    const [found, before, after] = [plain.slice(start, end), plain.slice(0, start), plain.slice(end)];
    if (isWithinToken(before, after)) return false;
    return token === '[ID]' || forTelephone.test(before) || (withCountry.test(found) && isAlone(before, after)) || !(longNumber.test(found) || isPartOfNumber(found, before));
  });
}
