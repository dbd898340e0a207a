import { codeFields, type AnswerField, type SentAnswer } from './answer';
import type { Finding, ReadingTerms } from './readingTerms';
import { trimmedId } from './trimmedId';

/** What programs write where there is nothing, and nobody else does: MySQL, pandas, pivot tables, database tools, SPSS. */
const certain: ReadonlySet<string> = new Set(['\\N', '<NA>', 'NaT', '(blank)', '(空白)', '(null)', '(NULL)', '<null>', '<NULL>', '[NULL]', '-99', '-999']);

/** What programs write where there is nothing (R, pandas, databases), and a customer may answer. */
const usual: ReadonlySet<string> = new Set(['NA', 'N/A', 'n/a', 'NULL', 'Null', 'null', 'nan', 'NaN', 'NAN', 'None', 'nil', 'undefined']);

/** So many rows of a column, and one of so many that are filled, have the word of a program. */
const fewest = 3;
const oneOf = 10;

/** Whether a text may stand for nothing. */
export const mayBeNothing = (text: string): boolean => certain.has(trimmedId(text)) || usual.has(trimmedId(text));

/** Fields whose texts are words. */
export const textFields = ['comment', ...codeFields] as const satisfies readonly AnswerField[];

/** The text of a field that is one, or a list of one. */
export const textOf = (value: unknown): string => {
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof only === 'string' ? trimmedId(only) : '';
};

interface Column {
  filled: number;
  words: Map<string, { count: number; line: number }>;
}

/** Counts words for nothing in the columns of a file: which of them a program wrote only the whole column tells. */
export class WordsForNothing {
  private readonly columns = new Map<AnswerField, Column>(textFields.map((field) => [field, { filled: 0, words: new Map() }]));

  add(line: number, answer: SentAnswer): void {
    for (const field of textFields) {
      const column = this.columns.get(field)!;
      const text = textOf(answer[field]);
      if (text !== '' || (Array.isArray(answer[field]) && answer[field].length > 0)) column.filled += 1;
      if (!mayBeNothing(text)) continue;
      const before = column.words.get(text);
      if (before) before.count += 1;
      else column.words.set(text, { count: 1, line });
    }
  }

  private *written(): Generator<{ field: AnswerField; word: string; count: number; line: number }> {
    for (const [field, { filled, words }] of this.columns) {
      for (const [word, { count, line }] of words) if (certain.has(word) || (count >= fewest && count * oneOf >= filled)) yield { field, word, count, line };
    }
  }

  /** The words that stand for nothing, by field. */
  get nothing(): ReadingTerms['nothing'] {
    const found = new Map<AnswerField, Set<string>>();
    for (const { field, word } of this.written()) found.set(field, (found.get(field) ?? new Set()).add(word));
    return found;
  }

  /** @param became what is made of them */
  findings(became = 'is read as nothing'): Finding[] {
    return [...this.written()].map(({ field, word, count, line }): Finding => ({
      about: 'nothing', names: [field], message: `${field}: ${word} stands in ${count} row${count === 1 ? '' : 's'}, the first on line ${line}, as programs write it where there is nothing, and ${became}`,
    }));
  }
}
