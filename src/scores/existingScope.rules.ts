import type { Reader } from '../graph/graph';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { foundMeant } from '../history/naming.rules';
import { notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { entriesByKeys, existingKeys } from '../registry/entries.store';
import { scopesNamed } from './questionAsked';
import type { ScopeAsked } from './scoreArgs';
import { scopesIn, togetherKey } from './scopeUnion';

/**
 * The key of what a question is about, of one object or several together, each named by a slug that it has or had.
 * @throws BAD_INPUT where none, or both, are named; NOT_FOUND where there is no such object
 */
export async function existingScope(request: Request, asked: ScopeAsked, within = ''): Promise<string> {
  const named = scopesNamed(asked, within);
  const entries = await Promise.all(named.map(({ key }) => foundMeant(request, key, (each) => batched(request.batches, entriesByKeys, each, (keys) => entriesByKeys(request.graph, keys)))));
  return togetherKey(entries.map((entry, index) => {
    const { key, field } = named[index]!;
    if (!entry) throw notFound(splitKey(key)!.noun, field, key);
    return entry.key;
  }));
}

/** Those of which every object exists. One statement. */
export async function existingScopes(reader: Reader, scopeKeys: readonly string[]): Promise<string[]> {
  const existing = await existingKeys(reader, [...new Set(scopeKeys.flatMap(scopesIn))]);
  return scopeKeys.filter((scopeKey) => scopesIn(scopeKey).every((key) => existing.has(key)));
}
