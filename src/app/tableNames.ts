import { allNouns } from '../registry/noun';
// Registers the nouns.
import './schema';

const isWithin = (name: string, table: string): boolean => new RegExp(`(?<!\\p{L})${table}(?!\\p{L})`, 'u').test(name);

/** The table of the registry whose name stands within a name of a file, in any case; the longest of several; null where none does. */
export function tableLike(name: string): string | null {
  const folded = name.normalize('NFKC').toLowerCase().replace(/[\s_-]+/g, '-');
  return allNouns().map(({ file }) => file).filter((table) => isWithin(folded, table)).sort((a, b) => b.length - a.length)[0] ?? null;
}
