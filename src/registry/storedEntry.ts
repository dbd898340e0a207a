/** What statements answer for one object: its properties, `id` being the slug. */
export interface StoredEntry {
  id: string;
  noun: string;
  key: string;
  version: number;
  [property: string]: unknown;
}

export interface StoredLink {
  key: string;
  type: string;
  attributes: { position?: number; reportingGroup?: string; provenance?: string };
}

export interface RowToPut {
  key: string;
  slug: string;
  noun: string;
  version: number;
  searchText: string;
  attributes: Record<string, unknown>;
  /** Whether more changed of it than what it and others are called. */
  isShaped: boolean;
}

export interface EntryFilter {
  /** For each attribute, the values it may have. */
  equals: Record<string, unknown[]>;
  /** Folded text that must occur in name, code or other searched attributes. */
  text: string | null;
  /** Only what is valid on this day. */
  validOn: string | null;
  /** Only what belongs to, speaks of or is part of the object with this key. */
  about: string | null;
}

/** How to sort: by one attribute, absent values first, ties by slug. */
export interface EntryOrder {
  by: string;
  /** What stands for an absent value: a text, or a number for numeric attributes. */
  blank: string | number;
  descending: boolean;
}

export interface SortedEntry {
  entry: StoredEntry;
  sortKey: string | number;
}

export interface FoundEnd {
  entry: StoredEntry;
  attributes: StoredLink['attributes'] & Record<string, unknown>;
}
