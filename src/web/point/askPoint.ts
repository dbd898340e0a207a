import { askApi, type ApiFailure, type Ask } from '../shell/askApi';
import { readPoint, type PointAsked, type PointTold } from './readPoint';

/** What the API refused, on its way up. */
class NotAnswered extends Error {
  constructor(readonly failure: ApiFailure) { super(failure.message); }
}

/** Asks for all of a point; the first refusal is the answer. */
export const askPoint: Ask<PointTold> = async (variables, signal) => {
  const ask = async (query: string, asked: Record<string, unknown>): Promise<unknown> => {
    const { data, failure } = await askApi<unknown>(query, asked, signal);
    if (failure) throw new NotAnswered(failure);
    return data;
  };
  try {
    return { data: await readPoint(ask, variables as unknown as PointAsked), failure: null };
  } catch (error) {
    if (error instanceof NotAnswered) return { data: null, failure: error.failure };
    throw error;
  }
};
