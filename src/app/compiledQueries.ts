import { getNamedType, isAbstractType, isCompositeType, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** How often an operation is asked before it is compiled: compiling costs as much as some dozen executions. */
const asksBeforeCompiling = 3;

/**
 * Selections that are compiled in one go, and all that are held. Each takes about 60 microseconds, during which nobody else has the processor, and
 * 12 kB for as long as it is held: measured, as decision 10 says. The map of a journey with its scores and gaps has some hundred.
 */
const most = { atOnce: 1_000, held: 4_000 };

/** Selections of an operation as they are compiled: fragments unfolded, those below an interface or a union once for each type. Counting ends at a number. */
export function selectionsCompiled(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, upTo: number): number {
  const fragments = new Map(document.definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  let count = 0;
  const visit = ({ selections }: SelectionSetNode, on: GraphQLCompositeType, times: number): void => {
    for (const selection of selections) {
      if (count > upTo) return;
      if (selection.kind === Kind.FIELD) {
        count += times;
        const type = 'getFields' in on ? getNamedType(on.getFields()[selection.name.value]?.type) : undefined;
        if (selection.selectionSet && isCompositeType(type)) visit(selection.selectionSet, type, times * (isAbstractType(type) ? schema.getPossibleTypes(type).length : 1));
        continue;
      }
      const { typeCondition, selectionSet } = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
      const type = typeCondition ? schema.getType(typeCondition.name.value) as GraphQLCompositeType : on;
      visit(selectionSet, type, isAbstractType(on) && !isAbstractType(type) ? times / schema.getPossibleTypes(on).length : times);
    }
  };
  visit(operation.selectionSet, schema.getRootType(operation.operation)!, 1);
  return Math.max(1, Math.round(count));
}

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  operationName: string | undefined;
}

/** Queries that are asked again and again, compiled (graphql-jit): those of a usual size, and of these the ones that were asked last. */
export class CompiledQueries {
  private readonly asked = new WeakMap<OperationDefinitionNode, number>();

  private readonly compiled = new LRUCache<OperationDefinitionNode, CompiledQuery>({ maxSize: most.held });

  /** Answers the compiled query, or null where it is to be executed as it stands. */
  of({ schema, document, operation, operationName }: Asked): CompiledQuery | null {
    const compiled = this.compiled.get(operation);
    if (compiled) return compiled;
    const asked = (this.asked.get(operation) ?? 0) + 1;
    this.asked.set(operation, asked);
    if (asked !== asksBeforeCompiling) return null;
    const size = selectionsCompiled(schema, document, operation, most.atOnce);
    if (size > most.atOnce) return null;
    const query = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(query)) return null;
    this.compiled.set(operation, query, { size });
    // Where others push it out, it counts from the beginning.
    this.asked.delete(operation);
    return query;
  }
}
