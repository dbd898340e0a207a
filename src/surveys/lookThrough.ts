import type { SentAnswer } from './answer';
import { CodesSeen } from './codesSeen';
import { DaysForIds } from './daysForIds';
import { FieldRows } from './fieldRows';
import { FieldsLacking } from './fieldsLacking';
import { NumbersForIds } from './numbersForIds';
import { numberSeen } from './readScoreCell';
import type { Finding, ReadingTerms } from './readingTerms';
import type { FileLine, SentLine } from './report';
import { TextsUnescaped } from './textsRead';
import { TimesSeen } from './timesSeen';
import { trimmedId } from './trimmedId';
import { UndividedProducts } from './undividedProducts';
import { WordsForNothing } from './wordsForNothing';

/** What answers of a file are sent to: a deployment, or a point and perhaps an instrument. */
export interface Target {
  deployment: string | null;
  point: string | null;
  instrument: string | null;
}

/** How often each number stands as a score, and on which line first; NaN: one written as no scale has it. */
export type ScoresSeen = ReadonlyMap<number, { count: number; line: number }>;

export interface TargetScores {
  target: Target;
  scores: ScoresSeen;
}

/** What a file was found to hold before anything of it is sent. */
export interface FileLook {
  rows: number;
  targets: TargetScores[];
  /** The line of the first of ids that lost their last digits, and how many there are. */
  roundedIds: { line: number; count: number } | null;
  /** What is worth a look in its times and ids. */
  found: Finding[];
  /** Words that stand for nothing, as all rows tell. */
  nothing: ReadingTerms['nothing'];
  /** What the columns of a table tell as a whole. */
  columns: { terms: Pick<ReadingTerms, 'asNumbers'>; found: Finding[]; refuseMixed(): void };
  /** What answers lose whose place its answers take. */
  lacking: Finding[];
}

/** More than this many targets or scores are not told apart: such a file is judged line by line. */
const most = 5_000;

/** A sheet keeps fifteen digits of a number. */
const roundedBySheet = /^\d{15}0+$/;
const longNumber = /^\d{16,}$/;

const said = (value: unknown): string | null => (typeof value === 'string' ? trimmedId(value) || null : null);

/** Counts ids that are long numbers, and those of them that have only zeros behind the fifteenth digit: one may be so by chance, not all of several. */
class LongIds {
  private long = 0;
  private rounded = 0;
  private first = 0;

  add(id: string, line: number): void {
    if (!longNumber.test(id)) return;
    this.long += 1;
    if (!roundedBySheet.test(id)) return;
    this.rounded += 1;
    if (this.rounded === 1) this.first = line;
  }

  found(): FileLook['roundedIds'] {
    return this.rounded >= 2 && this.rounded === this.long ? { line: this.first, count: this.rounded } : null;
  }
}

/** Counts ids that were somebody's personal data. */
class IdsReplaced {
  private count = 0;
  private first = 0;

  add({ line, isIdReplaced }: SentLine): void {
    if (!isIdReplaced) return;
    this.count += 1;
    if (this.count === 1) this.first = line;
  }

  findings(): Finding[] {
    return this.count === 0 ? [] : [{ about: 'ids', message: `${this.count} id${this.count === 1 ? ' is' : 's are'} personal data of somebody, the first on line ${this.first}: ids made of what the rows hold take their place` }];
  }
}

/** What an encoding leaves of a text that it has no characters for; nobody can say whether somebody wrote it. */
const isQuestionMarks = (comment: string): boolean => /\?[^?]*\?/.test(comment) && !/[\p{L}\p{N}]/u.test(comment);

/** Counts comments of nothing but question marks. */
class LostComments {
  private count = 0;
  private first = 0;

  add(comment: unknown, line: number): void {
    if (typeof comment !== 'string' || !isQuestionMarks(comment)) return;
    this.count += 1;
    if (this.count === 1) this.first = line;
  }

  findings(): Finding[] {
    return this.count === 0 ? [] : [{ about: 'encoding', message: `${this.count} comment${this.count === 1 ? ' is' : 's are'} nothing but question marks, the first on line ${this.first}: where they were other characters, they were lost when the file was saved; save it as UTF-8` }];
  }
}

/** Counts answers whose ids are made of what they hold, and of what. */
class IdsOfContent {
  private count = 0;
  private readonly fields = new Set<string>();

  add({ idMadeOf }: SentLine): void {
    if (!idMadeOf) return;
    this.count += 1;
    for (const field of idMadeOf) this.fields.add(field);
  }

  findings(): Finding[] {
    if (this.count === 0) return [];
    const madeOf = ['place', 'answeredAt', 'score', ...this.fields].join(', ');
    return [{ about: 'ids', message: `${this.count} id${this.count === 1 ? ' is' : 's are'} made of what was read (${madeOf}): imported with other columns mapped, with times cut to minutes or with changed texts, the same answers count again` }];
  }
}

/** Counts rows that bring another value themselves than is said for all. */
class OwnValues {
  private readonly rows = new FieldRows();

  add({ line, own = [] }: SentLine): void {
    for (const field of own) this.rows.add(field, line);
  }

  findings(): Finding[] {
    return this.rows.all().map(({ field, count, line }): Finding => ({ about: 'set', message: `--set ${field} was not used in ${count} row${count === 1 ? '' : 's'} with a value of ${count === 1 ? 'its' : 'their'} own, the first on line ${line}`, names: [field] }));
  }
}

/** Reads a file through without keeping it: how its scores lie, by what they are sent to. */
export async function lookThrough(lines: AsyncIterable<FileLine>): Promise<FileLook> {
  const targets = new Map<string, { target: Target; scores: Map<number, { count: number; line: number }> }>();
  const ids = new LongIds();
  const times = new TimesSeen();
  const replaced = new IdsReplaced();
  const own = new OwnValues();
  const codes = new CodesSeen();
  const lost = new LostComments();
  const unescaped = new TextsUnescaped();
  const days = new DaysForIds();
  const undivided = new UndividedProducts();
  const ofContent = new IdsOfContent();
  const lacking = new FieldsLacking();
  const numbers = new NumbersForIds();
  const words = new WordsForNothing();
  const kept = new WordsForNothing();
  let rows = 0;
  for await (const each of lines) {
    rows += 1;
    if ('leftOut' in each || Array.isArray(each.answer)) continue;
    times.add(each);
    replaced.add(each);
    unescaped.add(each);
    days.add(each.line, each.answer as SentAnswer);
    undivided.add(each.line, each.answer as SentAnswer);
    own.add(each);
    codes.add(each.answer as SentAnswer);
    ofContent.add(each);
    lacking.add(each.answer as SentAnswer);
    numbers.add(each.line, each.answer as SentAnswer);
    (each.isByItself ? kept : words).add(each.line, each.answer as SentAnswer);
    const { id, score: sent, comment, deployment, point, instrument } = each.answer as SentAnswer;
    lost.add(comment, each.line);
    const score = numberSeen(sent);
    if (typeof id === 'string') ids.add(trimmedId(id), each.line);
    if (score === null) continue;
    const target: Target = { deployment: said(deployment), point: said(point), instrument: said(instrument) };
    const key = `${target.deployment ?? ''}|${target.point ?? ''}|${target.instrument ?? ''}`;
    let seen = targets.get(key);
    if (!seen) {
      if (targets.size >= most) continue;
      targets.set(key, seen = { target, scores: new Map() });
    }
    const before = seen.scores.get(score);
    if (before) before.count += 1;
    else if (seen.scores.size < most) seen.scores.set(score, { count: 1, line: each.line });
  }
  return {
    rows, targets: [...targets.values()], roundedIds: ids.found(), found: [...times.findings(), ...ofContent.findings(), ...replaced.findings(), ...own.findings(), ...codes.findings(), ...lost.findings(), ...unescaped.findings(), ...days.findings(), ...undivided.findings(), ...words.findings(), ...kept.findings('stays as it is: in lines of JSON null says nothing')],
    nothing: words.nothing,
    columns: { terms: { asNumbers: numbers.asNumbers }, found: numbers.findings(), refuseMixed: () => numbers.refuseMixed() },
    lacking: lacking.findings(),
  };
}

