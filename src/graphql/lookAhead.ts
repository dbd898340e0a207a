import { Kind, type FragmentDefinitionNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

function selectsBelow(set: SelectionSetNode | undefined, [name, ...rest]: string[], fragments: Fragments): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name && (rest.length === 0 || selectsBelow(selection.selectionSet, rest, fragments));
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
    return selectsBelow(inner, [name!, ...rest], fragments);
  });
}

/** Whether the client asks for one of these fields below the one being resolved, each a path: `nodes.stages`. */
export const asksFor = ({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, ...paths: string[]): boolean =>
  fieldNodes.some(({ selectionSet }) => paths.some((path) => selectsBelow(selectionSet, path.split('.'), fragments)));
