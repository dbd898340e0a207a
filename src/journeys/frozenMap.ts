import { canonicalJson } from '../kernel/canonical';
import { bilingualOf, type StoredBilingual } from '../graphql/bilingual';
import { globalId } from '../kernel/id';
import type { StoredEntry } from '../registry/storedEntry';
import { findNoun } from '../registry/noun';

/**
 * The shape of frozen documents; raised when a reader must know the difference. Since 2, what rests on facts, bears on a touchpoint or
 * belongs to a subsidiary says so in the document.
 */
export const documentFormat = 2;

/** A frozen document: the map of a journey as the API shows it, every edge in place, with readable and opaque ids. */
export interface FrozenDocument {
  format: number;
  journey: StoredEntry;
}

const inner = new Set(['key', 'searchText', 'frozen', 'id', 'noun']);

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (value === null || typeof value !== 'object') return value;
  const object = value as Record<string, unknown>;
  const noun = typeof object.noun === 'string' ? findNoun(object.noun) : undefined;
  if (!noun) return Object.fromEntries(Object.entries(object).map(([name, item]) => [name, shown(item)]));
  const attributes = new Set(noun.attributes.map(({ name }) => name));
  const bilingual = new Set(noun.attributes.filter(({ kind }) => kind === 'twoTongues').map(({ name }) => name));
  const slug = String(object.id);
  return {
    id: globalId(noun.name, slug), slug, noun: noun.name,
    ...Object.fromEntries(Object.entries(object).filter(([name, item]) => !inner.has(name) && (item !== null || !attributes.has(name))).map(([name, item]) =>
      [name, bilingual.has(name) ? bilingualOf(item as StoredBilingual | null) : shown(item)])),
  };
}

/** The draft map, as `journeyMaps` answers it, as the JSON text to be kept. */
export const frozenMap = (map: StoredEntry): string => canonicalJson({ format: documentFormat, journey: shown(map) });
