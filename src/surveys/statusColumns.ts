import { isSayableCode } from '../files/shownHeading';
import type { TableRow } from '../files/readTable';
import { foldedValue } from './excludedValues';
import type { ExclusionRule, ReadingTerms, Tell } from './readingTerms';
import { kindOfHeading, rulesOfKind, statusKinds, type Status, type StatusKind } from './statusWords';
import { foldHeading, type TableForm } from './tableForms';
import { headingAndZone } from './zoneOfHeading';

/** A column that says of rows whether they are answers. */
export interface StatusColumn {
  name: string;
  place: number;
  kind: StatusKind;
}

/**
 * Columns that say of rows whether they are answers, in exports of any system: not those that its own rules look at, that are fields, or of which
 * somebody says which values are taken. A time of submission that is a field is one all the same: without it the row was not submitted.
 */
export function statusColumns(heading: TableRow, form: TableForm, used: ReadonlySet<number>, { keptValues }: Pick<ReadingTerms, 'keptValues'>): StatusColumn[] {
  const settled = new Set(keptValues.map(([column]) => foldHeading(column)));
  return heading.cells.flatMap((cell, place) => {
    const name = foldHeading(headingAndZone(cell)[0]).replace(/%|\(%\)/g, '');
    const kind = kindOfHeading.get(name);
    if (kind === undefined || form.looksAt.includes(name) || (used.has(place) && kind !== 'submitted') || settled.has(foldHeading(cell))) return [];
    return [{ name: cell.trim(), place, kind }];
  });
}

/** The rules that columns leave rows out by. */
export const rulesOfColumns = (columns: readonly StatusColumn[]): ExclusionRule[] => [...new Set(columns.flatMap(({ kind }) => rulesOfKind[kind]))];

const mostShown = 3;

const rowsOf = (count: number): string => `${count} row${count === 1 ? '' : 's'}`;

/** Counts what a column says of rows: by which rule they are left out, and which are taken although it says something that no rule knows, or nothing. */
class Heard {
  private readonly leftOut = new Map<ExclusionRule, number>();
  private readonly words = new Map<string, string>();
  private unknown = 0;
  private blank = 0;
  private known = 0;

  hear(status: Status, cell: string): void {
    const word = foldedValue(cell);
    if (status !== 'unknown') this.known += 1;
    else if (word === '') this.blank += 1;
    else {
      this.unknown += 1;
      if (this.words.size < mostShown && isSayableCode(cell.trim())) this.words.set(word, this.words.get(word) ?? cell.trim());
    }
  }

  leaveOut(rule: ExclusionRule): void {
    this.leftOut.set(rule, (this.leftOut.get(rule) ?? 0) + 1);
  }

  said(name: string): string | null {
    const out = [...this.leftOut].map(([rule, count]) => `${rule} ${count}`);
    const words = [...this.words.values()];
    const taken = [
      ...(this.unknown === 0 ? [] : [`${rowsOf(this.unknown)} with what no rule knows${words.length === 0 ? '' : ` (${words.join(', ')})`}`]),
      // A column in which nothing stands says nothing.
      ...(this.blank === 0 || this.unknown + this.known === 0 ? [] : [`${rowsOf(this.blank)} with nothing`]),
    ];
    const said = [
      ...(out.length === 0 ? [] : [`left out as it says: ${out.join(', ')} (--exclude none takes them)`]),
      ...(taken.length === 0 ? [] : [`${taken.join(' and ')} in it taken; --exclude "${name}=${words[0] ?? (this.unknown > 0 ? 'VALUE' : '')}" leaves such rows out`]),
    ];
    return said.length === 0 ? null : `${name}: ${said.join('; ')}`;
  }
}

/** Rows that are no answers, as a column of their file says: unfinished ones, tests, previews, spam, those of respondents who were screened out. */
export class StatusOfRows {
  private readonly heard: readonly Heard[];

  constructor(private readonly columns: readonly StatusColumn[], private readonly rules: ReadonlySet<ExclusionRule>) {
    this.heard = columns.map(() => new Heard());
  }

  /** The rule that leaves a row out; null where it counts, or nobody can say. */
  ruleOf(cells: readonly string[]): ExclusionRule | null {
    const found = this.columns.flatMap(({ place, kind }, index) => {
      if (!rulesOfKind[kind].some((rule) => this.rules.has(rule))) return [];
      const cell = cells[place] ?? '';
      const status = statusKinds[kind](cell);
      this.heard[index]!.hear(status, cell);
      return status !== 'counts' && status !== 'unknown' && this.rules.has(status) ? [{ rule: status, heard: this.heard[index]! }] : [];
    });
    if (found.length === 0) return null;
    found[0]!.heard.leaveOut(found[0]!.rule);
    return found[0]!.rule;
  }

  end(tell: Tell): void {
    for (const [index, { name }] of this.columns.entries()) {
      const message = this.heard[index]!.said(name);
      if (message !== null) tell({ about: 'rules', message, names: [name] });
    }
  }
}
