import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { keptFor } from '../history/keptAnswers';
import { countsStanding } from './dailyCounts.store';

/**
 * Answers from memory what was scored before, as long as neither the registry was edited nor an answer counted since: one small statement
 * for the whole request asks the graph where both stand, before anything else is read. Nobody may change the answers. Errors are not kept.
 * @param question what tells this question from others
 * @param weigh about how many objects an answer consists of
 */
export async function unlessCounted<Answer>(request: Request, question: string, keys: readonly string[], weigh: (answer: Answer) => number, read: () => Promise<Map<string, Answer | Error>>): Promise<Map<string, Answer | Error>> {
  const standing = (await batched(request.batches, countsStanding, 'counts', async () => new Map([['counts', await countsStanding(request.graph)]]))) ?? null;
  const kept = keptFor<Answer>(request.kept, unlessCounted);
  const nameOf = (key: string): string => `${question} ${key}`;
  const known = kept.at(standing, keys.map(nameOf));
  if (known) return new Map(keys.map((key) => [key, known.get(nameOf(key))!]));
  const found = await read();
  const answered = [...found].flatMap(([key, answer]): [string, Answer][] => (answer instanceof Error ? [] : [[nameOf(key), answer]]));
  kept.keep({ revision: standing, answers: new Map(answered), weight: answered.reduce((sum, [, answer]) => sum + weigh(answer), 0) });
  return found;
}
