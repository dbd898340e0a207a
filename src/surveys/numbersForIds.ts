import { UnreadableFile } from '../files/unreadableFile';
import type { AnswerField, SentAnswer } from './answer';
import { isMadeOfContent } from './contentIds';
import type { Finding, ReadingTerms } from './readingTerms';
import { trimmedId } from './trimmedId';

/** What a program makes of whole numbers where a column has gaps (`4711.0`), and what a sheet shows of them (`4,711`). */
const forms = { decimals: /^(?:\d+|\d{1,3}(?:,\d{3})+)\.0+$/, thousands: /^[1-9]\d{0,2}(?:,\d{3})+$/, short: /^\d{1,3}$/, whole: /^\d+$/, fraction: /^\d+\.\d+$/ } as const;
type Form = keyof typeof forms;

const formOf = (text: string): Form | 'other' => (Object.keys(forms) as Form[]).find((form) => forms[form].test(text)) ?? 'other';

/** The digits of a whole number, however a program or a sheet wrote it. */
export const digitsOfNumber = (cell: string): string => trimmedId(cell).replace(/\.0+$/, '').replaceAll(',', '');

const fields = ['id', 'customer'] as const satisfies readonly AnswerField[];

const numbersWritten = (form: Form | 'other', count: number): string =>
  `${count} value${count === 1 ? ' is a whole number' : 's are whole numbers'} ${form === 'decimals' ? 'with .0 behind, as programs write a column of numbers that has gaps' : 'with commas between thousands, as sheets show them'}`;

type Seen = Map<Form | 'other', { count: number; line: number }>;

/** Tells columns of ids and pseudonyms that a program or a sheet took for numbers: `123.0` is the id `123` there, and counts as another one. */
export class NumbersForIds {
  private readonly columns = new Map<AnswerField, Seen>(fields.map((field) => [field, new Map()]));

  add(line: number, answer: SentAnswer): void {
    for (const field of fields) {
      const value = answer[field];
      if (typeof value !== 'string' || trimmedId(value) === '' || (field === 'id' && isMadeOfContent(value))) continue;
      const seen = this.columns.get(field)!;
      const form = formOf(trimmedId(value));
      const before = seen.get(form);
      if (before) before.count += 1;
      else seen.set(form, { count: 1, line });
    }
  }

  /** Columns that hold nothing but numbers of one form: ids that a sheet shows with commas have none below a thousand. */
  get asNumbers(): ReadingTerms['asNumbers'] {
    return new Set([...this.columns].filter(([, seen]) => [...seen.keys()].every((form) => form === 'decimals') || (seen.has('thousands') && [...seen.keys()].every((form) => form === 'thousands' || form === 'short'))).filter(([, seen]) => seen.size > 0).map(([field]) => field));
  }

  findings(): Finding[] {
    const { asNumbers } = this;
    return [...asNumbers].map((field): Finding => {
      const [form, { count, line }] = [...this.columns.get(field)!].find(([each]) => each !== 'short')!;
      return { about: 'ids', names: [field], message: `${field}: ${numbersWritten(form, count)}: read without, the first on line ${line}` };
    });
  }

  /** @throws UnreadableFile for a column in which some are written as programs or sheets write numbers, and others are not: nobody can tell whether 123 and 123.0 are one */
  refuseMixed(): void {
    for (const [field, seen] of this.columns) {
      // Where others have decimals that are not zero, they are no whole numbers at all; a text beside those with commas makes them texts.
      const isMixed = seen.has('decimals') ? seen.size > 1 && !seen.has('fraction') : seen.has('thousands') && seen.has('whole') && !seen.has('fraction') && !seen.has('other');
      if (!isMixed) continue;
      const form = seen.has('decimals') ? 'decimals' : 'thousands';
      const { count, line } = seen.get(form)!;
      const other = Math.min(...[...seen].filter(([each]) => each !== form && (form === 'decimals' || each !== 'short')).map(([, first]) => first.line));
      throw new UnreadableFile(`${field}: ${numbersWritten(form, count)}, and others are not, the first on line ${other}: ${form === 'decimals' ? '123 and 123.0' : '1,234 and 1234'} would be two`, 'all of them as the source wrote them, exported as text (in pandas as Int64 or str)', { line });
    }
  }
}
