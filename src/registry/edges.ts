import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { foundMeant } from '../history/naming.rules';
import { notFound } from '../kernel/failure';
import { keyOf, slugFrom } from '../kernel/id';
import { firstSlug } from '../kernel/names';
import { entriesByKeys, linkedEntries, linkingEntries } from './entries.store';
import type { FoundEnd, StoredEntry } from './storedEntry';

/** An object as a resolver meets it: from a statement, or from a frozen document. */
export type Met = { noun: string; id: string; slug?: string; key?: string; formerSlugs?: string[] | null; frozenOn?: string };

export const slugOf = (entry: Met): string => entry.slug ?? entry.id;

export const keyOfEntry = (entry: Met): string => entry.key ?? keyOf(entry.noun, firstSlug(slugOf(entry), entry.formerSlugs));

/** What an object's relationships of a type lead to, asked once for all objects of the request. */
export const linked = async (request: Request, from: Met, type: string, noun: string | null = null): Promise<FoundEnd[]> =>
  (await batched(request.batches, `linked ${type} ${noun}`, keyOfEntry(from), (keys) => linkedEntries(request.graph, keys, type, noun))) ?? [];

/** What relationships of a type lead to an object from, asked once for all objects of the request. */
export const linking = async (request: Request, to: Met, type: string, noun: string | null = null): Promise<FoundEnd[]> =>
  (await batched(request.batches, `linking ${type} ${noun}`, keyOfEntry(to), (keys) => linkingEntries(request.graph, keys, type, noun))) ?? [];

export const onlyEntries = <Type>(ends: FoundEnd[]): Type[] => ends.map(({ entry }) => entry as Type);

export const firstEntry = <Type>(ends: FoundEnd[]): Type | null => (ends[0]?.entry as Type | undefined) ?? null;

export const entryByKey = (request: Request, key: string): Promise<StoredEntry | null> =>
  batched(request.batches, entriesByKeys, key, (keys) => entriesByKeys(request.graph, keys));

/** The object by its key, or by that of another slug that it has or had. */
export const entryMeant = (request: Request, key: string): Promise<StoredEntry | null> => foundMeant(request, key, (each) => entryByKey(request, each));

/** The object that an argument names by id or slug. @throws BAD_INPUT for another noun's id, NOT_FOUND where there is none */
export async function entryNamed<Type>(request: Request, noun: string, id: string, field = 'id'): Promise<Type> {
  const entry = await entryMeant(request, keyOf(noun, slugFrom(noun, id, field)));
  if (!entry) throw notFound(noun, field);
  return entry as Type;
}
