import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { registryRevision } from './history.store';
import { keptFor, type ReadAt } from './keptAnswers';

/**
 * Answers from memory what was read before, as long as the registry has not been edited since: one small statement for the whole request
 * asks the graph for its revision. For what hangs on the registry alone, and costs much to read. Nobody may change the answers.
 * @param question what tells this question from others
 */
export async function unlessEdited<Answer>(request: Request, question: unknown, keys: readonly string[], read: () => Promise<ReadAt<Answer>>): Promise<Map<string, Answer>> {
  const kept = keptFor<Answer>(request.kept, question);
  if (kept.holds(keys)) {
    const revision = await batched(request.batches, registryRevision, 'registry', async () => new Map([['registry', await registryRevision(request.graph)]]));
    const answers = kept.at(revision, keys);
    if (answers) return answers;
  }
  const found = await read();
  kept.keep(found);
  return found.answers;
}
