import type { ApolloServerPlugin } from '@apollo/server';
import { FinishedJson, stringifyWith } from '../graphql/scalars';
import { Failure } from '../kernel/failure';
import type { ApiRequest } from './request';
import { TooLong, writeInParts } from './writeAnswer';

const texts = Symbol('finished texts');

interface WithTexts {
  [texts]?: FinishedJson[];
}

/** Hands the finished texts of a request over to whoever writes its answer. They ride on `data`: the server copies what is around it. */
export const finishedTexts: ApolloServerPlugin<ApiRequest> = {
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && body.singleResult.data && contextValue.finishedTexts.length > 0) Object.defineProperty(body.singleResult.data, texts, { value: contextValue.finishedTexts });
      },
    };
  },
};

/** Writes an answer, finished texts put in whole. */
export const stringifyAnswer = (result: object): string => stringifyWith((result as { data?: WithTexts | null }).data?.[texts] ?? [], result);

/** From how many steps on an answer is written in parts: a shorter one takes some milliseconds. */
const longFrom = 50_000;

const tooLong = (bytes: number, limit: number, field: string): Failure =>
  new Failure('TOO_COSTLY', `the answer is longer than ${limit} bytes, most of it for ${field}; ask for fewer levels or shorter pages`, { bytes, limit, field });

/** The data of an answer, written already where it is long. @throws TOO_COSTLY where it is longer than an answer may be */
export async function writtenAnswer(request: ApiRequest, data: object | null | undefined, most: number): Promise<object | null | undefined> {
  const finished = request.finishedTexts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (!data || (request.budget.steps < longFrom && finished === 0)) return data;
  const [first] = Object.keys(data);
  if (finished > most) throw tooLong(finished, most, first!);
  try {
    const written = new FinishedJson(await writeInParts(data, most - finished));
    // It stands around the others, so it is put in first.
    request.finishedTexts.unshift(written);
    return written;
  } catch (error) {
    if (error instanceof TooLong) throw tooLong(error.bytes + finished, most, error.field);
    throw error;
  }
}
