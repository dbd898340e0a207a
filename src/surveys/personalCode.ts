import { maskPersonalData, personalSpans } from '../kernel/maskPersonalData';
import { plainSigns } from '../kernel/plainSigns';

export const personalCodeAllowed = 'a code that many answers share; national id, card, mobile, policy and other numbers of ten digits and more, e-mail addresses and names after 敝姓 are somebody\'s own';

const securities = /^[A-Z]{2}[A-Z0-9]{9}\d$/;

/** The number of a security (ISIN), whose check digit holds: a code of a product, though it has ten digits. */
function isSecurity(code: string): boolean {
  if (!securities.test(code)) return false;
  const digits = [...code].map((sign) => parseInt(sign, 36)).join('');
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a code, or the word for one, holds what would be masked in a comment. */
export const isPersonalCode = (code: string): boolean => maskPersonalData(code) !== code && !isSecurity(code);

/** The kinds of personal data that a code from before this rule holds, as they are called in masked comments. */
export const personalKinds = (code: string): string[] => (isSecurity(code) ? [] : [...new Set(personalSpans(plainSigns(code).plain).map(({ token }) => token.slice(1, -1)))]);
