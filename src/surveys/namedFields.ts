import { sayableHeading } from '../files/shownHeading';
import { UnreadableFile } from '../files/unreadableFile';
import type { Problem } from '../kernel/failure';
import type { SentAnswer } from './answer';
import { cellsCalled, isNothing, mappedAnswer, type NamedCell } from './namedCells';
import type { ExclusionRule, ReadingTerms, Tell } from './readingTerms';
import { StatusFields } from './statusFields';
import { foldHeading } from './tableForms';

/** So many names are kept of a file; a usual one has some dozens. */
const mostNames = 1_000;
/** So many are told. */
const mostTold = 100;

/** Names as a message may repeat them, and how many it may not. */
class Names {
  private readonly heard = new Set<string>();
  private readonly said = new Set<string>();

  /** @param names of one value, the first that may be repeated is told */
  add(names: readonly (string | null | undefined)[]): void {
    const known = names.filter((name) => typeof name === 'string');
    if (this.heard.has(known[0] ?? '') || this.heard.size >= mostNames) return;
    this.heard.add(known[0] ?? '');
    const shown = known.map(sayableHeading).find((name) => name !== null);
    if (shown !== undefined && shown !== null) this.said.add(shown);
  }

  get told(): string[] {
    const told = [...this.said].slice(0, mostTold);
    const more = this.heard.size - told.length;
    return more === 0 ? told : [...told, told.length === 0 ? `${more} whose names are not repeated` : `${more} more`];
  }
}

/** The named values of an export in JSON, as the columns of a table are: those of a mapping are found, and others are named once. */
export class NamedFields {
  private readonly keyOf = new Map<string, string | null>();
  private readonly folded = new Map<string, string>();
  private readonly possible = new Names();
  private readonly unread = new Names();
  private readonly status: StatusFields;
  private records = 0;

  constructor(private readonly terms: ReadingTerms, private readonly tell: Tell) {
    this.status = new StatusFields(terms, (name) => this.fold(name));
  }

  private readonly fold = (name: string): string => {
    let folded = this.folded.get(name);
    if (folded === undefined) {
      folded = foldHeading(name);
      if (this.folded.size < mostNames) this.folded.set(name, folded);
    }
    return folded;
  };

  /** Hears what there is in a file. @throws UnreadableFile where a mapping names two of it */
  declare(cells: readonly NamedCell[], line?: number): void {
    for (const { key, name } of cells) if (key !== null) this.possible.add([name, key]);
    for (const [field, column] of Object.entries(this.terms.columns)) {
      for (const { key } of cellsCalled(cells, column, this.fold)) {
        const before = this.keyOf.get(field);
        if (before === undefined) this.keyOf.set(field, key);
        else if (before !== key) throw new UnreadableFile(`two fields are called as --map ${field}= says`, 'each name once, in whatever case and spacing; or the id of one field, where fields have ids', line === undefined ? {} : { line });
      }
    }
  }

  /**
   * The answer of a record.
   * @param own what the export says under names of its own
   * @param taken cells of which that was made
   */
  answer(line: number, own: SentAnswer, cells: readonly NamedCell[], taken: readonly NamedCell[] = []): SentAnswer | Problem[] {
    this.declare(cells, line);
    const mapped = new Set([...taken, ...Object.values(this.terms.columns).flatMap((column) => cellsCalled(cells, column, this.fold))]);
    for (const cell of cells) {
      if (mapped.has(cell)) this.status.hear([cell.name, cell.key], cell.value, true);
      else this.leave([cell.name, cell.key], cell.value);
    }
    return mappedAnswer(own, cells, this.terms, this.fold);
  }

  /** Hears that a record was read, also one without an answer. */
  count(): void {
    this.records += 1;
  }

  /** The rule that leaves out the record that was read, as values of it say that are no fields; null where it counts. */
  leftOut(): ExclusionRule | null {
    return this.status.ruleOf();
  }

  /** Hears of a value that is no field, by its names. */
  leave(names: readonly (string | null | undefined)[], value: unknown): void {
    if (this.status.hear(names, value)) return;
    if (!isNothing(value) && !(Array.isArray(value) && value.length === 0)) this.unread.add(names);
  }

  /** Hears of all values of an object that are not read. @param read the keys of those that are */
  leaveOthers(object: Readonly<Record<string, unknown>>, read: ReadonlySet<string>, of = ''): void {
    for (const [key, value] of Object.entries(object)) if (!read.has(key)) this.leave([`${of}${key}`], value);
  }

  /** The keys of an export that fields are read from, but for those in whose place others are mapped. */
  keysRead(keys: Readonly<Record<string, string>>): string[] {
    return Object.entries(keys).flatMap(([key, field]) => (this.terms.columns[field] === undefined ? [key] : []));
  }

  /** Says once what is not read, and which records are left out. @throws UnreadableFile where a mapping names nothing, or a rule that is asked for */
  end(): void {
    const lost = this.records === 0 ? undefined : Object.keys(this.terms.columns).find((field) => !this.keyOf.has(field));
    if (lost !== undefined) throw new UnreadableFile(`no key is called as --map ${lost}= says`, this.possible.told.join(', ') || 'no --map: this file has no keys that may be mapped');
    this.status.end(this.tell);
    const names = this.unread.told;
    if (names.length > 0) this.tell({ about: 'columns', message: `not read: ${names.join(', ')}`, names });
  }
}
