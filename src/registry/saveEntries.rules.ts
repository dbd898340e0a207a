import type { Unit } from '../graph/graph';
import type { ChangeAction } from '../history/change';
import type { DraftChange } from '../history/history.rules';
import { putOtherKeys, readNames } from '../history/otherKeys.store';
import { badInputs, notFound, versionConflict, type Problem } from '../kernel/failure';
import { giveWay } from '../kernel/giveWay';
import { isSlug, keyOf, splitKey } from '../kernel/id';
import type { Names } from '../kernel/names';
import { checkOtherCase } from './checkOtherCase.rules';
import { checkReferences } from './checkReferences.rules';
import { problemsOf } from './checkRecord';
import { draftsOf } from './draftsOf.rules';
import { endingsAfter, withinEnds, type Ended } from './endings.rules';
import { putEntries, raiseDraftRevisions } from './entries.store';
import type { Intent } from './intent';
import { byKey, located, locatedAmong } from './located';
import { allNouns, checksAfter, nounNamed, type EntryRecord, type Noun } from './noun';
import { recordsOf } from './readRecords.rules';
import { initialRecord, intended, plan, type Outcome, type Planned } from './planEntry';
import { linkRowOf, rowOf, type KnownRecord } from './records';
import { notASlug, settleNames, type SettledNames } from './settleNames.rules';

function refuseVersion(intent: Intent, known: KnownRecord | undefined): void {
  if (intent.mode === 'ADD' && known) throw badInputs([located(intent, { field: 'id', message: 'already taken', allowed: 'an id that is not in use' })]);
  if (intent.mode === 'CHANGE' && !known) throw notFound(intent.noun);
  if (intent.expectedVersion !== undefined && known && known.version !== intent.expectedVersion) throw versionConflict(intent.noun, known.version);
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

async function write(unit: Unit, planned: Planned[], at: string, { names, renamed }: SettledNames): Promise<void> {
  await putEntries(unit, planned.map(({ definition, slug, record, ...each }) => rowOf(definition, slug, record, each)), at);
  for (const [noun, group] of byNoun(planned)) await unit.run(noun.link, { rows: group.map(({ slug, record }) => linkRowOf(noun, slug, record, names)) });
  await putOtherKeys(unit, renamed);
}

/**
 * What is wrong among records once they are written. What several nouns find wrong, such as a path by its steps and by itself, is told once.
 * @param written what differs, also what was written because of that: it was not sent, so no problem is found at it
 */
async function checkTogether(unit: Unit, planned: Planned[], written: Planned[]): Promise<Problem[]> {
  const sent = { differing: byKey(planned.filter(isDiffering)), all: byKey(planned) };
  const problems = new Map<string, Problem>();
  const before = new Map(written.map((each) => [keyOf(each.noun, each.slug), each.before]));
  for (const [noun, group] of byNoun(written)) {
    for (const { check, of } of checksAfter(noun)) {
      const looked = group.filter(({ action, after }) => of === null || (action === 'CHANGED' && of.some((name) => name in after))).map(({ slug }) => keyOf(noun.name, slug));
      for (const problem of looked.length > 0 ? await check(unit, looked, before) : []) if (!problems.has(problem.message)) problems.set(problem.message, locatedAmong(sent, problem));
    }
  }
  return [...problems.values()];
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

async function problemsBefore(unit: Unit, differing: Planned[], entered: ReadonlySet<string>, { names, before }: SettledNames, check: SavingOptions['check'] = () => []): Promise<Problem[]> {
  const own = await oneByOne(differing, (each) => ({ ...each, located: (problem: Problem) => located(each.intent, problem), problems: [...problemsOf(each.definition, each.slug, each.record, names), ...check(each)] }));
  const called = differing.filter(({ action, noun, slug }) => action === 'ADDED' || before.has(keyOf(noun, slug))).map(({ noun, slug, intent }) => ({ noun, slug: names.slugOf(keyOf(noun, slug)), intent }));
  return [
    ...(await oneByOne(own, (each) => each.problems.map(each.located))).flat(),
    ...await checkReferences(unit, own, entered, names),
    ...(await checkOtherCase(unit, called, entered, names)).map(({ added, problem }) => located(added.intent, problem)),
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
  const problems = intents.filter(({ slug }) => !isSlug(slug)).map((intent) => located(intent, notASlug('id', intent.slug)));
  if (problems.length > 0) throw badInputs(problems);
}

/** How an edit goes: what objects are called by now, and the drafts that it changes. */
interface Course {
  unit: Unit;
  at: string;
  names: Names;
  drafts: Set<string>;
  options: SavingOptions;
  /** The keys of objects whose slugs changed. */
  renamed: string[];
}

async function writeIntended(course: Course, sent: Intent[]): Promise<Planned[]> {
  const { unit, at, drafts, options: { found = [], refuse = badInputs, check } } = course;
  checkSlugs(sent);
  const settled = await settleNames(unit, course.names, sent);
  const { intents } = settled;
  const keys = intents.map(({ noun, slug }) => keyOf(noun, slug));
  const known = await recordsOf(unit, nounNamed, keys);
  if (settled.problems.length === 0) intents.forEach((intent, index) => refuseVersion(intent, known.get(keys[index]!)));
  const recordOf = (key: string, noun: string): EntryRecord => known.get(key) ?? initialRecord(nounNamed(noun));
  const within = await withinEnds(unit, await oneByOne(intents, (intent, index) => ({ intent, record: intended(nounNamed(intent.noun), intent, recordOf(keys[index]!, intent.noun)) })));
  const planned = await oneByOne(within.intents, (intent, index) => plan(intent, known.get(keys[index]!), settled));
  const differing = planned.filter(isDiffering);
  const problems = [...found, ...settled.problems, ...within.problems, ...await problemsBefore(unit, differing, new Set(keys), settled, check)];
  if (problems.length > 0) throw await refuse(problems);
  if (differing.length === 0) return planned;
  const changed = differing.map(({ noun, slug }) => keyOf(noun, slug));
  for (const draft of await draftsOf(unit, changed)) drafts.add(draft);
  await write(unit, differing, at, settled);
  for (const draft of await draftsOf(unit, changed)) drafts.add(draft);
  course.names = settled.names;
  course.renamed.push(...settled.before.keys());
  return planned;
}

/** Writes anew what names objects in its text whose slugs changed. */
async function writeTexts(course: Course): Promise<Planned[]> {
  const naming: Intent[] = [];
  for (const { name: noun, namingInTexts } of course.renamed.length > 0 ? allNouns() : []) {
    const keys = await namingInTexts?.(course.unit, course.renamed) ?? [];
    for (const [key, { attributes }] of await recordsOf(course.unit, nounNamed, keys)) naming.push({ noun, slug: splitKey(key)!.slug, mode: 'CHANGE', attributes, links: {} });
  }
  return naming.length > 0 ? writeIntended(course, naming) : [];
}

const endedOf = ({ noun, slug, before, after }: Planned): Ended[] =>
  (after.validTo === undefined || (after.validTo ?? null) === (before.validTo ?? null) ? [] : [{ key: keyOf(noun, slug), from: (before.validTo ?? null) as string | null, to: after.validTo as string | null }]);

/** Writes what ends, or no longer ends, along with objects whose end was written; and what ends along with that. */
async function writeEndings(course: Course, planned: Planned[]): Promise<Planned[]> {
  const settled = new Set(planned.map(({ noun, slug }) => keyOf(noun, slug)));
  const along: Planned[] = [];
  let ended = planned.flatMap(endedOf);
  while (ended.length > 0) {
    const next = await writeIntended(course, await endingsAfter(course.unit, ended, settled));
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
  /** What else is wrong with each that differs, by where it comes from. */
  check?: (planned: Planned) => Problem[];
  /** What a refusal is made of all problems. */
  refuse?: (problems: Problem[]) => Error | Promise<Error>;
}

/**
 * Brings objects to what is intended, all or none, inside an edit: checks each against its version, its own rules and what it refers
 * to, writes those that differ, raises the revisions of the drafts they take part in, and answers what became of each with the changes to record.
 * What ends with an object is closed with it, in the same edit; an end that is taken back opens again what it closed. Objects may be named by any
 * slug that they have or had; what names an object in its text is written anew where its slug changes.
 * @throws BAD_INPUT with every problem found, NOT_FOUND, VERSION_CONFLICT
 */
export async function saveEntries(unit: Unit, at: string, intents: Intent[], options: SavingOptions = {}): Promise<{ outcomes: Outcome[]; changes: DraftChange[] }> {
  const { names } = await readNames(unit);
  const course: Course = { unit, at, names, drafts: new Set(), options, renamed: [] };
  const planned = await writeIntended(course, intents);
  if (options.follow) planned.push(...await writeIntended(course, await options.follow()));
  const along = [...await writeTexts(course), ...await writeEndings(course, planned)];
  const differing = [...planned, ...along].filter(isDiffering);
  await raiseDraftRevisions(unit, [...course.drafts].sort());
  const problems = await checkTogether(unit, planned, differing);
  if (problems.length > 0) throw await (options.refuse ?? badInputs)(problems);
  return {
    outcomes: planned.map(({ noun, slug, action, version, before, after }) => ({ noun, slug: course.names.slugOf(keyOf(noun, slug)), action, version, before, after })),
    changes: differing.map(changeOf),
  };
}
