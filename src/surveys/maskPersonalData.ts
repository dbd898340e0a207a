import { compoundSurnames } from './compoundSurnames';

/** Full-width forms, blanks, dots and dashes as their plain ones, and what is not seen as a blank: one for one, so that places stay the same. */
const plain = (text: string): string => text
  .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  .replace(/[\t\u00a0\u00ad\u2000-\u200f\u202f\u2060\u3000\ufeff]/g, ' ')
  .replace(/[\u00b7\u2022\u2024\u2027\u30fb\uff65]/g, '.')
  .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-');

/** A day with its year, which is not looked at: two of them have as many digits as a card. A number that goes on behind it is no day. */
const day = /(?<![a-z0-9]|[a-z0-9][./-])(?:(?:19|20)\d{2}([./-])(?:0?[1-9]|1[0-2])\1|1\d{2}([./])(?:0?[1-9]|1[0-2])\2)(?:0?[1-9]|[12]\d|3[01])(?!\d|[./-]\d)/gi;

/** The number that stands for the first letter of a national id: 10 for A, and so on in the order of issue. */
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National ids and resident-certificate numbers of either form: a letter, a digit or (until 2021) a letter, and eight digits, the last of which checks. */
function isNationalId(found: string): boolean {
  const characters = found.replace(/[ .-]/g, '').toUpperCase();
  const first = letterOrder.indexOf(characters[0]!) + 10;
  const second = /\d/.test(characters[1]!) ? Number(characters[1]) : letterOrder.indexOf(characters[1]!) % 10;
  const digits = [second, ...[...characters.slice(2)].map(Number)];
  const sum = digits.reduce((total, digit, place) => total + digit * Math.max(1, 8 - place), Math.floor(first / 10) + (first % 10) * 9);
  return sum % 10 === 0;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const mostCardDigits = 19;

/** Whether whole groups of digits that follow each other make a card number. Years in a row make none. */
function holdsCardNumber(found: string): boolean {
  const groups = found.split(/[ .-]+/);
  if (groups.every((group) => /^(?:19|20)\d{2}$/.test(group))) return false;
  return groups.some((_, from) => {
    let digits = '';
    for (let upTo = from; upTo < groups.length && digits.length < mostCardDigits; upTo += 1) {
      digits += groups[upTo]!;
      if (digits.length >= 13 && digits.length <= mostCardDigits && passesLuhn(digits)) return true;
    }
    return false;
  });
}

interface Kind {
  token: string;
  pattern: RegExp;
  isMeant?: (found: string) => boolean;
}

/** What people write between groups of digits. */
const apart = '[ .-]{0,3}';

/** The groups in which mobile numbers are written, behind their 0 or 886. */
const mobile = `(?:9\\d{2}${apart}\\d{3}${apart}\\d{3}|9${apart}\\d{4}${apart}\\d{4}|9\\d{2}(?:[ .-]\\d{2}){3})(?!\\d)`;

/** Behind dots only the groups that cards are printed in: an amount has groups of three, a version any. */
const dottedCard = '\\d{4}(?:[ .-]{1,3}\\d{4}){3}(?:[ .-]{1,3}\\d{1,3})?|\\d{4}[ .-]{1,3}\\d{6}[ .-]{1,3}\\d{4,5}';

/** Words with which a text goes on behind a surname; other one or two characters, with nothing behind them, are a given name. */
const noGivenName = '謝謝|感謝|您好|你好|先生|小姐|女士|太太|請問|想問';

/** In the order in which they are looked for; what one has found is not looked at again. */
const kinds: Kind[] = [
  { token: '[EMAIL]', pattern: /[a-z0-9._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*?\.(?:[a-z]{2,24}(?![a-z.-]*\.[a-z]{2})|台灣|台湾|香港|中國|中国|公司)/giu },
  { token: '[ID]', pattern: /(?<![a-z0-9])[a-z][ .-]?[1289a-d](?:[ .-]?\d){8}(?!\d)/gi, isMeant: isNationalId },
  { token: '[CARD]', pattern: /(?<!\d)\d(?:[ -]{0,3}\d){12,}(?!\d)/g, isMeant: holdsCardNumber },
  { token: '[CARD]', pattern: new RegExp(`(?<!\\d|\\d[.-])(?:${dottedCard})(?!\\d|[.-]\\d)`, 'g'), isMeant: holdsCardNumber },
  { token: '[MOBILE]', pattern: new RegExp(`(?<!\\d|\\d\\.)(?:(?:\\+?(?:00)?886${apart}\\(?0?\\)?${apart}|0)${mobile}|\\(09\\)${apart}\\d{4}${apart}\\d{4}(?!\\d)|\\(09\\d{2}\\)${apart}\\d{3}${apart}\\d{3}(?!\\d))`, 'g') },
  { token: '[POLICY]', pattern: /(?<=(?:保單|理賠|賠案|案件|契約|帳)(?:號碼|編號|案號|號)?[ :#]{0,3}(?:是|為)?[ :#]{0,3}|\b(?:policy|claim|contract|account)(?: (?:no|number)\.?)?[ :#]{0,3}(?:is )?[ :#]{0,3})[a-z]{0,6}-?\d[a-z0-9-]{4,24}/gi, isMeant: (found) => found.replace(/\D/g, '').length >= 6 },
  { token: '[NUMBER]', pattern: /(?<!\d)\d{10,}/g },
  { token: '[NAME]', pattern: new RegExp(`(?<=(?:敝|免 ?貴) ?姓[ :]{0,3}[「『"'(]?)(?:(?:${compoundSurnames.join('|')}|\\p{Script=Han})(?:(?!${noGivenName})\\p{Script=Han}{1,2}(?!\\p{Script=Han}))?|[A-Za-z][A-Za-z'-]{0,30}(?: [A-Z][A-Za-z'-]{0,30}){0,2})`, 'gu') },
];

/**
 * A text with personal data replaced by what it was: national id and resident-certificate numbers (with check digit), card numbers (Luhn),
 * mobile numbers, e-mail addresses, policy, claim and account numbers, any other number of ten digits and more, and the name after 敝姓.
 * Full-width forms count like plain ones, and so do dots, blanks and hyphens between groups of digits. Days, amounts and versions stay. A masked text is masked to itself.
 */
export function maskPersonalData(text: string): string {
  if (!/[\d@\uff10-\uff19\uff20]|[敝貴]\W?姓/.test(text)) return text;
  let unseen = plain(text).replace(day, (found) => '\ufffe'.repeat(found.length));
  const spans: { start: number; end: number; token: string }[] = [];
  for (const { token, pattern, isMeant = () => true } of kinds) {
    unseen = unseen.replace(pattern, (found: string, start: number) => {
      if (!isMeant(found)) return found;
      spans.push({ start, end: start + found.length, token });
      return '\uffff'.repeat(found.length);
    });
  }
  if (spans.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { start, end, token } of spans.sort((a, b) => a.start - b.start)) {
    masked += text.slice(at, start) + token;
    at = end;
  }
  return masked + text.slice(at);
}
