import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext, type GraphQLResponse } from '@apollo/server';
import { execute, GraphQLError, OperationTypeNode, type ExecutionResult, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { completeVariables } from '../graphql/completeVariables';
import { todayOf } from '../kernel/clock';
import { busy, Failure } from '../kernel/failure';
import { Admission } from './admission';
import { CompiledQueries } from './compiledQueries';
import { checkCost, type Estimate } from './cost';
import { checkVariables } from './checkVariables';
import { writtenAnswer } from './finishedTexts';
import { mostErrors, shortCost, usualRooms, type Limits } from './limits';
import { Preparing } from './preparing';
import type { ApiRequest } from './request';

type Format = (error: GraphQLError) => GraphQLFormattedError;

const answer = (singleResult: object, status?: number): GraphQLResponse => ({
  http: { headers: new HeaderMap(status === busy.status ? Object.entries(busy.headers) : []), ...(status === undefined ? {} : { status }) },
  body: { kind: 'single', singleResult },
});

const shown = (format: Format, error: unknown): GraphQLFormattedError =>
  (error instanceof GraphQLError ? format(error) : format(new GraphQLError((error as Error).message, { originalError: error as Error })));

type Context = GraphQLRequestContext<ApiRequest>;

/** Executes queries that are asked again and again as compiled functions (graphql-jit), everything else by graphql-js. */
function executor(): (context: Context, operation: OperationDefinitionNode, variables: Record<string, unknown>) => Promise<ExecutionResult> | ExecutionResult {
  const queries = new CompiledQueries();
  return (context, operation, variables) => {
    const { schema, document, operationName, contextValue } = context;
    const compiled = operation.operation === OperationTypeNode.QUERY ? queries.of({ schema, document: document!, operation, operationName: operationName ?? undefined }) : null;
    if (compiled) return compiled.query({}, contextValue, completeVariables(schema, operation, variables));
    return execute({ schema, document: document!, contextValue, variableValues: variables, operationName: operationName ?? null });
  };
}

/** The first errors of an answer, and how many more there are. */
function firstErrors(errors: readonly GraphQLError[], format: Format): GraphQLFormattedError[] {
  const first = errors.slice(0, mostErrors).map((error) => format(error));
  const more = errors.length - first.length;
  return more > 0 ? [...first, { message: `${more} more fields failed`, extensions: { code: first.at(-1)!.extensions?.code, more } }] : first;
}

/** What an edit that has been made says, where what it asked for in answer was too much. */
const madeAlready = (operation: OperationDefinitionNode, error: GraphQLFormattedError): GraphQLFormattedError =>
  (operation.operation === OperationTypeNode.MUTATION ? { ...error, message: `${error.message}; edits that came before are made, and none after` } : error);

type Enter = (operation: OperationDefinitionNode, estimate: Estimate) => Promise<() => void>;

const nothing = (): void => undefined;

/** Long operations are let in as room is: those of the whole registry one at a time. Short ones never wait, and edits have a line of their own in the store. */
function admissions(): Enter {
  const [long, ofAll] = [new Admission(usualRooms.long), new Admission(usualRooms.ofAll)];
  return async ({ operation }, { cost, isOfAll }) => {
    if (isOfAll) return ofAll.enterInTurn(cost);
    return cost < shortCost || operation === OperationTypeNode.MUTATION ? nothing : long.enterInTurn(cost);
  };
}

/** Checks variables and cost before anything runs, executes what is asked within its limits, and writes long answers. */
export function executionPlugin(format: Format, limits: Limits): ApolloServerPlugin<ApiRequest> {
  const executed = executor();
  const enter = admissions();
  const preparing = new Preparing();
  return {
    async requestDidStart() {
      return {
        // It is parsed and validated behind this, without a break.
        didResolveSource: ({ source }) => preparing.inTurn(source.length),
        async responseForOperation(context) {
          const { schema, document, operation, request, contextValue, source = '' } = context;
          // Which operation is meant is not known: graphql-js says so.
          if (!operation) return null;
          const variables = request.variables ?? {};
          const { budget, lengths, clock, mostCost } = contextValue;
          let leave = nothing;
          try {
            checkVariables(schema, operation, variables);
            await lengths.current();
            await preparing.inTurn(source.length);
            const estimate = checkCost({ schema, document, operation, variables, lengths, today: todayOf(clock) }, mostCost);
            budget.estimated = estimate;
            leave = await enter(operation, estimate);
          } catch (error) {
            return answer({ errors: [shown(format, error)] }, error instanceof Failure && error.code === 'RATE_LIMITED' ? busy.status : 400);
          }
          try {
            return answer(await budget.within(async () => {
              const { data, errors } = await executed(context, operation, variables);
              return { ...(errors?.length ? { errors: firstErrors(errors, format) } : {}), data: await writtenAnswer(contextValue, data, limits.bytes) };
            }));
          } catch (error) {
            return answer({ errors: [madeAlready(operation, shown(format, error))], data: null });
          } finally {
            // Not at once: whoever is let in next may compute without a break, as this one did.
            if (leave !== nothing) void contextValue.settled().then(() => setImmediate(leave));
          }
        },
      };
    },
  };
}
