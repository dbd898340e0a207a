import { PublishedSets, peopleIn, type Cell } from './publishedSets';

/** Whether answers of few are anywhere: if not, no adding and taking away can lead to few. */
function hasFew(cells: ReadonlyMap<string, Cell>): boolean {
  const strictest = Math.max(0, ...[...cells.values()].map(({ minimum }) => minimum));
  return [...cells.values()].some((cell) => cell.n > 0 && peopleIn(cell) < strictest);
}

/** Publishes sets, the greater the sooner, and answers which it could not. */
function publish(published: PublishedSets, sets: readonly (readonly string[])[]): boolean[] {
  const rows = sets.map((set) => published.rowOf(set));
  const order = rows.map((row, index) => ({ index, size: published.sizeOf(row), name: row.join('') })).filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  const hidden = sets.map(() => false);
  for (const { index } of order) hidden[index] = !published.add(rows[index]!);
  return hidden;
}

/** Whether a set must not be shown beside what is published: unless it follows from it. One without answers is not hidden. */
const concealing = (published: PublishedSets) => (set: readonly string[]): boolean => {
  const row = published.rowOf(set);
  return row.some((times) => times !== 0) && (published.isFew(row) || !published.follows(row));
};

/** What is decided on sets of answers together. */
interface Publication {
  /** For each set whether it must not be shown; a set without answers may be. */
  hidden: boolean[];
  /**
   * Whether any other set must not be shown beside them: each that does not follow from those that are shown, by adding and taking away. What
   * is shown of it then tells nothing that they do not tell, so any number of such sets may be asked for, in whatever order and by whomever.
   */
  conceals(set: readonly string[]): boolean;
}

/**
 * Decides which of several sets of answers must not be shown: those of too few answers, and those that with others, added and taken away in
 * whatever way, would tell too few. The greater a set, the sooner it is shown. The answer hangs on the sets alone, so that asking for
 * them one by one tells no more than asking for all.
 * @param sets which cells each consists of; cells that are not in `cells` have no answers
 */
export function publishScopes(sets: readonly (readonly string[])[], cells: ReadonlyMap<string, Cell>): Publication {
  if (!hasFew(cells)) return { hidden: sets.map(() => false), conceals: () => false };
  const published = new PublishedSets(cells);
  return { hidden: publish(published, sets), conceals: concealing(published) };
}

/** What must not be shown beside some of the sets alone, whatever kept the others back. */
export function concealsBeside(shown: readonly (readonly string[])[], cells: ReadonlyMap<string, Cell>): Publication['conceals'] {
  const published = new PublishedSets(cells);
  publish(published, shown);
  return concealing(published);
}
