import { askApi, type ApiFailure, type Ask } from './askApi';

/** Asks the API, and throws what it refuses. */
export type AskOrThrow = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** What the API refused, on its way up. */
class NotAnswered extends Error {
  constructor(readonly failure: ApiFailure) { super(failure.message); }
}

/** Several questions as one, for pages that would ask for too much at once; the first refusal is the answer. */
export const askInTurn = <Told>(read: (ask: AskOrThrow, variables: Record<string, unknown>) => Promise<Told>): Ask<Told> => async (variables, signal) => {
  const ask = async (query: string, asked: Record<string, unknown>): Promise<unknown> => {
    const { data, failure } = await askApi<unknown>(query, asked, signal);
    if (failure) throw new NotAnswered(failure);
    return data;
  };
  try {
    return { data: await read(ask, variables), failure: null };
  } catch (error) {
    if (error instanceof NotAnswered) return { data: null, failure: error.failure };
    throw error;
  }
};
