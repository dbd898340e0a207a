import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { fragmentsOf, selectedFields } from '../graphql/selectedFields';

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/**
 * From the root down: at each level the field with parts that costs most.
 * It ends at one that costs most by itself (`dearAlone`). A field without a cost was not done with when counting was given up.
 */
export function costliestPath(operation: OperationDefinitionNode, document: DocumentNode, costs: ReadonlyMap<FieldNode, number>, dearAlone: ReadonlySet<FieldNode>): string {
  const fragments = fragmentsOf(document);
  const path: string[] = [];
  let fields = selectedFields(operation.selectionSet, fragments);
  while (fields.length > 0) {
    const costOf = (field: FieldNode): number => costs.get(field) ?? Infinity;
    const costliest = fields.reduce((a, b) => (costOf(b) > costOf(a) ? b : a));
    path.push(nameOf(costliest));
    // A circle of fragments, where validation did not refuse it.
    if (costOf(costliest) === Infinity || dearAlone.has(costliest) || path.length > 100) break;
    fields = selectedFields(costliest.selectionSet, fragments).filter(({ selectionSet }) => selectionSet);
  }
  return path.join('.');
}
