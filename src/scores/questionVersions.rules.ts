import type { Reader } from '../graph/graph';
import { entriesByKeys, linkedEntries } from '../registry/entries.store';
import type { StoredEntry } from '../registry/storedEntry';
import { registeredDeployments } from './scores.store';
import type { AskedVersion } from './versionsAsked';

/** The deployments by whose answers objects are scored, with the versions of the question that they ask, by the object's key. Three statements, whatever the number. */
export async function versionsOfScopes(reader: Reader, keys: readonly string[]): Promise<Map<string, AskedVersion[]>> {
  const wanted = new Set(keys);
  const rows = (await registeredDeployments(reader)).filter(({ scopes }) => scopes.some((scope) => wanted.has(scope)));
  if (rows.length === 0) return new Map();
  const deployments = [...new Set(rows.map(({ deployment }) => deployment))];
  const [entries, surveys] = [await entriesByKeys(reader, deployments), await linkedEntries(reader, deployments, 'ASKS', 'Survey')];
  const found = new Map<string, AskedVersion[]>(keys.map((key) => [key, []]));
  for (const { deployment, instrument, scopes } of rows) {
    const entry = entries.get(deployment) as (StoredEntry & { questionVersion?: string | null; validFrom?: string | null; validTo?: string | null }) | undefined;
    const survey = surveys.get(deployment)?.[0]?.entry as { questionVersion?: string } | undefined;
    const version = { instrument, version: entry?.questionVersion ?? survey?.questionVersion ?? '', validFrom: entry?.validFrom ?? null, validTo: entry?.validTo ?? null };
    for (const scope of scopes) found.get(scope)?.push(version);
  }
  return found;
}
