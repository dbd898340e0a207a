import type { Reader } from '../graph/graph';
import type { RegisteredDeployment } from './scopeAnswers';
import { scopesIn } from './scopeUnion';
import { registeredDeployments } from './scores.store';

/** The deployments by whose answers objects, or several of them together, are scored, by the object's key; each once. One statement, whatever the number. */
export async function deploymentsOfScopes(reader: Reader, scopeKeys: readonly string[]): Promise<Map<string, RegisteredDeployment[]>> {
  const byScope = new Map<string, RegisteredDeployment[]>(scopeKeys.flatMap(scopesIn).map((scope) => [scope, []]));
  for (const each of await registeredDeployments(reader)) for (const scope of each.scopes) byScope.get(scope)?.push(each);
  return new Map(scopeKeys.map((scopeKey) => [scopeKey, [...new Set(scopesIn(scopeKey).flatMap((scope) => byScope.get(scope)!))]]));
}
