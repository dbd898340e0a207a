import type { Unit } from '../graph/graph';
import type { Request } from '../graphql/request';
import { nameMeant } from '../history/naming.rules';
import { checkedReason, editOnce, newEdit } from '../history/history.rules';
import { badInput, notFound, type Problem } from '../kernel/failure';
import { todayOf } from '../kernel/clock';
import { keyOf } from '../kernel/id';
import { entriesByKeys } from './entries.store';
import { intentFrom } from './inputs';
import { nounNamed } from './noun';
import { recordsOf } from './readRecords.rules';
import type { Intended, Intent } from './intent';
import { refusalToEnd } from './refusalToEnd';
import { removeEntry } from './removeEntry.rules';
import { saveEntries } from './saveEntries.rules';

/** An edit as a door asks for it. */
export interface EditAsked {
  operation: string;
  /** The arguments, to tell a retry from another edit. */
  input: unknown;
  idempotencyKey?: string | null;
}

/**
 * Saves what `intend` wants in one recorded edit, and answers one of the objects as it is then.
 * @param answering the noun of the object to answer; its slug comes from `intend`
 */
export async function editEntries<Type>(request: Request, asked: EditAsked, answering: string, intend: (unit: Unit) => Promise<Intended>): Promise<Type> {
  const head = newEdit(request, asked.operation, asked.input, asked.idempotencyKey);
  const slug = await request.write((unit) => editOnce(unit, head, async () => {
    const { slug: answer, removal, intents, follow } = await intend(unit);
    const removed = removal ? await removeEntry(unit, removal) : [];
    return { answer, changes: [...removed, ...(await saveEntries(unit, head.at, intents, follow ? { follow } : {})).changes] };
  }));
  const key = keyOf(answering, slug);
  const entry = (await entriesByKeys(request.graph, [key])).get(key);
  if (!entry) throw notFound(answering);
  return entry as Type;
}

export const addEntry = <Type>(request: Request, operation: string, noun: string, input: Record<string, unknown> & { slug: string }, idempotencyKey?: string | null): Promise<Type> =>
  editEntries(request, { operation, input, idempotencyKey }, noun, async () => ({ slug: input.slug, intents: [intentFrom(nounNamed(noun), input.slug, 'ADD', input)] }));

export interface ChangeAsked {
  id: string;
  expectedVersion: number;
  change: Record<string, unknown>;
  idempotencyKey?: string | null;
}

export async function changeEntry<Type>(request: Request, operation: string, noun: string, { id, expectedVersion, change, idempotencyKey }: ChangeAsked): Promise<Type> {
  const slug = await nameMeant(request, noun, id, 'id');
  return editEntries(request, { operation, input: { slug, expectedVersion, change }, idempotencyKey }, noun,
    async () => ({ slug, intents: [{ ...intentFrom(nounNamed(noun), slug, 'CHANGE', change, 'change'), expectedVersion }] }));
}

export interface RetireAsked {
  id: string;
  expectedVersion: number;
  on?: string | null;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** Sets or takes back the end of an object; it keeps its history and its links. */
async function endValidity<Type>(request: Request, operation: string, noun: string, retire: boolean, { id, expectedVersion, on, reason, idempotencyKey }: RetireAsked): Promise<Type> {
  const slug = await nameMeant(request, noun, id, 'id');
  const why = checkedReason(reason);
  const validTo = retire ? on ?? todayOf(request.clock) : null;
  const locate = (problem: Problem): Problem => (problem.field === 'validTo' ? { ...problem, field: retire ? 'on' : 'id' } : problem);
  return editEntries(request, { operation, input: { slug, expectedVersion, validTo, why }, idempotencyKey }, noun, async (unit) => {
    const known = (await recordsOf(unit, nounNamed, [keyOf(noun, slug)])).get(keyOf(noun, slug));
    const intent: Intent = { noun, slug, mode: 'CHANGE', expectedVersion, attributes: { validTo }, links: {}, action: retire ? 'RETIRED' : 'RESTORED', reason: why, locate };
    const refusal = known?.version === expectedVersion ? refusalToEnd(noun, known.attributes, retire) : null;
    if (refusal !== null) throw badInput('id', refusal, retire ? 'one that is in use' : 'one that is retired');
    return { slug, intents: [intent] };
  });
}

export const retireEntry = <Type>(request: Request, operation: string, noun: string, asked: RetireAsked): Promise<Type> => endValidity(request, operation, noun, true, asked);

export const restoreEntry = <Type>(request: Request, operation: string, noun: string, asked: RetireAsked): Promise<Type> => endValidity(request, operation, noun, false, asked);
