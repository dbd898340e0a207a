import type { ReadingTerms, Tell } from './readingTerms';
import { foldHeading } from './tableForms';
import { trimmedId } from './trimmedId';

/** A value as rules compare it: without regard to case, width and blanks around it. */
const folded = (value: string): string => trimmedId(value.normalize('NFKC')).toLowerCase();

/** Rows that somebody's own rules leave out, by the value of a column, and how often each rule did. */
export class ExcludedValues {
  private readonly rules: { column: string; value: string; said: string; matched: number }[];

  constructor({ excludedValues }: Pick<ReadingTerms, 'excludedValues'>) {
    this.rules = excludedValues.map(([column, value]) => ({ column: foldHeading(column), value: folded(value), said: `${column}=${value}`, matched: 0 }));
  }

  /** The rule that leaves a row out; null where none does. */
  ruleOf(cell: (heading: string) => string): string | null {
    const fit = this.rules.filter(({ column, value }) => folded(cell(column)) === value);
    for (const rule of fit) rule.matched += 1;
    return fit[0]?.said ?? null;
  }

  /** Says which rules no row had: a value may be spelled otherwise there. */
  tellUnused(tell: Tell): void {
    for (const { said, matched } of this.rules) if (matched === 0) tell({ about: 'rules', message: `--exclude ${said}: no row has this value`, names: [said] });
  }
}
