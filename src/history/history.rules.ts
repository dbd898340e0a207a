import type { Unit } from '../graph/graph';
import { instantOf, type Clock } from '../kernel/clock';
import { digestOf } from '../kernel/canonical';
import { badInput } from '../kernel/failure';
import { monotonicFactory } from 'ulid';
import { splitKey } from '../kernel/id';
import type { ChangeAction } from './change';
import { editById, holdRegistry, recordChanges, recordEdit } from './history.store';

const newId = monotonicFactory();
const longestKey = 200;
const longestReason = 1_000;

/** @throws BAD_INPUT for a reason that is too long or malformed */
export function checkedReason(reason: string | null | undefined): string | null {
  if (reason != null && (reason.length > longestReason || !reason.isWellFormed())) throw badInput('reason', 'too long or malformed', `at most ${longestReason} characters`);
  return reason ?? null;
}

/** One intended edit, made before its unit of work starts, so that a unit that runs twice is recognised. */
export interface EditHead {
  id: string;
  operation: string;
  by: string;
  at: string;
  /** What was asked for; the same key with another digest is refused. */
  digest: string;
  keyed: boolean;
  /** Why, for every change of the edit that has no reason of its own. */
  reason: string | null;
}

export interface DraftChange {
  objectKey: string;
  action: ChangeAction;
  version: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  reason?: string | null;
}

/**
 * @param input what was asked for, to tell a retry from another edit under the same key
 * @throws BAD_INPUT for an empty or overlong key, or an overlong reason
 */
export function newEdit({ principal: by, clock, reason = null }: { principal: string; clock: Clock; reason?: string | null }, operation: string, input: unknown, idempotencyKey?: string | null): EditHead {
  if (idempotencyKey != null && (idempotencyKey.trim() === '' || idempotencyKey.length > longestKey || !idempotencyKey.isWellFormed())) {
    throw badInput('idempotencyKey', 'empty, too long or malformed', `1 to ${longestKey} characters`);
  }
  const why = checkedReason(reason);
  return {
    id: idempotencyKey == null ? newId(clock.now().getTime()) : `${by}:${idempotencyKey}`,
    operation,
    by,
    at: instantOf(clock),
    digest: digestOf(why === null ? [operation, input] : [operation, input, why]),
    keyed: idempotencyKey != null,
    reason: why,
  };
}

/** What an edit did: what it answers, and what it changed. */
export interface Edited<Answer> {
  answer: Answer;
  changes: DraftChange[];
}

const changeId = (revision: number, index: number): string => `${String(revision).padStart(12, '0')}-${String(index).padStart(6, '0')}`;

/**
 * Does an edit exactly once and records it with its changes in the same unit. Edits wait for each other (decision 0002). One that was
 * done already under the same key, or whose commit was not heard of, answers as it did then.
 * @returns the answer, which must be plain JSON
 * @throws BAD_INPUT where the key belongs to another edit
 */
export async function editOnce<Answer>(unit: Unit, head: EditHead, work: () => Promise<Edited<Answer>>): Promise<Answer> {
  await holdRegistry(unit);
  const earlier = await editById(unit, head.id);
  if (earlier) {
    if (earlier.digest !== head.digest) throw badInput('idempotencyKey', 'was used for another edit', 'a key of its own for each edit');
    return JSON.parse(earlier.answer) as Answer;
  }
  const { answer, changes } = await work();
  if (changes.length === 0 && !head.keyed) return answer;
  const { operation, by, at, digest } = head;
  const revision = await recordEdit(unit, head.id, { operation, by, at, digest, answer: JSON.stringify(answer) });
  await recordChanges(unit, head.id, changes.map(({ objectKey, action, version, before, after, reason }, index) => ({
    id: changeId(revision, index),
    by, at, revision, operation, action, objectKey, noun: splitKey(objectKey)!.noun, version,
    before: JSON.stringify(before), after: JSON.stringify(after), reason: reason ?? head.reason,
    fields: [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(),
  })));
  return answer;
}
