import { linkWords } from './links';
import type { EntryRecord, Noun } from './noun';

const trimmed = (text: unknown): unknown => (typeof text === 'string' ? text.trim().replace(/\r\n?/g, '\n') : text);

/** An attribute as it is kept: texts without blanks around them, their lines ending alike. Long texts that nobody reads are left as they are. */
function attributeAsKept(noun: Noun, name: string, value: unknown): unknown {
  const attribute = noun.attributes.find((each) => each.name === name);
  if (!attribute || attribute.hidden) return value;
  return Array.isArray(value) ? value.map(trimmed) : trimmed(value);
}

/**
 * What is intended for an object, as it is kept: one way for inputs and files, so that an object entered by one is not changed by the other.
 * A link that does not say where it comes from keeps what is known of it; a new one is OPERATED, as in inputs.
 */
export function asKept(noun: Noun, { attributes, links }: EntryRecord, base: EntryRecord): EntryRecord {
  return {
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, attributeAsKept(noun, name, value)])),
    links: Object.fromEntries(Object.entries(links).map(([name, entries]) => {
      const said = noun.links.find((link) => link.name === name)?.words.includes('provenance');
      const known = new Map((base.links[name] ?? []).map((entry) => [entry.key, entry.provenance]));
      return [name, said ? entries.map((entry) => ({ ...entry, provenance: entry.provenance ?? known.get(entry.key) ?? linkWords.provenance.OPERATED })) : entries];
    })),
  };
}
