import { monotonicFactory } from 'ulid';
import type { Reader, Unit, WriteOptions } from '../graph/graph';
import { instantOf, type Clock } from '../kernel/clock';
import { unavailable, type Problem } from '../kernel/failure';
import type { Answer, SentAnswer, Verdict } from './answer';
import { isSameContent } from './bindAnswer';
import { boundAnswers } from './boundAnswers.rules';
import { countAnswers, segmentsOf } from './countAnswers';
import { moveCounts, type CountsBound } from './moveCounts.rules';
import { holdResponses, replaceResponses, takeResponses, type HeldResponse, type KnownResponse } from './responses.store';
import type { SegmentCode } from './segmentCode';
import { sayableId, sentId } from './sentId';
import { BoundTooEarly, takenInTime } from './takenInTime.rules';

/** What accepting answers needs of a request: reads, and units of work beside the line of edits. */
export interface Ingest {
  clock: Clock;
  graph: Reader;
  write<Result>(work: (unit: Unit) => Promise<Result>, options?: WriteOptions): Promise<Result>;
}

export interface AcceptOptions {
  /** Answers replace those that came before under their ids, instead of being refused where they differ. */
  correct?: boolean;
  /** In a correction: whether an answer that is not there yet is taken as a new one. */
  addUnknown?: boolean;
  /** When these answers were made as they are, in their source; one that stands there since later is kept. */
  revisedAt?: string | null;
  /** How many daily counts a correction moves at most; any number if left out. */
  bound?: CountsBound;
  /** Everything is done and taken back. */
  dryRun?: boolean;
}

const newId = monotonicFactory();

/** How far the clock of a sender may be ahead. */
const clockToleranceMs = 5 * 60_000;

const refusal = (field: string, message: string, allowed: string): Problem[] => [{ field, message, allowed }];
const wasErased = refusal('id', 'was erased', 'an answer that was not erased');
const differs = refusal('id', 'was sent before with other content', 'the same content; a correction is asked for as one');
const differsHere = refusal('id', 'is sent twice here, with different content', 'each id once');
const isUnknown = refusal('id', 'no answer with this id', 'the source and id of an answer that was taken');

const byKey = <Keyed extends { key: string }>(entries: readonly Keyed[]): Map<string, Keyed> => new Map(entries.map((each) => [each.key, each]));

type Settled = Pick<Verdict, 'outcome' | 'problems' | 'move'>;

const codesOfAnswer = (answer: Answer): SegmentCode[] => segmentsOf(answer).flatMap(([dimension, codes]) => (dimension === 'TOTAL' ? [] : codes.map((code) => ({ dimension, code }))));

const settled = (outcome: Verdict['outcome'], problems: Problem[] = []): Settled => ({ outcome, problems });

// A unit may run again although it was committed: what an earlier attempt of the same call wrote is counted already, and was accepted all the same.
const takenBy = (call: string, attempt: number): string => `${call}+${attempt}`;
const isTakenBy = (call: string, { takenBy: by }: KnownResponse): boolean => by?.startsWith(`${call}+`) ?? false;
const correctedBy = (call: string): string => `${call}=`;

interface Attempt {
  call: string;
  attempt: number;
  at: string;
}

type CorrectOptions = Pick<AcceptOptions, 'addUnknown' | 'bound'>;

/** Takes the answers that are not there yet and counts them, in one unit. */
async function add(unit: Unit, answers: readonly Answer[], { call, attempt, at }: Attempt): Promise<Settled[]> {
  const known = byKey(await takeResponses(unit, answers, takenBy(call, attempt), at));
  const added = answers.filter(({ key }) => !known.has(key));
  await moveCounts(unit, countAnswers(added), at);
  await takenInTime(unit, added);
  return answers.map((answer) => {
    const before = known.get(answer.key);
    if (!before || isTakenBy(call, before)) return settled('ACCEPTED');
    if (before.digest === null) return settled('REFUSED', wasErased);
    return isSameContent(answer, before.digest) ? settled('ALREADY_COUNTED') : settled('REFUSED', differs);
  });
}

/** Whether an answer takes the place of the one before it. Where both say since when they are so, the later one stands, and of two of one moment always the same, in whatever order they come. */
function takesPlace(answer: Answer, before: HeldResponse): boolean {
  const { revisedAt, digest } = answer;
  const differs = !isSameContent(answer, before.digest);
  if (revisedAt === null) return differs;
  const since = before.revisedAt ?? before.answeredAt;
  return revisedAt > since || (revisedAt === since && differs && digest > before.digest!);
}

/** What is corrected by hand stands since then: what its source said before does not come back. */
const standing = (answer: Answer, before: HeldResponse, at: string): Answer => (answer.revisedAt === null && before.revisedAt !== null ? { ...answer, revisedAt: at } : answer);

/** Puts answers in the place of those before them and moves the counts with them, in one unit. Responses are locked before counts, as everywhere. */
async function correct(unit: Unit, answers: readonly Answer[], { call, attempt, at }: Attempt, { addUnknown = false, bound }: CorrectOptions): Promise<Settled[]> {
  const present = addUnknown ? await takeResponses(unit, answers, takenBy(call, attempt), at) : answers;
  const held = byKey(await holdResponses(unit, present.map(({ key }) => key)));
  const changed = answers.filter((answer) => { const before = held.get(answer.key); return before !== undefined && before.digest !== null && takesPlace(answer, before); });
  await replaceResponses(unit, changed.map((answer) => standing(answer, held.get(answer.key)!, at)), correctedBy(call), at);
  const added = addUnknown ? answers.filter(({ key }) => !held.has(key)) : [];
  await moveCounts(unit, countAnswers([...added, ...changed], changed.map(({ key }) => held.get(key)!)), at, bound);
  await takenInTime(unit, [...added, ...changed]);
  return answers.map((answer) => {
    const before = held.get(answer.key);
    if (!before) return addUnknown ? settled('ACCEPTED') : settled('REFUSED', isUnknown);
    if (before.digest === null) return settled('REFUSED', wasErased);
    if ((!isSameContent(answer, before.digest) && takesPlace(answer, before)) || before.takenBy === correctedBy(call)) return { ...settled('CORRECTED'), ...(before.deployment === answer.deployment ? {} : { move: { from: before.deployment, to: answer.deployment } }) };
    return settled(isTakenBy(call, before) ? 'ACCEPTED' : 'ALREADY_COUNTED');
  });
}

/** Ends a dry run, so that everything it wrote is taken back. */
class TakeBack extends Error {
  constructor(readonly verdicts: Settled[]) {
    super('dry run');
  }
}

async function write(ingest: Ingest, answers: readonly Answer[], options: AcceptOptions): Promise<Settled[]> {
  if (answers.length === 0) return [];
  const at = instantOf(ingest.clock);
  const call = newId();
  let attempt = 0;
  try {
    return await ingest.write(async (unit) => {
      attempt += 1;
      const head = { call, attempt, at };
      const verdicts = options.correct ? await correct(unit, answers, head, options) : await add(unit, answers, head);
      if (options.dryRun) throw new TakeBack(verdicts);
      return verdicts;
    }, { bulk: true, besideEdits: true });
  } catch (error) {
    if (error instanceof TakeBack) return error.verdicts;
    throw error;
  }
}

/** How often answers are bound again because an edit came in between: so many edits of the same deployments in one go are no accident. */
const mostBindings = 5;

/**
 * The one rule for answers, behind every door: reads each, masks personal data in comments, binds it to its deployment, and takes those
 * that are right, with their counts, in one unit of work. An answer counts once, however often, by whomever and through which door it is sent.
 * @returns what became of each, in order; when this is known, a kill of the process no longer loses what was accepted
 */
export async function acceptAnswers(ingest: Ingest, sent: readonly SentAnswer[], options: AcceptOptions = {}): Promise<Verdict[]> {
  for (let bindings = 1; ; bindings += 1) {
    try {
      return await acceptBound(ingest, sent, options);
    } catch (error) {
      if (!(error instanceof BoundTooEarly)) throw error;
      if (bindings === mostBindings) throw unavailable('what these answers are about is being changed; send them again');
    }
  }
}

async function acceptBound(ingest: Ingest, sent: readonly SentAnswer[], options: AcceptOptions): Promise<Verdict[]> {
  const latest = new Date(ingest.clock.now().getTime() + clockToleranceMs).toISOString();
  const answers = await boundAnswers(ingest.graph, sent, latest, options.revisedAt ?? null);
  // Of those with one id the first is taken; the others are the same, or refused.
  const firsts = byKey(answers.flatMap((answer) => (Array.isArray(answer) ? [] : [answer])).reverse());
  const sorted = [...firsts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const done = await write(ingest, sorted, options);
  const verdicts = new Map(sorted.map(({ key }, index) => [key, done[index]!]));
  return answers.map((answer, index) => {
    if (Array.isArray(answer)) return { id: sayableId(sent[index]!), ...settled('REFUSED', answer), codes: [] };
    const first = firsts.get(answer.key)!;
    const verdict = verdicts.get(answer.key)!;
    const own = first === answer || verdict.outcome === 'REFUSED' ? verdict : first.digest === answer.digest ? settled('ALREADY_COUNTED') : settled('REFUSED', differsHere);
    return own.outcome === 'REFUSED' ? { id: sayableId(sent[index]!), ...own, codes: [] } : { id: sentId(sent[index]!), ...own, codes: codesOfAnswer(answer) };
  });
}
