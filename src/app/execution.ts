import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from '@apollo/server';
import { GraphQLError, OperationTypeNode, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { completeVariables } from '../graphql/completeVariables';
import { checkCost } from './cost';
import { checkVariables } from './failures';
import type { ApiRequest } from './request';

/** How often an operation is asked before it is compiled: compiling costs as much as some dozen executions. */
const asksBeforeCompiling = 3;

interface Known {
  asked: number;
  compiled: CompiledQuery | null;
}

type Format = (error: GraphQLError) => GraphQLFormattedError;

const answer = (singleResult: object, status?: number): GraphQLResponse => ({
  http: { headers: new HeaderMap(), ...(status === undefined ? {} : { status }) },
  body: { kind: 'single', singleResult },
});

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery | null {
  const compiled = compileQuery(schema, document, operationName);
  return isCompiledQuery(compiled) ? compiled : null;
}

/**
 * Checks variables and cost before anything runs, and executes queries that are asked again and again as compiled functions (graphql-jit);
 * everything else is left to graphql-js.
 */
export function executionPlugin(format: Format): ApolloServerPlugin<ApiRequest> {
  const known = new WeakMap<DocumentNode, Map<string | undefined, Known>>();

  function compiledFor({ schema, document, operationName, operation }: GraphQLRequestContext<ApiRequest>): CompiledQuery | null {
    if (operation!.operation !== OperationTypeNode.QUERY) return null;
    const byName = known.get(document!) ?? new Map<string | undefined, Known>();
    known.set(document!, byName);
    const name = operationName ?? undefined;
    const entry = byName.get(name) ?? { asked: 0, compiled: null };
    byName.set(name, entry);
    entry.asked += 1;
    if (entry.asked === asksBeforeCompiling) entry.compiled = compile(schema, document!, name);
    return entry.compiled;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation(context) {
          const { schema, document, operation, operationName, request, contextValue } = context;
          // Which operation is meant is not known: graphql-js says so.
          if (!operation) return null;
          const variables = request.variables ?? {};
          try {
            checkVariables(schema, operation, variables);
            checkCost(schema, document, operationName ?? undefined, variables);
          } catch (error) {
            const shown = format(new GraphQLError((error as Error).message, { originalError: error as Error }));
            return answer({ errors: [shown] }, 400);
          }
          const compiled = compiledFor(context);
          if (!compiled) return null;
          const { data, errors } = await compiled.query({}, contextValue, completeVariables(schema, operation, variables));
          return answer({ ...(errors?.length ? { errors: errors.map(format) } : {}), data });
        },
      };
    },
  };
}
