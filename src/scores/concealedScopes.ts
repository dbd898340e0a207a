/** A set of answers about which one answer of the API speaks: how many there are in each of the cells that it is made of. */
export type Cells = ReadonlyMap<string, number>;

const count = (cells: Iterable<number>): number => [...cells].reduce((sum, each) => sum + each, 0);

const isWithin = (inner: Cells, outer: Cells): boolean => inner.size < outer.size && [...inner.keys()].every((cell) => outer.has(cell));

/** How many answers of a set are in none of the others. */
function remainder(outer: Cells, inner: readonly Cells[]): number {
  const covered = new Set(inner.flatMap((cells) => [...cells.keys()]));
  return count([...outer].filter(([cell]) => !covered.has(cell)).map(([, n]) => n));
}

/**
 * Which of several sets shown side by side must not be: those with fewer than `minimum` answers, and the smallest of those within
 * another where the greater less one of them, or less all of them, would leave fewer than that.
 */
export function concealedScopes(scopes: readonly Cells[], minimum: number): boolean[] {
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  const sizes = scopes.map((cells) => count(cells.values()));
  const hidden = sizes.map(isFew);
  const reveals = (outer: Cells): number[] => {
    const inner = scopes.flatMap((cells, index) => (!hidden[index] && sizes[index]! > 0 && isWithin(cells, outer) ? [index] : []));
    const alone = inner.filter((index) => isFew(remainder(outer, [scopes[index]!])));
    return alone.length > 0 ? alone : isFew(remainder(outer, inner.map((index) => scopes[index]!))) ? inner : [];
  };
  for (let again = true; again;) {
    again = false;
    scopes.forEach((outer, index) => {
      const [smallest] = hidden[index] ? [] : reveals(outer).sort((a, b) => sizes[a]! - sizes[b]!);
      if (smallest === undefined) return;
      hidden[smallest] = true;
      again = true;
    });
  }
  return hidden;
}
