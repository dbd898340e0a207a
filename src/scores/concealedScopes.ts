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
 * @param before sets that are shown already; where only these are within another, that one is hidden
 */
export function concealedScopes(scopes: readonly Cells[], minimum: number, before: readonly Cells[] = []): boolean[] {
  const isFew = (n: number): boolean => n > 0 && n < minimum;
  const all = [...scopes, ...before];
  const sizes = all.map((cells) => count(cells.values()));
  const hidden = all.map((_, index) => index < scopes.length && isFew(sizes[index]!));
  const within = nested(all);
  const revealing = (outer: number): number[] => {
    const inner = within[outer]!.filter((index) => !hidden[index]);
    const alone = inner.filter((index) => isFew(remainder(all[outer]!, [all[index]!])));
    const told = alone.length > 0 || !isFew(remainder(all[outer]!, inner.map((index) => all[index]!))) ? alone : inner;
    const free = told.filter((index) => index < scopes.length);
    return free.length > 0 ? free : told.length > 0 && outer < scopes.length ? [outer] : [];
  };
  for (let again = true; again;) {
    again = false;
    for (const outer of all.keys()) {
      const [smallest] = hidden[outer] ? [] : revealing(outer).sort((a, b) => sizes[a]! - sizes[b]!);
      if (smallest === undefined) continue;
      hidden[smallest] = true;
      again = true;
    }
  }
  return hidden.slice(0, scopes.length);
}
