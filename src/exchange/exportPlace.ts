import { badInput } from '../kernel/failure';
import type { Noun } from '../registry/noun';

/** Where an export stands: the table, and the last object of it that was written. */
export interface ExportPlace {
  file: string;
  key: string | null;
}

/** A place in an export as a client hands it back; null after the last part. */
export const writtenPlace = (place: ExportPlace | null): string | null => place && Buffer.from(JSON.stringify([place.file, place.key])).toString('base64url');

/** Where the next part begins. @throws BAD_INPUT for what no part answered, or a part of other tables */
export function placeAfter(written: string | null, nouns: readonly Noun[]): ExportPlace {
  if (written === null && nouns[0]) return { file: nouns[0].file, key: null };
  try {
    const [file, key] = JSON.parse(Buffer.from(written ?? '', 'base64url').toString()) as [unknown, unknown];
    if (nouns.some((noun) => noun.file === file) && (key === null || typeof key === 'string')) return { file: file as string, key };
  } catch {
    // Said below.
  }
  throw badInput('from', 'not a place in an export of these tables', 'the `next` of a part of the same export, or nothing');
}
