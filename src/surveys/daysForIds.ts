import { isDayOfSheet } from '../files/guardedCells';
import { codeFields, type AnswerField, type SentAnswer } from './answer';
import { FieldRows } from './fieldRows';
import type { Finding } from './readingTerms';

const fields = ['id', 'customer', ...codeFields] as const satisfies readonly AnswerField[];

/** Counts ids, pseudonyms and codes in the forms in which sheets write days: `1-3` and `MAR1` become such, and nobody can tell what they were. */
export class DaysForIds {
  private readonly rows = new FieldRows();

  add(line: number, answer: SentAnswer): void {
    for (const field of fields) if ([answer[field]].flat().some((each) => typeof each === 'string' && isDayOfSheet(each))) this.rows.add(field, line);
  }

  findings(): Finding[] {
    return this.rows.all().map(({ field, count, line }): Finding => ({
      about: field === 'id' ? 'ids' : field === 'customer' ? 'customers' : 'codes', names: [field],
      message: `${field}: ${count} value${count === 1 ? ' looks' : 's look'} like a day as sheets write it in the place of 1-3 or MAR1, the first on line ${line}, and ${count === 1 ? 'is' : 'are'} taken as ${count === 1 ? 'it stands' : 'they stand'}: where a sheet opened the file, several may have become one`,
    }));
  }
}
