import type { Unit } from '../graph/graph';
import type { ChangeAction } from '../history/change';
import type { DraftChange } from '../history/history.rules';
import { badInputs, namingEntry, notFound, versionConflict, type Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { isSlug, keyOf, slugAllowed } from '../kernel/id';
import { checkOtherCase } from './checkOtherCase.rules';
import { checkReferences } from './checkReferences.rules';
import { problemsOf } from './checkRecord';
import { draftsOf } from './draftsOf.rules';
import { endingsAfter, withinEnds, type Ended } from './endings.rules';
import { putEntries, raiseDraftRevisions } from './entries.store';
import type { Intent } from './intent';
import { checksAfter, nounNamed, type EntryRecord, type Noun } from './noun';
import { recordsOf } from './readRecords.rules';
import { differenceOf, linkRowOf, rowOf, shownRecord, type KnownRecord } from './records';
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

interface Planned extends Outcome {
  definition: Noun;
  record: EntryRecord;
  intent: Intent;
}

function initialRecord(noun: Noun): EntryRecord {
  return {
    attributes: Object.fromEntries(noun.attributes.map(({ name, kind, initially }) => [name, initially ?? (kind === 'words' ? [] : null)])),
    links: Object.fromEntries(noun.links.map(({ name }) => [name, []])),
  };
}

function intended(noun: Noun, intent: Intent, base: EntryRecord): EntryRecord {
  return { attributes: { ...base.attributes, ...tidyAttributes(noun.attributes, intent.attributes) }, links: { ...base.links, ...withKnownProvenance(noun, intent.links, base.links) } };
}

function refuseVersion(intent: Intent, known: KnownRecord | undefined): void {
  if (intent.mode === 'ADD' && known) throw badInputs([located(intent, { field: 'id', message: 'already taken', allowed: 'an id that is not in use' })]);
  if (intent.mode === 'CHANGE' && !known) throw notFound(intent.noun);
  if (intent.expectedVersion !== undefined && known && known.version !== intent.expectedVersion) throw versionConflict(intent.noun, known.version);
}

const located = (intent: Intent, problem: Problem): Problem => intent.locate?.(problem) ?? namingEntry(problem);

function plan(intent: Intent, known: KnownRecord | undefined): Planned {
  const definition = nounNamed(intent.noun);
  const record = intended(definition, intent, known ?? initialRecord(definition));
  const difference = differenceOf(known ? shownRecord(definition, known) : null, shownRecord(definition, record));
  const unchanged = known !== undefined && Object.keys(difference.after).length === 0;
  return {
    definition, record, intent, noun: intent.noun, slug: intent.slug, ...difference,
    action: unchanged ? 'UNCHANGED' : known ? 'CHANGED' : 'ADDED',
    version: (known?.version ?? 0) + (unchanged ? 0 : 1),
  };
}

function byNoun(planned: Planned[]): Map<Noun, Planned[]> {
  const groups = new Map<Noun, Planned[]>();
  for (const each of planned) {
    const group = groups.get(each.definition);
    if (group) group.push(each);
    else groups.set(each.definition, [each]);
  }
  return groups;
}

async function write(unit: Unit, planned: Planned[], at: string): Promise<void> {
  await putEntries(unit, planned.map(({ definition, slug, record, version }) => rowOf(definition, slug, record, version)), at);
  for (const [noun, group] of byNoun(planned)) await unit.run(noun.link, { rows: group.map(({ slug, record }) => linkRowOf(noun, slug, record)) });
}

async function checkTogether(unit: Unit, planned: Planned[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [noun, group] of byNoun(planned)) {
    for (const check of checksAfter(noun)) for (const problem of await check(unit, group.map(({ slug }) => keyOf(noun.name, slug)))) problems.push(problem);
  }
  return problems;
}

/** What a noun's records may not be beside each other, told before anything is written, so that it comes with all else that is wrong. */
async function checkAmong(unit: Unit, planned: Planned[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [noun, group] of byNoun(planned)) {
    const intents = new Map(group.map(({ slug, intent }) => [slug, intent]));
    const found = (await noun.checkAmong?.(unit, group)) ?? [];
    for (const { slug, problem } of found) problems.push(located(intents.get(slug)!, problem));
  }
  return problems;
}

async function problemsBefore(unit: Unit, differing: Planned[], entered: ReadonlySet<string>): Promise<Problem[]> {
  const own = await oneByOne(differing, (each) => ({ ...each, located: (problem: Problem) => located(each.intent, problem), problems: problemsOf(each.definition, each.slug, each.record) }));
  return [
    ...(await oneByOne(own, (each) => each.problems.map(each.located))).flat(),
    ...await checkReferences(unit, own, entered),
    ...(await checkOtherCase(unit, differing.filter(({ action }) => action === 'ADDED'), entered)).map(({ added, problem }) => located(added.intent, problem)),
    ...await checkAmong(unit, differing),
  ];
}

/** Works on each, and lets others in between: an import has many. */
async function oneByOne<From, To>(all: readonly From[], work: (each: From, index: number) => To): Promise<To[]> {
  const done: To[] = [];
  for (const [index, each] of all.entries()) {
    await giveWay();
    done.push(work(each, index));
  }
  return done;
}

/** Nothing can be looked up under a slug that is none. */
function checkSlugs(intents: Intent[]): void {
  const problems = intents.filter(({ slug }) => !isSlug(slug)).map((intent) => located(intent, { field: 'id', message: intent.slug.trim() === '' ? 'empty' : 'not a slug', allowed: slugAllowed }));
  if (problems.length > 0) throw badInputs(problems);
}

async function writeIntended(unit: Unit, at: string, intents: Intent[], drafts: Set<string>, { found = [], refuse = badInputs }: SavingOptions): Promise<Planned[]> {
  checkSlugs(intents);
  const keys = intents.map(({ noun, slug }) => keyOf(noun, slug));
  const known = await recordsOf(unit, nounNamed, keys);
  intents.forEach((intent, index) => refuseVersion(intent, known.get(keys[index]!)));
  const recordOf = (key: string, noun: string): EntryRecord => known.get(key) ?? initialRecord(nounNamed(noun));
  const within = await withinEnds(unit, await oneByOne(intents, (intent, index) => ({ intent, record: intended(nounNamed(intent.noun), intent, recordOf(keys[index]!, intent.noun)) })));
  const planned = await oneByOne(within.intents, (intent, index) => plan(intent, known.get(keys[index]!)));
  const differing = planned.filter(isDiffering);
  const problems = [...found, ...within.problems, ...await problemsBefore(unit, differing, new Set(keys))];
  if (problems.length > 0) throw await refuse(problems);
  if (differing.length === 0) return planned;
  const changed = differing.map(({ noun, slug }) => keyOf(noun, slug));
  for (const draft of await draftsOf(unit, changed)) drafts.add(draft);
  await write(unit, differing, at);
  for (const draft of await draftsOf(unit, changed)) drafts.add(draft);
  return planned;
}

const endedOf = ({ noun, slug, before, after }: Planned): Ended[] =>
  (after.validTo === undefined || (after.validTo ?? null) === (before.validTo ?? null) ? [] : [{ key: keyOf(noun, slug), from: (before.validTo ?? null) as string | null, to: after.validTo as string | null }]);

/** Writes what ends, or no longer ends, along with objects whose end was written; and what ends along with that. */
async function writeEndings(unit: Unit, at: string, planned: Planned[], drafts: Set<string>, options: SavingOptions): Promise<Planned[]> {
  const settled = new Set(planned.map(({ noun, slug }) => keyOf(noun, slug)));
  const along: Planned[] = [];
  let ended = planned.flatMap(endedOf);
  while (ended.length > 0) {
    const next = await writeIntended(unit, at, await endingsAfter(unit, ended, settled), drafts, options);
    for (const { noun, slug } of next) settled.add(keyOf(noun, slug));
    along.push(...next);
    ended = next.flatMap(endedOf);
  }
  return along;
}

const isDiffering = ({ action }: Planned): boolean => action !== 'UNCHANGED';

const changeOf = ({ noun, slug, action, version, before, after, intent }: Planned): DraftChange => ({
  objectKey: keyOf(noun, slug), action: intent.action ?? (action as ChangeAction), version, before, after, reason: intent.reason ?? null,
});

export interface SavingOptions {
  /** What is intended next, read from the graph as the first objects left it; rules between objects are checked after both. */
  follow?: () => Promise<Intent[]>;
  /** What was found wrong already: nothing is written, and it is told with all else. */
  found?: Problem[];
  /** What a refusal is made of all problems. */
  refuse?: (problems: Problem[]) => Error | Promise<Error>;
}

/**
 * Brings objects to what is intended, all or none, inside an edit: checks each against its version, its own rules and what it refers
 * to, writes those that differ, raises the revisions of the drafts they take part in, and answers what became of each with the changes to record.
 * What ends with an object is closed with it, in the same edit; an end that is taken back opens again what it closed.
 * @throws BAD_INPUT with every problem found, NOT_FOUND, VERSION_CONFLICT
 */
export async function saveEntries(unit: Unit, at: string, intents: Intent[], options: SavingOptions = {}): Promise<{ outcomes: Outcome[]; changes: DraftChange[] }> {
  const drafts = new Set<string>();
  const planned = await writeIntended(unit, at, intents, drafts, options);
  if (options.follow) planned.push(...await writeIntended(unit, at, await options.follow(), drafts, options));
  const differing = [...planned, ...await writeEndings(unit, at, planned, drafts, options)].filter(isDiffering);
  await raiseDraftRevisions(unit, [...drafts].sort());
  const problems = await checkTogether(unit, differing);
  if (problems.length > 0) throw await (options.refuse ?? badInputs)(problems);
  return {
    outcomes: planned.map(({ noun, slug, action, version, before, after }) => ({ noun, slug, action, version, before, after })),
    changes: differing.map(changeOf),
  };
}
