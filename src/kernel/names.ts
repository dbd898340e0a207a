import { keyOf, splitKey } from './id';

/** An object that has another slug than the one it was entered with, or had one. */
export interface Renamed {
  /** Its key, which never changes: its noun, and the slug it was entered with. */
  key: string;
  /** Its present slug. */
  slug: string;
  /** By which other keys it is found: those of its present and its former slugs. */
  others: readonly string[];
  /** It has one slug for good, which begins with that of another object: it is found by every slug of that one. */
  isCalledAfter?: boolean;
}

/**
 * What objects are called. An object is found by its present slug and by every slug it ever had; its key is made of the first one and stays, so
 * that answers, counts, decisions, frozen maps and the change log, which hold keys as text, go on meaning it. No two objects share a name.
 */
export class Names {
  private readonly keys = new Map<string, string>();

  private readonly slugs = new Map<string, string>();

  private readonly all = new Map<string, Renamed>();

  constructor(renamed: Iterable<Renamed> = []) {
    for (const each of renamed) {
      this.slugs.set(each.key, each.slug);
      this.all.set(each.key, each);
      for (const other of each.others) this.keys.set(other, each.key);
    }
  }

  /** Whether every object has the slug it was entered with, and never had another. */
  get isPlain(): boolean {
    return this.keys.size === 0;
  }

  /** The key of the object that another key means, or may: that of its present slug, or of a former one. */
  meant(key: string): string {
    return this.keys.get(key) ?? key;
  }

  /** The key of the object of a noun that is called so, or was. */
  keyOf(noun: string, slug: string): string {
    return this.meant(keyOf(noun, slug));
  }

  /** The slug with which the object was entered that is called so now, or was. */
  firstOf(noun: string, slug: string): string {
    return this.keys.size === 0 ? slug : splitKey(this.keyOf(noun, slug))!.slug;
  }

  /** The present slug of the object with a key. */
  slugOf(key: string): string {
    return this.slugs.get(key) ?? splitKey(key)!.slug;
  }

  /** A key with the present slug in it, as people are shown one. */
  shown(key: string): string {
    const slug = this.slugs.get(key);
    return slug === undefined ? key : keyOf(splitKey(key)!.noun, slug);
  }

  /** All slugs that mean the object with a key, the one it was entered with first. */
  slugsOf(key: string): string[] {
    return [...new Set([key, ...this.all.get(key)?.others ?? []])].map((each) => splitKey(each)!.slug);
  }

  /** All keys, besides their own, by which objects are found that have or had another slug. */
  others(): string[] {
    return [...this.all.values()].flatMap(({ others, isCalledAfter }) => (isCalledAfter ? [] : others));
  }

  /** The same, and with some objects called otherwise. */
  with(renamed: readonly Renamed[]): Names {
    if (renamed.length === 0) return this;
    const rows = new Map(this.all);
    for (const each of renamed) rows.set(each.key, each);
    return new Names(rows.values());
  }
}

/** The slug an object was entered with, of which its key is made: the first of those it had. */
export const firstSlug = (slug: string, former: readonly string[] | null | undefined): string => former?.[0] ?? slug;
