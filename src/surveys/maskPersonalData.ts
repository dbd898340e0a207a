/** Full-width forms and dashes as their plain ones, one for one, so that places stay the same. */
const plain = (text: string): string => text
  .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  .replace(/\u3000/g, ' ')
  .replace(/[\u2010-\u2015\u2212]/g, '-');

/** The number that stands for the first letter of a national id: 10 for A, and so on in the order of issue. */
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National ids and resident-certificate numbers of either form: a letter, a digit or (until 2021) a letter, and eight digits, the last of which checks. */
function isNationalId(found: string): boolean {
  const characters = found.replace(/[ -]/g, '').toUpperCase();
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

/** Whether whole groups of digits that follow each other make a card number. */
function holdsCardNumber(found: string): boolean {
  const groups = found.split(/[ -]/);
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

/** In the order in which they are looked for; what one has found is not looked at again. */
const kinds: Kind[] = [
  { token: '[EMAIL]', pattern: /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,24}/gi },
  { token: '[ID]', pattern: /(?<![a-z0-9])[a-z][ -]?[1289a-d](?:[ -]?\d){8}(?!\d)/gi, isMeant: isNationalId },
  { token: '[CARD]', pattern: /(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g, isMeant: holdsCardNumber },
  { token: '[MOBILE]', pattern: /(?<!\d)(?:\+?(?:00)?886[ -]?\(?0?\)?|0)9\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)/g },
  { token: '[POLICY]', pattern: /(?<=(?:保單|理賠|賠案|案件|契約|帳)(?:號碼|編號|案號|號)?[ :#]{0,3}(?:是|為)?[ :#]{0,3}|\b(?:policy|claim|contract|account)(?: (?:no|number)\.?)?[ :#]{0,3}(?:is )?[ :#]{0,3})[a-z]{0,6}-?\d[a-z0-9-]{4,24}/gi, isMeant: (found) => found.replace(/\D/g, '').length >= 6 },
  { token: '[NUMBER]', pattern: /(?<!\d)\d{10,}/g },
  { token: '[NAME]', pattern: /(?<=敝姓)[\u4e00-\u9fff]/g },
];

/**
 * A text with personal data replaced by what it was: national id and resident-certificate numbers (with check digit), card numbers (Luhn),
 * mobile numbers, e-mail addresses, policy, claim and account numbers, any other number of ten digits and more, and the name after 敝姓.
 * Full-width forms count like plain ones. A masked text is masked to itself.
 */
export function maskPersonalData(text: string): string {
  if (!/[\d@\uff10-\uff19\uff20]|敝姓/.test(text)) return text;
  let unseen = plain(text);
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
