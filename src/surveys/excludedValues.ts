import type { ReadingTerms, Tell } from './readingTerms';
import { foldHeading } from './tableForms';
import { trimmedId } from './trimmedId';

/** A value as rules compare it: without regard to case, width and blanks around it. */
export const foldedValue = (value: string): string => trimmedId(value.normalize('NFKC')).toLowerCase();

interface Rule {
  column: string;
  value: string;
  said: string;
  matched: number;
}

const ruleOf = ([column, value]: readonly [string, string], sign: '=' | '!='): Rule => ({ column: foldHeading(column), value: foldedValue(value), said: `${column}${sign}${value}`, matched: 0 });

/** Rows that somebody's own rules leave out, by the value of a column, and how often each rule did. */
export class ExcludedValues {
  private readonly rules: Rule[];
  /** Rules by which only some values of a column are taken, by column. */
  private readonly kept: readonly Rule[][];

  constructor({ excludedValues, keptValues }: Pick<ReadingTerms, 'excludedValues' | 'keptValues'>) {
    this.rules = excludedValues.map((pair) => ruleOf(pair, '='));
    const kept = keptValues.map((pair) => ruleOf(pair, '!='));
    this.kept = [...new Set(kept.map(({ column }) => column))].map((column) => kept.filter((rule) => rule.column === column));
  }

  /** The rule that leaves a row out; null where none does. */
  ruleOf(cell: (heading: string) => string): string | null {
    const fit = this.rules.filter(({ column, value }) => foldedValue(cell(column)) === value);
    for (const rule of fit) rule.matched += 1;
    const left = this.kept.filter((rules) => {
      const taken = rules.filter(({ column, value }) => foldedValue(cell(column)) === value);
      for (const rule of taken) rule.matched += 1;
      return taken.length === 0;
    });
    return fit[0]?.said ?? left[0]?.map(({ said }) => said).join(', ') ?? null;
  }

  /** Says which rules no row had: a value may be spelled otherwise there. */
  tellUnused(tell: Tell): void {
    for (const { said, matched } of [...this.rules, ...this.kept.flat()]) if (matched === 0) tell({ about: 'rules', message: `--exclude ${said}: no row has this value`, names: [said] });
  }
}
