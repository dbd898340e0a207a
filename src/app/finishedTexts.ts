import type { ApolloServerPlugin } from '@apollo/server';
import { stringifyWith, type FinishedJson } from '../graphql/scalars';
import type { ApiRequest } from './request';

const texts = Symbol('finished texts');

/** Hands the finished texts of a request over to whoever writes its answer. */
export const finishedTexts: ApolloServerPlugin<ApiRequest> = {
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && contextValue.finishedTexts.length > 0) Object.defineProperty(body.singleResult, texts, { value: contextValue.finishedTexts });
      },
    };
  },
};

/** Writes an answer, finished texts put in whole. */
export const stringifyAnswer = (result: object): string => stringifyWith((result as { [texts]?: FinishedJson[] })[texts] ?? [], result);
