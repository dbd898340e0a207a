import type { Problem } from '../kernel/failure';
import type { AnswerField, Outcome, SentAnswer, Verdict } from './answer';
import type { UnnamedCodes } from './codeTally';
import type { MovedAnswers } from './moveTally';
import type { TimeHeard } from './readTime';
import type { Finding } from './readingTerms';

/** One answer of a stream, or a line that is none. */
export interface SentLine {
  /** Its place in the stream or in the file it comes from, from 1. */
  line: number;
  answer: SentAnswer | Problem[];
  /** The id of what is none, where it is known. */
  id?: string | null;
  /** What must be said of how its times were read. */
  heard?: readonly TimeHeard[];
  /** What its id is made of besides place, instant and score, where it brings none. */
  idMadeOf?: readonly string[];
  /** Whether its own id was somebody's personal data, and one made of its content took its place. */
  isIdReplaced?: boolean;
  /** Whether it is a line of JSON that is an answer by itself: its texts stand as they are, and null says nothing. */
  isByItself?: boolean;
  /** Fields with signs that were written as HTML or JSON writes them. */
  unescaped?: readonly AnswerField[];
  /** Fields of which it brings another value than is said for all. */
  own?: readonly AnswerField[];
}

/** A row of a file that is no answer by a rule. */
export interface LeftOutLine {
  line: number;
  /** The rule, or `column=value`. */
  leftOut: string;
}

/** A row that has the id of one above it in the same file, and what made the id. */
export interface SameRow {
  line: number;
  /** The line that it equals. */
  as: number;
  by: 'content' | 'id';
}

export type FileLine = SentLine | LeftOutLine;

export interface Tally {
  accepted: number;
  alreadyCounted: number;
  corrected: number;
  refused: number;
}

/** What a stream of answers is answered with, line by line: refusals, after each batch how far it is, and in the end the corrected answers that count elsewhere than before, the codes of segments that the dictionary does not name, and the whole, or why it went no further. */
export type ReportLine =
  | { refused: { line: number; id: string | null; problems: Problem[] } }
  | { acknowledged: Tally & { upToLine: number } }
  | { moved: MovedAnswers }
  | { unnamed: UnnamedCodes }
  | { done: Tally & { lines: number; dryRun: boolean } }
  | { failed: { code: string; message: string; acknowledgedUpToLine: number; [detail: string]: unknown } };

/** What an import of a file is answered with: as a stream is, and what was found of the file and left out of it. The five figures of the end add up to its rows. */
export type FileReportLine =
  | Exclude<ReportLine, { done: unknown }>
  | { found: Finding }
  | { leftOut: { line: number; rule: string } }
  | { same: SameRow }
  | { done: Tally & { leftOut: number; leftOutBy: Record<string, number>; lines: number; dryRun: boolean } };

const tallied: Record<Outcome, keyof Tally> = { ACCEPTED: 'accepted', ALREADY_COUNTED: 'alreadyCounted', CORRECTED: 'corrected', REFUSED: 'refused' };

/** A tally with verdicts added to it. */
export function tally(before: Tally, verdicts: readonly Pick<Verdict, 'outcome'>[]): Tally {
  const after = { ...before };
  for (const { outcome } of verdicts) after[tallied[outcome]] += 1;
  return after;
}

export const nothing: Tally = { accepted: 0, alreadyCounted: 0, corrected: 0, refused: 0 };
