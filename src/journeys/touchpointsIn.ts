import { keyOf } from '../kernel/id';
import { firstSlug } from '../kernel/names';

/** The keys of the touchpoints that frozen maps name, each once; a text that is no document names none. */
export const touchpointsIn = (documents: readonly string[]): string[] => {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { noun, slug, formerSlugs } = value as { noun?: unknown; slug?: unknown; formerSlugs?: string[] };
    if (noun === 'Touchpoint') found.add(keyOf(noun, firstSlug(String(slug), formerSlugs)));
    Object.values(value).forEach(visit);
  };
  for (const document of documents) {
    try {
      visit(JSON.parse(document));
    } catch { /* `check` names a document that is broken */ }
  }
  return [...found].sort();
};
