import { UnreadableFile } from '../files/unreadableFile';
import { isNothing, type Fold } from './namedCells';
import { exclusionRules, type ExclusionRule, type ReadingTerms, type Tell } from './readingTerms';
import { rulesOfStatus, StatusOfRows, type StatusSource } from './statusColumns';
import { kindNamed } from './statusWords';

/** A value that may say something, as the cell of a table would; null for objects and lists. */
const cellOf = (value: unknown): string | null => (isNothing(value) ? '' : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);

/** Keys of records in JSON that say whether they are answers, by the rules of columns of tables. */
export class StatusFields {
  private readonly sources = new Map<string, StatusSource>();
  private readonly rows: StatusOfRows;
  /** What is said of the record that is read. */
  private said = new Map<StatusSource, Set<string>>();

  constructor(private readonly terms: Pick<ReadingTerms, 'exclude'>, private readonly fold: Fold) {
    this.rows = new StatusOfRows(terms.exclude ?? new Set(exclusionRules), false);
  }

  private sourceOf(name: string): StatusSource | null {
    const folded = this.fold(name);
    const kind = kindNamed(folded);
    if (kind === undefined) return null;
    const source = this.sources.get(folded) ?? { name, kind };
    this.sources.set(folded, source);
    return source;
  }

  /** Whether a value says if its record is an answer. @param isField whether it is read as a field: a time of submission that is one tells it all the same */
  hear(names: readonly (string | null | undefined)[], value: unknown, isField = false): boolean {
    const cell = cellOf(value);
    const source = cell === null ? null : names.map((name) => (typeof name === 'string' ? this.sourceOf(name) : null)).find((found) => found !== null) ?? null;
    if (source === null || cell === null || (isField && source.kind !== 'submitted')) return false;
    this.said.set(source, (this.said.get(source) ?? new Set()).add(cell.trim()));
    return true;
  }

  /** The rule that leaves out the record of which was heard; null where it counts, or nobody can say. Parts of it that contradict each other say nothing that is known. */
  ruleOf(): ExclusionRule | null {
    const said = [...this.said].map(([of, cells]) => ({ of, cell: [...cells].filter((cell, _index, all) => cell !== '' || all.length === 1).join(' / ') }));
    this.said = new Map();
    return this.rows.ruleOf(said);
  }

  /** Says what was left out, and what is taken although nobody knows. @throws UnreadableFile for a rule that is asked for and can leave nothing out */
  end(tell: Tell): void {
    const possible: readonly ExclusionRule[] = [...rulesOfStatus([...this.sources.values()]), 'unscored'];
    const stranger = [...this.terms.exclude ?? []].find((rule) => !possible.includes(rule));
    if (stranger !== undefined) throw new UnreadableFile(`--exclude ${stranger}: not a rule of this file`, `${possible.join(', ')}, default, none`);
    this.rows.end(tell);
  }
}
