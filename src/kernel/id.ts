import { badInput } from './failure';

/** A key names one object across all nouns: `Touchpoint:life/online-purchase`. The API's opaque id is the key in base64url. */
export const keyOf = (noun: string, slug: string): string => `${noun}:${slug}`;

export function splitKey(key: string): { noun: string; slug: string } | null {
  const match = /^([A-Z][A-Za-z]{0,40}):(.+)$/s.exec(key);
  return match ? { noun: match[1]!, slug: match[2]! } : null;
}

export const globalId = (noun: string, slug: string): string => Buffer.from(keyOf(noun, slug)).toString('base64url');

/** The noun and slug behind an opaque id, or null where the text is not one. */
export function fromGlobalId(id: string): { noun: string; slug: string } | null {
  const key = Buffer.from(id, 'base64url').toString();
  const parts = splitKey(key);
  return parts && globalId(parts.noun, parts.slug) === id ? parts : null;
}

const slugPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:[/@#][A-Za-z0-9][A-Za-z0-9._-]*)*$/;
export const slugAllowed = 'letters, digits, ".", "_", "-", in parts joined by "/", "@" or "#", at most 200 characters';
/** What names an object is no longer, in whatever way: an opaque id has four characters for three of the key. */
export const longestId = 400;
export const isSlug = (text: string): boolean => text.length <= 200 && slugPattern.test(text);

/** The noun and slug that a text says by itself, as an opaque id or as `Noun:slug`; null where it is neither, and may be a slug alone. */
export const partsOfId = (id: string): { noun: string; slug: string } | null => fromGlobalId(id) ?? splitKey(id);

/**
 * The slug meant by an argument that names one object of a noun: its opaque id, `Noun:slug`, or its slug.
 * @throws BAD_INPUT for the id of another noun, or a text that is none of these.
 */
export function slugFrom(noun: string, idOrSlug: string, field: string): string {
  const parts = partsOfId(idOrSlug);
  if (parts && parts.noun === noun && isSlug(parts.slug)) return parts.slug;
  if (parts) throw badInput(field, `this is the id of a ${parts.noun}`, `the id or slug of a ${noun}`, idOrSlug);
  if (isSlug(idOrSlug)) return idOrSlug;
  throw badInput(field, `not the id of a ${noun}`, `the id or slug of a ${noun}: ${slugAllowed}`, idOrSlug);
}
