import type { ApolloServerPlugin } from '@apollo/server';
import { stringifyWith, type FinishedJson } from '../graphql/scalars';
import type { ApiRequest } from './request';

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
