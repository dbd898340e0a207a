import DataLoader from 'dataloader';
import { afterThoseWaiting } from '../kernel/giveWay';

/** One loader per question and request; made by the wiring, empty, for each request. */
export type Batches = Map<unknown, DataLoader<unknown, unknown, string>>;

/**
 * Answers one question for many objects with one statement: keys in, one answer each out (null where there is none). What is refused of one key
 * alone is its error in the place of its answer (`answerOrError`); what is thrown is refused of all.
 */
export type BatchQuestion<Key, Answer> = (keys: readonly Key[]) => Promise<Map<string, Answer | Error>>;

/** Those that still wait for their turn may ask the same. */
const afterAllAsked = (ask: () => void): void => {
  void Promise.resolve().then(() => process.nextTick(() => void afterThoseWaiting().then(() => process.nextTick(ask))));
};

/**
 * Asks `question` once for all the keys that one request asks for at the same time.
 * @param subject what tells this question from others: a statement, or a text that names it with its arguments
 */
export function batched<Answer>(batches: Batches, subject: unknown, key: string, question: BatchQuestion<string, Answer>): Promise<Answer | null> {
  let loader = batches.get(subject) as DataLoader<string, Answer | null, string> | undefined;
  if (!loader) {
    loader = new DataLoader<string, Answer | null, string>(async (keys) => {
      // In one order, whoever came first.
      const answers = await question([...keys].sort());
      return keys.map((each) => answers.get(each) ?? null);
    }, { maxBatchSize: 5_000, batchScheduleFn: afterAllAsked });
    batches.set(subject, loader as unknown as DataLoader<unknown, unknown, string>);
  }
  return loader.load(key);
}

/** Reads something once for a request, whoever asks for it, and when; after an edit anew. `name` tells it from all else that is asked. */
export async function readOnce<Answer>(batches: Batches, name: string, read: () => Promise<Answer>): Promise<Answer> {
  return (await batched(batches, name, name, async () => new Map([[name, await read()]])))!;
}
