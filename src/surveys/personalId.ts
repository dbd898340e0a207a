import { personalSpans } from '../kernel/maskPersonalData';
import { plainSigns } from '../kernel/plainSigns';

/** What systems make of chance, in which any digits may follow each other: UUIDs, and digests of 16 signs and more. */
const madeByChance = /(?<![a-z0-9])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{16,})(?![a-z0-9])/gi;

/** A number of more digits than a mobile number has is a usual id, whatever it begins with, but for the code of the country as it is dialled. */
const longNumber = /^(?!00886)\d{11,}$/;

/** A word for a telephone right before a number: then it is one, however long it is. */
const forTelephone = /(?<![a-z])(?:tel|phone|mobile|cell|msisdn|whatsapp|wa\.me|wechat|line|viber|sms|call|電話|电话|手機|手机|行動|行动|門號|门号)[ .:：=/_#-]*\+?$/i;

/** A longer number in groups, of which one is 09: 2026-01-09-1234-5678. */
function isPartOfNumber(found: string, before: string): boolean {
  const sign = /^09([ ./_-])/.exec(found)?.[1];
  return sign !== undefined && before.endsWith(sign) && /\d.$/.test(before);
}

/** Signs of chance may stand around digits: a mobile number has no letters and digits mixed around it. */
const isWithinToken = (before: string, after: string): boolean => /\d[a-z]+$/i.test(before) || /^[a-z]+\d/i.test(after);

/**
 * Whether an id, or a pseudonym, is somebody's personal data: it holds `@`, or a national id number (with check digit) or a mobile number,
 * whatever stands before or behind it and between its groups of digits. Usual ids are long numbers, UUIDs, digests, tokens, and numbers counted each day.
 */
export function isPersonalId(id: string): boolean {
  const all = plainSigns(id.normalize('NFKC')).plain.trim();
  if (all.includes('@')) return true;
  const plain = all.replace(madeByChance, (found) => '\ufffe'.repeat(found.length));
  return personalSpans(plain).some(({ token, start, end }) => {
    if (token === '[EMAIL]') return true;
    if (token !== '[ID]' && token !== '[MOBILE]') return false;
    const [found, before, after] = [plain.slice(start, end), plain.slice(0, start), plain.slice(end)];
    if (isWithinToken(before, after)) return false;
    return token === '[ID]' || forTelephone.test(before) || !(longNumber.test(found) || isPartOfNumber(found, before));
  });
}
