/** A set of answers about which one answer of the API speaks: how many there are in each of the cells that it is made of. */
export type Cells = ReadonlyMap<string, number>;

const count = (cells: Iterable<number>): number => [...cells].reduce((sum, each) => sum + each, 0);

/** How many answers of a set are in none of the others. */
function remainder(outer: Cells, inner: readonly Cells[]): number {
  const covered = new Set(inner.flatMap((cells) => [...cells.keys()]));
  return count([...outer].filter(([cell]) => !covered.has(cell)).map(([, n]) => n));
}

/** For each set the others that lie wholly within it, found by the cells they share. */
function nested(scopes: readonly Cells[]): number[][] {
  const holders = new Map<string, number[]>();
  scopes.forEach((cells, index) => { for (const cell of cells.keys()) holders.set(cell, [...(holders.get(cell) ?? []), index]); });
  return scopes.map((outer) => {
    const meeting = new Set([...outer.keys()].flatMap((cell) => holders.get(cell)!));
    return [...meeting].filter((index) => scopes[index]!.size < outer.size && [...scopes[index]!.keys()].every((cell) => outer.has(cell)));
  });
}

/**
 * Which of several sets shown side by side must not be: those with fewer than `minimum` answers, and the smallest of those within
 * another where the greater less one of them, or less all of them, would leave fewer than that.
 */
export function concealedScopes(scopes: readonly Cells[], minimum: number): boolean[] {
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  const sizes = scopes.map((cells) => count(cells.values()));
  const hidden = sizes.map(isFew);
  const within = nested(scopes);
  const revealing = (outer: number): number[] => {
    const inner = within[outer]!.filter((index) => !hidden[index]);
    const alone = inner.filter((index) => isFew(remainder(scopes[outer]!, [scopes[index]!])));
    return alone.length > 0 || !isFew(remainder(scopes[outer]!, inner.map((index) => scopes[index]!))) ? alone : inner;
  };
  for (let again = true; again;) {
    again = false;
    for (const outer of scopes.keys()) {
      const [smallest] = hidden[outer] ? [] : revealing(outer).sort((a, b) => sizes[a]! - sizes[b]!);
      if (smallest === undefined) continue;
      hidden[smallest] = true;
      again = true;
    }
  }
  return hidden;
}
