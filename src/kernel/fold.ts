/** A text as search compares it: full and half width alike (NFKC), lower case, single spaces. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
