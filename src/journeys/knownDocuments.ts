import { flawOfDocument } from './checkDocument';
import { unreadable } from './thawedMap';

const mostKept = 200;

/** The texts of frozen maps that were found readable, by the key of their version. */
type Known = Map<string, string>;

/**
 * The text of a frozen map, once it is certain that it can be read: it goes into answers as it is. What was found readable once is not
 * read again.
 * @throws UNREADABLE
 */
export function readableDocument(kept: Map<unknown, unknown>, { key, id, frozen }: { key: string; id: string; frozen?: string | null }): string {
  const known = (kept.get(readableDocument) as Known | undefined) ?? new Map<string, string>();
  kept.set(readableDocument, known);
  const text = frozen ?? '';
  if (known.get(key) === text) return text;
  const flaw = flawOfDocument(text);
  if (flaw) throw unreadable(id, flaw);
  if (known.size >= mostKept) known.clear();
  known.set(key, text);
  return text;
}
