import { Kind, type DocumentNode, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Failure } from '../kernel/failure';
import { costliestPath } from './costliestPath';
import { fieldCost } from './fieldCost';
import type { ListLengths } from './listLengths';
import { isSharedBeyond, isWhole, onceCostsOf } from './onceCosts';
import { sentCost } from './sentCost';

/** Selections in an operation, fragments unfolded; counting more would itself take long. */
const mostSelections = 10_000;

export interface Estimate {
  cost: number;
  /** The path of the field that costs most. */
  field: string;
  /** It unfolds to more selections than are counted. */
  isEndless: boolean;
  /** It reads or writes the whole registry. */
  isOfAll: boolean;
}

const shownCost = (cost: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.round(cost));

export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
  lengths: ListLengths;
  /** A day, in Taipei: what periods without one end with. */
  today: string;
}

/** What answering an operation costs at most: fragments unfolded, variables and defaults put in, each list as long as it can be. */
export function estimate({ schema, document, operation, variables, lengths, today }: Asked): Estimate {
  const costs = new Map<FieldNode, number>();
  const asked = new Set<string>();
  const begun = new Set<string>();
  const dearAlone = new Set<FieldNode>();
  let together = 0;
  let isOfAll = false;
  const note = (node: FieldNode, cost: number, own: number): void => {
    costs.set(node, Math.max(cost, costs.get(node) ?? 0));
    if (own > cost / 2) dearAlone.add(node);
  };
  const estimator: ComplexityEstimator = ({ type, field, args, childComplexity, node }) => {
    const sent = sentCost(type.name, field.name, args);
    const cost = sent + fieldCost({ schema, type, field, args, childComplexity, lengths, today });
    let once = 0;
    for (const { key, cost: each, first } of onceCostsOf(type.name, field.name, args, lengths, today)) {
      if (key !== null && asked.has(key)) continue;
      if (key !== null) asked.add(key);
      const isFirst = first !== undefined && !begun.has(first.kind);
      if (isFirst) begun.add(first.kind);
      once += isFirst ? first.cost : each;
    }
    together += once;
    // A field comes after all that is asked below it.
    for (const key of asked) if (!isSharedBeyond(key, type.name, field.name, args)) asked.delete(key);
    isOfAll ||= isWhole(type.name, field.name);
    note(node, cost + once, sent + once);
    return cost;
  };
  const alone: DocumentNode = { ...document, definitions: document.definitions.filter((each) => each === operation || each.kind === Kind.FRAGMENT_DEFINITION) };
  const path = (): string => costliestPath(operation, alone, costs, dearAlone);
  try {
    const cost = getComplexity({ schema, query: alone, variables: { ...variables }, estimators: [estimator], maxQueryNodes: mostSelections });
    return { cost: shownCost(cost + together), field: path(), isEndless: false, isOfAll };
  } catch {
    return { cost: mostSelections, field: path(), isEndless: true, isOfAll };
  }
}

interface Kept {
  edition: number;
  today: string;
  estimates: Map<string, Estimate>;
}

const known = new WeakMap<OperationDefinitionNode, Kept>();

/** For how many variables the cost of one operation is kept, and how long they may be as text. */
const most = { kept: 100, characters: 2_000 };

/** The estimate of an operation that was asked before with the same variables, while no list has grown. */
function keptEstimate(asked: Asked): Estimate {
  const { operation, variables, lengths, today } = asked;
  const name = JSON.stringify(variables);
  if (name.length > most.characters) return estimate(asked);
  let kept = known.get(operation);
  if (kept?.edition !== lengths.edition || kept.today !== today || kept.estimates.size >= most.kept) {
    kept = { edition: lengths.edition, today, estimates: new Map() };
    known.set(operation, kept);
  }
  const found = kept.estimates.get(name) ?? estimate(asked);
  kept.estimates.set(name, found);
  return found;
}

/** Answers what an operation is estimated at. @throws TOO_COSTLY where answering an operation would keep everybody else waiting, with its cost, the limit and the field that costs most */
export function checkCost(asked: Asked, limit: number): Estimate {
  const found = keptEstimate(asked);
  if (found.isEndless) throw new Failure('TOO_COSTLY', `this query unfolds to more than ${mostSelections} selections, most of them in ${found.field}; ask for fewer levels`, { cost: found.cost, limit: mostSelections, field: found.field });
  if (found.cost > limit) throw new Failure('TOO_COSTLY', `this query would cost ${found.cost} of at most ${limit}, most of it for ${found.field}; ask for fewer levels, shorter pages or fewer periods, or send less at once`, { cost: found.cost, limit, field: found.field });
  return found;
}
