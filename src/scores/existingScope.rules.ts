import type { Reader } from '../graph/graph';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { notFound, type Failure } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { entriesByKeys, existingKeys } from '../registry/entries.store';
import { scopeAsked, scopesNamed } from './questionAsked';
import type { ScopeAsked } from './scoreArgs';
import { scopesIn } from './scopeUnion';

/** The refusal of a question about something that does not exist; null where all of it does. */
export async function missingScope(request: Request, asked: ScopeAsked, within = ''): Promise<Failure | null> {
  const named = scopesNamed(asked, within);
  const entries = await Promise.all(named.map(({ key }) => batched(request.batches, entriesByKeys, key, (keys) => entriesByKeys(request.graph, keys))));
  const missing = named[entries.findIndex((entry) => entry === null)];
  return missing ? notFound(splitKey(missing.key)!.noun, missing.field, missing.key) : null;
}

/** The key of what a question is about, of one object or several together. @throws BAD_INPUT where none, or both, are named; NOT_FOUND where there is no such object */
export async function existingScope(request: Request, asked: ScopeAsked, within = ''): Promise<string> {
  const missing = await missingScope(request, asked, within);
  if (missing) throw missing;
  return scopeAsked(asked, within);
}

/** Those of which every object exists. One statement. */
export async function existingScopes(reader: Reader, scopeKeys: readonly string[]): Promise<string[]> {
  const existing = await existingKeys(reader, [...new Set(scopeKeys.flatMap(scopesIn))]);
  return scopeKeys.filter((scopeKey) => scopesIn(scopeKey).every((key) => existing.has(key)));
}
