/** The answers of one deployment in a period. Figures are published of sets of these. */
export interface Cell {
  n: number;
  /** From how many answers on figures may be told. */
  minimum: number;
}

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

/** What has been published, in reduced echelon form. Columns run from the cell with most answers, so a row that only few answers go into shows as one. */
class Published {
  private rows: { pivot: number; row: Row }[] = [];

  constructor(private readonly columns: readonly Cell[]) {}

  isFew(row: Row): boolean {
    let [n, minimum] = [0, 0];
    for (let column = 0; column < row.length; column += 1) {
      if (row[column] === 0) continue;
      n += this.columns[column]!.n;
      minimum = Math.max(minimum, this.columns[column]!.minimum);
    }
    return n < minimum;
  }

  /** Publishes a set unless few answers could be had from it and what is published already. Answers whether it did. */
  add(set: Row): boolean {
    if (this.isFew(set)) return false;
    const rest = set.slice();
    for (const { pivot, row } of this.rows) if (rest[pivot] !== 0) takeAway(rest, row, rest[pivot]!);
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

/**
 * Which of several sets of answers must not be shown: those of too few answers, and those that with others, added and taken away in
 * whatever way, would tell too few. The greater a set, the sooner it is shown. The answer hangs on the sets alone, so that asking for
 * them one by one tells no more than asking for all.
 * @param sets which cells each consists of; cells that are not in `cells` have no answers
 * @param more sets that are shown only where the others, shown first, allow it
 * @returns for each set, and then for each of `more`, whether it is hidden; a set without answers is not
 */
export function concealedScopes(sets: readonly (readonly string[])[], cells: ReadonlyMap<string, Cell>, more: readonly (readonly string[])[] = []): boolean[] {
  const all = [...sets, ...more];
  const strictest = Math.max(0, ...[...cells.values()].map(({ minimum }) => minimum));
  if ([...cells.values()].every(({ n }) => n === 0 || n >= strictest)) return all.map(() => false);
  const names = [...cells].filter(([, { n }]) => n > 0).sort(([a, first], [b, second]) => second.n - first.n || (a < b ? -1 : 1)).map(([name]) => name);
  const columnOf = new Map(names.map((name, column) => [name, column]));
  const published = new Published(names.map((name) => cells.get(name)!));
  const rows = all.map((set) => {
    const row = new Float64Array(names.length);
    for (const cell of set) if (columnOf.has(cell)) row[columnOf.get(cell)!] = 1;
    return row;
  });
  const sizeOf = (row: Row): number => row.reduce((sum, times, column) => sum + times * cells.get(names[column]!)!.n, 0);
  const order = rows.map((row, index) => ({ index, size: sizeOf(row), isLate: index >= sets.length, name: row.join('') })).filter(({ size }) => size > 0)
    .sort((a, b) => Number(a.isLate) - Number(b.isLate) || b.size - a.size || (a.name < b.name ? -1 : 1));
  const hidden = all.map(() => false);
  for (const { index } of order) hidden[index] = !published.add(rows[index]!);
  return hidden;
}
