import { badInput } from '../kernel/failure';
import type { Noun } from '../registry/noun';

/** Where an export stands: the table, the last object of it that was written, and whether it has the columns that few objects need. */
export interface ExportPlace {
  file: string;
  key: string | null;
  /** Null before the first object: then it is decided. */
  withRare: boolean | null;
}

/** The beginning of a noun's table. */
export const startOf = ({ file }: Noun): ExportPlace => ({ file, key: null, withRare: null });

/** A place in an export as a client hands it back; null after the last part. */
export const writtenPlace = (place: ExportPlace | null): string | null => place && Buffer.from(JSON.stringify([place.file, place.key, place.withRare])).toString('base64url');

/** Where the next part begins. @throws BAD_INPUT for what no part answered, or a part of other tables */
export function placeAfter(written: string | null, nouns: readonly Noun[]): ExportPlace {
  if (written === null && nouns[0]) return startOf(nouns[0]);
  try {
    const [file, key, withRare] = JSON.parse(Buffer.from(written ?? '', 'base64url').toString()) as [unknown, unknown, unknown];
    const noun = nouns.find((each) => each.file === file);
    if (noun && key === null && withRare === null) return startOf(noun);
    if (noun && typeof key === 'string' && typeof withRare === 'boolean') return { file: noun.file, key, withRare };
  } catch {
    // Said below.
  }
  throw badInput('from', 'not a place in an export of these tables', 'the `next` of a part of the same export, or nothing');
}
