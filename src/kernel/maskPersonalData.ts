import { compoundSurnames } from './compoundSurnames';
import { mailAddresses } from './mailAddresses';
import { holdsCardNumber, isNationalId } from './numberChecks';
import { plainSigns } from './plainSigns';

/** A day with its year, which is not looked at: two of them have as many digits as a card. A number that goes on behind it is no day. */
const day = /(?<![a-z0-9]|[a-z0-9][./-])(?:(?:19|20)\d{2}([./-])(?:0?[1-9]|1[0-2])\1|1\d{2}([./])(?:0?[1-9]|1[0-2])\2)(?:0?[1-9]|[12]\d|3[01])(?!\d|[./-]\d)/gi;

interface Place {
  start: number;
  end: number;
}

interface Kind {
  token: string;
  find: (text: string) => Place[];
}

const matching = (pattern: RegExp, isMeant: (found: string, before: string) => boolean = () => true) => (text: string): Place[] =>
  [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => (isMeant(found, text.slice(Math.max(0, index - 6), index)) ? [{ start: index, end: index + found.length }] : []));

/** What people write between groups of digits; between those of three and more also a comma, which in pairs would be a list. */
const between = '[ ./_*~|\\n\\r-]';
const apart = '[ ./_*~|,;\\n\\r-]{0,3}';

/** The groups in which mobile numbers are written, behind their 0 or 886. */
const mobile = `(?:9\\d{2}${apart}\\d{3}${apart}\\d{3}|9${apart}\\d{4}${apart}\\d{4}|9\\d{2}(?:${between}\\d{2}){3}|9(?:${between}\\d{2}){4})(?!\\d)`;

/** A number of an order, counted anew each day: 2026-0901-000123. */
const isDated = (found: string, before: string): boolean => /^0(?:90[1-9]|9[12]\d|93[01])[ ./_-]\d{6}$/.test(found) && /(?<!\d)(?:19|20)\d{2}[ ./_-]$/.test(before);

/** Behind dots and strokes only the groups that cards are printed in: an amount has groups of three, a version any. */
const dottedCard = '\\d{4}(?:[ ./_*~|-]{1,3}\\d{4}){3}(?:[ ./_*~|-]{1,3}\\d{1,3})?|\\d{4}[ ./_*~|-]{1,3}\\d{6}[ ./_*~|-]{1,3}\\d{4,5}';

/** Words that stand before a national id without a blank: of surveys, and for whoever answers. Other capitals before nine digits are those of orders. */
const wordsBefore = ['R?T?NPS', 'CSAT', 'CES', '(?:TW|N|P|U)?ID', 'NATIONALID', 'IDNO', 'SURVEY', 'ANSWER', 'RESPONSE', 'USER', 'CUST(?:OMER)?', 'MEMBER', 'CLIENT', 'PERSON', 'NAME'].join('|').replace(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);

/** A letter as national ids begin with: not within a word, but behind small letters where it is a capital, and behind words that ids follow. */
const firstLetter = `(?:(?<![A-Za-z0-9])[A-Za-z]|(?<=(?<!\\d[a-z]{0,30})[a-z])[A-Z]|(?<=(?<![A-Za-z0-9])(?:${wordsBefore}))[A-Za-z])`;

/** Words with which a text goes on behind a name; other one or two characters, with nothing or such a word behind them, are a given name. */
const noGivenName = '謝謝|谢谢|感謝|感谢|您|你|先生|小姐|女士|太太|請|请|想|要|我|在|是|的|因|於|昨|今天|今日|電話|电话|手機|手机|身分證|身份';
const givenName = `(?:(?!${noGivenName})\\p{Script=Han}(?:(?!${noGivenName})\\p{Script=Han})?(?!(?!${noGivenName})\\p{Script=Han}))?`;

/** Words with which an English text goes on behind a name. */
const noNameWord = "and|but|is|was|am|are|has|have|had|i|my|me|you|your|the|this|that|it|of|from|at|in|on|for|to|by|with|here|please|pls|thanks|thank|hello|hi|calling|speaking|would|want|need|can|could|not|no|so|or|who|waited|called";

/** In the order in which they are looked for; what one has found is not looked at again. */
const kinds: Kind[] = [
  { token: '[EMAIL]', find: mailAddresses },
  { token: '[ID]', find: matching(new RegExp(`${firstLetter}[ ./_*~-]?[1289A-Da-d](?:[ ./_*~-]?\\d){8}(?!\\d)`, 'g'), isNationalId) },
  { token: '[CARD]', find: matching(/(?<!\d)\d(?:[ _-]{0,3}\d){12,}(?!\d)/g, holdsCardNumber) },
  { token: '[CARD]', find: matching(new RegExp(`(?<!\\d|\\d[./-])(?:${dottedCard})(?!\\d|[./-]\\d)`, 'g'), holdsCardNumber) },
  { token: '[MOBILE]', find: matching(new RegExp(`(?<!\\d|\\d\\.)(?:(?:\\+?(?:00)?886${apart}\\(?0?\\)?${apart}|0)${mobile}|\\(09\\)${apart}\\d{4}${apart}\\d{4}(?!\\d)|\\(09\\d{2}\\)${apart}\\d{3}${apart}\\d{3}(?!\\d))`, 'g'), (found, before) => !isDated(found, before)) },
  { token: '[POLICY]', find: matching(/(?<=(?:保單|理賠|賠案|案件|契約|帳)(?:號碼|編號|案號|號)?[ :#]{0,3}(?:是|為)?[ :#]{0,3}|\b(?:policy|claim|contract|account)(?: (?:no|number)\.?)?[ :#]{0,3}(?:is )?[ :#]{0,3})[a-z]{0,6}-?\d[a-z0-9-]{4,24}/gi, (found) => found.replace(/\D/g, '').length >= 6) },
  { token: '[NUMBER]', find: matching(/(?<!\d)\d{10,}/g) },
  { token: '[NAME]', find: matching(new RegExp(`(?<=(?:敝|免 ?[貴贵]) ?姓[ :]{0,3}[「『"'(]?)(?:(?:${compoundSurnames.join('|')}|\\p{Script=Han})${givenName}|[A-Za-z][A-Za-z'-]{0,30}(?: [A-Z][A-Za-z'-]{0,30}){0,2}(?: (?!(?:${noNameWord})(?![a-z]))[a-z]{2,20}(?![A-Za-z]))?)`, 'gu')) },
];

/** Personal data in a text: what kind, and where among the plain signs. */
export interface PersonalSpan extends Place {
  token: string;
}

/** A text of the same length in which some places hold nothing that is looked for. */
function covered(text: string, places: readonly Place[], cover: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of places) {
    rest += text.slice(at, start) + cover.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

/** Personal data among plain signs, in order. It is looked for until nothing is found: what stands behind a number begins anew where that is taken out. */
export function personalSpans(plain: string): PersonalSpan[] {
  let unseen = covered(plain, matching(day)(plain), '\ufffe');
  const spans: PersonalSpan[] = [];
  for (let known = -1; known < spans.length;) {
    known = spans.length;
    for (const { token, find } of kinds) {
      const places = find(unseen);
      unseen = covered(unseen, places, '\uffff');
      for (const place of places) spans.push({ ...place, token });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * A text with personal data replaced by what it was: national id and resident-certificate numbers (with check digit), card numbers (Luhn),
 * mobile numbers, e-mail addresses, policy, claim and account numbers, any other number of ten digits and more, and the name after 敝姓.
 * Full-width forms, digits of other scripts and what HTML and JSON write for a sign (`&#64;`) count like plain ones, what nobody sees does not count, and dots, blanks, strokes, low lines and hyphens
 * may stand between groups of digits. Days, amounts and versions stay. A masked text is masked to itself.
 */
export function maskPersonalData(text: string): string {
  if (!/[\p{Nd}@\uff20\ufe6b&\\]|[敝貴贵].{0,4}姓/u.test(text)) return text;
  const { plain, places } = plainSigns(text);
  let masked = '';
  let at = 0;
  for (const { start, end, token } of personalSpans(plain)) {
    masked += text.slice(at, places[start]) + token;
    at = places[end]!;
  }
  return masked + text.slice(at);
}
