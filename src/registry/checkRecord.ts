import { isOneLine, type Attribute } from '../graphql/attributes';
import { addressAllowed, isAddress } from '../kernel/address';
import { withValue, type Problem } from '../kernel/failure';
import { isSlug, slugAllowed, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { dayAllowed, isDay } from '../kernel/period';
import { oneLineFlaw, readableFlaw, textFlaw } from '../kernel/text';
import { linkWords, type Link, type LinkEntry } from './links';
import type { EntryRecord, Noun } from './noun';
import { isPlaceholder, noValueIn } from './placeholder';

type Check = (attribute: Attribute, value: unknown) => [message: string, allowed: string, entry?: number] | null;

/** What names an object: a dash is no name. */
const naming = ['name', 'title', 'competitor', 'code', 'publisher', 'aliases'];

function textProblem(attribute: Attribute, value: unknown): [string, string] | null {
  const { name, max, hidden, isAddress: mustBeAddress } = attribute;
  if (typeof value !== 'string') return ['not a text', 'a text'];
  if (value.length > max!) return ['too long', `at most ${max} characters`];
  // A document that is frozen was made of texts that had entered.
  if (hidden) return value.isWellFormed() ? null : textFlaw(value);
  const flaw = textFlaw(value) ?? readableFlaw(value) ?? (isOneLine(attribute) ? oneLineFlaw(value) : null);
  if (flaw) return flaw;
  const why = noValueIn(value);
  if (why !== null) return [`${why}, no text`, 'the text itself'];
  if (naming.includes(name) && isPlaceholder(value)) return ['stands for a name that is not there', 'the name itself, not a dash, N/A or 無'];
  return mustBeAddress && !isAddress(value) ? ['not an address on the web', addressAllowed] : null;
}

const numberProblem = ({ min, max }: Attribute, value: unknown, whole: boolean): [string, string] | null =>
  typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isInteger(value)) && value >= min! && value <= max!
    ? null : [whole ? 'not a whole number in range' : 'not a number in range', `${min} to ${max}`];

const choiceProblem = ({ choices }: Attribute, value: unknown): [string, string] | null =>
  typeof value === 'string' && Object.hasOwn(choices!, value) ? null : ['not one of the allowed words', Object.keys(choices!).join(', ')];

function wordsProblem(attribute: Attribute, value: unknown): ReturnType<Check> {
  if (!Array.isArray(value)) return ['not a list', 'a list'];
  if (value.length > 1_000) return ['too many entries', 'at most 1000'];
  for (const [index, word] of value.entries()) {
    const problem = attribute.choices ? choiceProblem(attribute, word) : textProblem(attribute, word);
    if (problem) return [...problem, index];
    // In a file a bar stands between two entries.
    if (String(word).includes('|')) return ['has a bar (|) within an entry', 'entries without a bar', index];
  }
  return null;
}

function bilingualProblem(attribute: Attribute, value: unknown): ReturnType<Check> {
  if (!Array.isArray(value) || value.length !== 2) return ['needs both languages', 'zh and en'];
  for (const [index, text] of value.entries()) {
    const problem = textProblem(attribute, text);
    if (problem) return [...problem, index];
  }
  return null;
}

const checks: Record<Attribute['kind'], Check> = {
  text: textProblem,
  twoTongues: bilingualProblem,
  whole: (attribute, value) => numberProblem(attribute, value, true),
  decimal: (attribute, value) => numberProblem(attribute, value, false),
  choice: choiceProblem,
  day: (_, value) => (typeof value === 'string' && isDay(value) ? null : ['not a date', dayAllowed]),
  instant: () => null,
  flag: (_, value) => (typeof value === 'boolean' ? null : ['not true or false', 'true, false']),
  words: wordsProblem,
};

function attributeProblem(attribute: Attribute, value: unknown): Problem[] {
  const { name: field, optional } = attribute;
  if (value === null || value === undefined) return optional ? [] : [{ field, message: 'missing', allowed: attribute.description }];
  const problem = checks[attribute.kind](attribute, value);
  if (!problem) return [];
  const [message, allowed, entry] = problem;
  if (attribute.kind === 'twoTongues') return [{ field, message, allowed, ...(entry === undefined ? {} : { part: entry }) }];
  return [entry === undefined ? { field, message, allowed } : withValue({ field, message, allowed, entry }, attribute.choices ? (value as unknown[])[entry] : undefined)];
}

function linkProblems({ name: field, to, many, optional, words }: Link, entries: LinkEntry[]): Problem[] {
  const noun = to ?? 'registry object';
  if (entries.length === 0) return optional ? [] : [{ field, message: 'missing', allowed: `the id of a ${noun}` }];
  if (!many && entries.length > 1) return [{ field, message: 'more than one', allowed: 'one' }];
  if (entries.length > 1_000) return [{ field, message: 'too many entries', allowed: 'at most 1000' }];
  const naming = (problem: Problem, entry: number): Problem[] => [many ? withValue({ ...problem, entry }, to === null ? entries[entry]!.key : splitKey(entries[entry]!.key)?.slug) : problem];
  const before = new Set<string>();
  const again = entries.findIndex(({ key }) => before.size === before.add(key).size);
  if (again >= 0) return naming({ field, message: 'names the same object twice', allowed: 'each object once' }, again);
  const stray = entries.findIndex(({ key }) => {
    const parts = splitKey(key);
    return !parts || !isSlug(parts.slug) || (to !== null && parts.noun !== to);
  });
  if (stray >= 0) return naming({ field, message: `not the id of a ${noun}`, allowed: `the id or slug of a ${noun}` }, stray);
  const missing = words.includes('provenance') ? entries.findIndex((entry) => !entry.provenance || !Object.hasOwn(linkWords.provenance, entry.provenance)) : -1;
  return missing >= 0 ? naming({ field, message: 'a link without provenance', allowed: Object.keys(linkWords.provenance).join(', ') }, missing) : [];
}

function provenanceProblems({ attributes, links }: EntryRecord): Problem[] {
  const { provenance } = attributes;
  if (provenance === undefined || links.facts === undefined) return [];
  const founded = provenance === 'REPORTED' || provenance === 'PUBLISHED' || provenance === 'DERIVED';
  if (founded && links.facts.length === 0) return [{ field: 'facts', message: `missing: it is called ${String(provenance)}`, allowed: 'the facts that state it' }];
  if (provenance === 'ILLUSTRATIVE' && links.facts.length > 0) return [{ field: 'facts', message: 'an illustrative object rests on no fact', allowed: 'none, or another provenance' }];
  return [];
}

const validityProblems = ({ attributes: { validFrom, validTo } }: EntryRecord): Problem[] =>
  typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom ? [{ field: 'validTo', message: 'before validFrom', allowed: 'a day on or after validFrom' }] : [];

/** Everything that is wrong with one record taken by itself; one function for mutations and files. Of what was sent it repeats no text. */
export function problemsOf(noun: Noun, slug: string, record: EntryRecord, names: Names): Problem[] {
  return [
    ...(isSlug(slug) ? [] : [{ field: 'id', message: 'not a slug', allowed: slugAllowed }]),
    ...noun.attributes.flatMap((attribute) => attributeProblem(attribute, record.attributes[attribute.name])),
    ...noun.links.flatMap((link) => linkProblems(link, record.links[link.name] ?? [])),
    ...provenanceProblems(record),
    ...validityProblems(record),
    ...(noun.check?.({ slug, record }, names) ?? []),
  ];
}
