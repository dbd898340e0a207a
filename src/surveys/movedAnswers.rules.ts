import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import type { MovedAnswers, MoveTally } from './moveTally';

/** Corrected answers that count elsewhere than before, by what deployments are called now. No statement where none moves. */
export async function movedAnswers(graph: Reader, tally: MoveTally): Promise<MovedAnswers | null> {
  const moved = tally.moved();
  if (moved === null) return null;
  const { names } = await readNames(graph);
  return { ...moved, moves: moved.moves.map(({ from, to, answers }) => ({ from: names.slugOf(from), to: names.slugOf(to), answers })) };
}
