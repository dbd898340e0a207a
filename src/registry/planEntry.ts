import { keyOf } from '../kernel/id';
import type { Names } from '../kernel/names';
import type { Intent } from './intent';
import { nounNamed, type EntryRecord, type Noun } from './noun';
import { differenceOf, shownRecord, type KnownRecord } from './records';
import { tidyAttributes } from './tidyAttributes';
import { withKnownProvenance } from './withKnownProvenance';

export interface Outcome {
  noun: string;
  slug: string;
  action: 'ADDED' | 'CHANGED' | 'UNCHANGED';
  version: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface Planned extends Outcome {
  /** Whether more changes of it than what it, or what its texts name, is called. */
  isShaped: boolean;
  definition: Noun;
  record: EntryRecord;
  intent: Intent;
}

/** What an object is before anything is said of it. */
export function initialRecord(noun: Noun): EntryRecord {
  return {
    attributes: Object.fromEntries(noun.attributes.map(({ name, kind, initially }) => [name, initially ?? (kind === 'words' ? [] : null)])),
    links: Object.fromEntries(noun.links.map(({ name }) => [name, []])),
  };
}

/** A record as an intent wants it. */
export function intended(noun: Noun, intent: Intent, base: EntryRecord): EntryRecord {
  return { attributes: { ...base.attributes, ...tidyAttributes(noun.attributes, intent.attributes) }, links: { ...base.links, ...withKnownProvenance(noun, intent.links, base.links) } };
}

/** What differs, but for the slugs by which the texts of an object name others. */
function differenceBeyondTexts({ texts, ...noun }: Noun, { attributes, links }: EntryRecord, record: EntryRecord, names: Names): string[] {
  return Object.keys(differenceOf(shownRecord(noun, { links, attributes: texts!(attributes, names) }, names), shownRecord(noun, record, names)).after);
}

/** What an intent comes to beside what is known of its object. */
export function plan(intent: Intent, known: KnownRecord | undefined, { names, before }: { names: Names; before: ReadonlyMap<string, string> }): Planned {
  const definition = nounNamed(intent.noun);
  const record = intended(definition, intent, known ?? initialRecord(definition));
  const difference = differenceOf(known ? shownRecord(definition, known, names) : null, shownRecord(definition, record, names));
  const key = keyOf(intent.noun, intent.slug);
  if (before.has(key)) {
    difference.before.slug = before.get(key);
    difference.after.slug = names.slugOf(key);
  }
  const differing = known && definition.texts ? differenceBeyondTexts(definition, known, record, names) : Object.keys(difference.after);
  const unchanged = known !== undefined && Object.keys(difference.after).length === 0;
  return {
    definition, record, intent, noun: intent.noun, slug: intent.slug, ...difference,
    isShaped: known === undefined || differing.some((name) => name !== 'slug' && name !== 'formerSlugs'),
    action: unchanged ? 'UNCHANGED' : known ? 'CHANGED' : 'ADDED',
    version: (known?.version ?? 0) + (unchanged ? 0 : 1),
  };
}
