import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { badInput } from '../kernel/failure';
import { keyOf, partsOfId, slugFrom } from '../kernel/id';
import type { Names } from '../kernel/names';
import { readNames } from './otherKeys.store';
import { unlessEdited } from './unlessEdited.rules';

const all = 'all';

/** What objects are called, asked once in a request and kept until the next edit: one small statement, which a request for what is kept asks anyhow. */
export async function namesOf(request: Request): Promise<Names> {
  return (await batched(request.batches, namesOf, all, () => unlessEdited(request, readNames, [all], async () => {
    const { revision, names, renamed } = await readNames(request.graph);
    return { revision, answers: new Map([[all, names]]), weight: renamed + 1 };
  })))!;
}

/**
 * The slug under which the object was entered that an argument names by its id, or by the slug that it has or had. Its key is made of it.
 * @throws BAD_INPUT for the id of another noun, or a text that is neither
 */
export async function nameMeant(request: Request, noun: string, idOrSlug: string, field: string): Promise<string> {
  const slug = slugFrom(noun, idOrSlug, field);
  return (await namesOf(request)).firstOf(noun, slug);
}

/** The key of the object that an optional argument names, or null. @throws BAD_INPUT */
export const keyNamed = async (request: Request, noun: string, id: string | null | undefined, field: string): Promise<string | null> =>
  (id === null || id === undefined ? null : keyOf(noun, await nameMeant(request, noun, id, field)));

/**
 * What is found by a key, or, where that is none of an object, by the key of the object that it means: it may be that of its present slug. Only
 * then it is asked what objects are called.
 */
export async function foundMeant<Found>(request: Request, key: string, find: (key: string) => Promise<Found | null | undefined>): Promise<Found | null> {
  const found = await find(key);
  if (found !== null && found !== undefined) return found;
  const meant = (await namesOf(request)).meant(key);
  return meant === key ? null : await find(meant) ?? null;
}

/**
 * The key of the object of any of some nouns that an argument names, by its global id or as `Noun:slug`.
 * @throws BAD_INPUT for anything else
 */
export async function keyOfAny(request: Request, id: string, refused: { field: string; message: string; allowed: string }, nouns?: readonly string[]): Promise<string> {
  const parts = partsOfId(id);
  if (!parts || (nouns && !nouns.includes(parts.noun))) throw badInput(refused.field, refused.message, refused.allowed, id);
  return (await namesOf(request)).keyOf(parts.noun, parts.slug);
}
