/** So many objects may be asked for together. */
export const mostTogether = 20;

/** One key for several objects that are scored together, whatever order they were named in; that of a single one is its own. Keys have no blanks. */
export const togetherKey = (keys: readonly string[]): string => [...new Set(keys)].sort().join(' ');

/** The keys of the objects that a key stands for. */
export const scopesIn = (scopeKey: string): string[] => scopeKey.split(' ');
