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

const nought = '0'.charCodeAt(0);

/** Whether the last digit checks the others as on cards and in the numbers of securities (ISO/IEC 7812-1, ISO 6166). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - nought;
    const counted = place % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

const [fewestCardDigits, mostCardDigits] = [13, 19];

/** No issuer has numbers that begin like a year; numbers of orders do. */
const noIssuer = /^(?:19|20|0)/;

/** Whether whole groups of digits that follow each other make a card number. Years in a row make none, nor does a number that begins with a day. */
export function holdsCardNumber(found: string): boolean {
  const groups = found.split(/\D+/);
  if (groups.every((group) => /^(?:19|20)\d{2}$/.test(group))) return false;
  const digits = groups.join('');
  let start = 0;
  return groups.some((group, from) => {
    const first = start;
    let end = first;
    start += group.length;
    if (noIssuer.test(digits.slice(first, first + 2))) return false;
    for (const { length } of groups.slice(from, from + mostCardDigits)) {
      end += length;
      if (end - first > mostCardDigits) return false;
      if (end - first >= fewestCardDigits && passesLuhn(digits.slice(first, end))) return true;
    }
    return false;
  });
}
