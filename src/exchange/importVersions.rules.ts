import type { Unit } from '../graph/graph';
import type { Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { keyOf, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { flawOfDocument } from '../journeys/checkDocument';
import { versionsOfJourneys, versionsWithDocuments } from '../journeys/journeys.store';
import { versionsToPublish } from '../journeys/publishJourney.rules';
import { versionSlug } from '../journeys/versionSlug';
import type { Intent } from '../registry/intent';
import type { LinkEntry } from '../registry/links';
import { nounNamed, type EntryRecord } from '../registry/noun';
import { recordsOf } from '../registry/readRecords.rules';
import { differenceOf, shownRecord } from '../registry/records';
import type { StoredEntry } from '../registry/storedEntry';
import { tidyAttributes } from '../registry/tidyAttributes';
import { withKnownProvenance } from '../registry/withKnownProvenance';
import { documentMeant, DocumentNamed } from './documents';
import type { ReadLine } from './readLine';

const noun = 'JourneyVersion';

export const isVersion = ({ intent }: ReadLine): boolean => intent.noun === noun;

const journeyOf = ({ links }: Pick<Intent, 'links'>): string => (links.journey as LinkEntry[] | undefined)?.[0]?.key ?? '';

/** A line whose journey is named by the slug it was entered with. */
function ofItsJourney({ intent, ...line }: ReadLine, names: Names): ReadLine {
  const journey = (intent.links.journey as LinkEntry[] | undefined)?.map((entry) => ({ ...entry, key: names.meant(entry.key) }));
  return { ...line, intent: journey ? { ...intent, links: { ...intent.links, journey } } : intent };
}

/** A line that means the version that stands under its number, whatever the journey was called when that was published. */
function ofItsVersion({ intent, ...line }: ReadLine, published: ReadonlyMap<string, StoredEntry[]>, names: Names): ReadLine {
  const journey = journeyOf(intent);
  const isItsOwn = (number: unknown): boolean => names.slugsOf(journey).some((slug) => versionSlug(slug, Number(number)) === intent.slug);
  const standing = journey === '' ? undefined : published.get(journey)?.find(({ number }) => isItsOwn(number));
  return { ...line, intent: standing ? { ...intent, slug: splitKey(standing.key)!.slug } : intent };
}

/** The lines of versions: what is there already, what is taken whole, and what is to be published from the drafts. */
export interface SortedVersions {
  whole: ReadLine[];
  toPublish: ReadLine[];
  /** What is wrong with any of them, located. */
  problems: Problem[];
}

const sheetsCut = 'the frozen map as it was exported, whole: a file of its own, since a sheet cuts cells at 32,767 characters';

/** Puts the text in the place of the file that a line names. */
function withText(line: ReadLine, documents: ReadonlyMap<string, string>, standing: string | null, names: Names): Problem[] {
  const { intent } = line;
  const named = intent.attributes.frozen;
  if (named === undefined) return [];
  const meant = named instanceof DocumentNamed ? documentMeant(named, documents, standing) : { text: String(named) };
  if ('message' in meant) return [{ field: 'frozen', ...meant }];
  const flaw = flawOfDocument(meant.text, journeyOf(intent) === '' ? undefined : names.slugsOf(journeyOf(intent)));
  intent.attributes = { ...intent.attributes, frozen: meant.text };
  return flaw ? [{ field: 'frozen', message: flaw, allowed: sheetsCut }] : [];
}

/** How a line differs from the version that stands. It never may. */
function differing({ intent }: ReadLine, known: EntryRecord, names: Names): Problem[] {
  const definition = nounNamed(noun);
  const meant = { attributes: { ...known.attributes, ...tidyAttributes(definition.attributes, intent.attributes) }, links: { ...known.links, ...withKnownProvenance(definition, intent.links, known.links) } };
  const [field] = Object.keys(differenceOf(shownRecord(definition, known, names), shownRecord(definition, meant, names)).after);
  return field === undefined ? [] : [{ field, message: 'a published version never changes', allowed: 'the version as it stands; correctVersion corrects its day, and a new version says what is new' }];
}

/** Versions of one journey that are taken whole come in the order of their numbers. */
function disorder(lines: ReadLine[]): Map<ReadLine, Problem> {
  const found = new Map<ReadLine, Problem>();
  const last = new Map<string, string>();
  for (const line of [...lines].sort((a, b) => Number(a.intent.attributes.number) - Number(b.intent.attributes.number))) {
    const { attributes } = line.intent;
    if (attributes.withdrawnOn != null) continue;
    const before = last.get(journeyOf(line.intent));
    if (before !== undefined && String(attributes.effectiveOn) < before) found.set(line, { field: 'effectiveOn', message: 'before the version of the number below took effect', allowed: `${before} or later` });
    last.set(journeyOf(line.intent), String(attributes.effectiveOn));
  }
  return found;
}

const otherVersions: Problem = { field: 'frozen', message: 'the registry has versions of this journey, and this one is none of them', allowed: 'versions that stand; a frozen map is taken where the registry has no version of its journey' };

/**
 * Sorts the lines of versions. One that stands is refused unless it is equal; a frozen map is taken where the registry has no version of
 * that journey (an empty registry, a restore); a version without one is published from the draft.
 * @param names what journeys are called once this import is written
 */
export async function sortVersions(unit: Unit, sent: ReadLine[], documents: ReadonlyMap<string, string>, names: Names): Promise<SortedVersions> {
  if (sent.length === 0) return { whole: [], toPublish: [], problems: [] };
  const found = sent.map((line) => ofItsJourney(line, names));
  const published = await versionsOfJourneys(unit, [...new Set(found.map(({ intent }) => journeyOf(intent)).filter((key) => key !== ''))]);
  const lines = found.map((line) => ofItsVersion(line, published, names));
  const keys = lines.map(({ intent }) => keyOf(noun, intent.slug));
  const known = await recordsOf(unit, nounNamed, keys);
  const texts = await versionsWithDocuments(unit, keys);
  const hasVersions = ({ intent }: ReadLine): boolean => (published.get(journeyOf(intent)) ?? []).length > 0;
  const frozenOf = (key: string): string | null => (texts.get(key)?.frozen as string | undefined) ?? null;
  const sorted: Omit<SortedVersions, 'problems'> = { whole: [], toPublish: [] };
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    await giveWay();
    const { intent } = line;
    const standing = known.get(keys[index]!);
    const wrong = withText(line, documents, frozenOf(keys[index]!), names);
    if (wrong.length === 0 && standing) wrong.push(...differing(line, standing, names));
    else if (wrong.length === 0 && intent.attributes.frozen !== undefined && hasVersions(line)) wrong.push(otherVersions);
    sorted[standing || intent.attributes.frozen !== undefined ? 'whole' : 'toPublish'].push(line);
    for (const problem of wrong) problems.push(intent.locate?.(problem) ?? problem);
  }
  for (const [{ intent }, problem] of disorder(sorted.whole.filter(({ intent: { slug } }) => !known.has(keyOf(noun, slug))))) problems.push(intent.locate?.(problem) ?? problem);
  return { ...sorted, problems };
}

/** What is to be saved so that the drafts, as this import leaves them, become versions. */
export const publishedFromDrafts = (unit: Unit, today: string, lines: ReadLine[]): Promise<Intent[]> => versionsToPublish(unit, lines.map(({ intent: { attributes, links, locate } }) => ({
  journey: splitKey(journeyOf({ links }))?.slug ?? '',
  number: Number(attributes.number),
  effectiveOn: String(attributes.effectiveOn),
  note: (attributes.note as [string, string] | null | undefined) ?? null,
  isLine: true,
  ...(locate ? { locate } : {}),
})), today);
