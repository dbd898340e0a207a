import { getNullableType, isListType, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, fieldExtensionsEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { Failure } from '../kernel/failure';

/** What one query may cost: each field counts one, times the objects of the lists it stands in. A whole map costs some hundreds. */
const mostCostly = 100_000;

/** Tokens in one query; a query of the explorer's own has some hundreds. */
export const mostTokens = 5_000;

/** What a list counts whose length the client does not set: most of them have a few entries. */
const usualLength = 2;

const usualPage = 20;

const listEstimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const asked = Number(args.first ?? args.last ?? 0);
  if (asked > 0) return 1 + asked * childComplexity;
  if (field.args.some(({ name }) => name === 'first')) return 1 + usualPage * childComplexity;
  // Below a page its nodes are counted once, by the page.
  const isPart = field.name === 'nodes' || field.name === 'edges';
  return 1 + (isListType(getNullableType(field.type)) && !isPart ? usualLength : 1) * childComplexity;
};

const known = new WeakMap<DocumentNode, Map<string, number>>();

/** For how many combinations of numbers the cost of one query is kept. */
const mostKept = 100;

/** Only numbers change what a query costs. */
const numbersIn = (variables: Record<string, unknown>): string => JSON.stringify(Object.entries(variables).filter(([, value]) => typeof value === 'number'));

/** @throws TOO_COSTLY where answering a query would keep everybody else waiting */
export function checkCost(schema: GraphQLSchema, query: DocumentNode, operationName: string | undefined, variables: Record<string, unknown>): void {
  const costs = known.get(query) ?? new Map<string, number>();
  known.set(query, costs);
  const key = `${operationName ?? ''} ${numbersIn(variables)}`;
  let cost = costs.get(key);
  if (cost === undefined) {
    try {
      cost = getComplexity({ schema, query, variables, ...(operationName === undefined ? {} : { operationName }), estimators: [fieldExtensionsEstimator(), listEstimator] });
    } catch {
      // It gives up on a query that unfolds to more nodes than it will count.
      cost = Infinity;
    }
    if (costs.size >= mostKept) costs.clear();
    costs.set(key, cost);
  }
  if (cost > mostCostly) throw new Failure('TOO_COSTLY', 'this query asks for too much at once; ask for fewer levels or shorter pages', { ...(Number.isFinite(cost) ? { cost } : {}), limit: mostCostly });
}
