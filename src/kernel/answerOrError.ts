/**
 * The answer to one of several that are asked together, or the error in its place, so that the others are answered all the same.
 * A batch (`graphql/batched.ts`) refuses with it the one that it is of.
 */
export async function answerOrError<Answer>(find: () => Answer | Promise<Answer>): Promise<Answer | Error> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
