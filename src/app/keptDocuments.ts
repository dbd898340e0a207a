import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of all documents that are held: with what is known of each they take some hundred bytes a character. */
const mostCharacters = 200_000;

/** Keeps documents that were parsed and validated, the ones that were asked last, for whoever sends the same text again. */
export function keptDocuments(): { get(key: string): Promise<DocumentNode | undefined>; set(key: string, document: DocumentNode): Promise<void>; delete(key: string): Promise<boolean> } {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: mostCharacters, sizeCalculation: ({ loc }) => Math.max(1, loc?.source.body.length ?? 0) });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
