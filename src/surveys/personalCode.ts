import { maskPersonalData, personalSpans } from '../kernel/maskPersonalData';
import { passesLuhn } from '../kernel/numberChecks';
import { plainSigns } from '../kernel/plainSigns';

export const personalCodeAllowed = 'a code that many answers share; national id, card, mobile, policy and other numbers of ten digits and more, e-mail addresses and names after 敝姓 are somebody\'s own';

const securities = /^[A-Z]{2}[A-Z0-9]{9}\d$/;

/** The number of a security (ISIN), whose check digit holds: a code of a product, though it has ten digits. */
const isSecurity = (code: string): boolean => securities.test(code) && passesLuhn([...code].map((sign) => parseInt(sign, 36)).join(''));

/** Whether a code, or the word for one, holds what would be masked in a comment. */
export const isPersonalCode = (code: string): boolean => maskPersonalData(code) !== code && !isSecurity(code);

/** The kinds of personal data that a code from before this rule holds, as they are called in masked comments. */
export const personalKinds = (code: string): string[] => (isSecurity(code) ? [] : [...new Set(personalSpans(plainSigns(code).plain).map(({ token }) => token.slice(1, -1)))]);
