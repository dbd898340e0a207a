import { bilingualOf, type StoredBilingual } from '../graphql/bilingual';
import { canonicalJson, digestOf } from '../kernel/canonical';
import { fold } from '../kernel/fold';
import { keyOf, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import type { RowToPut, StoredEntry, StoredLink } from './storedEntry';
import type { LinkEntry } from './links';
import type { EntryRecord, Noun } from './noun';

export interface KnownRecord extends EntryRecord {
  /** Its present slug. */
  id: string;
  version: number;
}

function linkEntry({ key, attributes }: StoredLink): LinkEntry {
  const { reportingGroup, provenance } = attributes;
  return { key, ...(reportingGroup ? { reportingGroup } : {}), ...(provenance ? { provenance } : {}) } as LinkEntry;
}

/** The record behind what statements answer for an object. */
export function recordFrom(noun: Noun, entry: StoredEntry, outward: StoredLink[], inward: StoredLink[]): KnownRecord {
  return {
    id: entry.id, version: entry.version,
    attributes: Object.fromEntries(noun.attributes.map(({ name, inFilesAlone }) => [name, entry[name] ?? (inFilesAlone ? [] : null)])),
    links: Object.fromEntries(noun.links.map((link) => [
      link.name,
      (link.inward ? inward : outward)
        .filter(({ type, key }) => type === link.relationship && (link.to === null || splitKey(key)?.noun === link.to))
        .map(linkEntry),
    ])),
  };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value === null || value === undefined ? [] : [String(value)]);

/** The text in which the search looks: all searched attributes, folded. */
export const searchTextOf = (noun: Noun, { attributes }: EntryRecord): string =>
  fold(noun.attributes.filter(({ searched }) => searched).flatMap(({ name }) => texts(attributes[name])).join(' \u2063 '));

/** What hardly any object has is not stored of the others. */
const stored = ({ attributes }: Noun, values: Record<string, unknown>): Record<string, unknown> =>
  ({ ...values, ...Object.fromEntries(attributes.filter(({ name, inFilesAlone }) => inFilesAlone && (values[name] as unknown[]).length === 0).map(({ name }) => [name, null])) });

export const rowOf = (noun: Noun, slug: string, record: EntryRecord, { version, isShaped }: Pick<RowToPut, 'version' | 'isShaped'>): RowToPut => ({
  key: keyOf(noun.name, slug), slug, noun: noun.name, version, isShaped, searchText: searchTextOf(noun, record), attributes: stored(noun, record.attributes),
});

/** A record as a noun's link statement takes it. */
export const linkRowOf = (noun: Noun, slug: string, record: EntryRecord, names: Names): Record<string, unknown> => ({
  key: keyOf(noun.name, slug),
  ...Object.fromEntries(noun.links.map(({ name, words }) => [
    name,
    (record.links[name] ?? []).map((entry, position) => ({
      key: entry.key,
      attributes: { position, ...Object.fromEntries(words.map((word) => [word, entry[word] ?? null])) },
    })),
  ])),
  ...noun.derived?.(record, names),
});

const shownLink = (entry: LinkEntry, to: string | null, words: readonly string[], names: Names): unknown => {
  const id = to === null ? names.shown(entry.key) : names.slugOf(entry.key);
  return words.length === 0 ? id : { id, ...Object.fromEntries(Object.entries(entry).filter(([word]) => word !== 'key')) };
};

/** A record as people read it in the change log: attribute and link names with their values, links by present slug. */
export function shownRecord(noun: Noun, record: EntryRecord, names: Names): Record<string, unknown> {
  const attributes = noun.attributes.map(({ name, kind, hidden }) => {
    const value = record.attributes[name] ?? null;
    if (hidden) return [name, value === null ? null : `sha256:${digestOf(value)}`];
    return [name, kind === 'twoTongues' ? bilingualOf(value as StoredBilingual | null) : value];
  });
  const links = noun.links.map(({ name, to, words, many }) => {
    const shown = (record.links[name] ?? []).map((entry) => shownLink(entry, to, words, names));
    return [name, many ? shown : shown[0] ?? null];
  });
  return Object.fromEntries([...attributes, ...links]) as Record<string, unknown>;
}

/** The names that differ between two shown records, with both values. */
export function differenceOf(before: Record<string, unknown> | null, after: Record<string, unknown>): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const names = Object.keys(after).filter((name) => canonicalJson(before?.[name] ?? null) !== canonicalJson(after[name] ?? null));
  const pick = (from: Record<string, unknown> | null) => Object.fromEntries(names.map((name) => [name, from?.[name] ?? null]));
  return { before: before === null ? {} : pick(before), after: pick(after) };
}
