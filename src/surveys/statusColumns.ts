import { isSayableCode } from '../files/shownHeading';
import type { TableRow } from '../files/readTable';
import { foldedValue } from './excludedValues';
import type { ExclusionRule, ReadingTerms, Tell } from './readingTerms';
import { kindNamed, rulesOfKind, statusKinds, type Status, type StatusKind } from './statusWords';
import { foldHeading, type TableForm } from './tableForms';
import { headingAndZone } from './zoneOfHeading';

/** What says of rows whether they are answers: a column of a table, or a key of records. */
export interface StatusSource {
  name: string;
  kind: StatusKind;
}

/** A column that says so. */
export interface StatusColumn extends StatusSource {
  place: number;
}

/** What one of them says of a row. */
export interface StatusSaid {
  of: StatusSource;
  cell: string;
}

/**
 * Columns that say of rows whether they are answers, in exports of any system: not those that its own rules look at, that are fields, or of which
 * somebody says which values are taken. A time of submission that is a field is one all the same: without it the row was not submitted.
 */
export function statusColumns(heading: TableRow, form: TableForm, used: ReadonlySet<number>, { keptValues }: Pick<ReadingTerms, 'keptValues'>): StatusColumn[] {
  const settled = new Set(keptValues.map(([column]) => foldHeading(column)));
  return heading.cells.flatMap((cell, place) => {
    const name = foldHeading(headingAndZone(cell)[0]);
    const kind = kindNamed(name);
    if (kind === undefined || form.looksAt.includes(name) || (used.has(place) && kind !== 'submitted') || settled.has(foldHeading(cell))) return [];
    return [{ name: cell.trim(), place, kind }];
  });
}

/** The rules that rows are left out by, where these say whether they are answers. */
export const rulesOfStatus = (sources: readonly StatusSource[]): ExclusionRule[] => [...new Set(sources.flatMap(({ kind }) => rulesOfKind[kind]))];

const mostShown = 3;

const rowsOf = (count: number): string => `${count} row${count === 1 ? '' : 's'}`;

/** Counts what a column says of rows: by which rule they are left out, and of those that are taken which are so although it says something that no rule knows, or nothing. */
class Heard {
  private readonly leftOut = new Map<ExclusionRule, number>();
  private readonly words = new Map<string, string>();
  private unknown = 0;
  private known = 0;

  hear(status: Status, cell: string): void {
    const word = foldedValue(cell);
    if (status !== 'unknown') this.known += 1;
    else if (word !== '') {
      this.unknown += 1;
      if (this.words.size < mostShown && isSayableCode(cell.trim())) this.words.set(word, this.words.get(word) ?? cell.trim());
    }
  }

  leaveOut(rule: ExclusionRule): void {
    this.leftOut.set(rule, (this.leftOut.get(rule) ?? 0) + 1);
  }

  /** @param rows how many were taken, also those of which it says nothing; @param hasColumns whether somebody may leave rows out by the value of a column */
  said(of: StatusSource, rows: number, hasColumns: boolean): string | null {
    const out = [...this.leftOut].map(([rule, count]) => `${rule} ${count}`);
    const words = [...this.words.values()];
    const blank = rows - this.unknown - this.known;
    const leaving = hasColumns ? `; --exclude "${of.name}=${words[0] ?? (this.unknown > 0 ? 'VALUE' : '')}" leaves such rows out` : '';
    const taken = [
      ...(this.unknown === 0 ? [] : [`${rowsOf(this.unknown)} with what no rule knows${words.length === 0 ? '' : ` (${words.join(', ')})`}`]),
      // Where nothing stands in any row, nothing is said; nor where that is as good as a word.
      ...(blank === 0 || (blank === rows && out.length === 0) || statusKinds[of.kind]('') === 'counts' ? [] : [`${rowsOf(blank)} with nothing`]),
    ];
    const said = [
      ...(out.length === 0 ? [] : [`left out as it says: ${out.join(', ')} (--exclude none takes them)`]),
      ...(taken.length === 0 ? [] : [`${taken.join(' and ')} in it taken${leaving}`]),
    ];
    return said.length === 0 ? null : `${of.name}: ${said.join('; ')}`;
  }
}

/** Rows that are no answers, as their file says: unfinished ones, tests, previews, spam, those of respondents who were screened out. */
export class StatusOfRows {
  private readonly heard = new Map<StatusSource, Heard>();
  private rows = 0;

  constructor(private readonly rules: ReadonlySet<ExclusionRule>, private readonly hasColumns: boolean) {}

  private heardOf(source: StatusSource): Heard {
    const heard = this.heard.get(source) ?? new Heard();
    this.heard.set(source, heard);
    return heard;
  }

  /** The rule that leaves a row out; null where it counts, or nobody can say. */
  ruleOf(said: readonly StatusSaid[]): ExclusionRule | null {
    const all = said.filter(({ of }) => rulesOfKind[of.kind].some((rule) => this.rules.has(rule))).map(({ of, cell }) => ({ heard: this.heardOf(of), status: statusKinds[of.kind](cell), cell }));
    for (const { heard, status } of all) {
      if (status === 'counts' || status === 'unknown' || !this.rules.has(status)) continue;
      heard.leaveOut(status);
      return status;
    }
    this.rows += 1;
    for (const { heard, status, cell } of all) heard.hear(status, cell);
    return null;
  }

  end(tell: Tell): void {
    for (const [source, heard] of this.heard) {
      const message = heard.said(source, this.rows, this.hasColumns);
      if (message !== null) tell({ about: 'rules', message, names: [source.name] });
    }
  }
}
