import type { Reader } from '../graph/graph';
import { entriesByKeys, linkedEntries } from '../registry/entries.store';
import type { StoredEntry } from '../registry/storedEntry';
import { deploymentsOfScopes } from './deploymentsOfScopes.rules';
import type { RegisteredDeployment } from './scopeAnswers';
import type { AskedVersion } from './versionsAsked';

/** The versions of the question that are asked by the deployments by whose answers objects are scored, by the object's key, or that of several together. Three statements, whatever the number. */
export async function versionsOfScopes(reader: Reader, keys: readonly string[]): Promise<Map<string, AskedVersion[]>> {
  const rows = await deploymentsOfScopes(reader, keys);
  const deployments = [...new Set([...rows.values()].flat().map(({ deployment }) => deployment))];
  if (deployments.length === 0) return new Map();
  const [entries, surveys] = [await entriesByKeys(reader, deployments), await linkedEntries(reader, deployments, 'ASKS', 'Survey')];
  const versionOf = ({ deployment, instrument }: RegisteredDeployment): AskedVersion => {
    const entry = entries.get(deployment) as (StoredEntry & { questionVersion?: string | null; validFrom?: string | null; validTo?: string | null }) | undefined;
    const survey = surveys.get(deployment)?.[0]?.entry as { questionVersion?: string } | undefined;
    return { instrument, version: entry?.questionVersion ?? survey?.questionVersion ?? '', validFrom: entry?.validFrom ?? null, validTo: entry?.validTo ?? null };
  };
  return new Map([...rows].map(([key, asked]) => [key, asked.map(versionOf)]));
}
