/** The answers of one deployment in a period. Figures are published of sets of these. */
export interface Cell {
  n: number;
  /** From how many answers, of as many customers, figures may be told. */
  minimum: number;
  /** Who gave them; null: as many customers as any minimum asks for, or as answers. */
  customers: ReadonlySet<string> | null;
}

/** How many customers a cell tells of at least; of those who are not listed, as many as answers will do. */
export const peopleIn = ({ n, customers }: Cell): number => customers?.size ?? n;

/** A row of what can be had from published figures by adding and taking away: how often each cell goes in. */
type Row = Float64Array;

const tiny = 1e-9;

/** Takes a row away from another so many times, in place. */
function takeAway(from: Row, row: Row, times: number): Row {
  for (let column = 0; column < from.length; column += 1) {
    const left = from[column]! - times * row[column]!;
    from[column] = Math.abs(left) < tiny ? 0 : left;
  }
  return from;
}

interface Reduced {
  pivot: number;
  row: Row;
}

/** What has been published, in reduced echelon form. Columns run from the cell with most customers, so a row that only few go into shows as one. */
export class PublishedSets {
  private readonly columns: Cell[];
  private readonly columnOf: ReadonlyMap<string, number>;
  private rows: Reduced[] = [];

  /** @param cells those without answers are none */
  constructor(cells: ReadonlyMap<string, Cell>) {
    const names = [...cells].filter(([, { n }]) => n > 0).sort(([a, first], [b, second]) => peopleIn(second) - peopleIn(first) || (a < b ? -1 : 1));
    this.columns = names.map(([, cell]) => cell);
    this.columnOf = new Map(names.map(([name], column) => [name, column]));
  }

  rowOf(set: readonly string[]): Row {
    const row = new Float64Array(this.columns.length);
    for (const cell of set) if (this.columnOf.has(cell)) row[this.columnOf.get(cell)!] = 1;
    return row;
  }

  sizeOf(row: Row): number {
    return row.reduce((sum, times, column) => sum + times * peopleIn(this.columns[column]!), 0);
  }

  /** Whether the answers that go into a row are of too few customers. One who answered in several cells is one. */
  isFew(row: Row): boolean {
    let [unlisted, minimum] = [0, 0];
    const listed: ReadonlySet<string>[] = [];
    for (let column = 0; column < row.length; column += 1) {
      if (row[column] === 0) continue;
      const { n, customers, minimum: least } = this.columns[column]!;
      if (customers === null) unlisted += n;
      else listed.push(customers);
      minimum = Math.max(minimum, least);
    }
    if (unlisted >= minimum) return false;
    const different = new Set<string>();
    for (const customers of listed) for (const customer of customers) different.add(customer);
    return unlisted + different.size < minimum;
  }

  /** What of a set cannot be had from what is published. */
  private restOf(set: Row): Row {
    const rest = set.slice();
    for (const { pivot, row } of this.rows) if (rest[pivot] !== 0) takeAway(rest, row, rest[pivot]!);
    return rest;
  }

  /** Whether a set's figures can be had from what is published already, by adding and taking away. */
  follows(set: Row): boolean {
    return this.restOf(set).every((times) => times === 0);
  }

  /** Publishes a set unless few answers could be had from it and what is published already. Answers whether it did. */
  add(set: Row): boolean {
    if (this.isFew(set)) return false;
    const rest = this.restOf(set);
    const pivot = rest.findIndex((times) => times !== 0);
    if (pivot < 0) return true;
    const first = rest[pivot]!;
    const row = rest.map((times) => times / first);
    const rows = this.rows.map((each) => (each.row[pivot] === 0 ? each : { pivot: each.pivot, row: takeAway(each.row.slice(), row, each.row[pivot]!) }));
    if (this.isFew(row) || rows.some((each, index) => each !== this.rows[index] && this.isFew(each.row))) return false;
    this.rows = [...rows, { pivot, row }];
    return true;
  }
}
