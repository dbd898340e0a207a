import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { ApiRequest } from './request';

/** One line for each operation: its name, how long it took, how much of the processor (both in ms), how many statements, what it would cost at most and how many steps it took, and the codes of its errors. Never what was asked with or answered. */
export const operationLog = (log: Logger): ApolloServerPlugin<ApiRequest> => ({
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ operationName, operation, response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        log.info({
          operation: operationName ?? operation?.operation ?? 'none',
          ms: Math.round((performance.now() - contextValue.startedAt) * 10) / 10,
          statements: contextValue.tally.statements,
          cost: contextValue.budget.estimated.cost,
          processor: Math.round(contextValue.budget.processorMilliseconds),
          steps: contextValue.budget.steps,
          ...(errors?.length ? { errors: errors.map(({ extensions }) => extensions?.code) } : {}),
        }, 'operation');
      },
    };
  },
});
