import { linkWords, type LinkEntry } from './links';
import type { Noun } from './noun';

/** Links that do not say where they come from keep what is known of them; new ones are OPERATED, as in inputs. */
export function withKnownProvenance(noun: Noun, links: Record<string, LinkEntry[]>, base: Record<string, LinkEntry[]>): Record<string, LinkEntry[]> {
  return Object.fromEntries(Object.entries(links).map(([name, entries]) => {
    const says = noun.links.find((link) => link.name === name)?.words.includes('provenance');
    const known = new Map((base[name] ?? []).map((entry) => [entry.key, entry.provenance]));
    return [name, says ? entries.map((entry) => ({ ...entry, provenance: entry.provenance ?? known.get(entry.key) ?? linkWords.provenance.OPERATED })) : entries];
  }));
}
