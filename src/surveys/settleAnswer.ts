import { isCutBySheet } from '../files/guardedCells';
import { UnreadableFile, type Place } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import { codeFields, type AnswerField, type SentAnswer } from './answer';
import { contentId, fieldsOfContent } from './contentIds';
import { ownInstead, withConstants } from './mapping';
import { NoScore, readScoreCell, scoreOnScale } from './readScoreCell';
import { dateOrders, readTime, type TimeHeard } from './readTime';
import type { ReadingTerms } from './readingTerms';
import type { FileLine } from './report';
import { sayableId } from './sentId';
import { trimmedId } from './trimmedId';
import { isPersonalId } from './personalId';
import { textsRead } from './textsRead';

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && trimmedId(value) === '');

/** Where a field stands in a file; nothing where the file has no columns. */
export type PlaceOf = (field: AnswerField) => Place;

/** The instant of a time in a file, or why it is none. What is no time at all is left for the rule to refuse. @throws UnreadableFile, for all lines at once, where zone or order of days is not known, or the order is another one */
function settledTime(field: 'answeredAt' | 'completedAt', cell: string, terms: Pick<ReadingTerms, 'zone' | 'dates'>, place: Place, heard: Set<TimeHeard>): string | Problem[] {
  const read = readTime(cell, terms);
  if (read === null) return cell;
  if ('wrong' in read) return [{ field, message: read.wrong, allowed: `${read.allowed}; with the time of day behind it` }];
  if ('instant' in read) {
    for (const each of read.heard) heard.add(each);
    return read.instant;
  }
  if ('skippedIn' in read) return [{ field, message: `a time that does not exist in ${read.skippedIn}: clocks were set forward over it`, allowed: 'a time that there was, or one with its offset, such as 2026-03-08T02:30:00-05:00' }];
  if ('against' in read) throw new UnreadableFile(`${field}: a day that cannot be written ${read.against}, in a file whose days are read so: those of other rows would be read as other days`, `how all days are written said: --dates ${dateOrders.filter((order) => order !== read.against).join(' or ')}; days of several ways as 2026-01-31`, place);
  if (read.lacks === 'zone') throw new UnreadableFile(`${field}: a time without a zone`, 'the zone of the file said as an IANA name: --zone Asia/Taipei', place);
  throw new UnreadableFile(`${field}: a day that may be read in two ways`, 'how days are written said: --dates mdy or --dates dmy', place);
}

interface SettledTimes {
  times: Partial<Record<'answeredAt' | 'completedAt', string>>;
  wrong: Problem[];
  heard: Set<TimeHeard>;
}

function settledTimes(held: SentAnswer, terms: ReadingTerms, placeOf: PlaceOf): SettledTimes {
  const settled: SettledTimes = { times: {}, wrong: [], heard: new Set() };
  for (const field of ['answeredAt', 'completedAt'] as const) {
    const cell = held[field];
    if (typeof cell !== 'string' || isBlank(cell)) continue;
    const time = settledTime(field, cell, terms, placeOf(field), settled.heard);
    if (Array.isArray(time)) settled.wrong.push(...time);
    else settled.times[field] = time;
  }
  return settled;
}

/** The score of an answer as it is read, or what keeps it from being one. What is neither number nor text is left for the rule to refuse. */
function settledScore(score: unknown, terms: ReadingTerms): { score?: unknown } | Problem[] {
  if (isBlank(score)) return {};
  const read = typeof score === 'number' ? scoreOnScale(score, terms) : typeof score === 'string' ? readScoreCell(score, terms) : null;
  return read instanceof NoScore ? [read.problem] : { score: read ?? score };
}

/** What becomes of a field of which values were cut, and what is right. */
const cut: Partial<Record<AnswerField, readonly [why: string, allowed: string]>> = {
  id: ['different answers have the same id', 'ids as the source wrote them: export again, and keep sheets from opening the file, or import the column as text'],
  customer: ['different customers have the same pseudonym', 'pseudonyms as the source wrote them'],
};

const ofCodes = ['different codes are the same', 'codes as the source wrote them'] as const;

/** @throws UnreadableFile for an id, a pseudonym or a code that a sheet cut */
function refuseCut(answer: SentAnswer, fields: readonly AnswerField[], placeOf: PlaceOf): void {
  for (const field of fields) {
    if (![answer[field]].flat().some((each) => typeof each === 'string' && isCutBySheet(trimmedId(each)))) continue;
    const [why, allowed] = cut[field] ?? ofCodes;
    throw new UnreadableFile(`${field}: cut by a sheet, which wrote a long number in powers of ten; ${why}`, allowed, placeOf(field));
  }
}

/** Of what must be said of an answer, what there is. */
const present = (said: Readonly<Record<string, boolean | readonly string[]>>): object => Object.fromEntries(Object.entries(said).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== false)));

/** How an answer of a file is read. */
export interface SettlingTerms {
  /** Otherwise times are left for the rule of all doors, which reads instants alone. */
  areTimesRead: boolean;
  /** Whether it is a line that is an answer by itself: its texts stand as they are. */
  isByItself: boolean;
}

/**
 * Makes an answer of what a row of a file holds: its score and times as the terms say they are to be read, and an id made of them where it brings none.
 * @param sent what the row itself holds, by field, without what is said for all of the file
 */
export function settleAnswer(line: number, sent: SentAnswer, terms: ReadingTerms, isUnscoredOut: boolean, placeOf: PlaceOf, { areTimesRead, isByItself }: SettlingTerms = { areTimesRead: true, isByItself: false }): FileLine {
  const { held, unescaped } = isByItself ? { held: sent, unescaped: [] } : textsRead(sent, terms.nothing);
  if (isUnscoredOut && isBlank(held.score)) return { line, leftOut: 'unscored' };
  const answer: Record<string, unknown> = { ...held };
  // Lines that are answers by themselves may hold codes that came so by other doors.
  refuseCut(held, isByItself ? ['id', 'customer'] : ['id', 'customer', ...codeFields], placeOf);
  const isIdReplaced = terms.idsFromContent && typeof held.id === 'string' && isPersonalId(held.id);
  const score = settledScore(held.score, terms);
  if (Array.isArray(score)) return { line, id: sayableId(answer), answer: score };
  Object.assign(answer, score);
  const { times, wrong, heard } = settledTimes(areTimesRead ? held : {}, terms, placeOf);
  if (wrong.length > 0) return { line, id: sayableId(answer), answer: wrong };
  const whole = withConstants({ ...answer, ...times }, terms);
  const isOfContent = isIdReplaced || (terms.idsFromContent && isBlank(held.id));
  const named = isOfContent ? { answer: { ...whole, id: contentId(whole, terms) }, idMadeOf: fieldsOfContent(whole, terms) } : { answer: whole };
  return { line, ...named, ...present({ own: ownInstead(held, terms), heard: [...heard], isIdReplaced, isByItself, unescaped }) };
}
