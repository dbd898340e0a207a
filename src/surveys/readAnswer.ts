import type { Problem } from '../kernel/failure';
import { isSlug, slugFrom } from '../kernel/id';
import { isMisdecoded } from '../files/misdecoded';
import { idFlaw, oneLineFlaw, textFlaw, withoutControls } from '../kernel/text';
import { answerFields, type AnswerField, type ReadAnswer, type SentAnswer } from './answer';
import { longestCode } from './codeLengths';
import { maskPersonalData } from '../kernel/maskPersonalData';
import { isPersonalCode, personalCodeAllowed } from './personalCode';
import { isPersonalId } from './personalId';
import { shownKey } from '../files/shownHeading';
import { strayTextProblem } from './strayCells';
import { trimmedId } from './trimmedId';
import { instantAllowed } from './readInstant';
import { plainTerms } from './readingTerms';
import { NoScore, readScoreCell } from './readScoreCell';
import { instantIn } from './readTime';
import { SurveyInstrument } from './survey';

const longestComment = 5_000;
const mostProducts = 20;

/** Names under which exports call a respondent a promoter, passive or detractor. It follows from the score and is not looked at. */
const groupNames = new Set(['npsGroup', 'nps_group', 'NPS_GROUP', 'group', 'category']);

const known: ReadonlySet<string> = new Set(answerFields);

/** A pseudonym that is nothing but the number of a card; parts of one may look like it by chance. */
const isCard = (pseudonym: string): boolean => maskPersonalData(pseudonym) === '[CARD]';

const pseudonymAllowed = 'a pseudonym, such as a keyed hash';
const idAllowed = `the id that the source gives the answer, or ${pseudonymAllowed}; --ids-from-content makes ids of the rows of a file`;

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const isAbsent = (value: unknown): boolean => isMissing(value) || (typeof value === 'string' && trimmedId(value) === '');

/** Reads one field after the other and notes what is wrong, without repeating what was sent. */
class Reading {
  readonly problems: Problem[] = [];

  constructor(private readonly sent: SentAnswer) {}

  wrong(field: string, message: string, allowed: string): null {
    this.problems.push({ field, message, allowed });
    return null;
  }

  text(field: AnswerField, max: number, allowed: string, required = false): string | null {
    const value = this.sent[field];
    if (isAbsent(value)) return required ? this.wrong(field, 'missing', allowed) : null;
    if (typeof value !== 'string') return this.wrong(field, 'not a text', allowed);
    if (value.length > max) return this.wrong(field, 'too long', `at most ${max} characters`);
    if (value.includes('\ufffd')) return this.wrong(field, 'has replacement characters (U+FFFD): its letters were lost when it was read in a wrong encoding', 'the text as it was written');
    if (isMisdecoded(value)) return this.wrong(field, 'was read in another encoding than its own before it was sent', 'the text as it was written');
    // Customers' words are not refused for a character.
    const flaw = textFlaw(field === 'comment' && value.isWellFormed() ? withoutControls(value) : value);
    return flaw ? this.wrong(field, ...flaw) : value;
  }

  /** A text that names something. Blanks and marks around it are none of its letters; upper and lower case are. */
  name(field: AnswerField, max: number, allowed: string, required = false): string | null {
    const text = this.text(field, max, allowed, required);
    const name = text === null ? null : trimmedId(text);
    const flaw = name === null ? null : idFlaw(name);
    return flaw ? this.wrong(field, ...flaw) : name === null ? null : this.unlessStray(field, name);
  }

  /** A sheet that failed, and a system that knows none, write the same into many rows. */
  private unlessStray(field: AnswerField, name: string): string | null {
    const stray = strayTextProblem(field, name);
    return stray ? this.wrong(field, stray.message, stray.allowed!) : name;
  }

  /** A short word of the sender's own. Counts are kept by it, so it must not hold what separates their keys. */
  word(field: AnswerField, value: unknown = this.sent[field]): string | null {
    if (isAbsent(value)) return null;
    const separators = field === 'channel' || field === 'mode' ? '|/' : '|';
    const allowed = `a code of 1 to ${longestCode} characters without control characters, signs of direction and any of ${separators}`;
    if (typeof value !== 'string' || [...separators].some((each) => value.includes(each)) || textFlaw(value) || value.includes('\ufffd') || isMisdecoded(value)) return this.wrong(field, 'not a code', allowed);
    const code = trimmedId(value);
    if (code.length > longestCode || oneLineFlaw(code) || idFlaw(code)) return this.wrong(field, 'not a code', allowed);
    return this.unlessStray(field, code);
  }

  /** A word for many answers; one that holds personal data is for a person. */
  code(field: AnswerField, value?: unknown): string | null {
    const code = this.word(field, value);
    return code !== null && isPersonalCode(code) ? this.wrong(field, 'is personal data', personalCodeAllowed) : code;
  }

  slug(field: 'deployment' | 'point', noun: string): string | null {
    const value = this.name(field, 400, `the id or slug of a ${noun}`);
    if (value === null) return null;
    try {
      return slugFrom(noun, value, field);
    } catch {
      return this.wrong(field, `not the id of a ${noun}`, `the id or slug of a ${noun}`);
    }
  }

  instant(field: 'answeredAt' | 'completedAt', latest: string, required: boolean): string | null {
    const value = this.sent[field];
    if (isAbsent(value)) return required ? this.wrong(field, 'missing', instantAllowed) : null;
    const instant = value instanceof Date ? value.toISOString() : typeof value === 'string' ? instantIn(value) : null;
    if (instant === null) return this.wrong(field, 'not an instant', instantAllowed);
    return instant > latest ? this.wrong(field, 'in the future', 'a time that has passed') : instant;
  }

  products(): string[] {
    const value = this.sent.products;
    if (isAbsent(value)) return [];
    const codes = Array.isArray(value) ? (value as unknown[]) : [value];
    if (codes.some(isMissing)) this.wrong('products', 'not a code', 'a code, or a list of codes');
    if (codes.length > mostProducts) this.wrong('products', 'too many', `at most ${mostProducts} codes`);
    return [...new Set(codes.slice(0, mostProducts).flatMap((code) => this.code('products', code) ?? []))].sort();
  }

  score(): number {
    const sent = this.sent.score;
    // Text is read as the cell of a table is, through every door.
    const score = typeof sent === 'string' && !isAbsent(sent) ? readScoreCell(sent, plainTerms) : sent;
    if (isAbsent(score)) this.wrong('score', 'missing', 'a whole number on the survey\'s scale');
    else if (score instanceof NoScore) this.problems.push(score.problem);
    else if (typeof score !== 'number' || !Number.isInteger(score)) this.wrong('score', 'not a whole number', 'a whole number on the survey\'s scale');
    return score as number;
  }

  probability(): number | null {
    const value = this.sent.inclusionProbability;
    if (isAbsent(value)) return null;
    return typeof value === 'number' && value > 0 && value <= 1 ? value : this.wrong('inclusionProbability', 'not a probability', 'above 0, up to 1');
  }

  comment(): string | null {
    const text = this.text('comment', longestComment, 'a text');
    return text === null ? null : maskPersonalData(withoutControls(text).trim());
  }

  /** The id of the answer: never that of a person. */
  id(): string | null {
    const id = this.name('id', 200, 'the id of the answer in its source', true);
    return id !== null && isPersonalId(id) ? this.wrong('id', 'is personal data of somebody: an e-mail address or another text with @, a national id number, a telephone number, or a name', idAllowed) : id;
  }

  customer(): string | null {
    const customer = this.word('customer');
    return customer !== null && (isCard(customer) || isPersonalId(customer)) ? this.wrong('customer', 'is personal data', pseudonymAllowed) : customer;
  }

  unknown(): void {
    Object.keys(this.sent).forEach((key, index) => {
      if (known.has(key) || groupNames.has(key)) return;
      const shown = shownKey(key);
      if (shown === null) this.wrong(`key ${index + 1}`, 'an unknown field; its name is not repeated, since it may be a customer\'s words', answerFields.join(', '));
      else this.wrong(shown, 'an unknown field', answerFields.join(', '));
    });
  }
}

const dayInTaipei = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/**
 * Reads what an answer says by itself, masks personal data in its comment, and answers what is wrong with it, field by field.
 * @param latest the latest instant that is not in the future
 */
export function readAnswer(sent: SentAnswer, latest: string): ReadAnswer | Problem[] {
  const reading = new Reading(sent);
  reading.unknown();
  const source = reading.name('source', 60, 'the name of the system that the answer comes from: letters, digits, ".", "_", "-"', true);
  if (source !== null && !(isSlug(source) && /^[\w.-]+$/.test(source))) reading.wrong('source', 'not a name', 'letters, digits, ".", "_", "-"');
  const id = reading.id();
  const deployment = reading.slug('deployment', 'Deployment');
  const point = reading.slug('point', 'MeasurementPoint');
  if (isAbsent(sent.deployment) && isAbsent(sent.point)) reading.wrong('deployment', 'missing', 'a deployment, or a measurement point with one survey on it');
  const instrument = reading.name('instrument', 20, Object.keys(SurveyInstrument).join(', '));
  if (instrument !== null && !Object.hasOwn(SurveyInstrument, instrument)) reading.wrong('instrument', 'not one of the allowed words', Object.keys(SurveyInstrument).join(', '));
  const score = reading.score();
  const comment = reading.comment();
  const answeredAt = reading.instant('answeredAt', latest, true);
  const completedAt = reading.instant('completedAt', latest, false);
  if (answeredAt !== null && completedAt !== null && completedAt > answeredAt) reading.wrong('completedAt', 'after answeredAt', 'when the service was completed, before the answer');
  const [channel, mode, callReason, segment, region] = (['channel', 'mode', 'callReason', 'segment', 'region'] as const).map((field) => reading.code(field)) as [string | null, string | null, string | null, string | null, string | null];
  const products = reading.products();
  const customer = reading.customer();
  const inclusionProbability = reading.probability();
  if (reading.problems.length > 0) return reading.problems;
  return {
    source: source!, id: id!, deployment, point, instrument, score, comment, answeredAt: answeredAt!, completedAt, day: dayInTaipei(answeredAt!),
    channel, mode, products, callReason, segment, region, customer, inclusionProbability,
  };
}
