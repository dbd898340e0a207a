/** The number that stands for the first letter of a national id: 10 for A, and so on in the order of issue. */
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National ids and resident-certificate numbers of either form: a letter, a digit or (until 2021) a letter, and eight digits, the last of which checks. */
export function isNationalId(found: string): boolean {
  const characters = found.replace(/[^a-z0-9]/gi, '').toUpperCase();
  const first = letterOrder.indexOf(characters[0]!) + 10;
  const second = /\d/.test(characters[1]!) ? Number(characters[1]) : letterOrder.indexOf(characters[1]!) % 10;
  const digits = [second, ...[...characters.slice(2)].map(Number)];
  const sum = digits.reduce((total, digit, place) => total + digit * Math.max(1, 8 - place), Math.floor(first / 10) + (first % 10) * 9);
  return sum % 10 === 0;
}

/** Whether the last digit checks the others as on cards and in the numbers of securities (ISO/IEC 7812-1, ISO 6166). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const mostCardDigits = 19;

/** No issuer has numbers that begin like a year; numbers of orders do. */
const noIssuer = /^(?:19|20|0)/;

/** Whether whole groups of digits that follow each other make a card number. Years in a row make none, nor does a number that begins with a day. */
export function holdsCardNumber(found: string): boolean {
  const groups = found.split(/\D+/);
  if (groups.every((group) => /^(?:19|20)\d{2}$/.test(group))) return false;
  return groups.some((_, from) => {
    let digits = '';
    for (let upTo = from; upTo < groups.length && digits.length < mostCardDigits; upTo += 1) {
      digits += groups[upTo]!;
      if (digits.length >= 13 && digits.length <= mostCardDigits && !noIssuer.test(digits) && passesLuhn(digits)) return true;
    }
    return false;
  });
}
